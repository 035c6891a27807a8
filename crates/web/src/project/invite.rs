//! `/projects/{id}/invite`: several addresses at once, each with what came of it.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use guestlist_domain::model::access::{Denied, Place, may_grant};
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::membership::Grant;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::{Invalid, Locale, Message};
use guestlist_domain::usecase::{Error, InvitationTarget, Invite, InviteMany, InviteOutcomes};
use serde::Deserialize;

use super::{Choice, Here, Section, addresses, permissions};
use crate::form::{Form, Mistakes, Reading, locale};
use crate::layout::Layout;
use crate::refusal::{Answer, Refused, next_step};
use crate::visit::Visit;
use crate::words::InviteToProject;

/// Most addresses at once (S4.1).
const MOST: usize = 100;

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

/// What came of an address.
struct Outcome {
    email: String,
    /// What was refused, and what to do.
    refused: Option<String>,
}

/// What is typed.
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
    /// Whether to say only what would come of it.
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
    let may_offer = |permission| may_grant(here.standing, Grant::Project { workspace, project, permission });
    let chosen = Permission::parse(&typed.permission).ok();
    InvitePage {
        layout: here.layout(visit, Section::People),
        words,
        path: here.path(),
        title: words.title.with("project", &here.project.name).into(),
        emails_hint: words.emails_hint.with("most", MOST).into(),
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

/// The form.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let here = open(&visit, &id).await?;
    // Somebody may come with an address, from where one is missed.
    let typed = Typed { emails: visit.query("email").unwrap_or_default(), ..Typed::default() };
    Ok(visit.page(&form(&visit, &here, typed, Mistakes::default())))
}

/// What every invitation of a form has in common.
struct Like {
    permission: Permission,
    message: Option<Message>,
    locale: Option<Locale>,
    days: Option<u16>,
}

fn read(typed: &Typed) -> Result<Like, Error> {
    let mut reading = Reading::default();
    let count = addresses(&typed.emails).len();
    let emails = match count {
        0 => Err(Invalid::new("required", "Write at least one address.")),
        1..=MOST => Ok(()),
        _ => Err(Invalid::new("too_many", "Write at most 100 addresses.")),
    };
    let emails = reading.read("emails", emails);
    let permission = reading.read("permission", Permission::parse(&typed.permission));
    let message = reading.read("message", Message::parse(&typed.message));
    let days = match typed.days.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Invalid::new("out_of_range", "Choose 1 to 30 days.")),
    };
    let days = reading.read("expires_in_days", days);
    match (emails, permission, message, days) {
        (Some(()), Some(permission), Some(message), Some(days)) => {
            Ok(Like { permission, message, locale: locale(&typed.locale), days })
        }
        _ => Err(reading.refusal()),
    }
}

/// Invites, or says what would come of it.
pub(crate) async fn send(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let here = open(&visit, &id).await?;
    let like = match read(&typed) {
        Ok(like) => like,
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            return Ok(visit.page_with(mistakes.status(), &form(&visit, &here, typed, mistakes)));
        }
    };
    let target = InvitationTarget::Project(here.project.id, like.permission);
    let emails: Vec<String> = addresses(&typed.emails).into_iter().map(ToOwned::to_owned).collect();
    let row = |text: &String| {
        let email = EmailAddress::parse(text).map_err(|invalid| Error::field("email", invalid))?;
        Ok(Invite {
            target,
            email,
            message: like.message.clone(),
            locale: like.locale,
            expires_in_days: like.days,
            send_mail: typed.by_hand.is_empty(),
        })
    };
    let is_rehearsal = !typed.check.is_empty();
    let place = Place::Project(here.project.id);
    let command = InviteMany { place, rows: emails.iter().map(row).collect(), dry_run: is_rehearsal };
    let outcomes = visit.service.invite_many(&visit.context, visit.caller()?, command).await?;
    if !is_rehearsal && let [Ok(view)] = outcomes.as_slice() {
        // Of a single one, the next thing wanted is often its code.
        let path = format!("{}/invitations/{}?did=invited", here.path(), view.invitation.id);
        return Ok(Redirect::to(&path).into_response());
    }
    if !is_rehearsal && outcomes.iter().all(Result::is_ok) {
        return Ok(Redirect::to(&format!("{}?did=invited", here.path())).into_response());
    }
    Ok(visit.page(&results(&visit, &here, typed, &emails, &outcomes)))
}

/// The form once more, with what came of each address; those that were refused stay in it.
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
