//! `/projects/{id}/people/{account}`: the access of a member, and changing or removing it; leaving the project.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::member_rules::{OrphanedTokens, change_permission, remove_from_project};
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::section::ProjectSection;
use guestlist_domain::model::target::Target;
use guestlist_domain::usecase::{Caller, Error, MemberDetails, MembershipSnapshot, PublicTokenDetails, RemovalImpact};
use serde::Deserialize;

use super::members::access;
use super::{Choice, ProjectContext, permissions};
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors};
use crate::layout::Layout;
use crate::messages::{NavigationMessages, ProjectMessages, RoleMessages};
use crate::page_context::PageContext;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "project_member.html")]
struct MemberPage {
    layout: Layout,
    messages: &'static ProjectMessages,
    role_messages: &'static RoleMessages,
    navigation: &'static NavigationMessages,
    project: String,
    path: String,
    id: String,
    name: String,
    email: Option<String>,
    access: Vec<String>,
    since: String,
    inviter: Option<String>,
    is_self: bool,
    has_permission: bool,
    may_remove: bool,
    /// Permissions that the account can give; empty if it can give none.
    permissions: Vec<Choice>,
    token_choices: Vec<Choice>,
    impact: Impact,
    /// Permission of the member when the form was shown.
    seen: &'static str,
    errors: FormErrors,
}

/// Removal impact of the member in this project.
#[derive(Default)]
struct Impact {
    invitations: usize,
    tokens: Vec<(String, String)>,
}

/// Form that changes or removes a member.
#[derive(Default, Deserialize)]
pub(crate) struct ChangeMemberForm {
    #[serde(default)]
    permission: String,
    #[serde(default)]
    tokens: String,
    #[serde(default)]
    seen: String,
}

fn orphaned_tokens(caller: &Caller, name: &str) -> OrphanedTokens {
    match name {
        "revoke" => OrphanedTokens::Revoke,
        "mine" => OrphanedTokens::TransferTo(caller.account.id),
        _ => OrphanedTokens::Keep,
    }
}

/// Returns the choices for orphaned tokens. Callers can take over the tokens of others, not their own.
fn token_choices(context: &PageContext, is_self: bool) -> Vec<Choice> {
    let messages = ProjectMessages::of(context.locale);
    let keep = ("keep", messages.tokens_keep, messages.tokens_keep_what);
    let revoke = ("revoke", messages.tokens_revoke, messages.tokens_revoke_what);
    let mine = ("mine", messages.tokens_mine, messages.tokens_mine_what);
    [Some(keep), Some(revoke), (!is_self).then_some(mine)]
        .into_iter()
        .flatten()
        .map(|(value, name, meaning)| Choice {
            value,
            name: name.to_string(),
            meaning: meaning.to_string(),
            is_selected: value == "keep",
        })
        .collect()
}

fn permission_value(member: &MemberDetails) -> &'static str {
    member.permission.map(Permission::as_str).unwrap_or_default()
}

fn parse_account(id: &str) -> Result<AccountId, PageError> {
    AccountId::parse(id).map_err(|_| PageError::not_found())
}

fn impact_view(impact: &RemovalImpact) -> Impact {
    let token =
        |details: &PublicTokenDetails| (details.token.name.to_string(), format!("/public-tokens/{}", details.token.id));
    Impact { invitations: impact.invitations.len(), tokens: impact.public_tokens.iter().map(token).collect() }
}

