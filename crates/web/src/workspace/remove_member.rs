//! Removing and demoting members, and leaving: the removal impact is shown first, with the choices for orphaned public
//! tokens.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::member_rules::{self, OrphanedTokens};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::{Error, MemberDetails, MembershipSnapshot, RemovalImpact};
use serde::Deserialize;

use super::{WorkspaceContext, members};
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors, SelectOption};
use crate::layout::Layout;
use crate::messages::{WorkspaceMemberMessages, grant_name, role_name};
use crate::page_context::PageContext;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "workspace_remove_member.html")]
struct RemoveMemberPage {
    layout: Layout,
    messages: &'static WorkspaceMemberMessages,
    action: String,
    back: String,
    title: String,
    consequence: String,
    button: String,
    /// New role of a demoted member; `None` if the member is removed or leaves.
    role: Option<&'static str>,
    seen: String,
    is_self: bool,
    invitations: Vec<(String, String)>,
    tokens: Vec<(String, String)>,
    token_owners: Vec<SelectOption>,
    orphaned_tokens: String,
    errors: FormErrors,
}

impl RemoveMemberPage {
    /// Returns how many invitations and how many tokens are listed at most.
    fn max_listed(&self) -> usize {
        usize::from(RemovalImpact::MAX_ITEMS)
    }
}

/// Form that removes or demotes a member.
#[derive(Default, Deserialize)]
pub(super) struct ChangeMemberForm {
    #[serde(default)]
    role: String,
    #[serde(default)]
    orphaned_tokens: String,
    #[serde(default)]
    to: String,
    /// Role of the member when the form was shown.
    #[serde(default)]
    seen: String,
}

/// What the page asks to confirm.
enum MemberChange {
    Leave,
    Remove(Box<MemberDetails>),
    Demote(Box<MemberDetails>, Role),
}

impl ChangeMemberForm {
    /// Returns what happens to the public tokens.
    fn tokens(&self) -> Result<OrphanedTokens, Error> {
        match self.orphaned_tokens.as_str() {
            "" | "keep" => Ok(OrphanedTokens::Keep),
            "revoke" => Ok(OrphanedTokens::Revoke),
            "hand_over" => {
                let to = AccountId::parse(&self.to);
                to.map(OrphanedTokens::TransferTo)
                    .map_err(|_| Error::field("to", Invalid::new("required", "Choose a member.")))
            }
            _ => Err(Error::field(
                "orphaned_tokens",
                Invalid::new("unknown_value", "Use one of: keep, revoke, hand_over."),
            )),
        }
    }
}

async fn member(
    context: &PageContext,
    workspace: &WorkspaceContext,
    account: &str,
) -> Result<MemberDetails, PageError> {
    let account = AccountId::parse(account).map_err(|_| PageError::not_found())?;
    Ok(context.service.member(&workspace.access, Target::Workspace(workspace.id()), account).await?)
}

/// Renders the confirmation page.
async fn confirmation_page(
    context: &PageContext,
    workspace: &WorkspaceContext,
    change: MemberChange,
    form: &ChangeMemberForm,
    errors: FormErrors,
) -> PageResult {
    let caller = context.caller()?;
    let messages = WorkspaceMemberMessages::of(context.locale);
    let (account_id, role) = match &change {
        MemberChange::Leave => (caller.account.id, None),
        MemberChange::Remove(member) => (member.account_id, None),
        MemberChange::Demote(member, role) => (member.account_id, Some(*role)),
    };
    let service = &context.service;
    let impact = match &change {
        MemberChange::Leave => service.removal_impact(&workspace.access, workspace.id(), account_id).await?,
        MemberChange::Remove(member) | MemberChange::Demote(member, _) => {
            service.removal_impact_of(&workspace.access, workspace.id(), member).await?
        }
    };
    let token_owners = service.eligible_token_owners(&impact, role).await?;
    let target = workspace.name();
    let (title, consequence, button, action) = match &change {
        MemberChange::Leave => (
            messages.leave_title.with("target", target),
            messages.leave_what,
            messages.leave_button.to_string(),
            workspace.path("/leave"),
        ),
        MemberChange::Remove(member) => (
            messages.remove_title.with("name", &member.display_name),
            messages.remove_what,
            messages.remove_who.with("name", &member.display_name).into(),
            workspace.path(&format!("/members/{account_id}/remove")),
        ),
        MemberChange::Demote(member, role) => {
            let role = role_name(context.locale, *role);
            (
                messages.demote_title.with("role", role).with("name", &member.display_name),
                messages.demote_what,
                messages.make.with("role", role).with("name", &member.display_name).into(),
                workspace.path(&format!("/members/{account_id}/role")),
            )
        }
    };
    let page = RemoveMemberPage {
        layout: workspace.layout(context, ""),
        messages,
        action,
        back: workspace.path(""),
        title: title.into(),
        consequence: consequence.to_string(),
        button,
        role: role.map(Role::as_str),
        seen: form.seen.clone(),
        is_self: matches!(change, MemberChange::Leave),
        invitations: invitations(context, &impact),
        tokens: tokens(&impact),
        token_owners: token_owners
            .iter()
            .map(|owner| SelectOption::new(owner.account_id, &owner.display_name, &form.to))
            .collect(),
        orphaned_tokens: if form.orphaned_tokens.is_empty() { "keep".to_owned() } else { form.orphaned_tokens.clone() },
        errors,
    };
    Ok(context.render_with_status(page.errors.status(), &page))
}

