//! Workspaces as members see them.

use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::project::Project;
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::port::{PendingOwner, ProjectView, StoreError, WorkspaceView};
use guestlist_sql::{Keyset, Time, effective_access, role};
use sqlx::sqlite::SqlitePool;
use uuid::Uuid;

use crate::error::store_error;
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
    let keyset = Keyset::new(page);
    let rows = sqlx::query_as!(
        WorkspaceViewRow,
        r#"SELECT w.id, w.name, owner.account_id AS owner_id, w.plan_name, w.plan_public_tokens,
                w.plan_max_members, w.plan_max_pending, w.plan_max_active_tokens,
                w.setting_locale, w.setting_invitation_days, w.setting_token_default_days,
                w.setting_token_max_days, w.setting_tokens_without_expiry, w.setting_app_url,
                w.created_at, mine.role AS my_role, a.id AS "heir?: Uuid",
                a.display_name AS "heir_name?: String", t.expires_at AS "offer_ends?: Time"
         FROM workspace_membership mine
         JOIN workspace w ON w.id = mine.workspace_id AND w.deleted_at IS NULL
         JOIN workspace_membership owner ON owner.owner_key = w.id
         LEFT JOIN transfer t
           ON t.workspace_id = w.id AND t.state = 'pending' AND t.project_id IS NULL
             AND t.pending_key IS NOT NULL
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
        keyset.at,
        keyset.id,
        keyset.limit,
    )
    .fetch_all(readers)
    .await
    .map_err(store_error)?;
    rows.into_iter().map(WorkspaceView::try_from).collect()
}

/// Returns a project with its workspace, from the view of an account.
pub(super) async fn find_by_project(
    readers: &SqlitePool,
    account: AccountId,
    id: ProjectId,
) -> Result<Option<ProjectView>, StoreError> {
    let found = sqlx::query!(
        r#"SELECT p.id AS project_id, p.name AS project_name, p.created_at AS project_created_at,
                pm.permission AS "permission?: String",
                w.id, w.name, owner.account_id AS owner_id, w.plan_name, w.plan_public_tokens,
                w.plan_max_members, w.plan_max_pending, w.plan_max_active_tokens,
                w.setting_locale, w.setting_invitation_days, w.setting_token_default_days,
                w.setting_token_max_days, w.setting_tokens_without_expiry, w.setting_app_url,
                w.created_at, mine.role AS "my_role?: String", a.id AS "heir?: Uuid",
                a.display_name AS "heir_name?: String", t.expires_at AS "offer_ends?: Time"
         FROM project p
         JOIN workspace w ON w.id = p.workspace_id
         JOIN workspace_membership owner ON owner.owner_key = w.id
         LEFT JOIN project_membership pm ON pm.project_id = p.id AND pm.account_id = $1
         LEFT JOIN workspace_membership mine ON mine.workspace_id = w.id AND mine.account_id = $1
         LEFT JOIN transfer t
           ON t.workspace_id = w.id AND t.state = 'pending' AND t.project_id IS NULL
             AND t.pending_key IS NOT NULL
         LEFT JOIN workspace_membership heir
           ON heir.workspace_id = w.id AND heir.account_id = t.to_account_id
             AND heir.joined_at <= t.created_at
         LEFT JOIN account a ON a.id = heir.account_id
         WHERE p.id = $2 AND p.deleted_at IS NULL"#,
        account.uuid(),
        id.uuid(),
    )
    .fetch_optional(readers)
    .await
    .map_err(store_error)?;
    let Some(row) = found else { return Ok(None) };
    let project = Project {
        id: ProjectId::new(row.project_id),
        workspace_id: WorkspaceId::new(row.id),
        name: Name::restore(row.project_name),
        created_at: row.project_created_at.into(),
    };
    let access = effective_access(row.my_role.as_deref(), row.permission.as_deref())?;
    let workspace = row.my_role.map(|my_role| WorkspaceViewRow {
        id: row.id,
        name: row.name,
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
        owner_id: row.owner_id,
        my_role,
        heir: row.heir,
        heir_name: row.heir_name,
        offer_ends: row.offer_ends,
    });
    let workspace = workspace.map(WorkspaceView::try_from).transpose()?;
    Ok(Some(ProjectView { project, access, workspace }))
}

struct WorkspaceViewRow {
    id: Uuid,
    name: String,
    owner_id: Uuid,
    plan_name: String,
    plan_public_tokens: bool,
    plan_max_members: Option<i64>,
    plan_max_pending: Option<i64>,
    plan_max_active_tokens: Option<i64>,
    setting_locale: Option<String>,
    setting_invitation_days: Option<i64>,
    setting_token_default_days: Option<i64>,
    setting_token_max_days: Option<i64>,
    setting_tokens_without_expiry: Option<bool>,
    setting_app_url: Option<String>,
    created_at: Time,
    my_role: String,
    heir: Option<Uuid>,
    heir_name: Option<String>,
    offer_ends: Option<Time>,
}

impl TryFrom<WorkspaceViewRow> for WorkspaceView {
    type Error = StoreError;

    fn try_from(row: WorkspaceViewRow) -> Result<Self, StoreError> {
        let pending_owner = match (row.heir, row.heir_name, row.offer_ends) {
            (Some(id), Some(name), Some(ends)) => Some(PendingOwner {
                account_id: AccountId::new(id),
                name: DisplayName::restore(name),
                expires_at: ends.into(),
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
        Ok(Self { workspace, my_role: role(&row.my_role)?, pending_owner })
    }
}
