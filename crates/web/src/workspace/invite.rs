//! `/workspaces/{id}/invite`: bulk invite to a workspace, with a result for each address.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::text::Message;
use guestlist_domain::usecase::{BulkInvite, Error, InviteOutcomes, InviteTemplate, NewGrant};
use serde::Deserialize;

use super::{RoleChoice, WorkspaceContext};
use crate::error::{PageError, PageResult, next_step};
use crate::form::{Form, FormErrors, FormReader, addresses, days, locale};
use crate::layout::Layout;
use crate::messages::{NavigationMessages, RoleMessages, WorkspaceInviteMessages, grant_name};
use crate::page_context::PageContext;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "workspace_invite.html")]
struct InvitePage {
    layout: Layout,
    messages: &'static WorkspaceInviteMessages,
    navigation: &'static NavigationMessages,
    role_messages: &'static RoleMessages,
    path: String,
    workspace_path: String,
    emails_hint: String,
    roles: Vec<RoleChoice>,
    form: InviteForm,
    results: Option<InviteResults>,
    errors: FormErrors,
}

/// Form for invitations.
#[derive(Default, Deserialize)]
pub(super) struct InviteForm {
    #[serde(default)]
    emails: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    message: String,
    #[serde(default)]
    locale: String,
    #[serde(default)]
    expires_in_days: String,
    #[serde(default)]
    no_mail: Option<String>,
    #[serde(default)]
    check: Option<String>,
}

/// Results of a bulk invite or of its dry run.
pub(super) struct InviteResults {
    pub(super) is_dry_run: bool,
    pub(super) title: String,
    pub(super) rows: Vec<ResultRow>,
}

/// Result of one address.
pub(super) struct ResultRow {
    pub(super) email: String,
    pub(super) is_invited: bool,
    pub(super) sentence: String,
    pub(super) note: Option<String>,
    /// Path of the page that shows its code, and the label of that link.
    pub(super) code: Option<(String, String)>,
}

impl InviteResults {
    pub(super) fn of(context: &PageContext, emails: &[String], outcomes: &InviteOutcomes, is_dry_run: bool) -> Self {
        let messages = WorkspaceInviteMessages::of(context.locale);
        let rows = emails.iter().zip(outcomes).map(|(email, outcome)| match outcome {
            Ok(view) => {
                let invitation = &view.invitation;
                let role = grant_name(context.locale, invitation.grant);
                let sentence = if is_dry_run { messages.would_invite } else { messages.was_invited };
                let note = match invitation.delivery.state {
                    DeliveryState::None => Some(messages.without_mail.to_string()),
                    DeliveryState::Suppressed => Some(messages.opted_out.to_string()),
                    DeliveryState::Queued | DeliveryState::Sent | DeliveryState::Failed => None,
                };
                let path = format!("/workspaces/{}/invitations/{}/code", invitation.grant.workspace(), invitation.id);
                let is_workspace = invitation.grant.role().is_some();
                let link = (path, messages.show_code.with("name", invitation.email.as_typed()).to_string());
                ResultRow {
                    email: email.clone(),
                    is_invited: true,
                    sentence: sentence.with("role", role).into(),
                    code: (note.is_some() && !is_dry_run && is_workspace).then_some(link),
                    note,
                }
            }
            Err(error) => ResultRow {
                email: email.clone(),
                is_invited: false,
                sentence: messages.not_done.to_string(),
                note: Some(next_step(context, error)),
                code: None,
            },
        });
        let title = if is_dry_run { messages.would } else { messages.results };
        Self { is_dry_run, title: title.to_string(), rows: rows.collect() }
    }
}

/// Loads the workspace, and refuses accounts that cannot invite to it.
pub(super) async fn load_for_inviting(context: &PageContext, id: &str) -> Result<WorkspaceContext, PageError> {
    let workspace = WorkspaceContext::load(context, context.caller()?, id).await?;
    workspace.access.require(Capability::MembersInvite)?;
    Ok(workspace)
}

fn form_page(
    context: &PageContext,
    workspace: &WorkspaceContext,
    form: InviteForm,
    results: Option<InviteResults>,
    errors: FormErrors,
) -> InvitePage {
    let messages = WorkspaceInviteMessages::of(context.locale);
    InvitePage {
        layout: workspace.layout(context, ""),
        messages,
        emails_hint: messages.addresses_hint.with("most", BulkInvite::MAX_JSON_ROWS).into(),
        navigation: NavigationMessages::of(context.locale),
        role_messages: RoleMessages::of(context.locale),
        path: workspace.path("/invite"),
        workspace_path: workspace.path(""),
        roles: workspace.grantable_roles(context.locale, Role::parse(&form.role).ok()),
        form,
        results,
        errors,
    }
}

pub(super) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let workspace = load_for_inviting(&context, &id).await?;
    let form = InviteForm { emails: context.query("emails").unwrap_or_default(), ..InviteForm::default() };
    Ok(context.render(&form_page(&context, &workspace, form, None, FormErrors::default())))
}

fn parse_form(workspace: &WorkspaceContext, form: &InviteForm, emails: &[String]) -> Result<BulkInvite, Error> {
    let mut reader = FormReader::default();
    let count = reader.read("emails", BulkInvite::check_list(emails.len()));
    let role = reader.read("role", Role::parse(&form.role));
    let message = reader.read("message", Message::parse(&form.message));
    let days = reader.read("expires_in_days", days(&form.expires_in_days));
    match (count, role, message, days) {
        (Some(()), Some(role), Some(message), Some(expires_in_days)) => {
            let grant = NewGrant::Workspace(workspace.id(), role);
            let (locale, send_mail) = (locale(&form.locale), form.no_mail.is_none());
            let template = InviteTemplate { grant, message, locale, expires_in_days, send_mail };
            BulkInvite::from_template(emails, &template, form.check.is_some())
        }
        _ => Err(reader.into_error()),
    }
}

/// Invites the addresses, or reports the results of a dry run.
pub(super) async fn invite(
    context: PageContext,
    Path(id): Path<String>,
    Form(mut form): Form<InviteForm>,
) -> PageResult {
    let workspace = load_for_inviting(&context, &id).await?;
    let emails = addresses(&form.emails);
    let is_dry_run = form.check.is_some();
    let command = parse_form(&workspace, &form, &emails);
    let outcomes = match command {
        Ok(command) => context.service.invite_many(&context.request_context, context.caller()?, command).await,
        Err(error) => Err(error),
    };
    match outcomes {
        Ok(outcomes) => {
            let results = InviteResults::of(&context, &emails, &outcomes, is_dry_run);
            if !is_dry_run {
                if results.rows.iter().all(|row| row.is_invited && row.note.is_none()) {
                    return Ok(Redirect::to(&workspace.path("?did=invited")).into_response());
                }
                // Refused addresses stay in the form, to be corrected.
                let rejected = results.rows.iter().filter(|row| !row.is_invited).map(|row| row.email.clone());
                form.emails = rejected.collect::<Vec<_>>().join("\n");
            }
            Ok(context.render(&form_page(&context, &workspace, form, Some(results), FormErrors::default())))
        }
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            let status = errors.status();
            Ok(context.render_with_status(status, &form_page(&context, &workspace, form, None, errors)))
        }
    }
}