fn invitations(context: &PageContext, impact: &RemovalImpact) -> Vec<(String, String)> {
    let line = |details: &guestlist_domain::usecase::InvitationDetails| {
        let grant = grant_name(context.locale, details.grant);
        let target = details.target.as_deref().unwrap_or_default();
        (details.email.clone(), format!("{target} · {grant}"))
    };
    impact.invitations.iter().map(line).collect()
}

fn tokens(impact: &RemovalImpact) -> Vec<(String, String)> {
    let projects = |details: &guestlist_domain::usecase::PublicTokenDetails| {
        details.projects.iter().map(|(_, name)| name.to_string()).collect::<Vec<_>>().join(", ")
    };
    impact.public_tokens.iter().map(|details| (details.token.name.to_string(), projects(details))).collect()
}

/// Shows the confirmation page for removing a member.
pub(super) async fn show_remove(context: PageContext, Path((id, account)): Path<(String, String)>) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    let member = member(&context, &workspace, &account).await?;
    member_rules::remove_from_workspace(workspace.access.effective_access(), member.role).map_err(Error::from)?;
    confirmation_page(
        &context,
        &workspace,
        MemberChange::Remove(Box::new(member)),
        &ChangeMemberForm::default(),
        FormErrors::default(),
    )
    .await
}

pub(super) async fn remove(
    context: PageContext,
    Path((id, account)): Path<(String, String)>,
    Form(form): Form<ChangeMemberForm>,
) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    let member = member(&context, &workspace, &account).await?;
    let outcome = match form.tokens() {
        Ok(tokens) => {
            let target = Target::Workspace(workspace.id());
            context.service.remove_member(&context.request_context, caller, target, member.account_id, tokens).await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => Ok(Redirect::to(&workspace.path("?did=removed")).into_response()),
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            confirmation_page(&context, &workspace, MemberChange::Remove(Box::new(member)), &form, errors).await
        }
    }
}

/// Shows the confirmation page for leaving.
pub(super) async fn show_leave(context: PageContext, Path(id): Path<String>) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    member_rules::leave_workspace(Some(workspace.view.my_role)).map_err(Error::from)?;
    confirmation_page(&context, &workspace, MemberChange::Leave, &ChangeMemberForm::default(), FormErrors::default())
        .await
}

/// Removes the signed-in account from the workspace.
pub(super) async fn leave(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<ChangeMemberForm>,
) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    let outcome = match form.tokens() {
        Ok(tokens) => {
            context.service.leave(&context.request_context, caller, Target::Workspace(workspace.id()), tokens).await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => Ok(Redirect::to("/?did=left").into_response()),
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            confirmation_page(&context, &workspace, MemberChange::Leave, &form, errors).await
        }
    }
}

/// Changes the role of a member. A lower role is confirmed first if the member has pending invitations or public
/// tokens.
pub(super) async fn change_role(
    context: PageContext,
    Path((id, account)): Path<(String, String)>,
    Form(form): Form<ChangeMemberForm>,
) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    let member = member(&context, &workspace, &account).await?;
    let role = Role::parse(&form.role).map_err(|invalid| Error::field("role", invalid))?;
    let shown = member.role.map(Role::as_str).unwrap_or_default();
    let Ok(request_context) = context.with_precondition(&form.seen, shown, &MembershipSnapshot::from(&member)) else {
        return members::list(&context, &id, FormErrors::of(&context, Error::PreconditionFailed)?).await;
    };
    member_rules::change_role(workspace.access.effective_access(), member.role, role).map_err(Error::from)?;
    let is_demotion = member.role.is_some_and(|present| role < present);
    if is_demotion && form.orphaned_tokens.is_empty() {
        let impact = context.service.removal_impact_of(&workspace.access, workspace.id(), &member).await?;
        if !impact.invitations.is_empty() || !impact.public_tokens.is_empty() {
            return confirmation_page(
                &context,
                &workspace,
                MemberChange::Demote(Box::new(member), role),
                &form,
                FormErrors::default(),
            )
            .await;
        }
    }
    let outcome = match form.tokens() {
        Ok(tokens) => {
            let (workspace, account) = (workspace.id(), member.account_id);
            context.service.change_member_role(&request_context, caller, workspace, account, role, tokens).await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(_) => Ok(Redirect::to(&workspace.path("?did=changed")).into_response()),
        Err(Error::PreconditionFailed) => {
            members::list(&context, &id, FormErrors::of(&context, Error::PreconditionFailed)?).await
        }
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            confirmation_page(&context, &workspace, MemberChange::Demote(Box::new(member), role), &form, errors).await
        }
    }
}
