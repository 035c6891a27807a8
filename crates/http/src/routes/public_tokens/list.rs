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
/// Those of a workspace or of a project, newest first; for whoever manages public tokens there. In a workspace, whoever
/// does so in some of its projects gets those made for any of these.
#[utoipa::path(
    get,
    path = "/v1/public-tokens",
    operation_id = "list_public_tokens",
    tag = "public tokens",
    params(
        ("workspace_id" = Option<String>, Query, description = "Those made in this workspace. This or `project_id`."),
        ("project_id" = Option<String>, Query, description = "Those made for this project. This or `workspace_id`."),
        ("status" = Option<String>, Query, description = "Only these states, separated by commas."),
        ("creator" = Option<String>, Query, description = "Only those made by this account."),
        ("review" = Option<String>, Query, description = "Only active ones in need of a second look: `no_expiry` (never \
            run out), `unused` (not used for 30 days), `expiring` (run out within 7 days), or `creator_gone` (whoever \
            made them manages them in none of their projects any more)."),
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
        (None, None) => return Err(one_of_both("required", "Name a workspace or a project.")),
        (Some(_), Some(_)) => return Err(one_of_both("not_allowed", "Name a workspace or a project, not both.")),
    };
    let filter = PublicTokenFilter { statuses, creator, review };
    let tokens = service.public_tokens(&caller, scope, filter, page.request).await?;
    Ok(Json(page.answer(tokens, Into::into)))
}

fn one_of_both(name: &str, detail: &str) -> Problem {
    Problem::field(Code::ValidationFailed, "workspace_id", name, detail)
}
