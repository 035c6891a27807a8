//! Transfers.

use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::transfer::TransferSubject;
use guestlist_domain::port::TransferView;
use serde::Serialize;
use utoipa::ToSchema;

use super::words::TransferStatus;
use super::{Named, Person, Time};

/// An offer of a workspace's ownership, or of a project to another workspace.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Transfer {
    /// Id.
    id: String,
    /// `ownership` or `project`.
    kind: String,
    /// Where it stands.
    status: TransferStatus,
    /// The workspace whose ownership is offered, or in which the project was.
    workspace: Named,
    /// The project, where it is one.
    project: Option<Named>,
    /// Where the project is to go.
    to_workspace: Option<Named>,
    /// Whom the ownership is offered to.
    to_account: Option<Person>,
    /// Who offered it.
    offered_by: Person,
    /// When it was offered.
    created_at: Time,
    /// When it runs out.
    expires_at: Time,
}

impl Transfer {
    /// A transfer as it stands at a moment.
    pub(crate) fn at(view: &TransferView, now: Timestamp) -> Self {
        let transfer = &view.transfer;
        let (workspace, project, to_workspace, to_account) = match transfer.subject {
            TransferSubject::Ownership { workspace, to } => {
                (workspace, None, None, view.to_account.as_ref().map(|name| Person::new(&to, name)))
            }
            TransferSubject::Project { project, from, to } => {
                let project = view.project.as_ref().map(|name| Named::new(&project, name));
                (from, project, view.to_workspace.as_ref().map(|name| Named::new(&to, name)), None)
            }
        };
        Self {
            id: transfer.id.to_string(),
            kind: transfer.subject.kind().to_owned(),
            status: transfer.status_at(now).into(),
            workspace: Named::new(&workspace, &view.workspace),
            project,
            to_workspace,
            to_account,
            offered_by: Person::new(&transfer.offered_by, &view.offered_by),
            created_at: transfer.created_at.into(),
            expires_at: transfer.expires_at.into(),
        }
    }
}
