//! `/open`: the page that share links open. `/guest`: the page of a guest. The share token is sent in form bodies only,
//! and the secret of the guest session in its own cookie.

use askama::Template;
use axum::Router;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use guestlist_domain::model::public_token::PublicTokenRefusal;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::usecase::{Error, GuestAccess, PublicTokenPreview, RedeemPublicToken};
use serde::Deserialize;

use crate::code::{Asking, HandOverPage, HandedOver, bare};
use crate::cookies::Jar;
use crate::form::{Form, Mistakes, Reading};
use crate::layout::Layout;
use crate::redirect::Redirect;
use crate::refusal::{Answer, next_step};
use crate::visit::Visit;
use crate::words::{Open, abilities, permission_meaning, permission_name};
use crate::{App, led_to, page};

#[derive(Template)]
#[template(path = "share.html")]
struct SharePage {
    layout: Layout,
    words: &'static Open,
    title: String,
    /// Names of the projects, listed if there are several; a single one is named in the title.
    projects: Vec<String>,
    permission: String,
    meaning: String,
    abilities: Vec<String>,
    until: Option<String>,
    uses: Option<String>,
    asks_name: bool,
    display_name: String,
    secret: String,
    mistakes: Mistakes,
}

#[derive(Template)]
#[template(path = "guest.html")]
struct GuestPage {
    layout: Layout,
    words: &'static Open,
    title: String,
    projects: Vec<String>,
    permission: String,
    abilities: Vec<String>,
    /// When the public token expires, if it does.
    until: Option<String>,
    onward: Option<String>,
}

#[derive(Template)]
#[template(path = "no_guest.html")]
struct NoGuestPage {
    layout: Layout,
    title: String,
    what: String,
}

/// Form that redeems a public token, with the name that the guest enters.
#[derive(Deserialize)]
struct Click {
    #[serde(default)]
    secret: String,
    #[serde(default)]
    display_name: String,
}

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/open", page(get(show).post(look)))
        .route("/open/redeem", led_to("/open", post(redeem)))
        .route("/guest", page(get(guest)))
        .route("/guest/leave", led_to("/guest", post(leave)))
}

fn form(visit: &Visit, secret: &str, mistakes: Mistakes) -> HandOverPage {
    let words = Open::of(visit.locale);
    let asking = Asking { title: words.title, what: words.what, label: words.secret, button: words.look };
    HandOverPage::landing(visit, "/open", &asking, secret, mistakes)
}

async fn show(visit: Visit) -> Answer {
    Ok(visit.page(&form(&visit, "", Mistakes::default())))
}

/// Redeems the token immediately if it has no usage limit and no name is asked for; otherwise shows what it opens.
pub(crate) async fn look(visit: Visit, Form(typed): Form<HandedOver>) -> Answer {
    let token = bare(&typed.secret);
    match visit.service.preview_public_token(&visit.context, token).await {
        Ok(preview) if preview.uses_left.is_none() && !asks_name(&preview) => go_in(&visit, token, None).await,
        Ok(preview) => Ok(visit.page(&share(&visit, token, &preview, String::new(), Mistakes::default()))),
        // A used-up token still admits guests who have a session, and this browser may hold one.
        Err(Error::PublicToken(PublicTokenRefusal::UsedUp)) if visit.guest.is_some() => {
            go_in(&visit, token, None).await
        }
        Err(error) => turned_away(&visit, token, error),
    }
}

async fn redeem(visit: Visit, Form(typed): Form<Click>) -> Answer {
    let token = bare(&typed.secret);
    let mut reading = Reading::default();
    let name = match typed.display_name.trim() {
        "" => None,
        name => match reading.read("display_name", DisplayName::parse(name)) {
            Some(name) => Some(name),
            None => {
                let mistakes = Mistakes::of(&visit, reading.refusal())?;
                return match visit.service.preview_public_token(&visit.context, token).await {
                    Ok(preview) => {
                        let status = mistakes.status();
                        Ok(visit.page_with(status, &share(&visit, token, &preview, typed.display_name, mistakes)))
                    }
                    Err(error) => turned_away(&visit, token, error),
                };
            }
        },
    };
    go_in(&visit, token, name).await
}

