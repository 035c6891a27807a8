//! `/workspaces/{id}/invite`: bulk invite to a workspace, with a result for each address.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::access::Denied;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::text::Message;
use guestlist_domain::usecase::{BulkInvite, Error, InvitationTarget, InviteOutcomes, InviteTemplate};
use serde::Deserialize;

use super::{Ground, Offer};
use crate::form::{Form, Mistakes, Reading, addresses, days, locale};
use crate::layout::Layout;
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused, next_step};
use crate::visit::Visit;
use crate::words::{Places, Terms, WorkspaceInvite, grant_name};

#[derive(Template)]
#[template(path = "workspace_invite.html")]
struct InvitePage {
    layout: Layout,
    words: &'static WorkspaceInvite,
    places: &'static Places,
    terms: &'static Terms,
    here: String,
    up: String,
    emails_hint: String,
    offers: Vec<Offer>,
    typed: Typed,
    outcome: Option<Outcome>,
    mistakes: Mistakes,
}

/// Form for invitations.
#[derive(Default, Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    emails: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    message: String,
    #[serde(default)]
    locale: String,
    #[serde(default)]
    expires_in_days: String,
    #[serde(default)]
    no_mail: Option<String>,
    #[serde(default)]
    check: Option<String>,
}

/// Results of a bulk invite or of its dry run.
pub(super) struct Outcome {
    pub(super) is_dry: bool,
    pub(super) title: String,
    pub(super) rows: Vec<Line>,
}

/// Result of one address.
pub(super) struct Line {
    pub(super) email: String,
    pub(super) is_good: bool,
    pub(super) sentence: String,
    pub(super) more: Option<String>,
    /// Path of the page that shows its code, and the label of that link.
    pub(super) code: Option<(String, String)>,
}

impl Outcome {
    pub(super) fn of(visit: &Visit, emails: &[String], outcomes: &InviteOutcomes, is_dry: bool) -> Self {
        let words = WorkspaceInvite::of(visit.locale);
        let rows = emails.iter().zip(outcomes).map(|(email, outcome)| match outcome {
            Ok(view) => {
                let invitation = &view.invitation;
                let role = grant_name(visit.locale, invitation.grant);
                let sentence = if is_dry { words.would_invite } else { words.was_invited };
                let more = match invitation.delivery.state {
                    DeliveryState::None => Some(words.without_mail.to_string()),
                    DeliveryState::Suppressed => Some(words.opted_out.to_string()),
                    DeliveryState::Queued | DeliveryState::Sent | DeliveryState::Failed => None,
                };
                let path = format!("/workspaces/{}/invitations/{}/code", invitation.grant.workspace(), invitation.id);
                let is_workspace = invitation.grant.role().is_some();
                let link = (path, words.show_code.with("name", invitation.email.as_typed()).to_string());
                Line {
                    email: email.clone(),
                    is_good: true,
                    sentence: sentence.with("role", role).into(),
                    code: (more.is_some() && !is_dry && is_workspace).then_some(link),
                    more,
                }
            }
            Err(error) => Line {
                email: email.clone(),
                is_good: false,
                sentence: words.not_done.to_string(),
                more: Some(next_step(visit, error)),
                code: None,
            },
        });
        let title = if is_dry { words.would } else { words.results };
        Self { is_dry, title: title.to_string(), rows: rows.collect() }
    }
}

/// Loads the workspace, and refuses accounts that cannot invite to it.
pub(super) async fn inviting(visit: &Visit, id: &str) -> Result<Ground, Refused> {
    let ground = Ground::of(visit, visit.caller()?, id).await?;
    if ground.may(Capability::MembersInvite) { Ok(ground) } else { Err(Error::from(Denied::Forbidden).into()) }
}

fn form(visit: &Visit, ground: &Ground, typed: Typed, outcome: Option<Outcome>, mistakes: Mistakes) -> InvitePage {
    let words = WorkspaceInvite::of(visit.locale);
    InvitePage {
        layout: ground.layout(visit, ""),
        words,
        emails_hint: words.addresses_hint.with("most", BulkInvite::MAX_JSON_ROWS).into(),
        places: Places::of(visit.locale),
        terms: Terms::of(visit.locale),
        here: ground.path("/invite"),
        up: ground.path(""),
        offers: ground.offers(visit.locale, Role::parse(&typed.role).ok()),
        typed,
        outcome,
        mistakes,
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let ground = inviting(&visit, &id).await?;
    let typed = Typed { emails: visit.query("emails").unwrap_or_default(), ..Typed::default() };
    Ok(visit.page(&form(&visit, &ground, typed, None, Mistakes::default())))
}

fn read(ground: &Ground, typed: &Typed, emails: &[String]) -> Result<BulkInvite, Error> {
    let mut reading = Reading::default();
    let count = reading.read("emails", BulkInvite::check_list(emails.len()));
    let role = reading.read("role", Role::parse(&typed.role));
    let message = reading.read("message", Message::parse(&typed.message));
    let days = reading.read("expires_in_days", days(&typed.expires_in_days));
    match (count, role, message, days) {
        (Some(()), Some(role), Some(message), Some(expires_in_days)) => {
            let target = InvitationTarget::Workspace(ground.id(), role);
            let (locale, send_mail) = (locale(&typed.locale), typed.no_mail.is_none());
            let like = InviteTemplate { target, message, locale, expires_in_days, send_mail };
            BulkInvite::alike(emails, &like, typed.check.is_some())
        }
        _ => Err(reading.refusal()),
    }
}

/// Invites the addresses, or reports the results of a dry run.
pub(super) async fn invite(visit: Visit, Path(id): Path<String>, Form(mut typed): Form<Typed>) -> Answer {
    let ground = inviting(&visit, &id).await?;
    let emails = addresses(&typed.emails);
    let is_dry = typed.check.is_some();
    let command = read(&ground, &typed, &emails);
    let outcomes = match command {
        Ok(command) => visit.service.invite_many(&visit.context, visit.caller()?, command).await,
        Err(error) => Err(error),
    };
    match outcomes {
        Ok(outcomes) => {
            let outcome = Outcome::of(&visit, &emails, &outcomes, is_dry);
            if !is_dry {
                if outcome.rows.iter().all(|line| line.is_good && line.more.is_none()) {
                    return Ok(Redirect::to(&ground.path("?did=invited")).into_response());
                }
                // Refused addresses stay in the form, to be corrected.
                let refused = outcome.rows.iter().filter(|line| !line.is_good).map(|line| line.email.clone());
                typed.emails = refused.collect::<Vec<_>>().join("\n");
            }
            Ok(visit.page(&form(&visit, &ground, typed, Some(outcome), Mistakes::default())))
        }
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            let status = mistakes.status();
            Ok(visit.page_with(status, &form(&visit, &ground, typed, None, mistakes)))
        }
    }
}
