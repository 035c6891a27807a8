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
use guestlist_domain::model::target::Target;
use guestlist_domain::port::{ActivityFilter, EventView};
use guestlist_domain::usecase::{Error, activity_table};

use crate::error::{PageError, PageResult};
use crate::page_context::PageContext;
use crate::{App, page, post_only};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/account/data/export", post_only("/account/data", post(account)))
        .route("/workspaces/{id}/activity.csv", page(get(workspace_activity_csv)))
        .route("/projects/{id}/activity.csv", page(get(project_activity_csv)))
}

/// Exports everything that is stored about the signed-in account.
async fn account(context: PageContext) -> PageResult {
    let caller = context.caller()?;
    let export = context.service.export_account(caller).await?;
    let content = (context.options.account_export)(export, caller, &context.service, context.service.now());
    file(content, "application/json", "attachment; filename=\"account.json\"")
}

/// Exports the audit events of a workspace, newest first.
async fn workspace_activity_csv(context: PageContext, Path(id): Path<String>) -> PageResult {
    let caller = context.caller()?;
    let target = Target::Workspace(WorkspaceId::parse(&id).map_err(|_| PageError::not_found())?);
    activity_csv(&context, |request| context.service.activity(caller, target, ActivityFilter::default(), request)).await
}

/// Exports the audit events of a project, newest first.
async fn project_activity_csv(context: PageContext, Path(id): Path<String>) -> PageResult {
    let caller = context.caller()?;
    let target = Target::Project(ProjectId::parse(&id).map_err(|_| PageError::not_found())?);
    activity_csv(&context, |request| context.service.activity(caller, target, ActivityFilter::default(), request)).await
}

async fn activity_csv<F>(context: &PageContext, read: impl Fn(PageRequest) -> F) -> PageResult
where
    F: Future<Output = Result<Page<EventView>, Error>>,
{
    let events = activity_table(None, read).await?.items;
    let content_type = "text/csv; charset=utf-8; header=present";
    file((context.options.activity_table)(events), content_type, "attachment; filename=\"activity.csv\"")
}

fn file(content: Option<Vec<u8>>, content_type: &'static str, disposition: &'static str) -> PageResult {
    let headers: [(HeaderName, &str); 2] =
        [(header::CONTENT_TYPE, content_type), (header::CONTENT_DISPOSITION, disposition)];
    let content = content.ok_or_else(|| Error::Internal("the file could not be written".into()))?;
    Ok::<Response, PageError>((headers, content).into_response())
}

#[cfg(test)]
#[path = "downloads_tests.rs"]
mod tests;
