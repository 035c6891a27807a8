//! `GET /v1/sessions`, `DELETE /v1/sessions/{id}`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::SessionId;
use guestlist_domain::usecase::Service;

use crate::dto::List;
use crate::dto::session::Session;
use crate::extract::{Authenticated, Context, PageParams, PathId, Query};
use crate::problem::Problem;

/// List sessions
///
/// Returns the live sessions of the account, newest first.
#[utoipa::path(
    get,
    path = "/v1/sessions",
    operation_id = "list_sessions",
    tag = "people",
    params(PageParams),
    responses((status = 200, description = "A page of sessions.", body = List<Session>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    query: Query,
) -> Result<Json<List<Session>>, Problem> {
    let page = query.page(&caller)?;
    let sessions = service.sessions(&caller, page.request).await?;
    Ok(Json(page.to_list(sessions, |session| Session::new(&session, caller.session_id))))
}

/// End a session
///
/// Ends one of the caller's sessions, with immediate effect.
#[utoipa::path(
    delete,
    path = "/v1/sessions/{id}",
    operation_id = "end_session",
    tag = "people",
    params(("id" = String, Path, description = "Id of the session.")),
    responses((status = 204, description = "The session has ended.")),
    security(("bearer" = [])),
)]
pub(crate) async fn end(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<SessionId>,
) -> Result<StatusCode, Problem> {
    service.end_session(&context.request(), &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
