//! Actions on a pending or expired invitation to the workspace: show its code, resend, change the role, cancel.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::role::Role;
use guestlist_domain::port::InvitationView;
use guestlist_domain::usecase::{Caller, ChangedOffer, Error};
use serde::Deserialize;

use super::{Ground, Offer};
use crate::form::{Form, Mistakes};
use crate::layout::Layout;
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{Terms, WorkspaceMembers};

#[derive(Template)]
#[template(path = "workspace_code.html")]
struct CodePage {
    layout: Layout,
    words: &'static WorkspaceMembers,
    back: String,
    title: String,
    warning: String,
    code: String,
    link: String,
}

#[derive(Template)]
#[template(path = "workspace_offer.html")]
struct OfferPage {
    layout: Layout,
    words: &'static WorkspaceMembers,
    terms: &'static Terms,
    back: String,
    title: String,
    offers: Vec<Offer>,
    /// Role of the invitation when the form was shown.
    seen: &'static str,
    mistakes: Mistakes,
}

#[derive(Template)]
#[template(path = "workspace_uninvite.html")]
struct UninvitePage {
    layout: Layout,
    words: &'static WorkspaceMembers,
    back: String,
    title: String,
}

/// Form with another role.
#[derive(Deserialize)]
pub(super) struct Chosen {
    #[serde(default)]
    role: String,
    #[serde(default)]
    seen: String,
}

/// Loads a pending or expired invitation to this workspace that the account manages.
async fn open(visit: &Visit, caller: &Caller, ground: &Ground, invitation: &str) -> Result<InvitationView, Refused> {
    let id = InvitationId::parse(invitation).map_err(|_| Refused::not_found())?;
    let view = visit.service.managed_invitation(caller, id).await?;
    let is_open =
        matches!(view.invitation.status_at(visit.service.now()), InvitationStatus::Pending | InvitationStatus::Expired);
    let is_here = view.invitation.grant.role().is_some() && view.invitation.grant.workspace() == ground.id();
    if is_open && is_here { Ok(view) } else { Err(Refused::not_found()) }
}

fn back(ground: &Ground, did: &str) -> Response {
    Redirect::to(&ground.path(&format!("?did={did}"))).into_response()
}

/// Shows the code, and a link that carries it.
pub(super) async fn code(visit: Visit, Path((id, invitation)): Path<(String, String)>) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let view = open(&visit, caller, &ground, &invitation).await?;
    let code = visit.service.invitation_code(caller, view.invitation.id).await?;
    let words = WorkspaceMembers::of(visit.locale);
    let page = CodePage {
        layout: ground.layout(&visit, ""),
        words,
        back: ground.path(""),
        title: words.code_title.with("name", view.invitation.email.as_typed()).into(),
        warning: words.code_warn.with("name", view.invitation.email.as_typed()).into(),
        code: code.code.expose(),
        link: code.link,
    };
    Ok(visit.page(&page))
}

/// Resends the invitation, with a new link and a new code.
pub(super) async fn resend(visit: Visit, Path((id, invitation)): Path<(String, String)>) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let invitation = InvitationId::parse(&invitation).map_err(|_| Refused::not_found())?;
    visit.service.resend_invitation(&visit.context, caller, invitation).await?;
    Ok(back(&ground, "resent"))
}

fn offer(visit: &Visit, ground: &Ground, view: &InvitationView, chosen: Option<Role>, mistakes: Mistakes) -> Response {
    let words = WorkspaceMembers::of(visit.locale);
    let page = OfferPage {
        layout: ground.layout(visit, ""),
        words,
        terms: Terms::of(visit.locale),
        back: ground.path(""),
        title: words.change_who.with("name", view.invitation.email.as_typed()).into(),
        offers: ground.offers(visit.locale, chosen.or(view.invitation.grant.role())),
        seen: view.invitation.grant.name(),
        mistakes,
    };
    visit.page_with(page.mistakes.status(), &page)
}

/// Shows the form for another role.
pub(super) async fn ask_role(visit: Visit, Path((id, invitation)): Path<(String, String)>) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let view = open(&visit, caller, &ground, &invitation).await?;
    Ok(offer(&visit, &ground, &view, None, Mistakes::default()))
}

/// Changes the role of the invitation.
pub(super) async fn change_role(
    visit: Visit,
    Path((id, invitation)): Path<(String, String)>,
    Form(chosen): Form<Chosen>,
) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let view = open(&visit, caller, &ground, &invitation).await?;
    let context = visit.meant_for(&chosen.seen, view.invitation.grant.name(), &view.invitation);
    let role = Role::parse(&chosen.role);
    let outcome = match (context, &role) {
        (Ok(context), Ok(role)) => {
            let offer = ChangedOffer::Role(*role);
            visit.service.change_invitation(&context, caller, view.invitation.id, offer).await
        }
        (Err(stale), _) => Err(stale),
        (Ok(_), Err(invalid)) => Err(Error::field("role", invalid.clone())),
    };
    match outcome {
        Ok(_) => Ok(back(&ground, "changed")),
        Err(Error::PreconditionFailed) => {
            let fresh = open(&visit, caller, &ground, &invitation).await?;
            Ok(offer(&visit, &ground, &fresh, None, Mistakes::of(&visit, Error::PreconditionFailed)?))
        }
        Err(error) => Ok(offer(&visit, &ground, &view, role.ok(), Mistakes::of(&visit, error)?)),
    }
}

/// Shows the confirmation page for cancelling the invitation.
pub(super) async fn ask_uninvite(visit: Visit, Path((id, invitation)): Path<(String, String)>) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let view = open(&visit, caller, &ground, &invitation).await?;
    let words = WorkspaceMembers::of(visit.locale);
    let page = UninvitePage {
        layout: ground.layout(&visit, ""),
        words,
        back: ground.path(""),
        title: words.uninvite_who.with("name", view.invitation.email.as_typed()).into(),
    };
    Ok(visit.page(&page))
}

/// Cancels the invitation.
pub(super) async fn uninvite(visit: Visit, Path((id, invitation)): Path<(String, String)>) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let invitation = InvitationId::parse(&invitation).map_err(|_| Refused::not_found())?;
    visit.service.cancel_invitation(&visit.context, caller, invitation).await?;
    Ok(back(&ground, "cancelled"))
}
