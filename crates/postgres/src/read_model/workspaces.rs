//! Workspaces as members see them.

use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::port::{PendingOwner, ProjectView, StoreError, WorkspaceView};
use guestlist_sql::{Keyset, Time, effective_access, page_of, role};
use sqlx::PgPool;
use uuid::Uuid;

use crate::error::store_error;
use crate::projects::ProjectRow;
use crate::workspaces::WorkspaceRow;

struct WorkspaceViewRow {
    id: Uuid,
    name: String,
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
    owner: Uuid,
    my_role: String,
    heir: Option<Uuid>,
    heir_name: Option<String>,
    offer_ends: Option<Time>,
}

impl TryFrom<WorkspaceViewRow> for WorkspaceView {
    type Error = StoreError;

    fn try_from(row: WorkspaceViewRow) -> Result<Self, StoreError> {
        let my_role = role(&row.my_role)?;
        let pending_owner = match (row.heir, row.heir_name, row.offer_ends) {
            (Some(id), Some(name), Some(ends)) => Some(PendingOwner {
                account_id: AccountId::new(id),
                name: DisplayName::restore(name),
                expires_at: ends.into(),
            }),
            _ => None,
        };
        let workspace = WorkspaceRow {
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
        };
        Ok(Self { workspace: workspace.into_workspace(row.owner)?, my_role, pending_owner })
    }
}

/// Selects workspaces through an account's memberships; the tail is the condition.
macro_rules! workspace_views {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            WorkspaceViewRow,
            r#"SELECT w.id, w.name, w.plan_name, w.plan_public_tokens, w.plan_max_members, w.plan_max_pending,
                 w.plan_max_active_tokens, w.setting_locale, w.setting_invitation_days, w.setting_token_default_days,
                 w.setting_token_max_days, w.setting_tokens_without_expiry, w.setting_app_url, w.created_at,
                 o.account_id AS owner, m.role AS my_role,
                 a.id AS "heir?", a.display_name AS "heir_name?", t.expires_at AS "offer_ends?"
             FROM workspace_membership m
             JOIN workspace w ON w.id = m.workspace_id AND w.deleted_at IS NULL
             JOIN workspace_membership o ON o.owner_key = w.id
             LEFT JOIN transfer t ON t.workspace_id = w.id AND t.state = 'pending' AND t.project_id IS NULL
             AND t.pending_key IS NOT NULL
             LEFT JOIN workspace_membership h
               ON h.workspace_id = w.id AND h.account_id = t.to_account_id
             LEFT JOIN account a ON a.id = h.account_id AND h.joined_at <= t.created_at
             WHERE m.account_id = $1 AND "# + $tail,
            $($argument),*
        )
    };
}

pub(super) async fn list(
    pool: &PgPool,
    account: AccountId,
    page: PageRequest,
) -> Result<Page<WorkspaceView>, StoreError> {
    let keyset = Keyset::new(page);
    let rows = workspace_views!(
        "(w.created_at, w.id) < ($2, $3) ORDER BY w.created_at DESC, w.id DESC LIMIT $4",
        account.uuid(),
        keyset.at,
        keyset.id,
        keyset.limit
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    let cursor = |view: &WorkspaceView| Cursor { at: view.workspace.created_at, id: view.workspace.id.uuid() };
    page_of(rows, page, WorkspaceView::try_from, cursor)
}

pub(super) async fn find(
    pool: &PgPool,
    account: AccountId,
    id: WorkspaceId,
) -> Result<Option<WorkspaceView>, StoreError> {
    let row =
        workspace_views!("w.id = $2", account.uuid(), id.uuid()).fetch_optional(pool).await.map_err(store_error)?;
    row.map(WorkspaceView::try_from).transpose()
}

/// Returns a project with its workspace, from the view of an account.
pub(super) async fn find_by_project(
    pool: &PgPool,
    account: AccountId,
    id: ProjectId,
) -> Result<Option<ProjectView>, StoreError> {
    let found = sqlx::query!(
        r#"SELECT p.id AS project_id, p.name AS project_name, p.created_at AS project_created_at,
             pm.permission AS "permission?", w.id, w.name, w.plan_name, w.plan_public_tokens, w.plan_max_members,
             w.plan_max_pending, w.plan_max_active_tokens, w.setting_locale, w.setting_invitation_days,
             w.setting_token_default_days, w.setting_token_max_days, w.setting_tokens_without_expiry,
             w.setting_app_url, w.created_at, o.account_id AS owner, m.role AS "my_role?",
             a.id AS "heir?", a.display_name AS "heir_name?", t.expires_at AS "offer_ends?"
         FROM project p
         JOIN workspace w ON w.id = p.workspace_id
         JOIN workspace_membership o ON o.owner_key = w.id
         LEFT JOIN project_membership pm ON pm.project_id = p.id AND pm.account_id = $1
         LEFT JOIN workspace_membership m ON m.workspace_id = w.id AND m.account_id = $1
         LEFT JOIN transfer t ON t.workspace_id = w.id AND t.state = 'pending' AND t.project_id IS NULL
             AND t.pending_key IS NOT NULL
         LEFT JOIN workspace_membership h
           ON h.workspace_id = w.id AND h.account_id = t.to_account_id
         LEFT JOIN account a ON a.id = h.account_id AND h.joined_at <= t.created_at
         WHERE p.id = $2 AND p.deleted_at IS NULL"#,
        account.uuid(),
        id.uuid(),
    )
    .fetch_optional(pool)
    .await
    .map_err(store_error)?;
    let Some(row) = found else { return Ok(None) };
    let project = ProjectRow {
        id: row.project_id,
        workspace_id: row.id,
        name: row.project_name,
        created_at: row.project_created_at,
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
        owner: row.owner,
        my_role,
        heir: row.heir,
        heir_name: row.heir_name,
        offer_ends: row.offer_ends,
    });
    let workspace = workspace.map(WorkspaceView::try_from).transpose()?;
    Ok(Some(ProjectView { project: project.into(), access, workspace }))
}
