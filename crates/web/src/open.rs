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
use guestlist_edge::error_info;
use serde::Deserialize;

use crate::code::{SecretForm, SecretFormMessages, SecretFormPage};
use crate::cookies::AuthCookie;
use crate::error::{PageResult, next_step};
use crate::form::{Form, FormErrors, FormReader};
use crate::layout::Layout;
use crate::messages::{ShareLinkMessages, abilities, permission_meaning, permission_name};
use crate::page_context::PageContext;
use crate::redirect::Redirect;
use crate::{App, page, post_only};

#[derive(Template)]
#[template(path = "share.html")]
struct SharePage {
    layout: Layout,
    messages: &'static ShareLinkMessages,
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
    errors: FormErrors,
}

#[derive(Template)]
#[template(path = "guest.html")]
struct GuestPage {
    layout: Layout,
    messages: &'static ShareLinkMessages,
    title: String,
    projects: Vec<String>,
    permission: String,
    abilities: Vec<String>,
    /// When the public token expires, if it does.
    until: Option<String>,
    app_url: Option<String>,
}

#[derive(Template)]
#[template(path = "no_guest_session.html")]
struct NoGuestSessionPage {
    layout: Layout,
    title: String,
    text: String,
}

/// Form that redeems a public token, with the name that the guest enters.
#[derive(Deserialize)]
struct RedeemForm {
    #[serde(default)]
    secret: String,
    #[serde(default)]
    display_name: String,
}

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/open", page(get(show).post(preview)))
        .route("/open/redeem", post_only("/open", post(redeem)))
        .route("/guest", page(get(guest)))
        .route("/guest/leave", post_only("/guest", post(leave)))
}

fn form_page(context: &PageContext, secret: &str, errors: FormErrors) -> SecretFormPage {
    let messages = ShareLinkMessages::of(context.locale);
    let form_messages = SecretFormMessages {
        title: messages.title,
        intro: messages.what,
        label: messages.secret,
        button: messages.look,
    };
    SecretFormPage::for_link(context, "/open", &form_messages, secret, errors)
}

async fn show(context: PageContext) -> PageResult {
    Ok(context.render(&form_page(&context, "", FormErrors::default())))
}

/// Redeems the token if it opens immediately; otherwise shows what it opens.
pub(crate) async fn preview(context: PageContext, Form(form): Form<SecretForm>) -> PageResult {
    let token = form.secret.as_str();
    match context.service.preview_public_token(&context.request_context, token).await {
        Ok(preview) if preview.opens_immediately => redeem_and_enter(&context, token, None).await,
        Ok(preview) => Ok(context.render(&share_page(&context, token, &preview, String::new(), FormErrors::default()))),
        // A used-up token still admits guests who have a session, and this browser may hold one.
        Err(Error::PublicToken(PublicTokenRefusal::UsedUp)) if context.guest_session.is_some() => {
            redeem_and_enter(&context, token, None).await
        }
        Err(error) => unusable_link_page(&context, token, error),
    }
}

async fn redeem(context: PageContext, Form(form): Form<RedeemForm>) -> PageResult {
    let token = form.secret.as_str();
    let mut reader = FormReader::default();
    let name = match form.display_name.trim() {
        "" => None,
        name => match reader.read("display_name", DisplayName::parse(name)) {
            Some(name) => Some(name),
            None => {
                let errors = FormErrors::of(&context, reader.into_error())?;
                return match context.service.preview_public_token(&context.request_context, token).await {
                    Ok(preview) => {
                        let status = errors.status();
                        Ok(context.render_with_status(
                            status,
                            &share_page(&context, token, &preview, form.display_name, errors),
                        ))
                    }
                    Err(error) => unusable_link_page(&context, token, error),
                };
            }
        },
    };
    redeem_and_enter(&context, token, name).await
}

/// Redeems the token and redirects to the guest's page. A browser that already holds a guest session of the token costs
/// no use.
async fn redeem_and_enter(context: &PageContext, token: &str, display_name: Option<DisplayName>) -> PageResult {
    let command =
        RedeemPublicToken { token: token.to_owned(), guest_session: context.guest_session.clone(), display_name };
    match context.service.redeem_public_token(&context.request_context, command).await {
        Ok(access) => {
            let cookie = AuthCookie::Guest.set(access.guest_session.expose().to_owned(), context.options.is_https());
            Ok((CookieJar::new().add(cookie), Redirect::to("/guest")).into_response())
        }
        Err(error) => unusable_link_page(context, token, error),
    }
}

