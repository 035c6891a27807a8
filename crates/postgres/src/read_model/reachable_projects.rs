//! Lists of projects that an account can reach.

use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::port::{ReachableProject, StoreError};
use guestlist_sql::{Keyset, ReachableProjectRow, page_of};
use sqlx::PgPool;

use crate::error::store_error;

pub(super) async fn list(
    pool: &PgPool,
    account: AccountId,
    page: PageRequest,
) -> Result<Page<ReachableProject>, StoreError> {
    let keyset = Keyset::new(page);
    let rows = sqlx::query_as!(
        ReachableProjectRow,
        r#"WITH reached AS (
               SELECT p.id FROM workspace_membership m
               CROSS JOIN LATERAL (
                   SELECT o.id FROM project o
                   WHERE o.workspace_id = m.workspace_id AND o.deleted_at IS NULL AND (o.created_at, o.id) < ($2, $3)
                   ORDER BY o.created_at DESC, o.id DESC LIMIT $4
               ) p
               WHERE m.account_id = $1
               UNION
               SELECT project_id FROM project_membership WHERE account_id = $1
           )
           SELECT p.id AS "id!", p.workspace_id AS "workspace_id!", p.name AS "name!", p.created_at AS "created_at!",
               w.name AS "workspace!", wm.role AS "role?", pm.permission AS "permission?"
           FROM reached r
           JOIN project p ON p.id = r.id
           JOIN workspace w ON w.id = p.workspace_id AND p.deleted_at IS NULL
           LEFT JOIN workspace_membership wm ON wm.workspace_id = p.workspace_id AND wm.account_id = $1
           LEFT JOIN project_membership pm ON pm.project_id = p.id AND pm.account_id = $1
           WHERE (p.created_at, p.id) < ($2, $3)
           ORDER BY p.created_at DESC, p.id DESC LIMIT $4"#,
        account.uuid(),
        keyset.at,
        keyset.id,
        keyset.limit,
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    let cursor = |it: &ReachableProject| Cursor { at: it.project.created_at, id: it.project.id.uuid() };
    page_of(rows, page, ReachableProject::try_from, cursor)
}
