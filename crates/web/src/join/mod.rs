//! `/join`: the page of an invitation. A GET changes nothing; the secret is sent in form bodies only.

mod decide;
mod offer;

pub(crate) use offer::{Typed, offer, place_of};

use axum::Router;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::usecase::Error;

use crate::code::{Asking, HandOverPage, HandedOver, bare};
use crate::form::{Form, Mistakes};
use crate::redirect::Redirect;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::Join;
use crate::{App, led_to, page};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/join", page(get(show).post(look)))
        .route("/join/accept", led_to("/join", post(decide::accept)))
        .route("/join/sign-in", led_to("/join", post(decide::sign_in)))
        .route("/join/sign-out", led_to("/join", post(decide::sign_out)))
        .route("/join/decline", led_to("/join", post(decide::decline)))
}

fn form(visit: &Visit, secret: &str, mistakes: Mistakes) -> HandOverPage {
    let words = Join::of(visit.locale);
    let asking = Asking { title: words.title, what: words.what, label: words.secret, button: words.look };
    HandOverPage::landing(visit, "/join", &asking, secret, mistakes)
}

/// Shows the page that mailed links open; its script submits the secret.
async fn show(visit: Visit) -> Answer {
    Ok(visit.page(&form(&visit, "", Mistakes::default())))
}

/// Shows the invitation.
pub(crate) async fn look(visit: Visit, Form(typed): Form<HandedOver>) -> Answer {
    offer(&visit, bare(&typed.secret), Typed::default(), None).await
}

/// Answers for an invitation that cannot be decided any more. The account that accepted it is redirected to its
/// workspace or project.
fn turned_away(visit: &Visit, secret: &str, error: Error) -> Answer {
    if let Error::Invitation(InvitationRefusal::Accepted { target }) = &error {
        match target {
            Some(grant) => return Ok(Redirect::to(&place_of(*grant)).into_response()),
            None if visit.person().is_none() => {
                return offer::accepted(visit, secret, String::new(), Mistakes::default());
            }
            None => {}
        }
    }
    if matches!(error, Error::Invitation(InvitationRefusal::Invalid) | Error::RateLimited(_)) {
        let mistakes = Mistakes::of(visit, error)?;
        return Ok(visit.page_with(mistakes.status(), &form(visit, secret, mistakes)));
    }
    Err(error.into())
}

#[cfg(test)]
#[path = "join_tests.rs"]
mod tests;
