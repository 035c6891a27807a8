//! Removing and demoting members, and leaving: the removal impact is shown first, with the choices for orphaned public
//! tokens.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::member_rules::{self, OrphanedTokens};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::{Caller, Error, MemberDetails, MembershipSnapshot, RemovalImpact};
use serde::Deserialize;

use super::{Ground, members};
use crate::form::{Form, Mistakes, Pick};
use crate::layout::Layout;
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{WorkspaceMembers, grant_name, role_name};

#[derive(Template)]
#[template(path = "workspace_departure.html")]
struct DeparturePage {
    layout: Layout,
    words: &'static WorkspaceMembers,
    action: String,
    back: String,
    title: String,
    what: String,
    button: String,
    /// New role of a demoted member; `None` if the member is removed or leaves.
    role: Option<&'static str>,
    seen: String,
    is_me: bool,
    invitations: Vec<(String, String)>,
    tokens: Vec<(String, String)>,
    heirs: Vec<Pick>,
    fate: String,
    mistakes: Mistakes,
}

impl DeparturePage {
    /// Returns how many invitations and how many tokens are listed at most.
    fn most(&self) -> usize {
        usize::from(RemovalImpact::MOST)
    }
}

/// Form that removes or demotes a member.
#[derive(Default, Deserialize)]
pub(super) struct Chosen {
    #[serde(default)]
    role: String,
    #[serde(default)]
    fate: String,
    #[serde(default)]
    to: String,
    /// Role of the member when the form was shown.
    #[serde(default)]
    seen: String,
}

/// What the page asks to confirm.
enum Step {
    Leave,
    Remove(Box<MemberDetails>),
    Demote(Box<MemberDetails>, Role),
}

impl Chosen {
    /// Returns what happens to the public tokens.
    fn tokens(&self) -> Result<OrphanedTokens, Error> {
        match self.fate.as_str() {
            "" | "keep" => Ok(OrphanedTokens::Keep),
            "revoke" => Ok(OrphanedTokens::Revoke),
            "hand_over" => {
                let to = AccountId::parse(&self.to);
                to.map(OrphanedTokens::TransferTo)
                    .map_err(|_| Error::field("to", Invalid::new("required", "Choose somebody.")))
            }
            _ => Err(Error::field("fate", Invalid::new("unknown_value", "Use one of: keep, revoke, hand_over."))),
        }
    }
}

async fn member(visit: &Visit, caller: &Caller, ground: &Ground, account: &str) -> Result<MemberDetails, Refused> {
    let account = AccountId::parse(account).map_err(|_| Refused::not_found())?;
    Ok(visit.service.member(caller, Place::Workspace(ground.id()), account).await?)
}

/// Renders the confirmation page.
async fn ask(visit: &Visit, ground: &Ground, step: Step, chosen: &Chosen, mistakes: Mistakes) -> Answer {
    let caller = visit.caller()?;
    let words = WorkspaceMembers::of(visit.locale);
    let (who, role) = match &step {
        Step::Leave => (caller.account.id, None),
        Step::Remove(member) => (member.account_id, None),
        Step::Demote(member, role) => (member.account_id, Some(*role)),
    };
    let left = visit.service.removal_impact(caller, ground.id(), who).await?;
    let heirs = if left.public_tokens.is_empty() {
        Vec::new()
    } else {
        visit.service.eligible_token_owners(caller, ground.id(), who, role).await?
    };
    let place = ground.name();
    let (title, what, button, action) = match &step {
        Step::Leave => (
            words.leave_title.with("place", place),
            words.leave_what,
            words.leave_button.to_string(),
            ground.path("/leave"),
        ),
        Step::Remove(member) => (
            words.remove_title.with("name", &member.display_name),
            words.remove_what,
            words.remove_who.with("name", &member.display_name).into(),
            ground.path(&format!("/members/{who}/remove")),
        ),
        Step::Demote(member, role) => {
            let role = role_name(visit.locale, *role);
            (
                words.demote_title.with("role", role).with("name", &member.display_name),
                words.demote_what,
                words.make.with("role", role).with("name", &member.display_name).into(),
                ground.path(&format!("/members/{who}/role")),
            )
        }
    };
    let page = DeparturePage {
        layout: ground.layout(visit, ""),
        words,
        action,
        back: ground.path(""),
        title: title.into(),
        what: what.to_string(),
        button,
        role: role.map(Role::as_str),
        seen: chosen.seen.clone(),
        is_me: matches!(step, Step::Leave),
        invitations: invitations(visit, &left),
        tokens: tokens(&left),
        heirs: heirs.iter().map(|heir| Pick::new(heir.account_id, &heir.display_name, &chosen.to)).collect(),
        fate: if chosen.fate.is_empty() { "keep".to_owned() } else { chosen.fate.clone() },
        mistakes,
    };
    Ok(visit.page_with(page.mistakes.status(), &page))
}

