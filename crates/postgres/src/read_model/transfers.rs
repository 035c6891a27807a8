//! Transfers out of a workspace, into it, and those that an account can answer.

use guestlist_domain::model::ids::{AccountId, ProjectId, TransferId, WorkspaceId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{StoreError, TransferView};
use guestlist_sql::{Keyset, Time, page_of};
use sqlx::PgPool;
use uuid::Uuid;

use crate::error::store_error;
use crate::transfers::TransferRow;

struct TransferViewRow {
    id: Uuid,
    workspace_id: Uuid,
    to_account_id: Option<Uuid>,
    project_id: Option<Uuid>,
    to_workspace_id: Option<Uuid>,
    requested_by: Uuid,
    state: String,
    decided_at: Option<Time>,
    created_at: Time,
    expires_at: Time,
    workspace: String,
    project: Option<String>,
    to_workspace: Option<String>,
    to_account: Option<String>,
    offerer: String,
}

impl TryFrom<TransferViewRow> for TransferView {
    type Error = StoreError;

    fn try_from(row: TransferViewRow) -> Result<Self, StoreError> {
        let transfer = TransferRow {
            id: row.id,
            workspace_id: row.workspace_id,
            to_account_id: row.to_account_id,
            project_id: row.project_id,
            to_workspace_id: row.to_workspace_id,
            requested_by: row.requested_by,
            state: row.state,
            decided_at: row.decided_at,
            created_at: row.created_at,
            expires_at: row.expires_at,
        };
        Ok(Self {
            transfer: transfer.try_into()?,
            workspace: Name::restore(row.workspace),
            project: row.project.map(Name::restore),
            to_workspace: row.to_workspace.map(Name::restore),
            to_account: row.to_account.map(DisplayName::restore),
            requested_by: DisplayName::restore(row.offerer),
        })
    }
}

/// Selects transfers with the names that they refer to. `source` is a table or a subquery `t`; the tail is the condition.
macro_rules! transfer_views {
    ($tail:tt, $($argument:expr),*) => {
        transfer_views!(from "transfer t", $tail, $($argument),*)
    };
    (from $source:tt, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            TransferViewRow,
            r#"SELECT t.id AS "id!", t.workspace_id AS "workspace_id!", t.to_account_id, t.project_id, t.to_workspace_id,
                   t.requested_by AS "requested_by!", t.state AS "state!", t.decided_at, t.created_at AS "created_at!",
                   t.expires_at AS "expires_at!", w.name AS workspace, p.name AS "project?",
                   tw.name AS "to_workspace?", ta.display_name AS "to_account?", o.display_name AS offerer
               FROM "#
                + $source
                + " JOIN workspace w ON w.id = t.workspace_id
               JOIN account o ON o.id = t.requested_by
               LEFT JOIN project p ON p.id = t.project_id
               LEFT JOIN workspace tw ON tw.id = t.to_workspace_id
               LEFT JOIN account ta ON ta.id = t.to_account_id
               WHERE "
                + $tail,
            $($argument),*
        )
    };
}

pub(super) async fn list(
    pool: &PgPool,
    workspace: WorkspaceId,
    page: PageRequest,
) -> Result<Page<TransferView>, StoreError> {
    let keyset = Keyset::new(page);
    let rows = transfer_views!(
        from "(
            (SELECT * FROM transfer WHERE workspace_id = $1 AND (created_at, id) < ($2, $3)
             ORDER BY created_at DESC, id DESC LIMIT $4)
            UNION ALL
            (SELECT * FROM transfer WHERE to_workspace_id = $1 AND (created_at, id) < ($2, $3)
             ORDER BY created_at DESC, id DESC LIMIT $4)
        ) t",
        "true ORDER BY t.created_at DESC, t.id DESC LIMIT $4",
        workspace.uuid(),
        keyset.at,
        keyset.id,
        keyset.limit
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    let cursor = |view: &TransferView| Cursor { at: view.transfer.created_at, id: view.transfer.id.uuid() };
    page_of(rows, page, TransferView::try_from, cursor)
}

pub(super) async fn received(
    pool: &PgPool,
    account: AccountId,
    roles: &[Role],
    now: Timestamp,
    page: PageRequest,
) -> Result<Page<TransferView>, StoreError> {
    let keyset = Keyset::new(page);
    let roles: Vec<String> = roles.iter().map(|role| role.as_str().to_owned()).collect();
    let rows = transfer_views!(
        from "(
            SELECT o.* FROM transfer o
            JOIN workspace_membership m ON m.workspace_id = o.workspace_id AND m.account_id = o.to_account_id
            WHERE o.to_account_id = $1 AND o.state = 'pending' AND m.joined_at <= o.created_at
            UNION ALL
            SELECT o.* FROM workspace_membership m JOIN transfer o ON o.to_workspace_id = m.workspace_id
            WHERE m.account_id = $1 AND m.role = ANY($3) AND o.state = 'pending'
        ) t",
        "t.expires_at > $2 AND w.deleted_at IS NULL AND tw.deleted_at IS NULL AND (t.created_at, t.id) < ($4, $5)
         ORDER BY t.created_at DESC, t.id DESC LIMIT $6",
        account.uuid(),
        Time(now),
        &roles,
        keyset.at,
        keyset.id,
        keyset.limit
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    let cursor = |view: &TransferView| Cursor { at: view.transfer.created_at, id: view.transfer.id.uuid() };
    page_of(rows, page, TransferView::try_from, cursor)
}

pub(super) async fn latest_of_project(pool: &PgPool, project: ProjectId) -> Result<Option<TransferView>, StoreError> {
    let row = transfer_views!("t.project_id = $1 ORDER BY t.created_at DESC, t.id DESC LIMIT 1", project.uuid())
        .fetch_optional(pool)
        .await
        .map_err(store_error)?;
    row.map(TransferView::try_from).transpose()
}

pub(super) async fn find(pool: &PgPool, id: TransferId) -> Result<Option<TransferView>, StoreError> {
    let row = transfer_views!("t.id = $1", id.uuid()).fetch_optional(pool).await.map_err(store_error)?;
    row.map(TransferView::try_from).transpose()
}