/// Shows the form again if the token is invalid or the rate limit was reached; otherwise refuses.
fn unusable_link_page(context: &PageContext, token: &str, error: Error) -> PageResult {
    if matches!(error, Error::PublicToken(PublicTokenRefusal::Invalid) | Error::RateLimited(_)) {
        let errors = FormErrors::of(context, error)?;
        return Ok(context.render_with_status(errors.status(), &form_page(context, token, errors)));
    }
    Err(error.into())
}

fn ability_names(context: &PageContext, permission: Permission) -> Vec<String> {
    abilities(context.locale, permission.guest_capabilities()).iter().map(ToString::to_string).collect()
}

fn share_page(
    context: &PageContext,
    token: &str,
    preview: &PublicTokenPreview,
    display_name: String,
    errors: FormErrors,
) -> SharePage {
    let messages = ShareLinkMessages::of(context.locale);
    let title = match preview.projects.as_slice() {
        [(_, only)] => messages.opens.with("project", only),
        several => messages.opens_many.with("count", several.len()),
    };
    let uses = preview.uses_left.map(|left| match left {
        1 => messages.uses_one.to_string(),
        left => messages.uses_many.with("count", left).into(),
    });
    SharePage {
        layout: context.layout(),
        messages,
        title: title.into(),
        projects: project_names(&preview.projects),
        permission: permission_name(context.locale, preview.permission).to_string(),
        meaning: permission_meaning(context.locale, preview.permission).to_string(),
        abilities: ability_names(context, preview.permission),
        until: preview.expires_at.map(|at| at.to_string()),
        uses,
        asks_name: preview.asks_name,
        display_name,
        secret: token.to_owned(),
        errors,
    }
}

fn project_names<I, N: ToString>(projects: &[(I, N)]) -> Vec<String> {
    projects.iter().map(|(_, name)| name.to_string()).collect()
}

/// Shows the guest's access and the link to the host application.
async fn guest(context: PageContext) -> PageResult {
    let messages = ShareLinkMessages::of(context.locale);
    let Some(secret) = &context.guest_session else {
        return Ok(context.render(&no_guest_session_page(
            &context,
            messages.no_session_title.to_string(),
            messages.no_session_what.to_string(),
        )));
    };
    match context.service.refresh_guest_session(secret).await {
        Ok(access) => Ok(context.render(&guest_page(&context, access))),
        Err(error @ Error::PublicToken(_)) => {
            let info = error_info(error.code());
            let page =
                no_guest_session_page(&context, info.title(context.locale).to_owned(), next_step(&context, &error));
            Ok(context.render_with_status(info.status, &page))
        }
        Err(error) => Err(error.into()),
    }
}

fn no_guest_session_page(context: &PageContext, title: String, text: String) -> NoGuestSessionPage {
    NoGuestSessionPage { layout: context.layout(), title, text }
}

fn guest_page(context: &PageContext, access: GuestAccess) -> GuestPage {
    let messages = ShareLinkMessages::of(context.locale);
    let title = match access.projects.as_slice() {
        [(_, only)] => messages.guest_in.with("project", only).into(),
        _several => messages.guest_title.to_string(),
    };
    GuestPage {
        layout: context.layout(),
        messages,
        title,
        projects: project_names(&access.projects),
        permission: permission_name(context.locale, access.permission).to_string(),
        abilities: ability_names(context, access.permission),
        until: access.token_ends_at.map(|at| at.to_string()),
        app_url: access.redirect_to,
    }
}

/// Ends the guest session and removes its cookie. The public token itself stays as it is.
async fn leave(context: PageContext) -> PageResult {
    if let Some(secret) = &context.guest_session {
        context.service.end_guest_session(&context.request_context, secret).await?;
    }
    let jar = CookieJar::new().add(AuthCookie::Guest.clear(context.options.is_https()));
    Ok((jar, Redirect::to("/?did=left")).into_response())
}

#[cfg(test)]
#[path = "open_tests.rs"]
mod tests;
