//! Pending project transfers from and to a workspace.

use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::transfer::{TransferStatus, TransferSubject};
use guestlist_domain::port::TransferView;

use super::WorkspaceContext;
use crate::error::{PageError, PageResult};
use crate::messages::WorkspaceProjectMessages;
use crate::page_context::PageContext;
use crate::paging::max_page;
use crate::redirect::Redirect;

/// Pending transfer of a project.
pub(super) struct PendingTransfer {
    pub(super) project: String,
    pub(super) sentence: String,
    pub(super) until: String,
    /// Full label of the button that approves it; `None` for transfers to another workspace.
    pub(super) approve: Option<String>,
    pub(super) cancel_label: String,
    pub(super) cancel_label_full: String,
}

/// Returns the pending project transfers; none if the account cannot transfer projects of this workspace.
pub(super) async fn pending(
    context: &PageContext,
    workspace: &WorkspaceContext,
) -> Result<Vec<PendingTransfer>, PageError> {
    if !workspace.can(Capability::ProjectsTransfer) {
        return Ok(Vec::new());
    }
    let found = context.service.transfers(&workspace.access, workspace.id(), max_page()).await?;
    let pending = found.items.iter().filter(|details| details.status == TransferStatus::Pending);
    Ok(pending.filter_map(|details| transfer_row(context, workspace, &details.view)).collect())
}

fn transfer_row(context: &PageContext, workspace: &WorkspaceContext, view: &TransferView) -> Option<PendingTransfer> {
    let TransferSubject::Project { project: id, to, .. } = view.transfer.subject else { return None };
    let messages = WorkspaceProjectMessages::of(context.locale);
    let project = view.project.as_ref().map_or_else(|| messages.deleted_project.to_string(), ToString::to_string);
    let is_incoming = to == workspace.id();
    let (sentence, other_name) = if is_incoming {
        (messages.transfers_in, view.workspace.to_string())
    } else {
        let other_workspace = view.to_workspace.as_ref();
        (messages.transfers_out, other_workspace.map_or_else(|| messages.elsewhere.to_string(), ToString::to_string))
    };
    let (cancel_label, full) =
        if is_incoming { (messages.decline, messages.decline_what) } else { (messages.cancel, messages.cancel_what) };
    Some(PendingTransfer {
        project: id.to_string(),
        sentence: sentence
            .with("workspace", other_name)
            .with("who", &view.requested_by)
            .with("project", &project)
            .into(),
        until: view.transfer.expires_at.to_string(),
        approve: is_incoming.then(|| messages.approve_what.with("project", &project).into()),
        cancel_label: cancel_label.to_string(),
        cancel_label_full: full.with("project", &project).into(),
    })
}

fn parse_ids(id: &str, project: &str) -> Result<(String, ProjectId), PageError> {
    let workspace = super::parse(id)?;
    let project = ProjectId::parse(project).map_err(|_| PageError::not_found())?;
    Ok((format!("/workspaces/{workspace}/projects"), project))
}

/// Approves the transfer of a project to this workspace.
pub(super) async fn approve(context: PageContext, Path((id, project)): Path<(String, String)>) -> PageResult {
    let (back, project) = parse_ids(&id, &project)?;
    context.service.approve_project_transfer(&context.request_context, context.caller()?, project).await?;
    Ok(Redirect::to(&format!("{back}?did=project_moved")).into_response())
}

/// Ends a transfer, from either side.
pub(super) async fn cancel(context: PageContext, Path((id, project)): Path<(String, String)>) -> PageResult {
    let (back, project) = parse_ids(&id, &project)?;
    context.service.cancel_project_transfer(&context.request_context, context.caller()?, project).await?;
    Ok(Redirect::to(&format!("{back}?did=withdrawn")).into_response())
}
