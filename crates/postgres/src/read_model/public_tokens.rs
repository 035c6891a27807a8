//! Lists of public tokens.

use guestlist_domain::model::ids::{AccountId, ProjectId, PublicTokenId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::public_token::PublicTokenStatus;
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{PublicTokenQuery, PublicTokenView, StoreError};
use sqlx::PgPool;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Keyset, page_of, requested_names};
use crate::error::store_error;
use crate::public_tokens::PublicTokenRow;
use crate::rows::{permission, role};

struct PublicTokenViewRow {
    id: Uuid,
    workspace_id: Uuid,
    name: String,
    note: Option<String>,
    permission: String,
    expires_at: Option<OffsetDateTime>,
    usage_limit: Option<i64>,
    uses: i64,
    last_used_at: Option<OffsetDateTime>,
    code_hash: Vec<u8>,
    created_by: Uuid,
    created_at: OffsetDateTime,
    revoked_at: Option<OffsetDateTime>,
    renewed_at: Option<OffsetDateTime>,
    projects: Vec<Uuid>,
    live_projects: Vec<Uuid>,
    live_names: Vec<String>,
    creator: String,
    creator_role: Option<String>,
    creator_permissions: Vec<String>,
    is_in_plan: bool,
    app_url: Option<String>,
}

impl TryFrom<PublicTokenViewRow> for PublicTokenView {
    type Error = StoreError;

    fn try_from(row: PublicTokenViewRow) -> Result<Self, StoreError> {
        let ids = row.live_projects.into_iter().map(ProjectId::new);
        let names = row.live_names.into_iter().map(Name::restore);
        let token = PublicTokenRow {
            id: row.id,
            workspace_id: row.workspace_id,
            name: row.name,
            note: row.note,
            permission: row.permission,
            expires_at: row.expires_at,
            usage_limit: row.usage_limit,
            uses: row.uses,
            last_used_at: row.last_used_at,
            code_hash: row.code_hash,
            created_by: row.created_by,
            created_at: row.created_at,
            revoked_at: row.revoked_at,
            renewed_at: row.renewed_at,
            projects: row.projects,
        };
        let permissions = row.creator_permissions.iter().map(|name| permission(name));
        let mut creator_permissions = permissions.collect::<Result<Vec<_>, _>>()?;
        creator_permissions.sort_unstable();
        Ok(Self {
            creator_role: row.creator_role.as_deref().map(role).transpose()?,
            creator_permissions,
            token: token.try_into()?,
            projects: ids.zip(names).collect(),
            creator: DisplayName::restore(row.creator),
            is_in_plan: row.is_in_plan,
            app_url: row.app_url,
        })
    }
}

/// Selects public tokens with the names that they refer to; the tail is the condition.
macro_rules! public_token_views {
    (($($tail:tt)*), $($argument:expr),*) => {
        sqlx::query_as!(
            PublicTokenViewRow,
            r#"SELECT t.id, t.workspace_id, t.name, t.note, t.permission, t.expires_at, t.usage_limit, t.uses,
                   t.last_used_at, t.code_hash, t.created_by, t.created_at, t.revoked_at, t.renewed_at,
                   ARRAY(SELECT c.project_id FROM public_token_project c WHERE c.token_id = t.id ORDER BY c.project_id)
                       AS "projects!",
                   ARRAY(
                       SELECT p.id FROM public_token_project c JOIN project p ON p.id = c.project_id
                       WHERE c.token_id = t.id AND c.left_at IS NULL AND p.workspace_id = t.workspace_id
                           AND p.deleted_at IS NULL
                       ORDER BY p.id
                   ) AS "live_projects!",
                   ARRAY(
                       SELECT p.name FROM public_token_project c JOIN project p ON p.id = c.project_id
                       WHERE c.token_id = t.id AND c.left_at IS NULL AND p.workspace_id = t.workspace_id
                           AND p.deleted_at IS NULL
                       ORDER BY p.id
                   ) AS "live_names!",
                   a.display_name AS creator, am.role AS "creator_role?",
                   ARRAY(
                       SELECT m.permission FROM public_token_project c JOIN project p ON p.id = c.project_id
                       JOIN project_membership m ON m.project_id = p.id AND m.account_id = t.created_by
                       WHERE c.token_id = t.id AND c.left_at IS NULL AND p.workspace_id = t.workspace_id
                           AND p.deleted_at IS NULL
                   ) AS "creator_permissions!",
                   w.plan_public_tokens AS is_in_plan, w.setting_app_url AS app_url
               FROM public_token t
               JOIN account a ON a.id = t.created_by
               JOIN workspace w ON w.id = t.workspace_id
               LEFT JOIN workspace_membership am ON am.workspace_id = t.workspace_id AND am.account_id = t.created_by
               WHERE "# + $($tail)*,
            $($argument),*
        )
    };
}

