//! Transfers.

use guestlist_domain::model::ids::{AccountId, ProjectId, TransferId, WorkspaceId};
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::model::transfer::{Transfer, TransferState, TransferSubject};
use guestlist_domain::port::{StoreError, TransferView};
use uuid::Uuid;

use crate::{Time, corrupt_column};

row! {
    /// A row of `transfer`.
    TransferRow, transfer_columns!("t") {
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
    }
}

impl TryFrom<TransferRow> for Transfer {
    type Error = StoreError;

    fn try_from(row: TransferRow) -> Result<Self, StoreError> {
        let workspace = WorkspaceId::new(row.workspace_id);
        let subject = match (row.to_account_id, row.project_id, row.to_workspace_id) {
            (Some(to), None, None) => TransferSubject::Ownership { workspace, to: AccountId::new(to) },
            (None, Some(project), Some(to)) => {
                TransferSubject::Project { project: ProjectId::new(project), from: workspace, to: WorkspaceId::new(to) }
            }
            _ => return Err(corrupt_column("transfer.to_account_id")),
        };
        let state = match (row.state.as_str(), row.decided_at) {
            (PENDING, None) => TransferState::Pending,
            (ACCEPTED, Some(Time(at))) => TransferState::Accepted { at },
            (CANCELLED, Some(Time(at))) => TransferState::Cancelled { at },
            _ => return Err(corrupt_column("transfer.state")),
        };
        Ok(Self {
            id: TransferId::new(row.id),
            subject,
            requested_by: AccountId::new(row.requested_by),
            state,
            created_at: row.created_at.into(),
            expires_at: row.expires_at.into(),
        })
    }
}

const PENDING: &str = "pending";
const ACCEPTED: &str = "accepted";
const CANCELLED: &str = "cancelled";

/// Returns the state of a transfer as `state` and `decided_at`.
#[must_use]
pub fn transfer_state_columns(state: TransferState) -> (&'static str, Option<Time>) {
    match state {
        TransferState::Pending => (PENDING, None),
        TransferState::Accepted { at } => (ACCEPTED, Some(Time(at))),
        TransferState::Cancelled { at } => (CANCELLED, Some(Time(at))),
    }
}

/// Returns the subject of a transfer as `workspace_id`, `to_account_id`, `project_id` and `to_workspace_id`.
#[must_use]
pub fn transfer_subject_columns(subject: TransferSubject) -> (Uuid, Option<Uuid>, Option<Uuid>, Option<Uuid>) {
    match subject {
        TransferSubject::Ownership { workspace, to } => (workspace.uuid(), Some(to.uuid()), None, None),
        TransferSubject::Project { project, from, to } => (from.uuid(), None, Some(project.uuid()), Some(to.uuid())),
    }
}

row! {
    /// A transfer with the names that it refers to.
    TransferViewRow {
        #[sqlx(flatten)]
        transfer: TransferRow,
        workspace: String,
        project: Option<String>,
        to_workspace: Option<String>,
        to_account: Option<String>,
        requester: String,
    }
}

impl TryFrom<TransferViewRow> for TransferView {
    type Error = StoreError;

    fn try_from(row: TransferViewRow) -> Result<Self, StoreError> {
        Ok(Self {
            transfer: row.transfer.try_into()?,
            workspace: Name::restore(row.workspace),
            project: row.project.map(Name::restore),
            to_workspace: row.to_workspace.map(Name::restore),
            to_account: row.to_account.map(DisplayName::restore),
            requested_by: DisplayName::restore(row.requester),
        })
    }
}