fn invitations(visit: &Visit, left: &RemovalImpact) -> Vec<(String, String)> {
    let line = |details: &guestlist_domain::usecase::InvitationDetails| {
        let grant = grant_name(visit.locale, details.grant);
        let place = details.target.as_deref().unwrap_or_default();
        (details.email.clone(), format!("{place} · {grant}"))
    };
    left.invitations.iter().map(line).collect()
}

fn tokens(left: &RemovalImpact) -> Vec<(String, String)> {
    let projects = |details: &guestlist_domain::usecase::PublicTokenDetails| {
        details.projects.iter().map(|(_, name)| name.to_string()).collect::<Vec<_>>().join(", ")
    };
    left.public_tokens.iter().map(|details| (details.token.name.to_string(), projects(details))).collect()
}

/// Shows the confirmation page for removing a member.
pub(super) async fn ask_remove(visit: Visit, Path((id, account)): Path<(String, String)>) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let member = member(&visit, caller, &ground, &account).await?;
    member_rules::remove_from_workspace(ground.effective_access(), member.role).map_err(Error::from)?;
    ask(&visit, &ground, Step::Remove(Box::new(member)), &Chosen::default(), Mistakes::default()).await
}

pub(super) async fn remove(
    visit: Visit,
    Path((id, account)): Path<(String, String)>,
    Form(chosen): Form<Chosen>,
) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let member = member(&visit, caller, &ground, &account).await?;
    let outcome = match chosen.tokens() {
        Ok(tokens) => {
            let place = Place::Workspace(ground.id());
            visit.service.remove_member(&visit.context, caller, place, member.account_id, tokens).await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => Ok(Redirect::to(&ground.path("?did=removed")).into_response()),
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            ask(&visit, &ground, Step::Remove(Box::new(member)), &chosen, mistakes).await
        }
    }
}

/// Shows the confirmation page for leaving.
pub(super) async fn ask_leave(visit: Visit, Path(id): Path<String>) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    member_rules::leave_workspace(Some(ground.view.my_role)).map_err(Error::from)?;
    ask(&visit, &ground, Step::Leave, &Chosen::default(), Mistakes::default()).await
}

/// Removes the signed-in account from the workspace.
pub(super) async fn leave(visit: Visit, Path(id): Path<String>, Form(chosen): Form<Chosen>) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let outcome = match chosen.tokens() {
        Ok(tokens) => visit.service.leave(&visit.context, caller, Place::Workspace(ground.id()), tokens).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => Ok(Redirect::to("/?did=left").into_response()),
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            ask(&visit, &ground, Step::Leave, &chosen, mistakes).await
        }
    }
}

/// Changes the role of a member. A lower role is confirmed first if the member has pending invitations or public
/// tokens.
pub(super) async fn change_role(
    visit: Visit,
    Path((id, account)): Path<(String, String)>,
    Form(chosen): Form<Chosen>,
) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    let member = member(&visit, caller, &ground, &account).await?;
    let role = Role::parse(&chosen.role).map_err(|invalid| Error::field("role", invalid))?;
    let shown = member.role.map(Role::as_str).unwrap_or_default();
    let Ok(context) = visit.meant_for(&chosen.seen, shown, &MembershipSnapshot::from(&member)) else {
        return members::list(&visit, &id, Mistakes::of(&visit, Error::PreconditionFailed)?).await;
    };
    member_rules::change_role(ground.effective_access(), member.role, role).map_err(Error::from)?;
    let is_less = member.role.is_some_and(|present| role < present);
    if is_less && chosen.fate.is_empty() {
        let left = visit.service.removal_impact(caller, ground.id(), member.account_id).await?;
        if !left.invitations.is_empty() || !left.public_tokens.is_empty() {
            return ask(&visit, &ground, Step::Demote(Box::new(member), role), &chosen, Mistakes::default()).await;
        }
    }
    let outcome = match chosen.tokens() {
        Ok(tokens) => {
            let (workspace, account) = (ground.id(), member.account_id);
            visit.service.change_member_role(&context, caller, workspace, account, role, tokens).await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(_) => Ok(Redirect::to(&ground.path("?did=changed")).into_response()),
        Err(Error::PreconditionFailed) => {
            members::list(&visit, &id, Mistakes::of(&visit, Error::PreconditionFailed)?).await
        }
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            ask(&visit, &ground, Step::Demote(Box::new(member), role), &chosen, mistakes).await
        }
    }
}
