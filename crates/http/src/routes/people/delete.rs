//! `DELETE /v1/account`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::roster::TokenFate;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::Service;
use serde_json::Value;
use utoipa::openapi::{RefOr, Schema};

use crate::extract::{Authenticated, Body, Context};
use crate::fields::{FieldValue, Findings, Loose, present_text, request_body, text_schema};
use crate::problem::Problem;

request_body! {
    /// The deletion of an account.
    pub(crate) struct DeleteAccount {
        /// The password, once more.
        password: Loose,
        /// What becomes of the public tokens that the account made: `keep` (if nothing is said) or `revoke`.
        tokens: Option<Left>,
    }
}

/// What becomes of the public tokens of somebody who goes, with nobody to take them over.
pub(crate) struct Left(TokenFate);

impl FieldValue for Left {
    fn read(value: Option<&Value>) -> Result<Self, Findings> {
        match present_text(value)? {
            "keep" => Ok(Self(TokenFate::Keep)),
            "revoke" => Ok(Self(TokenFate::Revoke)),
            _ => Err(Invalid::new("unknown_value", "Use one of: keep, revoke.").into()),
        }
    }

    fn schema() -> RefOr<Schema> {
        text_schema().enum_values(Some(["keep", "revoke"])).into()
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
    let tokens = body.tokens.map_or(TokenFate::Keep, |Left(fate)| fate);
    service.delete_account(&context.request(), &caller, &body.password.0, tokens).await?;
    Ok(StatusCode::NO_CONTENT)
}
