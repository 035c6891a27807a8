//! `POST /v1/introspect`

use axum::Json;
use axum::extract::State;
use guestlist_domain::usecase::Service;

use crate::dto::introspection::Introspection;
use crate::extract::{AnyCredential, Form};
use crate::fields::{BoundedText, UnboundedText, request_body};
use crate::problem::Problem;

request_body! {
    /// The token to introspect (RFC 7662).
    pub(crate) struct Introspect {
        /// The access token of a guest, or a share token.
        token: UnboundedText,
        /// Hint about the type of the token. Accepted and ignored.
        token_type_hint: Option<BoundedText<200>>,
    }
}

/// Introspect a token
///
/// Returns the state of an access token of a guest or of a share token, as in RFC 7662. Requires a host key of the
/// token's workspace, or a session of an account with the capability `tokens.manage` in at least one project of the
/// public token. A token that is unknown or gives no access now, and one that the caller cannot introspect, are
/// answered `{"active":false}`.
#[utoipa::path(
    post,
    path = "/v1/introspect",
    operation_id = "introspect",
    tag = "applications",
    request_body(content = Introspect, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "The state of the token.", body = Introspection)),
    security(("bearer" = [])),
)]
pub(crate) async fn introspect(
    State(service): State<Service>,
    AnyCredential(credential): AnyCredential,
    Form(form): Form<Introspect>,
) -> Result<Json<Introspection>, Problem> {
    // The token itself states its type.
    drop(form.token_type_hint);
    let found = service.introspect(&credential, &form.token.0).await?;
    Ok(Json(Introspection::of(found, &service.policy().public_url)))
}