/// Redeems the token and redirects to the guest's page. A browser that already holds a guest session of the token costs
/// no use.
async fn go_in(visit: &Visit, token: &str, display_name: Option<DisplayName>) -> Answer {
    let command = RedeemPublicToken { token: token.to_owned(), guest_session: visit.guest.clone(), display_name };
    match visit.service.redeem_public_token(&visit.context, command).await {
        Ok(access) => {
            let cookie = Jar::Guest.holding(access.guest_session.expose().to_owned(), visit.options.is_https());
            Ok((CookieJar::new().add(cookie), Redirect::to("/guest")).into_response())
        }
        Err(error) => turned_away(visit, token, error),
    }
}

/// Shows the form again if the token is invalid or the rate limit was reached; otherwise refuses.
fn turned_away(visit: &Visit, token: &str, error: Error) -> Answer {
    if matches!(error, Error::PublicToken(PublicTokenRefusal::Invalid) | Error::RateLimited(_)) {
        let mistakes = Mistakes::of(visit, error)?;
        return Ok(visit.page_with(mistakes.status(), &form(visit, token, mistakes)));
    }
    Err(error.into())
}

/// Guests who can edit are asked for a display name.
fn asks_name(preview: &PublicTokenPreview) -> bool {
    preview.permission == Permission::Write
}

fn able(visit: &Visit, permission: Permission) -> Vec<String> {
    abilities(visit.locale, permission.guest_capabilities()).iter().map(ToString::to_string).collect()
}

fn share(
    visit: &Visit,
    token: &str,
    preview: &PublicTokenPreview,
    display_name: String,
    mistakes: Mistakes,
) -> SharePage {
    let words = Open::of(visit.locale);
    let asks_name = asks_name(preview);
    let title = match preview.projects.as_slice() {
        [(_, only)] => words.opens.with("project", only),
        several => words.opens_many.with("count", several.len()),
    };
    let uses = preview.uses_left.map(|left| match left {
        1 => words.uses_one.to_string(),
        left => words.uses_many.with("count", left).into(),
    });
    SharePage {
        layout: visit.layout(),
        words,
        title: title.into(),
        projects: named(&preview.projects),
        permission: permission_name(visit.locale, preview.permission).to_string(),
        meaning: permission_meaning(visit.locale, preview.permission).to_string(),
        abilities: able(visit, preview.permission),
        until: preview.expires_at.map(|at| at.to_string()),
        uses,
        asks_name,
        display_name,
        secret: token.to_owned(),
        mistakes,
    }
}

fn named<I, N: ToString>(projects: &[(I, N)]) -> Vec<String> {
    projects.iter().map(|(_, name)| name.to_string()).collect()
}

/// Shows the guest's access and the link to the host application.
async fn guest(visit: Visit) -> Answer {
    let words = Open::of(visit.locale);
    let Some(secret) = &visit.guest else {
        return Ok(visit.page(&no_guest(&visit, words.nobody_title.to_string(), words.nobody_what.to_string())));
    };
    match visit.service.refresh_guest_session(secret).await {
        Ok(access) => Ok(visit.page(&guest_page(&visit, access))),
        Err(error @ Error::PublicToken(_)) => {
            let look = (visit.options.refusals)(error.code());
            let page = no_guest(&visit, look.title(visit.locale).to_owned(), next_step(&visit, &error));
            Ok(visit.page_with(look.status, &page))
        }
        Err(error) => Err(error.into()),
    }
}

fn no_guest(visit: &Visit, title: String, what: String) -> NoGuestPage {
    NoGuestPage { layout: visit.layout(), title, what }
}

fn guest_page(visit: &Visit, access: GuestAccess) -> GuestPage {
    let words = Open::of(visit.locale);
    let title = match access.projects.as_slice() {
        [(_, only)] => words.guest_in.with("project", only).into(),
        _several => words.guest_title.to_string(),
    };
    GuestPage {
        layout: visit.layout(),
        words,
        title,
        projects: named(&access.projects),
        permission: permission_name(visit.locale, access.permission).to_string(),
        abilities: able(visit, access.permission),
        until: access.token_ends_at.map(|at| at.to_string()),
        onward: access.redirect_to,
    }
}

/// Ends the guest session and removes its cookie. The public token itself stays as it is.
async fn leave(visit: Visit) -> Answer {
    if let Some(secret) = &visit.guest {
        visit.service.end_guest_session(&visit.context, secret).await?;
    }
    let jar = CookieJar::new().add(Jar::Guest.gone(visit.options.is_https()));
    Ok((jar, Redirect::to("/?did=left")).into_response())
}

#[cfg(test)]
#[path = "open_tests.rs"]
mod tests;
