//! `GET /v1/public-tokens`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::model::public_token::PublicTokenStatus;
use guestlist_domain::model::token_review::TokenReview;
use guestlist_domain::usecase::{PublicTokenFilter, PublicTokenScope, Service};

use crate::dto::List;
use crate::dto::public_token::PublicToken;
use crate::extract::{Authenticated, PageParams, Query};
use crate::problem::Problem;

/// List public tokens
///
/// Returns the public tokens of a workspace or a project, newest first. Requires the capability `tokens.manage`. A
/// caller who holds it only in some projects of the workspace receives the tokens of these projects.
#[utoipa::path(
    get,
    path = "/v1/public-tokens",
    operation_id = "list_public_tokens",
    tag = "public tokens",
    params(
        ("workspace_id" = Option<String>, Query, description = "Id of the workspace. Exactly one of `workspace_id` and \
            `project_id` is required."),
        ("project_id" = Option<String>, Query, description = "Id of the project. Exactly one of `workspace_id` and \
            `project_id` is required."),
        ("status" = Option<String>, Query, description = "Only public tokens with one of these statuses, separated by \
            commas: `active`, `expired`, `revoked` or `used_up`."),
        ("creator" = Option<String>, Query, description = "Only public tokens that the account with this id owns \
            (`created_by`)."),
        ("review" = Option<String>, Query, description = "Only active public tokens that need attention: `no_expiry` \
            (never expire), `unused` (not used for 30 days), `expiring` (expire within 7 days) or `creator_gone` (the \
            owner can no longer manage them in any of their projects)."),
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
    let creator = query.id::<AccountId>("creator")?;
    let review = query.one_of("review", &TokenReview::ALL, TokenReview::as_str);
    let page = query.page(&caller)?;
    let scope = match (workspace, project) {
        (Some(id), None) => PublicTokenScope::Workspace(id),
        (None, Some(id)) => PublicTokenScope::Project(id),
        (None, None) => return Err(scope_error("required", "Name a workspace or a project.")),
        (Some(_), Some(_)) => return Err(scope_error("not_allowed", "Name a workspace or a project, not both.")),
    };
    let filter = PublicTokenFilter { statuses, creator, review };
    let tokens = service.public_tokens(&caller, scope, filter, page.request).await?;
    Ok(Json(page.to_list(tokens, Into::into)))
}

fn scope_error(name: &str, detail: &str) -> Problem {
    Problem::field(Code::ValidationFailed, "workspace_id", name, detail)
}
