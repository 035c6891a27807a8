//! `/projects/{id}/invite`: bulk invite to a project, with a result for each address.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::access::grantable_permissions;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::section::ProjectSection;
use guestlist_domain::model::text::Message;
use guestlist_domain::usecase::{BulkInvite, Error, InviteOutcomes, InviteTemplate, NewGrant};
use serde::Deserialize;

use super::{Choice, ProjectContext, permissions};
use crate::error::{PageError, PageResult, next_step};
use crate::form::{Form, FormErrors, FormReader, addresses, days, locale};
use crate::layout::Layout;
use crate::messages::ProjectInviteMessages;
use crate::page_context::PageContext;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "project_invite.html")]
struct InvitePage {
    layout: Layout,
    messages: &'static ProjectInviteMessages,
    path: String,
    title: String,
    emails_hint: String,
    permissions: Vec<Choice>,
    form: ProjectInviteForm,
    outcomes: Vec<ResultRow>,
    was_dry_run: bool,
    errors: FormErrors,
}

/// Result of one address.
struct ResultRow {
    email: String,
    /// Sentence about the refusal and the next step; `None` if the address was invited.
    error: Option<String>,
}

/// Form for invitations.
#[derive(Default, Deserialize)]
pub(crate) struct ProjectInviteForm {
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
    /// Not empty for a dry run.
    #[serde(default)]
    check: String,
}

impl ProjectInviteForm {
    fn has_options(&self) -> bool {
        [&self.locale, &self.days, &self.by_hand].iter().any(|text| !text.is_empty())
    }
}

fn form_page(
    context: &PageContext,
    project: &ProjectContext,
    form: ProjectInviteForm,
    errors: FormErrors,
) -> InvitePage {
    let messages = ProjectInviteMessages::of(context.locale);
    let selected = Permission::parse(&form.permission).ok();
    InvitePage {
        layout: project.layout(context, ProjectSection::Members),
        messages,
        path: project.path(),
        title: messages.title.with("project", project.name()).into(),
        emails_hint: messages.emails_hint.with("most", BulkInvite::MAX_JSON_ROWS).into(),
        permissions: permissions(context.locale, selected, grantable_permissions(project.access)),
        form,
        outcomes: Vec::new(),
        was_dry_run: false,
        errors,
    }
}

async fn load_for_inviting(context: &PageContext, id: &str) -> Result<ProjectContext, PageError> {
    let project = ProjectContext::load(context, id).await?;
    project.known.require(Capability::ProjectInvite)?;
    Ok(project)
}

/// Shows the form.
pub(crate) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let project = load_for_inviting(&context, &id).await?;
    // Links from lists that lack a person carry the address.
    let form = ProjectInviteForm { emails: context.query("email").unwrap_or_default(), ..ProjectInviteForm::default() };
    Ok(context.render(&form_page(&context, &project, form, FormErrors::default())))
}

fn parse_form(project: &ProjectContext, form: &ProjectInviteForm, emails: &[String]) -> Result<BulkInvite, Error> {
    let mut reader = FormReader::default();
    let count = reader.read("emails", BulkInvite::check_list(emails.len()));
    let permission = reader.read("permission", Permission::parse(&form.permission));
    let message = reader.read("message", Message::parse(&form.message));
    let days = reader.read("expires_in_days", days(&form.days));
    match (count, permission, message, days) {
        (Some(()), Some(permission), Some(message), Some(expires_in_days)) => {
            let grant = NewGrant::Project(project.id(), permission);
            let (locale, send_mail) = (locale(&form.locale), form.by_hand.is_empty());
            let template = InviteTemplate { grant, message, locale, expires_in_days, send_mail };
            BulkInvite::from_template(emails, &template, !form.check.is_empty())
        }
        _ => Err(reader.into_error()),
    }
}

/// Invites the addresses, or reports the results of a dry run.
pub(crate) async fn send(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<ProjectInviteForm>,
) -> PageResult {
    let project = load_for_inviting(&context, &id).await?;
    let emails = addresses(&form.emails);
    let command = match parse_form(&project, &form, &emails) {
        Ok(command) => command,
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            return Ok(context.render_with_status(errors.status(), &form_page(&context, &project, form, errors)));
        }
    };
    let is_dry_run = command.dry_run;
    let outcomes = context.service.invite_many(&context.request_context, context.caller()?, command).await?;
    if !is_dry_run && let [Ok(view)] = outcomes.as_slice() {
        // After a single invitation, the next step is often to copy its code.
        let path = format!("{}/invitations/{}?did=invited", project.path(), view.invitation.id);
        return Ok(Redirect::to(&path).into_response());
    }
    if !is_dry_run && outcomes.iter().all(Result::is_ok) {
        return Ok(Redirect::to(&format!("{}?did=invited", project.path())).into_response());
    }
    Ok(context.render(&results_page(&context, &project, form, &emails, &outcomes)))
}

/// Shows the form again with the result of each address; refused addresses stay in it.
fn results_page(
    context: &PageContext,
    project: &ProjectContext,
    form: ProjectInviteForm,
    emails: &[String],
    outcomes: &InviteOutcomes,
) -> InvitePage {
    let is_dry_run = !form.check.is_empty();
    let pairs = || emails.iter().zip(outcomes);
    let rejected: Vec<&str> =
        pairs().filter(|(_, outcome)| outcome.is_err()).map(|(email, _)| email.as_str()).collect();
    let remaining = if is_dry_run { form.emails.clone() } else { rejected.join("\n") };
    let outcomes = pairs()
        .map(|(email, outcome)| ResultRow {
            email: email.clone(),
            error: outcome.as_ref().err().map(|error| next_step(context, error)),
        })
        .collect();
    let page = form_page(context, project, ProjectInviteForm { emails: remaining, ..form }, FormErrors::default());
    InvitePage { outcomes, was_dry_run: is_dry_run, ..page }
}
