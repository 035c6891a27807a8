//! `PATCH /v1/account`

use axum::extract::State;
use guestlist_domain::model::text::{DisplayName, Locale};
use guestlist_domain::usecase::{self, Service};

use crate::dto::account::Account;
use crate::etag::{IfMatch, WithETag};
use crate::extract::{Authenticated, Body, Context};
use crate::fields::request_body;
use crate::problem::Problem;

request_body! {
    /// The fields of an account to change. Fields that are left out stay unchanged.
    pub(crate) struct UpdateAccount {
        /// Display name, 1 to 100 characters.
        display_name: Option<DisplayName>,
        /// Language of mails and pages.
        locale: Option<Locale>,
    }
}

/// Update the caller's account
///
/// Changes display name and language of the caller's account.
#[utoipa::path(
    patch,
    path = "/v1/account",
    operation_id = "update_account",
    tag = "people",
    request_body = UpdateAccount,
    responses((status = 200, description = "The caller's account.", body = Account)),
    security(("bearer" = [])),
)]
pub(crate) async fn update(
    State(service): State<Service>,
    context: Context,
    Authenticated(caller): Authenticated,
    if_match: IfMatch,
    Body(body): Body<UpdateAccount>,
) -> Result<WithETag<Account>, Problem> {
    let command = usecase::UpdateAccount { display_name: body.display_name, locale: body.locale };
    let current = Account::from(&caller.account);
    let request = if_match.check(context.request(), &current, &caller.account)?;
    Ok(WithETag((&service.update_account(&request, &caller, command).await?).into()))
}
