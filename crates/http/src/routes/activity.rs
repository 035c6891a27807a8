//! `GET /v1/workspaces/{id}/activity`, `GET /v1/projects/{id}/activity`

use std::future::Future;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::event::Action;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::page::{Page, PageRequest};
use guestlist_domain::model::target::Target;
use guestlist_domain::port::{ActivityFilter, EventView};
use guestlist_domain::usecase::{Credential, Error, Service, activity_table};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::csv;
use crate::dto::List;
use crate::dto::event::{EVENT_COLUMNS, Event, event_row};
use crate::extract::{AccountOrGuest, Authenticated, PageParams, PathId, Query};
use crate::problem::Problem;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default().routes(routes!(workspace_activity)).routes(routes!(project_activity))
}

/// The response header with the cursor of the next table.
const NEXT_CURSOR: HeaderName = HeaderName::from_static("x-next-cursor");

/// List workspace activity
///
/// Returns the audit events of the workspace and its projects, newest first. Requires a role in the workspace.
///
/// With `accept: text/csv` the response is a table of all events that match the filters, at most 10,000 rows; `limit`
/// is ignored. Its columns are `id, at, actor_kind, actor_id, actor_name, actor_public_token, action, object_kind,
/// object_id, object_name, detail, request_id`. If there are more rows, the header `x-next-cursor` contains the
/// `cursor` of the next table. Cells that a spreadsheet would evaluate as a formula, such as those that start with `=`,
/// `+`, `-` or `@`, are prefixed with an apostrophe.
#[utoipa::path(
    get,
    path = "/v1/workspaces/{id}/activity",
    operation_id = "list_workspace_activity",
    tag = "activity",
    params(
        ("id" = String, Path, description = "Id of the workspace."),
        ("actor" = Option<String>, Query, description = "Only events caused by the account, guest session or host key \
            with this id."),
        ("action" = Option<String>, Query, description = "Only events with one of these actions, separated by commas."),
        ("since" = Option<String>, Query, description = "Only events at or after this time (RFC 3339)."),
        ("until" = Option<String>, Query, description = "Only events before this time (RFC 3339)."),
        PageParams,
    ),
    responses((
        status = 200,
        description = "A page of audit events, or the table.",
        content((List<Event> = "application/json"), (String = "text/csv")),
    )),
    security(("bearer" = [])),
)]
pub(crate) async fn workspace_activity(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(workspace): PathId<WorkspaceId>,
    headers: HeaderMap,
    query: Query,
) -> Result<Response, Problem> {
    let (reader, target) = (caller.account.id.to_string(), Target::Workspace(workspace));
    respond(&reader, &headers, query, |filter, page| service.activity(&caller, target, filter, page)).await
}

/// List project activity
///
/// Returns the audit events that concern the project, newest first. Requires access to the project. Accepts a session
/// token or the access token of a guest. Guests see only that the project was created or updated, without the ids of
/// the actors. With `accept: text/csv` the response is a table, with the same columns and limits as that of
/// `GET /v1/workspaces/{id}/activity`.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/activity",
    operation_id = "list_project_activity",
    tag = "activity",
    params(
        ("id" = String, Path, description = "Id of the project."),
        ("actor" = Option<String>, Query, description = "Only events caused by the account, guest session or host key \
            with this id. Not allowed for guests."),
        ("action" = Option<String>, Query, description = "Only events with one of these actions, separated by commas."),
        ("since" = Option<String>, Query, description = "Only events at or after this time (RFC 3339)."),
        ("until" = Option<String>, Query, description = "Only events before this time (RFC 3339)."),
        PageParams,
    ),
    responses((
        status = 200,
        description = "A page of audit events, or the table.",
        content((List<Event> = "application/json"), (String = "text/csv")),
    )),
    security(("bearer" = [])),
)]
pub(crate) async fn project_activity(
    State(service): State<Service>,
    AccountOrGuest(credential): AccountOrGuest,
    PathId(project): PathId<ProjectId>,
    headers: HeaderMap,
    query: Query,
) -> Result<Response, Problem> {
    let reader = match &credential {
        Credential::Account(caller) => caller.account.id.to_string(),
        Credential::Guest(claims) => claims.session_id.to_string(),
        Credential::ApiKey(host) => host.key.id.to_string(),
    };
    respond(&reader, &headers, query, |filter, page| service.project_activity(&credential, project, filter, page)).await
}

async fn respond<F>(
    reader: &str,
    headers: &HeaderMap,
    mut query: Query,
    load: impl Fn(ActivityFilter, PageRequest) -> F,
) -> Result<Response, Problem>
where
    F: Future<Output = Result<Page<EventView>, Error>>,
{
    let filter = ActivityFilter {
        actor: query.actor("actor")?,
        actions: query.any_of("action", Action::ALL, Action::as_str),
        since: query.timestamp("since"),
        until: query.timestamp("until"),
    };
    let page = query.page_for(reader)?;
    let vary = [(header::VARY, "accept")];
    if !accepts_csv(headers) {
        let events = load(filter, page.request).await?;
        return Ok((vary, Json(page.to_list(events, Event::from))).into_response());
    }
    let table = activity_table(page.request.after, |page| load(filter.clone(), page)).await?;
    let csv_headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"activity.csv\""),
    ];
    let mut response =
        (vary, csv_headers, csv::write(&EVENT_COLUMNS, table.items.into_iter().map(event_row))?).into_response();
    if let Some(next) = page.cursor(table.next).and_then(|next| HeaderValue::try_from(next).ok()) {
        response.headers_mut().insert(NEXT_CURSOR, next);
    }
    Ok(response)
}

/// Returns whether `accept` names `text/csv`.
fn accepts_csv(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    let kinds = accepted.flat_map(|value| value.split(',')).map(|kind| kind.split(';').next().unwrap_or_default());
    kinds.into_iter().any(|kind| kind.trim().eq_ignore_ascii_case("text/csv"))
}
