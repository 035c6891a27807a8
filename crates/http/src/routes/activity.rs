//! `GET /v1/workspaces/{id}/activity`, `GET /v1/projects/{id}/activity`

use std::future::Future;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::event::Action;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::page::{Page, PageRequest};
use guestlist_domain::port::{ActivityFilter, EventView};
use guestlist_domain::usecase::{Credential, Error, Service, activity_table};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::csv;
use crate::dto::List;
use crate::dto::event::{COLUMNS, Event, row};
use crate::extract::{AnyCredential, Authenticated, PageParams, PathId, Query};
use crate::problem::Problem;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default().routes(routes!(of_workspace)).routes(routes!(of_project))
}

/// Where the next table goes on.
const NEXT_CURSOR: HeaderName = HeaderName::from_static("x-next-cursor");

/// See the activity of a workspace
///
/// What happened in it and in its projects, newest first, for whoever has a role in it. With `accept: text/csv` as a
/// table of everything that the filters leave: columns `id, at, actor_kind, actor_id, actor_name, actor_public_token,
/// action, object_kind, object_id, object_name, detail, request_id`, `limit` ignored, up to 10,000 rows; where there are
/// more, `x-next-cursor` is the `cursor` of the next table. Cells that start with `= + - @` have an apostrophe before
/// them.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/activity",
    operation_id = "list_workspace_activity",
    tag = "activity",
    params(
        ("id" = String, Path, description = "The workspace."),
        ("actor" = Option<String>, Query, description = "Only by this account, guest or host application."),
        ("action" = Option<String>, Query, description = "Only these actions, separated by commas."),
        ("since" = Option<String>, Query, description = "Not before this time."),
        ("until" = Option<String>, Query, description = "Before this time."),
        PageParams,
    ),
    responses((
        status = 200,
        description = "A page of events.",
        content((List<Event> = "application/json"), (String = "text/csv")),
    )),
    security(("bearer" = [])),
)]
pub(crate) async fn of_workspace(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    headers: HeaderMap,
    query: Query,
) -> Result<Response, Problem> {
    let me = caller.account.id.to_string();
    answer(&me, &headers, query, |filter, page| service.workspace_activity(&caller, workspace, filter, page)).await
}

/// See the activity of a project
///
/// What concerns it, newest first: for its members, and for its guests what became of the project itself. With `accept:
/// text/csv` as a table, as for a workspace.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/activity",
    operation_id = "list_project_activity",
    tag = "activity",
    params(
        ("id" = String, Path, description = "The project."),
        ("actor" = Option<String>, Query, description = "Only by this account, guest or host application; not for guests."),
        ("action" = Option<String>, Query, description = "Only these actions, separated by commas."),
        ("since" = Option<String>, Query, description = "Not before this time."),
        ("until" = Option<String>, Query, description = "Before this time."),
        PageParams,
    ),
    responses((
        status = 200,
        description = "A page of events.",
        content((List<Event> = "application/json"), (String = "text/csv")),
    )),
    security(("bearer" = [])),
)]
pub(crate) async fn of_project(
    State(service): State<Service>,
    AnyCredential(credential): AnyCredential,
    PathId(project): PathId<ProjectId>,
    headers: HeaderMap,
    query: Query,
) -> Result<Response, Problem> {
    let me = match &credential {
        Credential::Account(caller) => caller.account.id.to_string(),
        Credential::Guest(claims) => claims.session_id.to_string(),
        Credential::Host(host) => host.key.id.to_string(),
    };
    answer(&me, &headers, query, |filter, page| service.project_activity(&credential, project, filter, page)).await
}

async fn answer<F>(
    reader: &str,
    headers: &HeaderMap,
    mut query: Query,
    read: impl Fn(ActivityFilter, PageRequest) -> F,
) -> Result<Response, Problem>
where
    F: Future<Output = Result<Page<EventView>, Error>>,
{
    let filter = ActivityFilter {
        actor: query.actor("actor")?,
        actions: query.any_of("action", Action::ALL, Action::as_str),
        since: query.moment("since"),
        until: query.moment("until"),
    };
    let page = query.page_for(reader)?;
    let vary = [(header::VARY, "accept")];
    if !wants_table(headers) {
        let events = read(filter, page.request).await?;
        return Ok((vary, Json(page.answer(events, Event::from))).into_response());
    }
    let table = activity_table(page.request.after, |part| read(filter.clone(), part)).await?;
    let dress = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"activity.csv\""),
    ];
    let mut response = (vary, dress, csv::write(&COLUMNS, table.items.into_iter().map(row))?).into_response();
    if let Some(next) = page.cursor(table.next).and_then(|next| HeaderValue::try_from(next).ok()) {
        response.headers_mut().insert(NEXT_CURSOR, next);
    }
    Ok(response)
}

/// Whether the client names the type of tables among those that it takes.
fn wants_table(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    let kinds = accepted.flat_map(|value| value.split(',')).map(|kind| kind.split(';').next().unwrap_or_default());
    kinds.into_iter().any(|kind| kind.trim().eq_ignore_ascii_case("text/csv"))
}
