//! Workspaces as members see them.

use guestlist_domain::model::ids::{AccountId, WorkspaceId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::port::{PendingOwner, StoreError, WorkspaceView};
use sqlx::sqlite::SqlitePool;
use uuid::Uuid;

use crate::error::store_error;
use crate::rows::{keyset, role};
use crate::workspaces::WorkspaceRow;

pub(super) async fn list(
    readers: &SqlitePool,
    account: AccountId,
    page: PageRequest,
) -> Result<Page<WorkspaceView>, StoreError> {
    let views = read(readers, account, None, page).await?;
    Ok(Page::cut(views, page.limit, |view| Cursor { at: view.workspace.created_at, id: view.workspace.id.uuid() }))
}

pub(super) async fn find(
    readers: &SqlitePool,
    account: AccountId,
    id: WorkspaceId,
) -> Result<Option<WorkspaceView>, StoreError> {
    let views = read(readers, account, Some(id), PageRequest::default()).await?;
    Ok(views.into_iter().next())
}

/// Returns the requested workspaces of an account, and one more than the page has.
async fn read(
    readers: &SqlitePool,
    account: AccountId,
    only: Option<WorkspaceId>,
    page: PageRequest,
) -> Result<Vec<WorkspaceView>, StoreError> {
    let (at, id, limit) = keyset(page);
    let rows = sqlx::query!(
        r#"SELECT w.id, w.name, owner.account_id AS owner_id, w.plan_name, w.plan_public_tokens,
                w.plan_max_members, w.plan_max_pending, w.plan_max_active_tokens,
                w.setting_locale, w.setting_invitation_days, w.setting_token_default_days,
                w.setting_token_max_days, w.setting_tokens_without_expiry, w.setting_app_url,
                w.created_at, mine.role, a.id AS "heir?: Uuid",
                a.display_name AS "heir_name?: String", t.expires_at AS "offer_ends?: i64"
         FROM workspace_membership mine
         JOIN workspace w ON w.id = mine.workspace_id AND w.deleted_at IS NULL
         JOIN workspace_membership owner ON owner.owner_key = w.id
         LEFT JOIN transfer t
           ON t.workspace_id = w.id AND t.project_id IS NULL AND t.pending_key IS NOT NULL
         LEFT JOIN workspace_membership heir
           ON heir.workspace_id = w.id AND heir.account_id = t.to_account_id
             AND heir.joined_at <= t.created_at
         LEFT JOIN account a ON a.id = heir.account_id
         WHERE mine.account_id = $1
           AND ($2 IS NULL OR w.id = $2)
           AND (w.created_at, w.id) < ($3, $4)
         ORDER BY w.created_at DESC, w.id DESC
         LIMIT $5"#,
        account.uuid(),
        only.map(WorkspaceId::uuid),
        at,
        id,
        limit,
    )
    .fetch_all(readers)
    .await
    .map_err(store_error)?;
    let views = rows.into_iter().map(|row| {
        let pending_owner = match (row.heir, row.heir_name, row.offer_ends) {
            (Some(id), Some(name), Some(ends)) => Some(PendingOwner {
                account_id: AccountId::new(id),
                name: DisplayName::restore(name),
                expires_at: Timestamp::from_micros(ends),
            }),
            _ => None,
        };
        let workspace = Workspace::try_from(WorkspaceRow {
            id: row.id,
            name: row.name,
            owner_id: row.owner_id,
            plan_name: row.plan_name,
            plan_public_tokens: row.plan_public_tokens,
            plan_max_members: row.plan_max_members,
            plan_max_pending: row.plan_max_pending,
            plan_max_active_tokens: row.plan_max_active_tokens,
            setting_locale: row.setting_locale,
            setting_invitation_days: row.setting_invitation_days,
            setting_token_default_days: row.setting_token_default_days,
            setting_token_max_days: row.setting_token_max_days,
            setting_tokens_without_expiry: row.setting_tokens_without_expiry,
            setting_app_url: row.setting_app_url,
            created_at: row.created_at,
        })?;
        Ok(WorkspaceView { workspace, my_role: role(&row.role, "workspace_membership.role")?, pending_owner })
    });
    views.collect()
}
