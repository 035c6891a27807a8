//! `/invitations/{id}/accept`, `/invitations/{id}/decline`: answers to the pending invitations on the home page.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::IntoResponse;
use axum::routing::post;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::usecase::Error;
use serde::Deserialize;

use crate::auth::start_session;
use crate::error::{PageError, PageResult};
use crate::form::Form;
use crate::join::target_path;
use crate::layout::Layout;
use crate::messages::JoinMessages;
use crate::page_context::PageContext;
use crate::redirect::Redirect;
use crate::{App, post_only};

#[derive(Template)]
#[template(path = "decline.html")]
struct DeclinePage {
    layout: Layout,
    messages: &'static JoinMessages,
    id: InvitationId,
}

/// Form that declines; `sure` is set after the confirmation page.
#[derive(Deserialize)]
struct DeclineForm {
    #[serde(default)]
    sure: String,
}

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/invitations/{id}/accept", post_only("/", post(accept)))
        .route("/invitations/{id}/decline", post_only("/", post(decline)))
}

fn parse_id(id: &str) -> Result<InvitationId, PageError> {
    InvitationId::parse(id).map_err(|_| PageError::not_found())
}

/// Accepts the invitation and redirects to its workspace or project.
async fn accept(context: PageContext, Path(id): Path<String>) -> PageResult {
    let caller = context.caller()?;
    match context.service.accept_received_invitation(&context.request_context, caller, parse_id(&id)?).await {
        Ok(accepted) => {
            let to = format!("{}?did=accepted", target_path(accepted.membership.grant));
            Ok(match accepted.session {
                Some(signed_in) => start_session(&context, &signed_in, &to),
                None => Redirect::to(&to).into_response(),
            })
        }
        // Submitted twice, or accepted in another window.
        Err(Error::Invitation(InvitationRefusal::Accepted { target: Some(grant) })) => {
            Ok(Redirect::to(&target_path(grant)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// Shows the confirmation page, then declines.
async fn decline(context: PageContext, Path(id): Path<String>, Form(form): Form<DeclineForm>) -> PageResult {
    let caller = context.caller()?;
    let id = parse_id(&id)?;
    if form.sure.is_empty() {
        return Ok(context.render(&DeclinePage {
            layout: context.layout(),
            messages: JoinMessages::of(context.locale),
            id,
        }));
    }
    context.service.decline_received_invitation(&context.request_context, caller, id).await?;
    Ok(Redirect::to("/?did=declined").into_response())
}
