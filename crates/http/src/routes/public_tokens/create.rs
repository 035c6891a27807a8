//! `POST /v1/public-tokens`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::public_token::{Asked, PublicToken};
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::{Name, Note};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::usecase::{self, Service};

use crate::dto::public_token::CreatedPublicToken;
use crate::extract::{Authenticated, Body, Context};
use crate::fields::{Listed, Whole, request_body};
use crate::problem::Problem;

/// How often a public token may be redeemed.
pub(super) type Uses = Whole<{ *PublicToken::USAGE_LIMIT.start() }, { *PublicToken::USAGE_LIMIT.end() }>;

request_body! {
    /// A public token to be made.
    pub(crate) struct CreatePublicToken {
        /// What to call it.
        name: Name,
        /// What it is for, plain text.
        note: Option<Note>,
        /// What guests may do: `read`, `comment` or `write`.
        permission: Permission,
        /// In which projects: all of one workspace.
        project_ids: Listed<ProjectId, 1, { PublicToken::PROJECTS_MAX }>,
        /// Until when. Left out: the workspace's default. Null: for ever, where the workspace allows it.
        expires_at: Asked<Timestamp>,
        /// How often it may be redeemed; without end when left out or null.
        usage_limit: Option<Uses>,
    }
}

/// Create a public token
///
/// The caller manages public tokens in each of its projects.
#[utoipa::path(
    post,
    path = "/v1/public-tokens",
    operation_id = "create_public_token",
    tag = "public tokens",
    request_body = CreatePublicToken,
    responses((status = 201, description = "The public token, and the ways of handing it out.", body = CreatedPublicToken)),
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
    let link = service.create_public_token(&context.request(), &caller, command).await?;
    Ok((StatusCode::CREATED, Json(CreatedPublicToken::new(link, locale))))
}
