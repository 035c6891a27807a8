//! `GET /v1/public-tokens`, `GET /v1/public-tokens/{id}`, `GET /v1/public-tokens/{id}/link`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::{ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::public_token::PublicTokenStatus;
use guestlist_domain::port::PublicTokenScope;
use guestlist_domain::usecase::Service;

use crate::dto::List;
use crate::dto::public_token::{PublicToken, ShareLink};
use crate::etag::Tagged;
use crate::extract::{Authenticated, PageParams, PathId, Query};
use crate::problem::Problem;

/// List public tokens
///
/// Those of a workspace or of a project, newest first; for whoever manages public tokens there.
#[utoipa::path(
    get,
    path = "/v1/public-tokens",
    operation_id = "list_public_tokens",
    tag = "public tokens",
    params(
        ("workspace_id" = Option<String>, Query, description = "Those made in this workspace. This or `project_id`."),
        ("project_id" = Option<String>, Query, description = "Those made for this project. This or `workspace_id`."),
        ("status" = Option<String>, Query, description = "Only these states, separated by commas."),
        PageParams,
    ),
    responses((status = 200, description = "A page of public tokens.", body = List<PublicToken>)),
    security(("bearer" = [])),
)]
pub(crate) async fn list(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    mut query: Query,
) -> Result<Json<List<PublicToken>>, Problem> {
    let workspace = query.id::<WorkspaceId>("workspace_id")?;
    let project = query.id::<ProjectId>("project_id")?;
    let statuses = query.any_of("status", &PublicTokenStatus::ALL, PublicTokenStatus::as_str);
    let page = query.page(&caller)?;
    let scope = match (workspace, project) {
        (Some(id), None) => PublicTokenScope::Workspace(id),
        (None, Some(id)) => PublicTokenScope::Project(id),
        (None, None) => return Err(one_of_both("required", "Name a workspace or a project.")),
        (Some(_), Some(_)) => return Err(one_of_both("not_allowed", "Name a workspace or a project, not both.")),
    };
    let tokens = service.public_tokens(&caller, scope, statuses, page.request).await?;
    Ok(Json(page.answer(tokens, Into::into)))
}

fn one_of_both(name: &str, detail: &str) -> Problem {
    Problem::field(Code::ValidationFailed, "workspace_id", name, detail)
}

/// See a public token
#[utoipa::path(
    get,
    path = "/v1/public-tokens/{id}",
    operation_id = "get_public_token",
    tag = "public tokens",
    params(("id" = String, Path, description = "The public token.")),
    responses((status = 200, description = "The public token.", body = PublicToken)),
    security(("bearer" = [])),
)]
pub(crate) async fn get(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<PublicTokenId>,
) -> Result<Tagged<PublicToken>, Problem> {
    Ok(Tagged(service.public_token(&caller, id).await?.into()))
}

/// Reveal a public token's link
///
/// Whoever has it has the access: keep it in private channels.
#[utoipa::path(
    get,
    path = "/v1/public-tokens/{id}/link",
    operation_id = "get_public_token_link",
    tag = "public tokens",
    params(("id" = String, Path, description = "The public token.")),
    responses((status = 200, description = "The ways of handing it out.", body = ShareLink)),
    security(("bearer" = [])),
)]
pub(crate) async fn link(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<PublicTokenId>,
) -> Result<Json<ShareLink>, Problem> {
    Ok(Json(service.share_link(&caller, id).await?.into()))
}
