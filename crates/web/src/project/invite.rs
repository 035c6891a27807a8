//! `/projects/{id}/invite`: bulk invite to a project, with a result for each address.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::access::{Denied, may_grant};
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::membership::Grant;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::Message;
use guestlist_domain::usecase::{BulkInvite, Error, InvitationTarget, InviteOutcomes, InviteTemplate};
use serde::Deserialize;

use super::{Choice, Here, Section, permissions};
use crate::form::{Form, Mistakes, Reading, addresses, days, locale};
use crate::layout::Layout;
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused, next_step};
use crate::visit::Visit;
use crate::words::InviteToProject;

#[derive(Template)]
#[template(path = "project_invite.html")]
struct InvitePage {
    layout: Layout,
    words: &'static InviteToProject,
    path: String,
    title: String,
    emails_hint: String,
    permissions: Vec<Choice>,
    typed: Typed,
    outcomes: Vec<Outcome>,
    was_rehearsal: bool,
    mistakes: Mistakes,
}

/// Result of one address.
struct Outcome {
    email: String,
    /// Sentence about the refusal and the next step; `None` if the address was invited.
    refused: Option<String>,
}

/// Form for invitations.
#[derive(Default, Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    emails: String,
    #[serde(default)]
    permission: String,
    #[serde(default)]
    message: String,
    #[serde(default)]
    locale: String,
    #[serde(default)]
    days: String,
    #[serde(default)]
    by_hand: String,
    /// Not empty for a dry run.
    #[serde(default)]
    check: String,
}

impl Typed {
    fn has_options(&self) -> bool {
        [&self.locale, &self.days, &self.by_hand].iter().any(|text| !text.is_empty())
    }
}

fn form(visit: &Visit, here: &Here, typed: Typed, mistakes: Mistakes) -> InvitePage {
    let words = InviteToProject::of(visit.locale);
    let (workspace, project) = (here.project.workspace_id, here.project.id);
    let may_offer = |permission| may_grant(here.access, Grant::Project { workspace, project, permission });
    let chosen = Permission::parse(&typed.permission).ok();
    InvitePage {
        layout: here.layout(visit, Section::People),
        words,
        path: here.path(),
        title: words.title.with("project", &here.project.name).into(),
        emails_hint: words.emails_hint.with("most", BulkInvite::MAX_JSON_ROWS).into(),
        permissions: permissions(visit.locale, chosen, may_offer),
        typed,
        outcomes: Vec::new(),
        was_rehearsal: false,
        mistakes,
    }
}

async fn open(visit: &Visit, id: &str) -> Result<Here, Refused> {
    let here = Here::open(visit, id).await?;
    if here.may(Capability::ProjectInvite) { Ok(here) } else { Err(Error::from(Denied::Forbidden).into()) }
}

/// Shows the form.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let here = open(&visit, &id).await?;
    // Links from lists that lack a person carry the address.
    let typed = Typed { emails: visit.query("email").unwrap_or_default(), ..Typed::default() };
    Ok(visit.page(&form(&visit, &here, typed, Mistakes::default())))
}

fn read(here: &Here, typed: &Typed, emails: &[String]) -> Result<BulkInvite, Error> {
    let mut reading = Reading::default();
    let count = reading.read("emails", BulkInvite::check_list(emails.len()));
    let permission = reading.read("permission", Permission::parse(&typed.permission));
    let message = reading.read("message", Message::parse(&typed.message));
    let days = reading.read("expires_in_days", days(&typed.days));
    match (count, permission, message, days) {
        (Some(()), Some(permission), Some(message), Some(expires_in_days)) => {
            let target = InvitationTarget::Project(here.project.id, permission);
            let (locale, send_mail) = (locale(&typed.locale), typed.by_hand.is_empty());
            let like = InviteTemplate { target, message, locale, expires_in_days, send_mail };
            BulkInvite::alike(emails, &like, !typed.check.is_empty())
        }
        _ => Err(reading.refusal()),
    }
}

/// Invites the addresses, or reports the results of a dry run.
pub(crate) async fn send(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let here = open(&visit, &id).await?;
    let emails = addresses(&typed.emails);
    let command = match read(&here, &typed, &emails) {
        Ok(command) => command,
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            return Ok(visit.page_with(mistakes.status(), &form(&visit, &here, typed, mistakes)));
        }
    };
    let is_rehearsal = command.dry_run;
    let outcomes = visit.service.invite_many(&visit.context, visit.caller()?, command).await?;
    if !is_rehearsal && let [Ok(view)] = outcomes.as_slice() {
        // After a single invitation, the next step is often to copy its code.
        let path = format!("{}/invitations/{}?did=invited", here.path(), view.invitation.id);
        return Ok(Redirect::to(&path).into_response());
    }
    if !is_rehearsal && outcomes.iter().all(Result::is_ok) {
        return Ok(Redirect::to(&format!("{}?did=invited", here.path())).into_response());
    }
    Ok(visit.page(&results(&visit, &here, typed, &emails, &outcomes)))
}

/// Shows the form again with the result of each address; refused addresses stay in it.
fn results(visit: &Visit, here: &Here, typed: Typed, emails: &[String], outcomes: &InviteOutcomes) -> InvitePage {
    let is_rehearsal = !typed.check.is_empty();
    let pairs = || emails.iter().zip(outcomes);
    let refused: Vec<&str> = pairs().filter(|(_, outcome)| outcome.is_err()).map(|(email, _)| email.as_str()).collect();
    let left = if is_rehearsal { typed.emails.clone() } else { refused.join("\n") };
    let outcomes = pairs()
        .map(|(email, outcome)| Outcome {
            email: email.clone(),
            refused: outcome.as_ref().err().map(|error| next_step(visit, error)),
        })
        .collect();
    let page = form(visit, here, Typed { emails: left, ..typed }, Mistakes::default());
    InvitePage { outcomes, was_rehearsal: is_rehearsal, ..page }
}
