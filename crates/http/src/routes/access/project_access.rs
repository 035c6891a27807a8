//! `GET /v1/projects/{id}/access`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::usecase::{Credential, Service};

use super::check::account_to_check;
use crate::dto::access::ProjectAccess;
use crate::extract::{AnyCredential, PathId, Query};
use crate::problem::Problem;

/// Get effective access to a project
///
/// Returns the role, the permission and the capabilities that the caller or, with a host key, the given account has in
/// the project. Accepts a session token, the access token of a guest, or a host key. A caller without access to the
/// project receives `not_found`; an account without access, checked with a host key, has no capabilities.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/access",
    operation_id = "get_project_access",
    tag = "access",
    params(
        ("id" = String, Path, description = "Id of the project."),
        ("account_id" = Option<String>, Query, description = "Id of the account to check. Required with a host key, \
            not allowed otherwise."),
    ),
    responses((status = 200, description = "The effective access.", body = ProjectAccess)),
    security(("bearer" = [])),
)]
pub(crate) async fn project_access(
    State(service): State<Service>,
    AnyCredential(credential): AnyCredential,
    PathId(project): PathId<ProjectId>,
    mut query: Query,
) -> Result<Json<ProjectAccess>, Problem> {
    let account_id = query.take("account_id");
    query.finish()?;
    let by_host_application = matches!(credential, Credential::ApiKey(_));
    let account = account_to_check(by_host_application, account_id.as_deref(), "account_id")?;
    let access = match (&credential, account) {
        (Credential::ApiKey(host), Some(account)) => service.project_access_of(host, account, project).await?,
        _ => service.project_access(&credential, project).await?,
    };
    Ok(Json(access.into()))
}
