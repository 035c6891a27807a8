//! `DELETE /v1/account`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::roster::TokenFate;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::{Error, Service};

use crate::extract::{Authenticated, Body, Context};
use crate::fields::{Loose, request_body};
use crate::problem::Problem;

request_body! {
    /// The deletion of an account.
    pub(crate) struct DeleteAccount {
        /// The password, once more.
        password: Loose,
        /// What becomes of the public tokens that the account made: `keep` (if nothing is said) or `revoke`.
        tokens: Option<Loose>,
    }
}

/// Delete one's account
///
/// At once and for good: every session ends, every workspace is left, name and address are erased. Whoever owns a
/// workspace hands it over first.
#[utoipa::path(
    delete,
    path = "/v1/account",
    operation_id = "delete_account",
    tag = "people",
    request_body = DeleteAccount,
    responses((status = 204, description = "The account is gone.")),
    security(("bearer" = [])),
)]
pub(crate) async fn delete(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    Body(body): Body<DeleteAccount>,
) -> Result<StatusCode, Problem> {
    let tokens = match body.tokens.as_ref().map(|tokens| tokens.0.as_str()) {
        None | Some("keep") => TokenFate::Keep,
        Some("revoke") => TokenFate::Revoke,
        Some(_) => {
            return Err(Error::field("tokens", Invalid::new("unknown_value", "Use one of: keep, revoke.")).into());
        }
    };
    service.delete_account(&context.request(), &caller, &body.password.0, tokens).await?;
    Ok(StatusCode::NO_CONTENT)
}
