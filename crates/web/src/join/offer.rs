//! The page of an invitation: what it grants, and how this visitor can answer it.

use askama::Template;
use guestlist_domain::model::capability::CapabilitySet;
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::model::membership::Grant;
use guestlist_domain::usecase::{Error, InvitationPreview};

use super::turned_away;
use crate::form::Mistakes;
use crate::layout::Layout;
use crate::people::password_hint;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::{Join, SignIn, abilities, grant_name, permission_meaning, role_meaning};

/// Longest list of capabilities that is shown unfolded.
const SHOWN: usize = 8;

#[derive(Template)]
#[template(path = "invitation.html")]
struct InvitationPage {
    layout: Layout,
    words: &'static Join,
    sign_in: &'static SignIn,
    title: String,
    inviter: String,
    workspace: String,
    is_project: bool,
    grant: String,
    /// Label of the button that accepts.
    joins: String,
    meaning: String,
    abilities: Vec<String>,
    is_folded: bool,
    message: Option<String>,
    until: String,
    secret: String,
    way: Way,
    can_decline: bool,
    typed: Typed,
    hint: String,
    mistakes: Mistakes,
}

/// Ways in which this visitor can accept.
struct Way {
    /// With one click: the address of the signed-in account, if it is the invited one.
    at_once: Option<String>,
    /// With a new account of this address, masked if the visitor cannot see it.
    new_account: Option<String>,
    /// By signing in.
    sign_in: bool,
    /// If only the code was given: the invited address, masked unless the visitor can see it.
    by_code: Option<String>,
    /// The invited address and the one of the signed-in account, if they differ.
    other: Option<(String, String)>,
}

/// Values entered into the forms of the page, to be shown again.
#[derive(Default)]
pub(crate) struct Typed {
    pub(crate) display_name: String,
    pub(crate) email: String,
}

#[derive(Template)]
#[template(path = "accepted.html")]
struct AcceptedPage {
    layout: Layout,
    words: &'static Join,
    sign_in: &'static SignIn,
    secret: String,
    email: String,
    mistakes: Mistakes,
}

/// Returns the path of the workspace or project of a grant.
pub(crate) fn place_of(grant: Grant) -> String {
    match grant {
        Grant::Workspace { workspace, .. } => format!("/workspaces/{workspace}"),
        Grant::Project { project, .. } => format!("/projects/{project}"),
    }
}

fn held(grant: Grant) -> CapabilitySet {
    match grant {
        Grant::Workspace { role, .. } => role.capabilities(),
        Grant::Project { permission, .. } => permission.capabilities(),
    }
}

/// Returns the ways in which this visitor can accept. The address is shown in full only to visitors who can see it.
fn way(visit: &Visit, preview: &InvitationPreview, typed: &mut Typed) -> Way {
    let email = &preview.view.invitation.email;
    let none = Way { at_once: None, new_account: None, sign_in: false, by_code: None, other: None };
    let address = || if preview.viewer.sees_address() { email.as_typed().to_owned() } else { email.masked() };
    if let Some(caller) = visit.person() {
        let mine = &caller.account.email;
        if mine.is_same_as(email) {
            return Way { at_once: Some(mine.as_typed().to_owned()), ..none };
        }
        return Way { other: Some((address(), mine.as_typed().to_owned())), ..none };
    }
    match preview.account_exists {
        Some(true) => {
            if typed.email.is_empty() {
                email.as_typed().clone_into(&mut typed.email);
            }
            Way { sign_in: true, ..none }
        }
        Some(false) => Way { new_account: Some(address()), ..none },
        None => {
            let proves = visit.service.policy().code_proves_address;
            Way { sign_in: true, by_code: Some(address()), new_account: proves.then(address), ..none }
        }
    }
}

/// Shows the invitation of a secret or a code; after a refusal, with the error and the entered values.
pub(crate) async fn offer(visit: &Visit, secret: &str, mut typed: Typed, refused: Option<Error>) -> Answer {
    let preview = match visit.service.preview_invitation(&visit.context, visit.person(), secret).await {
        Ok(preview) => preview,
        Err(Error::Invitation(InvitationRefusal::Accepted { target: None })) if visit.person().is_none() => {
            let mistakes = refused.map(|error| Mistakes::of(visit, error)).transpose()?.unwrap_or_default();
            return accepted(visit, secret, typed.email, mistakes);
        }
        Err(error) => return turned_away(visit, secret, error),
    };
    let mistakes = refused.map(|error| Mistakes::of(visit, error)).transpose()?.unwrap_or_default();
    let way = way(visit, &preview, &mut typed);
    let InvitationPreview { view, viewer, account_exists } = preview;
    let grant = view.invitation.grant;
    let words = Join::of(visit.locale);
    let able: Vec<String> = abilities(visit.locale, held(grant)).iter().map(ToString::to_string).collect();
    let place = view.project.as_ref().unwrap_or(&view.workspace);
    let meaning = match grant {
        Grant::Workspace { role, .. } => role_meaning(visit.locale, role),
        Grant::Project { permission, .. } => permission_meaning(visit.locale, permission),
    };
    let name = grant_name(visit.locale, grant).to_string();
    let joins = match grant {
        Grant::Workspace { .. } => words.join_as.with("place", place).with("role", &name),
        Grant::Project { .. } => words.join_with.with("place", place).with("permission", &name),
    };
    let page = InvitationPage {
        layout: visit.layout(),
        words,
        sign_in: SignIn::of(visit.locale),
        title: words.invites.with("inviter", &view.inviter).with("place", place).into(),
        inviter: view.inviter.to_string(),
        workspace: view.workspace.to_string(),
        is_project: grant.project().is_some(),
        grant: name,
        joins: joins.into(),
        meaning: meaning.to_string(),
        is_folded: able.len() > SHOWN,
        abilities: able,
        message: view.invitation.message.filter(|_| viewer.sees_message()).map(|message| message.to_string()),
        until: view.invitation.expires_at.to_string(),
        secret: secret.to_owned(),
        // The mailed secret can decline without an account; with a code, only the invited account can.
        can_decline: way.at_once.is_some() || (way.other.is_none() && account_exists.is_some()),
        way,
        typed,
        hint: password_hint(visit),
        mistakes,
    };
    Ok(visit.page_with(page.mistakes.status(), &page))
}

/// Shows that the invitation was accepted, with a sign-in form for the account that accepted it.
pub(super) fn accepted(visit: &Visit, secret: &str, email: String, mistakes: Mistakes) -> Answer {
    let page = AcceptedPage {
        layout: visit.layout(),
        words: Join::of(visit.locale),
        sign_in: SignIn::of(visit.locale),
        secret: secret.to_owned(),
        email,
        mistakes,
    };
    Ok(visit.page_with(page.mistakes.status(), &page))
}
