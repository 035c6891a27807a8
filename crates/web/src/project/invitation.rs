//! `/projects/{id}/invitations/{invitation}`: an invitation with its history, and the actions of its managers.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::access::{Place, may_grant};
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::membership::Grant;
use guestlist_domain::model::role::Permission;
use guestlist_domain::port::InvitationView;
use guestlist_domain::usecase::{ChangedOffer, Error};
use serde::Deserialize;

use super::people::tone;
use super::{Choice, Here, Section, permissions};
use crate::activity::{Entry, entries};
use crate::form::{Form, Mistakes};
use crate::layout::Layout;
use crate::paging::{List, Steps, address};
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{Activity, ProjectInvitations, Terms, grant_name, invitation_status, mail_state};

#[derive(Template)]
#[template(path = "project_invitation.html")]
struct InvitationPage {
    layout: Layout,
    words: &'static ProjectInvitations,
    terms: &'static Terms,
    happened: &'static Activity,
    project_path: String,
    path: String,
    email: String,
    status: String,
    tone: &'static str,
    is_withdrawn: bool,
    permission: String,
    inviter: String,
    made: String,
    expires: String,
    delivery: String,
    delivery_detail: Option<String>,
    is_open: bool,
    is_pending: bool,
    /// Code and link while the invitation can be accepted; `None` if the server can no longer derive them.
    code: Option<(String, String)>,
    permissions: Vec<Choice>,
    history: Vec<Entry>,
    steps: Steps,
    /// Permission of the invitation when the form was shown.
    seen: &'static str,
    mistakes: Mistakes,
}

/// Loads an invitation to this project that the account manages.
async fn managed(visit: &Visit, here: &Here, id: &str) -> Result<InvitationView, Refused> {
    let id = InvitationId::parse(id).map_err(|_| Refused::not_found())?;
    let view = visit.service.managed_invitation(visit.caller()?, id).await?;
    if view.invitation.grant.project() == Some(here.project.id) { Ok(view) } else { Err(Refused::not_found()) }
}

async fn form(
    visit: &Visit,
    here: &Here,
    view: &InvitationView,
    mistakes: Mistakes,
) -> Result<InvitationPage, Refused> {
    let caller = visit.caller()?;
    let words = ProjectInvitations::of(visit.locale);
    let invitation = &view.invitation;
    let status = invitation.status_at(visit.service.now());
    let is_pending = status == InvitationStatus::Pending;
    let is_withdrawn = is_pending && invitation.is_withdrawn(view.granted_by_access);
    let code = if is_pending && !is_withdrawn {
        match visit.service.invitation_code(caller, invitation.id).await {
            Ok(code) => Some((code.code.expose(), code.link)),
            Err(Error::Conflict | Error::ServerKeyMissing) => None,
            Err(error) => return Err(error.into()),
        }
    } else {
        None
    };
    let (workspace, project) = (here.project.workspace_id, here.project.id);
    let may_offer = |permission| may_grant(here.access, Grant::Project { workspace, project, permission });
    let path = format!("{}/invitations/{}", here.path(), invitation.id);
    let log = List::of(visit, format!("{path}#history"));
    let history = visit.service.invitation_history(caller, invitation.id, log.request).await?;
    let doings = Section::Activity.path(project);
    let by = |actor: &str| address(&doings, &[("actor", actor)]);
    Ok(InvitationPage {
        layout: here.layout(visit, Section::People),
        words,
        terms: Terms::of(visit.locale),
        happened: Activity::of(visit.locale),
        project_path: here.path(),
        path,
        email: invitation.email.as_typed().to_owned(),
        status: if is_withdrawn { words.is_withdrawn } else { invitation_status(visit.locale, status) }.to_string(),
        tone: if is_withdrawn { "warn" } else { tone(status) },
        is_withdrawn,
        permission: grant_name(visit.locale, invitation.grant).to_string(),
        inviter: view.inviter.to_string(),
        made: invitation.created_at.to_string(),
        expires: invitation.expires_at.to_string(),
        delivery: mail_state(visit.locale, invitation.delivery.state).to_string(),
        delivery_detail: invitation.delivery.detail.clone(),
        is_open: is_pending || status == InvitationStatus::Expired,
        is_pending,
        code,
        permissions: permissions(visit.locale, invitation.grant.permission(), may_offer),
        seen: invitation.grant.name(),
        history: entries(visit, Place::Project(project), &history.items, by),
        steps: log.steps(history.next),
        mistakes,
    })
}

pub(crate) async fn show(visit: Visit, Path((id, invitation)): Path<(String, String)>) -> Answer {
    let here = Here::open(&visit, &id).await?;
    let view = managed(&visit, &here, &invitation).await?;
    let page = form(&visit, &here, &view, Mistakes::default()).await?;
    Ok(visit.page(&page))
}

/// Redirects back to the page, or shows it with the errors.
async fn answer(visit: &Visit, here: &Here, view: &InvitationView, outcome: Result<&str, Error>) -> Answer {
    match outcome {
        Ok(did) => {
            let path = format!("{}/invitations/{}?did={did}", here.path(), view.invitation.id);
            Ok(Redirect::to(&path).into_response())
        }
        Err(error) => {
            let mistakes = Mistakes::of(visit, error)?;
            let page = form(visit, here, view, mistakes).await?;
            Ok(visit.page_with(page.mistakes.status(), &page))
        }
    }
}

/// Resends the invitation.
pub(crate) async fn resend(visit: Visit, Path((id, invitation)): Path<(String, String)>) -> Answer {
    let here = Here::open(&visit, &id).await?;
    let view = managed(&visit, &here, &invitation).await?;
    let outcome = visit.service.resend_invitation(&visit.context, visit.caller()?, view.invitation.id).await;
    answer(&visit, &here, &view, outcome.map(|_| "resent")).await
}

/// Form with another permission.
#[derive(Deserialize)]
pub(crate) struct Offer {
    #[serde(default)]
    permission: String,
    #[serde(default)]
    seen: String,
}

/// Changes the permission of the invitation.
pub(crate) async fn change(
    visit: Visit,
    Path((id, invitation)): Path<(String, String)>,
    Form(offer): Form<Offer>,
) -> Answer {
    let here = Here::open(&visit, &id).await?;
    let view = managed(&visit, &here, &invitation).await?;
    let context = visit.meant_for(&offer.seen, view.invitation.grant.name(), &view.invitation);
    let permission = Permission::parse(&offer.permission).map_err(|invalid| Error::field("permission", invalid));
    let outcome = match context.and_then(|context| Ok((context, permission?))) {
        Ok((context, permission)) => {
            let offer = ChangedOffer::Permission(permission);
            visit.service.change_invitation(&context, visit.caller()?, view.invitation.id, offer).await
        }
        Err(error) => Err(error),
    };
    let view = match &outcome {
        Err(Error::PreconditionFailed) => managed(&visit, &here, &invitation).await?,
        Ok(_) | Err(_) => view,
    };
    answer(&visit, &here, &view, outcome.map(|_| "changed")).await
}

/// Cancels the invitation.
pub(crate) async fn cancel(visit: Visit, Path((id, invitation)): Path<(String, String)>) -> Answer {
    let here = Here::open(&visit, &id).await?;
    let view = managed(&visit, &here, &invitation).await?;
    let outcome = visit.service.cancel_invitation(&visit.context, visit.caller()?, view.invitation.id).await;
    answer(&visit, &here, &view, outcome.map(|_| "cancelled")).await
}
