//! Ownership transfers and project transfers.

use guestlist_domain::model::transfer::TransferSubject;
use guestlist_domain::usecase::TransferDetails;
use serde::Serialize;
use utoipa::ToSchema;

use super::enums::TransferStatus;
use super::{AccountRef, EntityRef, Time};

/// A request to transfer the ownership of a workspace, or to move a project to another workspace.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Transfer {
    /// Unique id of the transfer.
    id: String,
    /// The kind of transfer: `ownership` or `project`.
    kind: String,
    /// Current status of the transfer.
    status: TransferStatus,
    /// The workspace whose ownership is transferred, or that the project is moved from.
    workspace: EntityRef,
    /// The project to move; null for an ownership transfer.
    project: Option<EntityRef>,
    /// The workspace to move the project to; null for an ownership transfer.
    to_workspace: Option<EntityRef>,
    /// The account that becomes the Owner; null for a project transfer.
    to_account: Option<AccountRef>,
    /// The account that requested the transfer.
    offered_by: AccountRef,
    /// When the transfer was requested.
    created_at: Time,
    /// When the request expires, 7 days after `created_at`.
    expires_at: Time,
}

impl Transfer {
    pub(crate) fn new(details: &TransferDetails) -> Self {
        let TransferDetails { view, status } = details;
        let transfer = &view.transfer;
        let (workspace, project, to_workspace, to_account) = match transfer.subject {
            TransferSubject::Ownership { workspace, to } => {
                (workspace, None, None, view.to_account.as_ref().map(|name| AccountRef::new(&to, name)))
            }
            TransferSubject::Project { project, from, to } => {
                let project = view.project.as_ref().map(|name| EntityRef::new(&project, name));
                (from, project, view.to_workspace.as_ref().map(|name| EntityRef::new(&to, name)), None)
            }
        };
        Self {
            id: transfer.id.to_string(),
            kind: transfer.subject.kind().to_owned(),
            status: (*status).into(),
            workspace: EntityRef::new(&workspace, &view.workspace),
            project,
            to_workspace,
            to_account,
            offered_by: AccountRef::new(&transfer.requested_by, &view.requested_by),
            created_at: transfer.created_at.into(),
            expires_at: transfer.expires_at.into(),
        }
    }
}
