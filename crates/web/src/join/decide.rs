//! Accepting and declining an invitation, and switching the account on the way.

use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::usecase::{AcceptInvitation, Error, NewAccount};
use serde::Deserialize;

use super::{EnteredValues, invitation_page, target_path, unusable_link_page};
use crate::auth::start_session;
use crate::code::SecretForm;
use crate::cookies::AuthCookie;
use crate::error::{PageResult, render};
use crate::form::{Form, FormReader};
use crate::page_context::PageContext;
use crate::redirect::Redirect;

/// Form that accepts, with the details of a new account if the request is unauthenticated.
#[derive(Deserialize)]
pub(crate) struct AcceptForm {
    #[serde(default)]
    secret: String,
    #[serde(default, rename = "account.display_name")]
    display_name: String,
    #[serde(default, rename = "account.password")]
    password: String,
}

/// Form that signs in and accepts.
#[derive(Deserialize)]
pub(crate) struct SignInToAcceptForm {
    #[serde(default)]
    secret: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

/// Accepts as the signed-in account, or else with a new account, which is signed in then.
pub(crate) async fn accept(context: PageContext, Form(form): Form<AcceptForm>) -> PageResult {
    let secret = form.secret.as_str();
    let entered = EnteredValues { display_name: form.display_name.clone(), ..EnteredValues::default() };
    if context.optional_caller().is_some() {
        return accept_as(&context, secret, None, entered).await;
    }
    let mut reader = FormReader::default();
    match reader.read("account.display_name", DisplayName::parse(&form.display_name)) {
        Some(display_name) => {
            let account = NewAccount { display_name, password: form.password, locale: Some(context.locale) };
            accept_as(&context, secret, Some(account), entered).await
        }
        None => invitation_page(&context, secret, entered, Some(reader.into_error())).await,
    }
}

/// Signs in and accepts with one form.
pub(crate) async fn sign_in(context: PageContext, Form(form): Form<SignInToAcceptForm>) -> PageResult {
    let secret = form.secret.as_str();
    let entered = EnteredValues { email: form.email.clone(), ..EnteredValues::default() };
    let mut reader = FormReader::default();
    let outcome = match reader.read("email", EmailAddress::parse(&form.email)) {
        Some(email) => context.service.sign_in(&context.request_context, &email, &form.password).await,
        None => Err(reader.into_error()),
    };
    let signed_in = match outcome {
        Ok(signed_in) => signed_in,
        Err(error) => return invitation_page(&context, secret, entered, Some(error)).await,
    };
    let caller = context.service.authenticate_account(signed_in.session_token.expose()).await?;
    let context = context.with_identity(Some(caller));
    let result = accept_as(&context, secret, None, entered).await;
    let cookie = AuthCookie::Session.set(signed_in.session_token.expose().to_owned(), context.options.is_https());
    Ok(with_cookie(&context, cookie, result))
}

/// Ends the session and shows the invitation as an unauthenticated visitor sees it.
pub(crate) async fn sign_out(context: PageContext, Form(form): Form<SecretForm>) -> PageResult {
    if let Some(caller) = context.optional_caller() {
        match context.service.sign_out(&context.request_context, caller).await {
            Ok(()) | Err(Error::Unauthenticated) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    let context = context.with_identity(None);
    let result = invitation_page(&context, &form.secret, EnteredValues::default(), None).await;
    Ok(with_cookie(&context, AuthCookie::Session.clear(context.options.is_https()), result))
}

/// Declines the invitation. With the mailed secret this needs no account.
pub(crate) async fn decline(context: PageContext, Form(form): Form<SecretForm>) -> PageResult {
    let secret = form.secret.as_str();
    match context.service.decline_invitation(&context.request_context, context.optional_caller(), secret).await {
        Ok(_) => Ok(Redirect::to("/?did=declined").into_response()),
        Err(error) => refusal_page(&context, secret, EnteredValues::default(), error).await,
    }
}

async fn accept_as(
    context: &PageContext,
    secret: &str,
    account: Option<NewAccount>,
    entered: EnteredValues,
) -> PageResult {
    let command = AcceptInvitation { secret: secret.to_owned(), account };
    match context.service.accept_invitation(&context.request_context, context.optional_caller(), command).await {
        Ok(accepted) => {
            let to = format!("{}?did=accepted", target_path(accepted.membership.grant));
            Ok(match accepted.session {
                Some(signed_in) => start_session(context, &signed_in, &to),
                None => Redirect::to(&to).into_response(),
            })
        }
        Err(error) => refusal_page(context, secret, entered, error).await,
    }
}

/// Shows the invitation again if it can be decided in another way; otherwise refuses.
async fn refusal_page(context: &PageContext, secret: &str, entered: EnteredValues, error: Error) -> PageResult {
    if let Error::Invitation(refusal) = &error {
        if matches!(refusal, InvitationRefusal::ForOtherAddress { .. }) {
            // The page explains this case itself.
            return invitation_page(context, secret, entered, None).await;
        }
        if !matches!(refusal, InvitationRefusal::AccountExists | InvitationRefusal::EmailNotVerified) {
            return unusable_link_page(context, secret, error);
        }
    }
    invitation_page(context, secret, entered, Some(error)).await
}

/// Adds a cookie to an answer. A refusal is rendered here, because the layer around all pages would render it without
/// the cookie.
fn with_cookie(context: &PageContext, cookie: Cookie<'static>, result: PageResult) -> Response {
    let response = result.unwrap_or_else(|refusal_page| render(context, &refusal_page));
    (CookieJar::new().add(cookie), response).into_response()
}
