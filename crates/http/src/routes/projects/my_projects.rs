//! `GET /v1/account/projects`

use axum::Json;
use axum::extract::State;
use guestlist_domain::usecase::Service;

use crate::dto::List;
use crate::dto::project::MyProject;
use crate::extract::{Authenticated, PageParams, Query};
use crate::problem::Problem;

/// List the caller's projects
///
/// Returns every project that the caller can access, by a role in its workspace or by a permission in it, newest first.
#[utoipa::path(
    get,
    path = "/v1/account/projects",
    operation_id = "list_my_projects",
    tag = "projects",
    params(PageParams),
    responses((status = 200, description = "A page of projects.", body = List<MyProject>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    query: Query,
) -> Result<Json<List<MyProject>>, Problem> {
    let page = query.page(&caller)?;
    let projects = service.my_projects(&caller, page.request).await?;
    Ok(Json(page.to_list(projects, Into::into)))
}
