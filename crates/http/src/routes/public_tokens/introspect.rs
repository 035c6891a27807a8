//! `POST /v1/introspect`

use axum::Json;
use axum::extract::State;
use guestlist_domain::usecase::Service;

use crate::dto::introspection::Introspection;
use crate::extract::{Form, WithHost};
use crate::fields::{Loose, Text, request_body};
use crate::problem::Problem;

request_body! {
    /// A token to be asked about (RFC 7662).
    pub(crate) struct Introspect {
        /// The token: a guest's access token or a share token.
        token: Loose,
        /// What the token is likely to be. Accepted and ignored.
        token_type_hint: Option<Text<200>>,
    }
}

/// Introspect a token
///
/// As in RFC 7662, for a host key of the token's workspace, or the session of somebody who manages the token. Whatever
/// is run out, revoked, foreign or unknown is `{"active": false}` and nothing more.
#[utoipa::path(
    post,
    path = "/v1/introspect",
    operation_id = "introspect",
    tag = "applications",
    request_body(content = Introspect, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "What the token is good for.", body = Introspection)),
    security(("bearer" = [])),
)]
pub(crate) async fn introspect(
    State(service): State<Service>,
    WithHost(credential): WithHost,
    Form(form): Form<Introspect>,
) -> Result<Json<Introspection>, Problem> {
    // Tokens say themselves of which kind they are.
    drop(form.token_type_hint);
    let found = service.introspect(&credential, &form.token.0).await?;
    Ok(Json(Introspection::of(found, &service.policy().public_url)))
}
