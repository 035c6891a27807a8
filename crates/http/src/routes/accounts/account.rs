//! `GET /v1/account`

use crate::dto::account::Account;
use crate::etag::WithETag;
use crate::extract::Authenticated;

/// Get the caller's account
///
/// Returns the account of the caller.
#[utoipa::path(
    get,
    path = "/v1/account",
    operation_id = "get_account",
    tag = "people",
    responses((status = 200, description = "The caller's account.", body = Account)),
    security(("bearer" = [])),
)]
pub(crate) async fn account(Authenticated(caller): Authenticated) -> WithETag<Account> {
    WithETag((&caller.account).into())
}
