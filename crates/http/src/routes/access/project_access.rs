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
/// Returns role, permission and capabilities of the caller in the project or, with a host key, of the given account. An
/// account that cannot see the project has none.
#[utoipa::path(
    get,
    path = "/v1/projects/{id}/access",
    operation_id = "get_project_access",
    tag = "access",
    params(
        ("id" = String, Path, description = "Id of the project."),
        ("account_id" = Option<String>, Query, description = "Id of the account. Required with a host key, else not \
            allowed."),
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
    let access = match (&credential, account_to_check(&credential, account_id.as_deref(), "account_id")?) {
        (Credential::ApiKey(host), Some(account)) => service.project_access_of(host, account, project).await?,
        _ => service.project_access(&credential, project).await?,
    };
    Ok(Json(access.into()))
}
