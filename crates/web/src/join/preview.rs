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

/// Returns what the page shows of the ways in which this visitor can accept.
fn accept_options(context: &PageContext, preview: &InvitationPreview, entered: &mut EnteredValues) -> AcceptOptions {
    let (email, answers) = (&preview.invitation.email, preview.answers);
    let own = context.optional_caller().map(|caller| caller.account.email.as_typed().to_owned());
    let has_code = preview.account_exists.is_none();
    if answers.by_sign_in && !has_code && entered.email.is_empty() {
        entered.email.clone_from(email);
    }
    AcceptOptions {
        new_account: answers.with_new_account.then(|| email.clone()),
        sign_in: answers.by_sign_in,
        code_address: (answers.by_sign_in && has_code).then(|| email.clone()),
        other_account: own.clone().filter(|_| !answers.as_caller).map(|own| (email.clone(), own)),
        own_email: own.filter(|_| answers.as_caller),
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
    let InvitationPreview { invitation, workspace, project, answers, .. } = preview;
    let (grant, inviter) = (invitation.grant, &invitation.inviter.1);
    let messages = JoinMessages::of(context.locale);
    let abilities: Vec<String> =
        abilities(context.locale, capabilities_of(grant)).iter().map(ToString::to_string).collect();
    let target = project.as_ref().unwrap_or(&workspace);
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
        title: messages.invites.with("inviter", inviter).with("target", target).into(),
        inviter: inviter.to_string(),
        workspace: workspace.to_string(),
        is_project: grant.project().is_some(),
        grant: name,
        accept_label: accept_label.into(),
        meaning: meaning.to_string(),
        is_folded: abilities.len() > MAX_UNFOLDED,
        abilities,
        message: invitation.message.map(|message| message.to_string()),
        until: invitation.expires_at.to_string(),
        secret: secret.to_owned(),
        can_decline: answers.decline,
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
