//! `/join`: the page of an invitation. A GET changes nothing; the secret is sent in form bodies only.

mod decide;
mod preview;

pub(crate) use preview::{EnteredValues, invitation_page, target_path};

use axum::Router;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::usecase::Error;

use crate::code::{SecretForm, SecretFormMessages, SecretFormPage};
use crate::error::PageResult;
use crate::form::{Form, FormErrors};
use crate::messages::JoinMessages;
use crate::page_context::PageContext;
use crate::redirect::Redirect;
use crate::{App, page, post_only};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/join", page(get(show).post(preview)))
        .route("/join/accept", post_only("/join", post(decide::accept)))
        .route("/join/sign-in", post_only("/join", post(decide::sign_in)))
        .route("/join/sign-out", post_only("/join", post(decide::sign_out)))
        .route("/join/decline", post_only("/join", post(decide::decline)))
}

fn form_page(context: &PageContext, secret: &str, errors: FormErrors) -> SecretFormPage {
    let messages = JoinMessages::of(context.locale);
    let form_messages = SecretFormMessages {
        title: messages.title,
        intro: messages.what,
        label: messages.secret,
        button: messages.look,
    };
    SecretFormPage::for_link(context, "/join", &form_messages, secret, errors)
}

/// Shows the page that mailed links open; its script submits the secret.
async fn show(context: PageContext) -> PageResult {
    Ok(context.render(&form_page(&context, "", FormErrors::default())))
}

/// Shows the invitation.
pub(crate) async fn preview(context: PageContext, Form(form): Form<SecretForm>) -> PageResult {
    invitation_page(&context, &form.secret, EnteredValues::default(), None).await
}

/// Answers for an invitation that cannot be decided any more. The account that accepted it is redirected to its
/// workspace or project.
fn unusable_link_page(context: &PageContext, secret: &str, error: Error) -> PageResult {
    if let Error::Invitation(InvitationRefusal::Accepted { target }) = &error {
        match target {
            Some(grant) => return Ok(Redirect::to(&target_path(*grant)).into_response()),
            None if context.optional_caller().is_none() => {
                return preview::accepted_page(context, secret, String::new(), FormErrors::default());
            }
            None => {}
        }
    }
    if matches!(error, Error::Invitation(InvitationRefusal::Invalid) | Error::RateLimited(_)) {
        let errors = FormErrors::of(context, error)?;
        return Ok(context.render_with_status(errors.status(), &form_page(context, secret, errors)));
    }
    Err(error.into())
}

#[cfg(test)]
#[path = "join_tests.rs"]
mod tests;
