//! Downloads: an account's own data, and the activity of a workspace or project. The API's own serialisers create the
//! files, so that both ways return the same bytes.
//!
//! `/account/data/export`, `/workspaces/{id}/activity.csv`, `/projects/{id}/activity.csv`

use std::future::Future;

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::page::{Page, PageRequest};
use guestlist_domain::port::{ActivityFilter, EventView};
use guestlist_domain::usecase::{Credential, Error, activity_table};

use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::{App, led_to, page};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/account/data/export", led_to("/account/data", post(account)))
        .route("/workspaces/{id}/activity.csv", page(get(of_workspace)))
        .route("/projects/{id}/activity.csv", page(get(of_project)))
}

/// Exports everything that is stored about the signed-in account.
async fn account(visit: Visit) -> Answer {
    let caller = visit.caller()?;
    let export = visit.service.export_account(caller).await?;
    let written = (visit.options.account_export)(export, caller, &visit.service, visit.service.now());
    file(written, "application/json", "attachment; filename=\"account.json\"")
}

/// Exports the audit events of a workspace, newest first.
async fn of_workspace(visit: Visit, Path(id): Path<String>) -> Answer {
    let caller = visit.caller()?;
    let id = WorkspaceId::parse(&id).map_err(|_| Refused::not_found())?;
    table(&visit, |request| visit.service.workspace_activity(caller, id, ActivityFilter::default(), request)).await
}

/// Exports the audit events of a project, newest first.
async fn of_project(visit: Visit, Path(id): Path<String>) -> Answer {
    let credential = Credential::from(visit.caller()?.clone());
    let id = ProjectId::parse(&id).map_err(|_| Refused::not_found())?;
    table(&visit, |request| visit.service.project_activity(&credential, id, ActivityFilter::default(), request)).await
}

async fn table<F>(visit: &Visit, read: impl Fn(PageRequest) -> F) -> Answer
where
    F: Future<Output = Result<Page<EventView>, Error>>,
{
    let events = activity_table(None, read).await?.items;
    let kind = "text/csv; charset=utf-8; header=present";
    file((visit.options.activity_table)(events), kind, "attachment; filename=\"activity.csv\"")
}

fn file(written: Option<Vec<u8>>, kind: &'static str, disposition: &'static str) -> Answer {
    let headers: [(HeaderName, &str); 2] = [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition)];
    let written = written.ok_or_else(|| Error::Internal("the file could not be written".into()))?;
    Ok::<Response, Refused>((headers, written).into_response())
}

#[cfg(test)]
#[path = "take_along_tests.rs"]
mod tests;
