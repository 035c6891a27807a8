//! Pending transfers that the account can answer: the ownership of a workspace, or projects for its workspaces. The
//! home page lists them; `/offers/{id}/accept` and `/offers/{id}/decline` answer them.

use axum::Router;
use axum::extract::Path;
use axum::response::IntoResponse;
use axum::routing::post;
use guestlist_domain::model::ids::TransferId;
use guestlist_domain::model::transfer::TransferSubject;
use guestlist_domain::port::TransferView;
use guestlist_domain::usecase::{Caller, Error};

use crate::error::{PageError, PageResult};
use crate::messages::HomeMessages;
use crate::page_context::PageContext;
use crate::paging::max_page;
use crate::redirect::Redirect;
use crate::{App, post_only};

/// Pending transfer, as the home page shows it.
pub(crate) struct ReceivedTransfer {
    pub(crate) id: String,
    pub(crate) sentence: String,
    /// Consequence of accepting.
    pub(crate) consequence: String,
    pub(crate) accept: String,
    pub(crate) until: String,
}

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/offers/{id}/accept", post_only("/", post(accept)))
        .route("/offers/{id}/decline", post_only("/", post(decline)))
}

/// Returns the pending transfers that the caller can answer.
pub(crate) async fn pending(context: &PageContext, caller: &Caller) -> Result<Vec<ReceivedTransfer>, PageError> {
    Ok(received(context, caller).await?.iter().map(|view| transfer_row(context, view)).collect())
}

async fn received(context: &PageContext, caller: &Caller) -> Result<Vec<TransferView>, Error> {
    Ok(context.service.received_transfers(caller, max_page()).await?.items)
}

fn transfer_row(context: &PageContext, view: &TransferView) -> ReceivedTransfer {
    let messages = HomeMessages::of(context.locale);
    let requester = &view.requested_by;
    let (sentence, consequence, accept) = match view.transfer.subject {
        TransferSubject::Ownership { .. } => (
            messages.offer_ownership.with("who", requester).with("workspace", &view.workspace),
            messages.offer_ownership_what.with("who", requester),
            messages.offer_ownership_accept,
        ),
        TransferSubject::Project { .. } => {
            let project = view.project.as_ref().map(ToString::to_string).unwrap_or_default();
            let to = view.to_workspace.as_ref().map(ToString::to_string).unwrap_or_default();
            (
                messages.offer_project.with("who", requester).with("project", project).with("workspace", to),
                messages.offer_project_what.with("from", &view.workspace),
                messages.offer_project_accept,
            )
        }
    };
    ReceivedTransfer {
        id: view.transfer.id.to_string(),
        sentence: sentence.into(),
        consequence: consequence.into(),
        accept: accept.to_string(),
        until: view.transfer.expires_at.to_string(),
    }
}

/// Returns the subject of a transfer, or `None` if it is not pending any more.
async fn subject(context: &PageContext, caller: &Caller, id: &str) -> Result<Option<TransferSubject>, PageError> {
    let id = TransferId::parse(id).map_err(|_| PageError::not_found())?;
    let found = received(context, caller).await?;
    Ok(found.into_iter().find(|view| view.transfer.id == id).map(|view| view.transfer.subject))
}

/// Accepts the transfer and redirects to the workspace or project.
async fn accept(context: PageContext, Path(id): Path<String>) -> PageResult {
    let caller = context.caller()?;
    let to = match subject(&context, caller, &id).await? {
        Some(TransferSubject::Ownership { workspace, .. }) => {
            context.service.accept_ownership(&context.request_context, caller, workspace).await?;
            format!("/workspaces/{workspace}?did=owned")
        }
        Some(TransferSubject::Project { project, .. }) => {
            context.service.approve_project_transfer(&context.request_context, caller, project).await?;
            format!("/projects/{project}?did=project_moved")
        }
        None => "/?did=offer_over".to_owned(),
    };
    Ok(Redirect::to(&to).into_response())
}

/// Declines the transfer. The page asks for confirmation beside the button.
async fn decline(context: PageContext, Path(id): Path<String>) -> PageResult {
    let caller = context.caller()?;
    let to = match subject(&context, caller, &id).await? {
        Some(TransferSubject::Ownership { workspace, .. }) => {
            context.service.cancel_ownership_offer(&context.request_context, caller, workspace).await?;
            "/?did=offer_declined"
        }
        Some(TransferSubject::Project { project, .. }) => {
            context.service.cancel_project_transfer(&context.request_context, caller, project).await?;
            "/?did=offer_declined"
        }
        None => "/?did=offer_over",
    };
    Ok(Redirect::to(to).into_response())
}

#[cfg(test)]
#[path = "received_transfers_tests.rs"]
mod tests;
