//! `/projects/{id}/invitations/{invitation}`: an invitation with its history, and the actions of its managers.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::access::grantable_permissions;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::section::ProjectSection;
use guestlist_domain::model::target::Target;
use guestlist_domain::usecase::{ChangedOffer, Error, ManagedInvitation};
use serde::Deserialize;

use super::members::tone;
use super::{Choice, ProjectContext, permissions, section_path};
use crate::activity::{EventRow, event_rows};
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors};
use crate::layout::Layout;
use crate::messages::{
    ActivityMessages, ProjectInvitationMessages, RoleMessages, grant_name, invitation_status, mail_state,
};
use crate::page_context::PageContext;
use crate::paging::{List, PageLinks, address};
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "project_invitation.html")]
struct InvitationPage {
    layout: Layout,
    messages: &'static ProjectInvitationMessages,
    role_messages: &'static RoleMessages,
    activity_messages: &'static ActivityMessages,
    project_path: String,
    path: String,
    email: String,
    status: String,
    tone: &'static str,
    is_withdrawn: bool,
    permission: String,
    inviter: String,
    created: String,
    expires: String,
    delivery: String,
    delivery_detail: Option<String>,
    is_open: bool,
    is_pending: bool,
    /// Code and link while the invitation can be accepted; `None` if the server can no longer derive them.
    code: Option<(String, String)>,
    permissions: Vec<Choice>,
    history: Vec<EventRow>,
    page_links: PageLinks,
    /// Permission of the invitation when the form was shown.
    seen: &'static str,
    errors: FormErrors,
}

/// Loads an invitation to this project that the account manages.
async fn load_managed(
    context: &PageContext,
    project: &ProjectContext,
    id: &str,
) -> Result<ManagedInvitation, PageError> {
    let id = InvitationId::parse(id).map_err(|_| PageError::not_found())?;
    let managed = context.service.managed_invitation(context.caller()?, id).await?;
    let is_to_project = managed.details.grant.project() == Some(project.id());
    if is_to_project { Ok(managed) } else { Err(PageError::not_found()) }
}

async fn form_page(
    context: &PageContext,
    project: &ProjectContext,
    managed: &ManagedInvitation,
    errors: FormErrors,
) -> Result<InvitationPage, PageError> {
    let messages = ProjectInvitationMessages::of(context.locale);
    let invitation = &managed.details;
    let status = invitation.status;
    let is_pending = status == InvitationStatus::Pending;
    let is_withdrawn = is_pending && invitation.is_withdrawn;
    let code = if invitation.can_be_accepted() {
        match context.service.code_of(managed) {
            Ok(code) => Some((code.code.expose(), code.link)),
            Err(Error::ServerKeyMissing) => None,
            Err(error) => return Err(error.into()),
        }
    } else {
        None
    };
    let path = format!("{}/invitations/{}", project.path(), invitation.id);
    let history_list = List::of(context, format!("{path}#history"));
    let history = context.service.history_of(managed, history_list.request).await?;
    let activity_path = section_path(ProjectSection::Activity, project.id());
    let actor_path = |actor: &str| address(&activity_path, &[("actor", actor)]);
    Ok(InvitationPage {
        layout: project.layout(context, ProjectSection::Members),
        messages,
        role_messages: RoleMessages::of(context.locale),
        activity_messages: ActivityMessages::of(context.locale),
        project_path: project.path(),
        path,
        email: invitation.email.clone(),
        status: if is_withdrawn { messages.is_withdrawn } else { invitation_status(context.locale, status) }
            .to_string(),
        tone: if is_withdrawn { "warn" } else { tone(status) },
        is_withdrawn,
        permission: grant_name(context.locale, invitation.grant).to_string(),
        inviter: invitation.inviter.1.to_string(),
        created: invitation.created_at.to_string(),
        expires: invitation.expires_at.to_string(),
        delivery: mail_state(context.locale, invitation.delivery.state).to_string(),
        delivery_detail: invitation.delivery.detail.clone(),
        is_open: status.is_open(),
        is_pending,
        code,
        permissions: permissions(context.locale, invitation.grant.permission(), grantable_permissions(project.access)),
        seen: invitation.grant.name(),
        history: event_rows(context, Target::Project(project.id()), &history.items, actor_path),
        page_links: history_list.page_links(history.next),
        errors,
    })
}

pub(crate) async fn show(context: PageContext, Path((id, invitation)): Path<(String, String)>) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    let managed = load_managed(&context, &project, &invitation).await?;
    let page = form_page(&context, &project, &managed, FormErrors::default()).await?;
    Ok(context.render(&page))
}

/// Redirects back to the page, or shows it with the errors.
async fn respond(
    context: &PageContext,
    project: &ProjectContext,
    managed: &ManagedInvitation,
    outcome: Result<&str, Error>,
) -> PageResult {
    match outcome {
        Ok(did) => {
            let path = format!("{}/invitations/{}?did={did}", project.path(), managed.details.id);
            Ok(Redirect::to(&path).into_response())
        }
        Err(error) => {
            let errors = FormErrors::of(context, error)?;
            let page = form_page(context, project, managed, errors).await?;
            Ok(context.render_with_status(page.errors.status(), &page))
        }
    }
}

/// Resends the invitation.
pub(crate) async fn resend(context: PageContext, Path((id, invitation)): Path<(String, String)>) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    let managed = load_managed(&context, &project, &invitation).await?;
    let outcome =
        context.service.resend_invitation(&context.request_context, context.caller()?, managed.details.id).await;
    respond(&context, &project, &managed, outcome.map(|_| "resent")).await
}

/// Form with another permission.
#[derive(Deserialize)]
pub(crate) struct ChangePermissionForm {
    #[serde(default)]
    permission: String,
    #[serde(default)]
    seen: String,
}

/// Changes the permission of the invitation.
pub(crate) async fn change(
    context: PageContext,
    Path((id, invitation)): Path<(String, String)>,
    Form(form): Form<ChangePermissionForm>,
) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    let managed = load_managed(&context, &project, &invitation).await?;
    let request_context = context.with_precondition(&form.seen, managed.details.grant.name(), &managed);
    let permission = Permission::parse(&form.permission).map_err(|invalid| Error::field("permission", invalid));
    let outcome = match request_context.and_then(|request_context| Ok((request_context, permission?))) {
        Ok((request_context, permission)) => {
            let change = ChangedOffer::Permission(permission);
            context.service.change_invitation(&request_context, context.caller()?, managed.details.id, change).await
        }
        Err(error) => Err(error),
    };
    let managed = match &outcome {
        Err(Error::PreconditionFailed) => load_managed(&context, &project, &invitation).await?,
        Ok(_) | Err(_) => managed,
    };
    respond(&context, &project, &managed, outcome.map(|_| "changed")).await
}

/// Cancels the invitation.
pub(crate) async fn cancel(context: PageContext, Path((id, invitation)): Path<(String, String)>) -> PageResult {
    let project = ProjectContext::load(&context, &id).await?;
    let managed = load_managed(&context, &project, &invitation).await?;
    let outcome =
        context.service.cancel_invitation(&context.request_context, context.caller()?, managed.details.id).await;
    respond(&context, &project, &managed, outcome.map(|_| "cancelled")).await
}