async fn form_page(
    context: &PageContext,
    project: &ProjectContext,
    id: AccountId,
    errors: FormErrors,
) -> Result<MemberPage, PageError> {
    let caller = context.caller()?;
    let member = context.service.member(&project.known, Target::Project(project.id()), id).await?;
    let impact = context.service.project_removal_impact(&project.known, project.id(), &member).await?;
    let is_self = member.account_id == caller.account.id;
    let present = member.permission;
    let may_give = |wanted: &Permission| change_permission(project.access, present, *wanted).is_ok();
    let manages_tokens = present.is_some_and(|permission| permission.capabilities().contains(Capability::TokensManage));
    Ok(MemberPage {
        layout: project.layout(context, ProjectSection::Members),
        messages: ProjectMessages::of(context.locale),
        role_messages: RoleMessages::of(context.locale),
        navigation: NavigationMessages::of(context.locale),
        project: project.name().to_string(),
        path: project.path(),
        id: member.account_id.to_string(),
        email: member.email.as_ref().map(|email| email.as_typed().to_owned()),
        access: access(context, &member),
        since: member.joined_at.to_string(),
        inviter: member.invited_by.as_ref().map(|(_, name)| name.to_string()),
        is_self,
        has_permission: present.is_some(),
        may_remove: !is_self && remove_from_project(project.access, present).is_ok(),
        permissions: permissions(context.locale, present, Permission::ALL.iter().copied().filter(may_give)),
        token_choices: if manages_tokens { token_choices(context, is_self) } else { Vec::new() },
        impact: impact_view(&impact),
        seen: permission_value(&member),
        name: member.display_name.to_string(),
        errors,
    })
}

pub(crate) async fn show(context: PageContext, Path((id, member_id)): Path<(String, String)>) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    let page = form_page(&context, &project, parse_account(&member_id)?, FormErrors::default()).await?;
    Ok(context.render(&page))
}

async fn form_with_errors(
    context: &PageContext,
    project: &ProjectContext,
    member_id: AccountId,
    error: Error,
) -> PageResult {
    let mut errors = FormErrors::of(context, error)?;
    // These forms have no field for the new token owner.
    if let Some(wrong) = errors.for_field("to") {
        errors.general = Some(wrong.to_owned());
    }
    let page = form_page(context, project, member_id, errors).await?;
    Ok(context.render_with_status(page.errors.status(), &page))
}

/// Changes the permission of a member.
pub(crate) async fn change(
    context: PageContext,
    Path((id, member_id)): Path<(String, String)>,
    Form(form): Form<ChangeMemberForm>,
) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    let (caller, member_id) = (context.caller()?, parse_account(&member_id)?);
    let tokens = orphaned_tokens(caller, &form.tokens);
    let service = &context.service;
    let present = service.member(caller, Target::Project(project.id()), member_id).await?;
    let request_context =
        context.with_precondition(&form.seen, permission_value(&present), &MembershipSnapshot::from(&present));
    let permission = Permission::parse(&form.permission).map_err(|invalid| Error::field("permission", invalid));
    let outcome = match request_context.and_then(|request_context| Ok((request_context, permission?))) {
        Ok((request_context, permission)) => {
            service
                .change_member_permission(&request_context, caller, project.id(), member_id, permission, tokens)
                .await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(_) => Ok(Redirect::to(&format!("{}?did=changed", project.path())).into_response()),
        Err(error) => form_with_errors(&context, &project, member_id, error).await,
    }
}

/// Removes a member from the project.
pub(crate) async fn remove(
    context: PageContext,
    Path((id, member_id)): Path<(String, String)>,
    Form(form): Form<ChangeMemberForm>,
) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    let (caller, member_id) = (context.caller()?, parse_account(&member_id)?);
    let tokens = orphaned_tokens(caller, &form.tokens);
    let target = Target::Project(project.id());
    match context.service.remove_member(&context.request_context, caller, target, member_id, tokens).await {
        Ok(()) => Ok(Redirect::to(&format!("{}?did=removed", project.path())).into_response()),
        Err(error) => form_with_errors(&context, &project, member_id, error).await,
    }
}

/// Removes the signed-in account from the project.
pub(crate) async fn leave(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<ChangeMemberForm>,
) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    let caller = context.caller()?;
    let tokens = orphaned_tokens(caller, &form.tokens);
    match context.service.leave(&context.request_context, caller, Target::Project(project.id()), tokens).await {
        // A role in the workspace still gives access to the project.
        Ok(()) if project.access.role.is_some() => {
            Ok(Redirect::to(&format!("{}?did=left", project.path())).into_response())
        }
        Ok(()) => Ok(Redirect::to("/?did=left").into_response()),
        Err(error) => form_with_errors(&context, &project, caller.account.id, error).await,
    }
}
