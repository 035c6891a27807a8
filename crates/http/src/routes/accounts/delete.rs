//! `DELETE /v1/account`

use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::Service;
use serde_json::Value;
use utoipa::openapi::{RefOr, Schema};

use crate::extract::{Authenticated, Body, Context};
use crate::fields::{FieldErrors, FieldValue, UnboundedText, request_body, required_text, text_schema};
use crate::problem::Problem;

request_body! {
    /// Confirmation of the deletion of an account.
    pub(crate) struct DeleteAccount {
        /// The password of the account.
        password: UnboundedText,
        /// What happens to the public tokens that the account owns (`created_by`): `keep` (default) or `revoke`.
        tokens: Option<DeletedAccountTokens>,
    }
}

/// What happens to the public tokens of a deleted account, which cannot be transferred.
pub(crate) struct DeletedAccountTokens(OrphanedTokens);

impl FieldValue for DeletedAccountTokens {
    fn read(value: Option<&Value>) -> Result<Self, FieldErrors> {
        match required_text(value)? {
            "keep" => Ok(Self(OrphanedTokens::Keep)),
            "revoke" => Ok(Self(OrphanedTokens::Revoke)),
            _ => Err(Invalid::new("unknown_value", "Use one of: keep, revoke.").into()),
        }
    }

    fn schema() -> RefOr<Schema> {
        text_schema().enum_values(Some(["keep", "revoke"])).into()
    }
}

/// Delete the caller's account
///
/// Deletes the account immediately and permanently: all sessions and memberships end, and name and address are erased.
/// An account that is the Owner of a workspace must first transfer the ownership or delete the workspace.
#[utoipa::path(
    delete,
    path = "/v1/account",
    operation_id = "delete_account",
    tag = "people",
    request_body = DeleteAccount,
    responses((status = 204, description = "The account is deleted.")),
    security(("bearer" = [])),
)]
pub(crate) async fn delete(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    Body(body): Body<DeleteAccount>,
) -> Result<StatusCode, Problem> {
    let tokens = body.tokens.map_or(OrphanedTokens::Keep, |DeletedAccountTokens(choice)| choice);
    service.delete_account(&context.request(), &caller, &body.password.0, tokens).await?;
    Ok(StatusCode::NO_CONTENT)
}
