//! `GET /v1/projects/{id}/access`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::usecase::{Credential, Service};

use super::check::about;
use crate::dto::access::ProjectAccess;
use crate::extract::{PathId, Query, WithHost};
use crate::problem::Problem;

/// See what one may do in a project
///
/// With a host key: what an account may do. One that does not see the project holds nothing.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/access",
    operation_id = "get_project_access",
    tag = "access",
    params(
        ("id" = String, Path, description = "The project."),
        ("account_id" = Option<String>, Query, description = "Of this account: with a host key alone, and always then."),
    ),
    responses((status = 200, description = "All that the caller, or the account, holds there.", body = ProjectAccess)),
    security(("bearer" = [])),
)]
pub(crate) async fn of_project(
    State(service): State<Service>,
    WithHost(credential): WithHost,
    PathId(project): PathId<ProjectId>,
    mut query: Query,
) -> Result<Json<ProjectAccess>, Problem> {
    let given = query.take("account_id");
    query.finish()?;
    let access = match (&credential, about(&credential, given.as_deref(), "account_id")?) {
        (Credential::Host(host), Some(account)) => service.project_access_of(host, account, project).await?,
        _ => service.project_access(&credential, project).await?,
    };
    Ok(Json(access.into()))
}
