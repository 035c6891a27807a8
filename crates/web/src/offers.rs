//! Pending transfers that the account can answer: the ownership of a workspace, or projects for its workspaces. The
//! start page lists them; `/offers/{id}/accept` and `/offers/{id}/decline` answer them.

use axum::Router;
use axum::extract::Path;
use axum::response::IntoResponse;
use axum::routing::post;
use guestlist_domain::model::ids::TransferId;
use guestlist_domain::model::transfer::TransferSubject;
use guestlist_domain::port::TransferView;
use guestlist_domain::usecase::{Caller, Error};

use crate::paging::most;
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::Home;
use crate::{App, led_to};

/// Pending transfer, as the start page shows it.
pub(crate) struct Offer {
    pub(crate) id: String,
    pub(crate) sentence: String,
    /// Consequence of accepting.
    pub(crate) what: String,
    pub(crate) accept: String,
    pub(crate) until: String,
}

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/offers/{id}/accept", led_to("/", post(accept)))
        .route("/offers/{id}/decline", led_to("/", post(decline)))
}

/// Returns the pending transfers that the caller can answer.
pub(crate) async fn waiting(visit: &Visit, caller: &Caller) -> Result<Vec<Offer>, Refused> {
    Ok(received(visit, caller).await?.iter().map(|view| offer(visit, view)).collect())
}

async fn received(visit: &Visit, caller: &Caller) -> Result<Vec<TransferView>, Error> {
    Ok(visit.service.received_transfers(caller, most()).await?.items)
}

fn offer(visit: &Visit, view: &TransferView) -> Offer {
    let words = Home::of(visit.locale);
    let who = &view.offered_by;
    let (sentence, what, accept) = match view.transfer.subject {
        TransferSubject::Ownership { .. } => (
            words.offer_ownership.with("who", who).with("workspace", &view.workspace),
            words.offer_ownership_what.with("who", who),
            words.offer_ownership_accept,
        ),
        TransferSubject::Project { .. } => {
            let project = view.project.as_ref().map(ToString::to_string).unwrap_or_default();
            let to = view.to_workspace.as_ref().map(ToString::to_string).unwrap_or_default();
            (
                words.offer_project.with("who", who).with("project", project).with("workspace", to),
                words.offer_project_what.with("from", &view.workspace),
                words.offer_project_accept,
            )
        }
    };
    Offer {
        id: view.transfer.id.to_string(),
        sentence: sentence.into(),
        what: what.into(),
        accept: accept.to_string(),
        until: view.transfer.expires_at.to_string(),
    }
}

/// Returns the subject of a transfer, or `None` if it is not pending any more.
async fn subject(visit: &Visit, caller: &Caller, id: &str) -> Result<Option<TransferSubject>, Refused> {
    let id = TransferId::parse(id).map_err(|_| Refused::not_found())?;
    let found = received(visit, caller).await?;
    Ok(found.into_iter().find(|view| view.transfer.id == id).map(|view| view.transfer.subject))
}

/// Accepts the transfer and redirects to the workspace or project.
async fn accept(visit: Visit, Path(id): Path<String>) -> Answer {
    let caller = visit.caller()?;
    let to = match subject(&visit, caller, &id).await? {
        Some(TransferSubject::Ownership { workspace, .. }) => {
            visit.service.accept_ownership(&visit.context, caller, workspace).await?;
            format!("/workspaces/{workspace}?did=owned")
        }
        Some(TransferSubject::Project { project, .. }) => {
            visit.service.approve_project_transfer(&visit.context, caller, project).await?;
            format!("/projects/{project}?did=project_moved")
        }
        None => "/?did=offer_over".to_owned(),
    };
    Ok(Redirect::to(&to).into_response())
}

/// Declines the transfer. The page asks for confirmation beside the button.
async fn decline(visit: Visit, Path(id): Path<String>) -> Answer {
    let caller = visit.caller()?;
    let to = match subject(&visit, caller, &id).await? {
        Some(TransferSubject::Ownership { workspace, .. }) => {
            visit.service.cancel_ownership_offer(&visit.context, caller, workspace).await?;
            "/?did=offer_declined"
        }
        Some(TransferSubject::Project { project, .. }) => {
            visit.service.cancel_project_transfer(&visit.context, caller, project).await?;
            "/?did=offer_declined"
        }
        None => "/?did=offer_over",
    };
    Ok(Redirect::to(to).into_response())
}

#[cfg(test)]
#[path = "offers_tests.rs"]
mod tests;
