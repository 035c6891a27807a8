//! Pending project transfers from and to a workspace.

use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::transfer::{TransferStatus, TransferSubject};
use guestlist_domain::port::TransferView;
use guestlist_domain::usecase::Caller;

use super::Ground;
use crate::paging::most;
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::WorkspaceProjects;

/// Pending transfer of a project.
pub(super) struct Offered {
    pub(super) project: String,
    pub(super) sentence: String,
    pub(super) until: String,
    /// Full label of the button that approves it; `None` for transfers to another workspace.
    pub(super) approve: Option<String>,
    pub(super) end: String,
    pub(super) end_in_full: String,
}

/// Returns the pending project transfers; none if the account cannot transfer projects of this workspace.
pub(super) async fn open(visit: &Visit, caller: &Caller, ground: &Ground) -> Result<Vec<Offered>, Refused> {
    if !ground.may(Capability::ProjectsTransfer) {
        return Ok(Vec::new());
    }
    let found = visit.service.transfers(caller, ground.id(), most()).await?;
    let now = visit.service.now();
    let pending = found.items.iter().filter(|view| view.transfer.status_at(now) == TransferStatus::Pending);
    Ok(pending.filter_map(|view| offered(visit, ground, view)).collect())
}

fn offered(visit: &Visit, ground: &Ground, view: &TransferView) -> Option<Offered> {
    let TransferSubject::Project { project: id, to, .. } = view.transfer.subject else { return None };
    let words = WorkspaceProjects::of(visit.locale);
    let project = view.project.as_ref().map_or_else(|| words.gone.to_string(), ToString::to_string);
    let comes_in = to == ground.id();
    let (sentence, other) = if comes_in {
        (words.transfers_in, view.workspace.to_string())
    } else {
        let there = view.to_workspace.as_ref();
        (words.transfers_out, there.map_or_else(|| words.elsewhere.to_string(), ToString::to_string))
    };
    let (end, in_full) = if comes_in { (words.decline, words.decline_what) } else { (words.cancel, words.cancel_what) };
    Some(Offered {
        project: id.to_string(),
        sentence: sentence.with("workspace", other).with("who", &view.offered_by).with("project", &project).into(),
        until: view.transfer.expires_at.to_string(),
        approve: comes_in.then(|| words.approve_what.with("project", &project).into()),
        end: end.to_string(),
        end_in_full: in_full.with("project", &project).into(),
    })
}

fn ids(id: &str, project: &str) -> Result<(String, ProjectId), Refused> {
    let workspace = super::parse(id)?;
    let project = ProjectId::parse(project).map_err(|_| Refused::not_found())?;
    Ok((format!("/workspaces/{workspace}/projects"), project))
}

/// Approves the transfer of a project to this workspace.
pub(super) async fn approve(visit: Visit, Path((id, project)): Path<(String, String)>) -> Answer {
    let (back, project) = ids(&id, &project)?;
    visit.service.approve_project_transfer(&visit.context, visit.caller()?, project).await?;
    Ok(Redirect::to(&format!("{back}?did=project_moved")).into_response())
}

/// Ends a transfer, from either side.
pub(super) async fn cancel(visit: Visit, Path((id, project)): Path<(String, String)>) -> Answer {
    let (back, project) = ids(&id, &project)?;
    visit.service.cancel_project_transfer(&visit.context, visit.caller()?, project).await?;
    Ok(Redirect::to(&format!("{back}?did=withdrawn")).into_response())
}
