//! The page of an invitation: what it grants, and how this visitor can answer it.

use askama::Template;
use guestlist_domain::model::capability::CapabilitySet;
use guestlist_domain::model::invitation::InvitationRefusal;
use guestlist_domain::model::membership::Grant;
use guestlist_domain::usecase::{Error, InvitationPreview};

use super::unusable_link_page;
use crate::auth::password_hint;
use crate::error::PageResult;
use crate::form::FormErrors;
use crate::layout::Layout;
use crate::messages::{JoinMessages, SignInMessages, abilities, grant_name, permission_meaning, role_meaning};
use crate::page_context::PageContext;

/// Longest list of capabilities that is shown unfolded.
const MAX_UNFOLDED: usize = 8;

#[derive(Template)]
#[template(path = "invitation.html")]
struct InvitationPage {
    layout: Layout,
    messages: &'static JoinMessages,
    sign_in: &'static SignInMessages,
    title: String,
    inviter: String,
    workspace: String,
    is_project: bool,
    grant: String,
    /// Label of the button that accepts.
    accept_label: String,
    meaning: String,
    abilities: Vec<String>,
    is_folded: bool,
    message: Option<String>,
    until: String,
    secret: String,
    accept_options: AcceptOptions,
    can_decline: bool,
    entered: EnteredValues,
    hint: String,
    errors: FormErrors,
}

/// Ways in which this visitor can accept.
struct AcceptOptions {
    /// With one click: the address of the signed-in account, if it is the invited one.
    own_email: Option<String>,
    /// With a new account of this address, masked if the visitor cannot see it.
    new_account: Option<String>,
    /// By signing in.
    sign_in: bool,
    /// If only the code was given: the invited address, masked unless the visitor can see it.
    code_address: Option<String>,
    /// The invited address and the one of the signed-in account, if they differ.
    other_account: Option<(String, String)>,
}

/// Values entered into the forms of the page, to be shown again.
#[derive(Default)]
pub(crate) struct EnteredValues {
    pub(crate) display_name: String,
    pub(crate) email: String,
}

#[derive(Template)]
#[template(path = "accepted.html")]
struct AcceptedPage {
    layout: Layout,
    messages: &'static JoinMessages,
    sign_in: &'static SignInMessages,
    secret: String,
    email: String,
    errors: FormErrors,
}

/// Returns the path of the workspace or project of a grant.
pub(crate) fn target_path(grant: Grant) -> String {
    match grant {
        Grant::Workspace { workspace, .. } => format!("/workspaces/{workspace}"),
        Grant::Project { project, .. } => format!("/projects/{project}"),
    }
}

fn capabilities_of(grant: Grant) -> CapabilitySet {
    match grant {
        Grant::Workspace { role, .. } => role.capabilities(),
        Grant::Project { permission, .. } => permission.capabilities(),
    }
}

/// Returns the ways in which this visitor can accept. The address is shown in full only to visitors who can see it.
fn accept_options(context: &PageContext, preview: &InvitationPreview, entered: &mut EnteredValues) -> AcceptOptions {
    let email = &preview.view.invitation.email;
    let none =
        AcceptOptions { own_email: None, new_account: None, sign_in: false, code_address: None, other_account: None };
    let address = || if preview.viewer.sees_address() { email.as_typed().to_owned() } else { email.masked() };
    if let Some(caller) = context.optional_caller() {
        let own = &caller.account.email;
        if own.is_same_as(email) {
            return AcceptOptions { own_email: Some(own.as_typed().to_owned()), ..none };
        }
        return AcceptOptions { other_account: Some((address(), own.as_typed().to_owned())), ..none };
    }
    match preview.account_exists {
        Some(true) => {
            if entered.email.is_empty() {
                email.as_typed().clone_into(&mut entered.email);
            }
            AcceptOptions { sign_in: true, ..none }
        }
        Some(false) => AcceptOptions { new_account: Some(address()), ..none },
        None => {
            let proves = context.service.policy().code_proves_address;
            AcceptOptions { sign_in: true, code_address: Some(address()), new_account: proves.then(address), ..none }
        }
    }
}

/// Shows the invitation of a secret or a code; after a refusal, with the error and the entered values.
pub(crate) async fn invitation_page(
    context: &PageContext,
    secret: &str,
    mut entered: EnteredValues,
    refusal: Option<Error>,
) -> PageResult {
    let preview =
        match context.service.preview_invitation(&context.request_context, context.optional_caller(), secret).await {
            Ok(preview) => preview,
            Err(Error::Invitation(InvitationRefusal::Accepted { target: None }))
                if context.optional_caller().is_none() =>
            {
                let errors = refusal.map(|error| FormErrors::of(context, error)).transpose()?.unwrap_or_default();
                return accepted_page(context, secret, entered.email, errors);
            }
            Err(error) => return unusable_link_page(context, secret, error),
        };
    let errors = refusal.map(|error| FormErrors::of(context, error)).transpose()?.unwrap_or_default();
    let accept_options = accept_options(context, &preview, &mut entered);
    let InvitationPreview { view, viewer, account_exists } = preview;
    let grant = view.invitation.grant;
    let messages = JoinMessages::of(context.locale);
    let abilities: Vec<String> =
        abilities(context.locale, capabilities_of(grant)).iter().map(ToString::to_string).collect();
    let target = view.project.as_ref().unwrap_or(&view.workspace);
    let meaning = match grant {
        Grant::Workspace { role, .. } => role_meaning(context.locale, role),
        Grant::Project { permission, .. } => permission_meaning(context.locale, permission),
    };
    let name = grant_name(context.locale, grant).to_string();
    let accept_label = match grant {
        Grant::Workspace { .. } => messages.join_as.with("target", target).with("role", &name),
        Grant::Project { .. } => messages.join_with.with("target", target).with("permission", &name),
    };
    let page = InvitationPage {
        layout: context.layout(),
        messages,
        sign_in: SignInMessages::of(context.locale),
        title: messages.invites.with("inviter", &view.inviter).with("target", target).into(),
        inviter: view.inviter.to_string(),
        workspace: view.workspace.to_string(),
        is_project: grant.project().is_some(),
        grant: name,
        accept_label: accept_label.into(),
        meaning: meaning.to_string(),
        is_folded: abilities.len() > MAX_UNFOLDED,
        abilities,
        message: view.invitation.message.filter(|_| viewer.sees_message()).map(|message| message.to_string()),
        until: view.invitation.expires_at.to_string(),
        secret: secret.to_owned(),
        // The mailed secret can decline without an account; with a code, only the invited account can.
        can_decline: accept_options.own_email.is_some()
            || (accept_options.other_account.is_none() && account_exists.is_some()),
        accept_options,
        entered,
        hint: password_hint(context),
        errors,
    };
    Ok(context.render_with_status(page.errors.status(), &page))
}

/// Shows that the invitation was accepted, with a sign-in form for the account that accepted it.
pub(super) fn accepted_page(context: &PageContext, secret: &str, email: String, errors: FormErrors) -> PageResult {
    let page = AcceptedPage {
        layout: context.layout(),
        messages: JoinMessages::of(context.locale),
        sign_in: SignInMessages::of(context.locale),
        secret: secret.to_owned(),
        email,
        errors,
    };
    Ok(context.render_with_status(page.errors.status(), &page))
}
