//! `/invitations/{id}/accept`, `/invitations/{id}/decline`: answers to the pending invitations on the start page.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::IntoResponse;
use axum::routing::post;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::usecase::Error;
use serde::Deserialize;

use crate::form::Form;
use crate::join::place_of;
use crate::layout::Layout;
use crate::people::enter;
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::Join;
use crate::{App, led_to};

#[derive(Template)]
#[template(path = "decline.html")]
struct DeclinePage {
    layout: Layout,
    words: &'static Join,
    id: InvitationId,
}

/// Form that declines; `sure` is set after the confirmation page.
#[derive(Deserialize)]
struct Sure {
    #[serde(default)]
    sure: String,
}

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/invitations/{id}/accept", led_to("/", post(accept)))
        .route("/invitations/{id}/decline", led_to("/", post(decline)))
}

fn read(id: &str) -> Result<InvitationId, Refused> {
    InvitationId::parse(id).map_err(|_| Refused::not_found())
}

/// Accepts the invitation and redirects to its workspace or project.
async fn accept(visit: Visit, Path(id): Path<String>) -> Answer {
    let caller = visit.caller()?;
    match visit.service.accept_received_invitation(&visit.context, caller, read(&id)?).await {
        Ok(accepted) => {
            let to = format!("{}?did=accepted", place_of(accepted.membership.grant));
            Ok(match accepted.session {
                Some(signed_in) => enter(&visit, &signed_in, &to),
                None => Redirect::to(&to).into_response(),
            })
        }
        // Pressed twice, or accepted in another window: redirects there as well.
        Err(Error::Invitation(InvitationRefusal::Accepted { target: Some(grant) })) => {
            Ok(Redirect::to(&place_of(grant)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// Shows the confirmation page, then declines.
async fn decline(visit: Visit, Path(id): Path<String>, Form(typed): Form<Sure>) -> Answer {
    let caller = visit.caller()?;
    let id = read(&id)?;
    if typed.sure.is_empty() {
        return Ok(visit.page(&DeclinePage { layout: visit.layout(), words: Join::of(visit.locale), id }));
    }
    visit.service.decline_received_invitation(&visit.context, caller, id).await?;
    Ok(Redirect::to("/?did=declined").into_response())
}
