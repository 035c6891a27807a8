//! Accepting and declining an invitation, and switching the account on the way.

use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::usecase::{AcceptInvitation, Error, NewAccount};
use serde::Deserialize;

use super::{Typed, offer, place_of, turned_away};
use crate::code::{HandedOver, bare};
use crate::cookies::Jar;
use crate::form::{Form, Reading};
use crate::people::enter;
use crate::redirect::Redirect;
use crate::refusal::{self, Answer};
use crate::visit::Visit;

/// Form that accepts, with the details of a new account if the request is unauthenticated.
#[derive(Deserialize)]
pub(crate) struct Yes {
    #[serde(default)]
    secret: String,
    #[serde(default, rename = "account.display_name")]
    display_name: String,
    #[serde(default, rename = "account.password")]
    password: String,
}

/// Form that signs in and accepts.
#[derive(Deserialize)]
pub(crate) struct SignIn {
    #[serde(default)]
    secret: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

/// Accepts as the signed-in account, or else with a new account, which is signed in then.
pub(crate) async fn accept(visit: Visit, Form(typed): Form<Yes>) -> Answer {
    let secret = bare(&typed.secret);
    let kept = Typed { display_name: typed.display_name.clone(), ..Typed::default() };
    if visit.person().is_some() {
        return accept_as(&visit, secret, None, kept).await;
    }
    let mut reading = Reading::default();
    match reading.read("account.display_name", DisplayName::parse(&typed.display_name)) {
        Some(display_name) => {
            let account = NewAccount { display_name, password: typed.password, locale: Some(visit.locale) };
            accept_as(&visit, secret, Some(account), kept).await
        }
        None => offer(&visit, secret, kept, Some(reading.refusal())).await,
    }
}

/// Signs in and accepts with one form.
pub(crate) async fn sign_in(visit: Visit, Form(typed): Form<SignIn>) -> Answer {
    let secret = bare(&typed.secret);
    let kept = Typed { email: typed.email.clone(), ..Typed::default() };
    let mut reading = Reading::default();
    let outcome = match reading.read("email", EmailAddress::parse(&typed.email)) {
        Some(email) => visit.service.sign_in(&visit.context, &email, &typed.password).await,
        None => Err(reading.refusal()),
    };
    let signed_in = match outcome {
        Ok(signed_in) => signed_in,
        Err(error) => return offer(&visit, secret, kept, Some(error)).await,
    };
    let caller = visit.service.authenticate_account(signed_in.session_token.expose()).await?;
    let visit = visit.seen_as(Some(caller));
    let answer = accept_as(&visit, secret, None, kept).await;
    let cookie = Jar::Session.holding(signed_in.session_token.expose().to_owned(), visit.options.is_https());
    Ok(with_cookie(&visit, cookie, answer))
}

/// Ends the session and shows the invitation as an unauthenticated visitor sees it.
pub(crate) async fn sign_out(visit: Visit, Form(typed): Form<HandedOver>) -> Answer {
    if let Some(caller) = visit.person() {
        match visit.service.sign_out(&visit.context, caller).await {
            Ok(()) | Err(Error::Unauthenticated) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    let visit = visit.seen_as(None);
    let answer = offer(&visit, bare(&typed.secret), Typed::default(), None).await;
    Ok(with_cookie(&visit, Jar::Session.gone(visit.options.is_https()), answer))
}

/// Declines the invitation. With the mailed secret this needs no account.
pub(crate) async fn decline(visit: Visit, Form(typed): Form<HandedOver>) -> Answer {
    let secret = bare(&typed.secret);
    match visit.service.decline_invitation(&visit.context, visit.person(), secret).await {
        Ok(_) => Ok(Redirect::to("/?did=declined").into_response()),
        Err(error) => refused(&visit, secret, Typed::default(), error).await,
    }
}

async fn accept_as(visit: &Visit, secret: &str, account: Option<NewAccount>, kept: Typed) -> Answer {
    let command = AcceptInvitation { secret: secret.to_owned(), account };
    match visit.service.accept_invitation(&visit.context, visit.person(), command).await {
        Ok(accepted) => {
            let to = format!("{}?did=accepted", place_of(accepted.membership.grant));
            Ok(match accepted.session {
                Some(signed_in) => enter(visit, &signed_in, &to),
                None => Redirect::to(&to).into_response(),
            })
        }
        Err(error) => refused(visit, secret, kept, error).await,
    }
}

/// Shows the invitation again if it can be decided in another way; otherwise refuses.
async fn refused(visit: &Visit, secret: &str, kept: Typed, error: Error) -> Answer {
    if let Error::Invitation(refusal) = &error {
        if matches!(refusal, InvitationRefusal::ForOtherAddress { .. }) {
            // The page explains this case itself.
            return offer(visit, secret, kept, None).await;
        }
        if !matches!(refusal, InvitationRefusal::AccountExists | InvitationRefusal::EmailNotVerified) {
            return turned_away(visit, secret, error);
        }
    }
    offer(visit, secret, kept, Some(error)).await
}

/// Adds a cookie to an answer. A refusal is rendered here, because the layer around all pages would render it without
/// the cookie.
fn with_cookie(visit: &Visit, cookie: Cookie<'static>, answer: Answer) -> Response {
    let response = answer.unwrap_or_else(|refused| refusal::render(visit, &refused));
    (CookieJar::new().add(cookie), response).into_response()
}
