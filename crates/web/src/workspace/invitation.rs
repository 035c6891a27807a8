//! Actions on a pending or expired invitation to the workspace: show its code, resend, change the role, cancel.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::role::Role;
use guestlist_domain::usecase::{Caller, ChangedOffer, Error, InvitationDetails, ManagedInvitation};
use serde::Deserialize;

use super::{RoleChoice, WorkspaceContext};
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors};
use crate::layout::Layout;
use crate::messages::{RoleMessages, WorkspaceMemberMessages};
use crate::page_context::PageContext;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "workspace_invitation_code.html")]
struct CodePage {
    layout: Layout,
    messages: &'static WorkspaceMemberMessages,
    back: String,
    title: String,
    warning: String,
    code: String,
    link: String,
}

#[derive(Template)]
#[template(path = "workspace_invitation_role.html")]
struct RolePage {
    layout: Layout,
    messages: &'static WorkspaceMemberMessages,
    role_messages: &'static RoleMessages,
    back: String,
    title: String,
    roles: Vec<RoleChoice>,
    /// Role of the invitation when the form was shown.
    seen: &'static str,
    errors: FormErrors,
}

#[derive(Template)]
#[template(path = "workspace_uninvite.html")]
struct UninvitePage {
    layout: Layout,
    messages: &'static WorkspaceMemberMessages,
    back: String,
    title: String,
}

/// Form with another role.
#[derive(Deserialize)]
pub(super) struct ChangeRoleForm {
    #[serde(default)]
    role: String,
    #[serde(default)]
    seen: String,
}

/// Loads a pending or expired invitation to this workspace that the account manages.
async fn load_managed(
    context: &PageContext,
    caller: &Caller,
    workspace: &WorkspaceContext,
    invitation: &str,
) -> Result<ManagedInvitation, PageError> {
    let id = InvitationId::parse(invitation).map_err(|_| PageError::not_found())?;
    let managed = context.service.managed_invitation(caller, id).await?;
    let InvitationDetails { status, grant, .. } = managed.details;
    let is_of_workspace = grant.role().is_some() && grant.workspace() == workspace.id();
    if status.is_open() && is_of_workspace { Ok(managed) } else { Err(PageError::not_found()) }
}

fn back_to_members(workspace: &WorkspaceContext, did: &str) -> Response {
    Redirect::to(&workspace.path(&format!("?did={did}"))).into_response()
}

/// Shows the code, and a link that carries it.
pub(super) async fn code(context: PageContext, Path((id, invitation)): Path<(String, String)>) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    let managed = load_managed(&context, caller, &workspace, &invitation).await?;
    let code = context.service.code_of(&managed)?;
    let email = managed.details.email;
    let messages = WorkspaceMemberMessages::of(context.locale);
    let page = CodePage {
        layout: workspace.layout(&context, ""),
        messages,
        back: workspace.path(""),
        title: messages.code_title.with("name", &email).into(),
        warning: messages.code_warn.with("name", &email).into(),
        code: code.code.expose(),
        link: code.link,
    };
    Ok(context.render(&page))
}

/// Resends the invitation, with a new link and a new code.
pub(super) async fn resend(context: PageContext, Path((id, invitation)): Path<(String, String)>) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    let invitation = InvitationId::parse(&invitation).map_err(|_| PageError::not_found())?;
    context.service.resend_invitation(&context.request_context, caller, invitation).await?;
    Ok(back_to_members(&workspace, "resent"))
}

fn role_page(
    context: &PageContext,
    workspace: &WorkspaceContext,
    invitation: &InvitationDetails,
    form: Option<Role>,
    errors: FormErrors,
) -> Response {
    let messages = WorkspaceMemberMessages::of(context.locale);
    let page = RolePage {
        layout: workspace.layout(context, ""),
        messages,
        role_messages: RoleMessages::of(context.locale),
        back: workspace.path(""),
        title: messages.change_who.with("name", &invitation.email).into(),
        roles: workspace.grantable_roles(context.locale, form.or(invitation.grant.role())),
        seen: invitation.grant.name(),
        errors,
    };
    context.render_with_status(page.errors.status(), &page)
}

/// Shows the form for another role.
pub(super) async fn show_role(context: PageContext, Path((id, invitation)): Path<(String, String)>) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    let managed = load_managed(&context, caller, &workspace, &invitation).await?;
    Ok(role_page(&context, &workspace, &managed.details, None, FormErrors::default()))
}

/// Changes the role of the invitation.
pub(super) async fn change_role(
    context: PageContext,
    Path((id, invitation)): Path<(String, String)>,
    Form(form): Form<ChangeRoleForm>,
) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    let managed = load_managed(&context, caller, &workspace, &invitation).await?;
    let InvitationDetails { id, grant, .. } = managed.details;
    let request_context = context.with_precondition(&form.seen, grant.name(), &managed);
    let role = Role::parse(&form.role);
    let outcome = match (request_context, &role) {
        (Ok(request_context), Ok(role)) => {
            let change = ChangedOffer::Role(*role);
            context.service.change_invitation(&request_context, caller, id, change).await
        }
        (Err(stale), _) => Err(stale),
        (Ok(_), Err(invalid)) => Err(Error::field("role", invalid.clone())),
    };
    match outcome {
        Ok(_) => Ok(back_to_members(&workspace, "changed")),
        Err(Error::PreconditionFailed) => {
            let reloaded = load_managed(&context, caller, &workspace, &invitation).await?.details;
            Ok(role_page(&context, &workspace, &reloaded, None, FormErrors::of(&context, Error::PreconditionFailed)?))
        }
        Err(error) => {
            Ok(role_page(&context, &workspace, &managed.details, role.ok(), FormErrors::of(&context, error)?))
        }
    }
}

/// Shows the confirmation page for cancelling the invitation.
pub(super) async fn show_uninvite(context: PageContext, Path((id, invitation)): Path<(String, String)>) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    let email = load_managed(&context, caller, &workspace, &invitation).await?.details.email;
    let messages = WorkspaceMemberMessages::of(context.locale);
    let page = UninvitePage {
        layout: workspace.layout(&context, ""),
        messages,
        back: workspace.path(""),
        title: messages.uninvite_who.with("name", email).into(),
    };
    Ok(context.render(&page))
}

/// Cancels the invitation.
pub(super) async fn uninvite(context: PageContext, Path((id, invitation)): Path<(String, String)>) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    let invitation = InvitationId::parse(&invitation).map_err(|_| PageError::not_found())?;
    context.service.cancel_invitation(&context.request_context, caller, invitation).await?;
    Ok(back_to_members(&workspace, "cancelled"))
}