/// Selects a page of a workspace's tokens. `$more` is another condition; its parameters begin at `$12`.
macro_rules! page_of_views {
    ($more:tt, $query:expr, $filters:expr, $keyset:expr $(, $argument:expr)*) => {
        public_token_views!(
            ("t.workspace_id = $1
                   AND (CASE WHEN t.revoked_at IS NOT NULL THEN 'revoked' WHEN t.expires_at <= $3 THEN 'expired'
                    WHEN t.uses >= t.usage_limit THEN 'used_up' ELSE 'active' END) = ANY($2)
                   AND (t.created_at, t.id) < ($4, $5)
                   AND (NOT $7::boolean OR t.expires_at IS NULL)
                   AND ($8::timestamptz IS NULL OR t.expires_at <= $8)
                   AND ($9::timestamptz IS NULL OR COALESCE(t.last_used_at, t.created_at) <= $9)
                   AND ($10::text[] IS NULL OR am.role IS NULL OR am.role <> ALL($10))
                   AND ($11::text[] IS NULL OR NOT EXISTS (
                       SELECT FROM public_token_project c JOIN project p ON p.id = c.project_id
                       JOIN project_membership m ON m.project_id = p.id AND m.account_id = t.created_by
                       WHERE c.token_id = t.id AND c.left_at IS NULL AND p.workspace_id = t.workspace_id
                           AND p.deleted_at IS NULL AND m.permission = ANY($11)
                   ))"
                + $more
                + " ORDER BY t.created_at DESC, t.id DESC LIMIT $6"),
            $query.workspace.uuid(),
            &$filters.statuses,
            $query.now.to_offset_date_time(),
            $keyset.at,
            $keyset.id,
            $keyset.limit,
            $query.bounds.without_expiry,
            $query.bounds.expires_by.map(Timestamp::to_offset_date_time),
            $query.bounds.unused_since.map(Timestamp::to_offset_date_time),
            $filters.roles.as_deref(),
            $filters.permissions.as_deref()
            $(, $argument)*
        )
    };
}

/// Statuses, roles and permissions of a query as parameters.
struct Filters {
    statuses: Vec<String>,
    roles: Option<Vec<String>>,
    permissions: Option<Vec<String>>,
}

impl Filters {
    fn new(query: &PublicTokenQuery) -> Self {
        let without = query.owner_without.as_ref();
        Self {
            statuses: requested_names(&query.statuses, &PublicTokenStatus::ALL, PublicTokenStatus::as_str),
            roles: without.map(|grants| grants.roles.iter().map(ToString::to_string).collect()),
            permissions: without.map(|grants| grants.permissions.iter().map(ToString::to_string).collect()),
        }
    }
}

/// Returns a page. Each kind of query has its own statement, so that its index is used.
pub(super) async fn list(
    pool: &PgPool,
    query: &PublicTokenQuery,
    page: PageRequest,
) -> Result<Page<PublicTokenView>, StoreError> {
    let (filters, keyset) = (Filters::new(query), Keyset::new(page));
    let covering: Option<Vec<Uuid>> = query.covering.as_ref().map(|ids| ids.iter().map(|id| id.uuid()).collect());
    let rows = match (covering, query.creator) {
        (None, None) => page_of_views!("", query, filters, keyset).fetch_all(pool).await,
        (Some(projects), None) => {
            page_of_views!(
                " AND t.id IN (
                       SELECT token_id FROM public_token_project WHERE project_id = ANY($12) AND left_at IS NULL
                   )",
                query,
                filters,
                keyset,
                &projects
            )
            .fetch_all(pool)
            .await
        }
        (projects, Some(creator)) => {
            page_of_views!(
                " AND t.created_by = $12 AND ($13::uuid[] IS NULL OR EXISTS (
                       SELECT FROM public_token_project c
                       WHERE c.token_id = t.id AND c.project_id = ANY($13) AND c.left_at IS NULL
                   ))",
                query,
                filters,
                keyset,
                creator.uuid(),
                projects.as_deref()
            )
            .fetch_all(pool)
            .await
        }
    };
    let cursor = |view: &PublicTokenView| Cursor { at: view.token.created_at, id: view.token.id.uuid() };
    page_of(rows.map_err(store_error)?, page, PublicTokenView::try_from, cursor)
}

pub(super) async fn find(pool: &PgPool, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError> {
    let row = public_token_views!(("t.id = $1"), id.uuid()).fetch_optional(pool).await.map_err(store_error)?;
    row.map(PublicTokenView::try_from).transpose()
}

/// Returns all tokens that an account created, newest first.
pub(super) async fn created_by(pool: &PgPool, account: AccountId) -> Result<Vec<PublicTokenView>, StoreError> {
    let rows = public_token_views!(("t.created_by = $1 ORDER BY t.created_at DESC, t.id DESC"), account.uuid())
        .fetch_all(pool)
        .await
        .map_err(store_error)?;
    rows.into_iter().map(PublicTokenView::try_from).collect()
}
