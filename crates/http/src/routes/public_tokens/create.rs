//! `POST /v1/public-tokens`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::{Name, Note};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::usecase::{self, Service, ShareLink};

use crate::dto::public_token::CreatedPublicToken;
use crate::extract::{Authenticated, Body, Context};
use crate::fields::{BoundedInt, BoundedList, request_body};
use crate::problem::Problem;

/// Usage limit of a public token.
pub(super) type Uses = BoundedInt<{ *PublicToken::USAGE_LIMIT.start() }, { *PublicToken::USAGE_LIMIT.end() }>;

request_body! {
    /// A public token to create.
    pub(crate) struct CreatePublicToken {
        /// Name of the token, 1 to 100 characters.
        name: Name,
        /// Purpose of the token, plain text of at most 500 characters.
        note: Option<Note>,
        /// What guests can do in the projects: `read`, `comment` or `write`.
        permission: Permission,
        /// Ids of 1 to 50 projects, all of one workspace.
        project_ids: BoundedList<ProjectId, 1, { PublicToken::PROJECTS_MAX }>,
        /// When the token expires (RFC 3339): in the future, and within `token_max_days` of the workspace. If left out,
        /// `token_default_days` applies. Null means no expiry, where the workspace allows it.
        expires_at: Patch<Timestamp>,
        /// How often the token can be redeemed, 1 to 1,000,000 times. No limit if left out or null.
        usage_limit: Option<Uses>,
    }
}

/// Create a public token
///
/// Creates a public token and returns its link and code. Requires the capability `tokens.manage` in each of the
/// projects, and every capability that guests receive.
#[utoipa::path(
    post,
    path = "/v1/public-tokens",
    operation_id = "create_public_token",
    tag = "public tokens",
    request_body = CreatePublicToken,
    responses((status = 201, description = "The public token, with its link and code.", body = CreatedPublicToken)),
    security(("bearer" = [])),
)]
pub(crate) async fn create(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    Body(body): Body<CreatePublicToken>,
) -> Result<(StatusCode, Json<CreatedPublicToken>), Problem> {
    let command = usecase::CreatePublicToken {
        name: body.name,
        note: body.note,
        permission: body.permission,
        project_ids: body.project_ids.0,
        expires_at: body.expires_at,
        usage_limit: body.usage_limit.map(|limit| limit.0),
    };
    let locale = caller.account.locale;
    let respond = move |link: &ShareLink| (StatusCode::CREATED, Json(CreatedPublicToken::new(link.clone(), locale)));
    Ok(respond(&service.create_public_token(&context.answering(respond), &caller, command).await?))
}
