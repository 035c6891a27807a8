//! `/workspaces/{id}/settings`: settings of a workspace, its plan and its ownership.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::settings::SettingsChange;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::{Invalid, Locale, Name};
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::usecase::{Error, UpdateWorkspace};
use serde::Deserialize;

use super::WorkspaceContext;
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors, FormReader, SelectOption};
use crate::form_version::fingerprint;
use crate::i18n::Message;
use crate::layout::Layout;
use crate::messages::{LayoutMessages, WorkspaceSettingsMessages};
use crate::page_context::PageContext;
use crate::paging::max_page;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "workspace_settings.html")]
struct SettingsPage {
    layout: Layout,
    messages: &'static WorkspaceSettingsMessages,
    path: String,
    workspace_path: String,
    form: WorkspaceSettingsForm,
    invitation_days_hint: String,
    app_url_hint: String,
    plan: Vec<(String, String)>,
    owner: Option<Ownership>,
    may_delete: bool,
    errors: FormErrors,
}

/// Ownership section, shown to the Owner.
struct Ownership {
    /// Sentence that names the member it is offered to, and the expiry of the transfer.
    offered: Option<(String, String)>,
    members: Vec<SelectOption>,
    more: Option<String>,
}

/// Form of the settings; field names are those of the API.
#[derive(Default, Deserialize)]
pub(super) struct WorkspaceSettingsForm {
    #[serde(default)]
    name: String,
    #[serde(default, rename = "settings.locale")]
    locale: String,
    #[serde(default, rename = "settings.invitation_days")]
    invitation_days: String,
    #[serde(default, rename = "settings.token_default_days")]
    token_default_days: String,
    #[serde(default, rename = "settings.token_max_days")]
    token_max_days: String,
    #[serde(default, rename = "settings.tokens_without_expiry")]
    tokens_without_expiry: String,
    #[serde(default, rename = "settings.app_url")]
    app_url: String,
    /// Fingerprint of the values that the form showed.
    #[serde(default)]
    seen: String,
}

impl WorkspaceSettingsForm {
    fn of(workspace: &Workspace) -> Self {
        let settings = &workspace.settings;
        let days = |days: Option<u16>| days.map(|days| days.to_string()).unwrap_or_default();
        let form = Self {
            name: workspace.name.to_string(),
            locale: settings.locale.map(Locale::as_str).unwrap_or_default().to_owned(),
            invitation_days: days(settings.invitation_days),
            token_default_days: days(settings.token_default_days),
            token_max_days: days(settings.token_max_days),
            tokens_without_expiry: if settings.tokens_without_expiry == Some(false) { "no" } else { "yes" }.to_owned(),
            app_url: settings.app_url.clone().unwrap_or_default(),
            seen: String::new(),
        };
        let seen = fingerprint([
            form.name.as_str(),
            &form.locale,
            &form.invitation_days,
            &form.token_default_days,
            &form.token_max_days,
            &form.tokens_without_expiry,
            &form.app_url,
        ]);
        Self { seen, ..form }
    }

    /// Parses the form, or returns the errors of all fields.
    fn parse(&self) -> Result<UpdateWorkspace, Error> {
        let mut reader = FormReader::default();
        let name = reader.read("name", Name::parse(&self.name));
        let locale = reader.read("settings.locale", optional(&self.locale, Locale::parse));
        let invitation_days = reader.read("settings.invitation_days", optional(&self.invitation_days, number));
        let token_default_days = reader.read("settings.token_default_days", optional(&self.token_default_days, number));
        let token_max_days = reader.read("settings.token_max_days", optional(&self.token_max_days, number));
        let tokens_without_expiry =
            reader.read("settings.tokens_without_expiry", optional(&self.tokens_without_expiry, yes_or_no));
        match (name, locale, invitation_days, token_default_days, token_max_days, tokens_without_expiry) {
            (
                Some(name),
                Some(locale),
                Some(invitation_days),
                Some(token_default_days),
                Some(token_max_days),
                Some(tokens_without_expiry),
            ) => {
                let app_url = match self.app_url.trim() {
                    "" => Patch::Clear,
                    url => Patch::Set(url.to_owned()),
                };
                let settings = SettingsChange {
                    locale,
                    invitation_days,
                    token_default_days,
                    token_max_days,
                    tokens_without_expiry,
                    app_url,
                };
                Ok(UpdateWorkspace { name: Some(name), settings })
            }
            _ => Err(reader.into_error()),
        }
    }
}

/// Parses an optional value; an empty one restores the default of the instance.
fn optional<T>(text: &str, read: impl Fn(&str) -> Result<T, Invalid>) -> Result<Patch<T>, Invalid> {
    match text.trim() {
        "" => Ok(Patch::Clear),
        text => read(text).map(Patch::Set),
    }
}

fn number(text: &str) -> Result<u16, Invalid> {
    text.parse().map_err(|_| Invalid::new("out_of_range", "Write a whole number."))
}

fn yes_or_no(text: &str) -> Result<bool, Invalid> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Invalid::new("unknown_value", "Use one of: yes, no.")),
    }
}

/// Loads the workspace, and refuses accounts that cannot change its settings.
pub(super) async fn load_for_settings(context: &PageContext, id: &str) -> Result<WorkspaceContext, PageError> {
    let workspace = WorkspaceContext::load(context, context.caller()?, id).await?;
    workspace.access.require(Capability::WorkspaceChangeSettings)?;
    Ok(workspace)
}

fn plan(messages: &WorkspaceSettingsMessages, workspace: &Workspace) -> Vec<(String, String)> {
    let plan = &workspace.plan;
    let limit = |max: Option<u32>| max.map_or_else(|| messages.unlimited.to_string(), |max| max.to_string());
    let tokens = if plan.public_tokens { messages.included } else { messages.not_included };
    let fact = |what: Message, value: String| (what.to_string(), value);
    vec![
        fact(messages.plan_name, plan.name.clone()),
        fact(messages.plan_tokens, tokens.to_string()),
        fact(messages.plan_members, limit(plan.max_members)),
        fact(messages.plan_pending, limit(plan.max_pending_invitations)),
        fact(messages.plan_active, limit(plan.max_active_tokens)),
    ]
}

async fn ownership(context: &PageContext, workspace: &WorkspaceContext) -> Result<Option<Ownership>, PageError> {
    if !workspace.can(Capability::WorkspaceTransferOwnership) {
        return Ok(None);
    }
    let messages = WorkspaceSettingsMessages::of(context.locale);
    let caller = context.caller()?;
    if let Some(pending) = &workspace.view.pending_owner {
        let offered = Some((messages.offered.with("name", &pending.name).into(), pending.expires_at.to_string()));
        return Ok(Some(Ownership { offered, members: Vec::new(), more: None }));
    }
    let page = context.service.members(&workspace.access, Target::Workspace(workspace.id()), None, max_page()).await?;
    let others = page.items.iter().filter(|member| member.account_id != caller.account.id);
    let members = others.map(|member| SelectOption::new(member.account_id, &member.display_name, ""));
    let more = page.next.is_some().then(|| messages.more_members.with("count", max_page().limit).into());
    Ok(Some(Ownership { offered: None, members: members.collect(), more }))
}

async fn form_page(
    context: &PageContext,
    workspace: &WorkspaceContext,
    form: WorkspaceSettingsForm,
    errors: FormErrors,
) -> PageResult {
    let messages = WorkspaceSettingsMessages::of(context.locale);
    let policy = context.service.policy();
    let days = policy.invitation_ttl.as_secs() / (24 * 60 * 60);
    let app_url_hint = match policy.app_origins.as_slice() {
        [] => messages.app_url_none.to_string(),
        origins => messages.app_url_hint.with("origins", origins.join(", ")).into(),
    };
    let page = SettingsPage {
        layout: workspace.layout(context, "/settings"),
        messages,
        path: workspace.path("/settings"),
        workspace_path: workspace.path(""),
        form,
        invitation_days_hint: messages.invitation_days_hint.with("days", days).into(),
        app_url_hint,
        plan: plan(messages, &workspace.view.workspace),
        owner: ownership(context, workspace).await?,
        may_delete: workspace.can(Capability::WorkspaceDelete),
        errors,
    };
    Ok(context.render_with_status(page.errors.status(), &page))
}

/// Shows the form, the plan and the ownership.
pub(super) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let workspace = load_for_settings(&context, &id).await?;
    let form = WorkspaceSettingsForm::of(&workspace.view.workspace);
    form_page(&context, &workspace, form, FormErrors::default()).await
}

/// Saves the settings.
pub(super) async fn save(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<WorkspaceSettingsForm>,
) -> PageResult {
    let workspace = load_for_settings(&context, &id).await?;
    let stored = &workspace.view.workspace;
    let request_context = context.with_precondition(&form.seen, &WorkspaceSettingsForm::of(stored).seen, stored);
    let outcome = match request_context.and_then(|request_context| Ok((request_context, form.parse()?))) {
        Ok((request_context, command)) => {
            context.service.update_workspace(&request_context, context.caller()?, workspace.id(), command).await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(_) => Ok(Redirect::to(&workspace.path("/settings?did=saved")).into_response()),
        Err(Error::PreconditionFailed) => {
            let workspace = load_for_settings(&context, &id).await?;
            let reloaded = WorkspaceSettingsForm::of(&workspace.view.workspace);
            form_page(&context, &workspace, reloaded, FormErrors::of(&context, Error::PreconditionFailed)?).await
        }
        Err(error) => form_page(&context, &workspace, form, FormErrors::of(&context, error)?).await,
    }
}

/// Names a language.
fn language(messages: &LayoutMessages, locale: Locale) -> Message {
    match locale {
        Locale::En => messages.language_en,
        Locale::Es => messages.language_es,
    }
}

impl SettingsPage {
    /// Returns the languages as options: value, name, whether it is selected.
    fn languages(&self) -> Vec<(&'static str, String, bool)> {
        let option = |locale: Locale| {
            (locale.as_str(), language(self.layout.messages, locale).to_string(), self.form.locale == locale.as_str())
        };
        Locale::ALL.into_iter().map(option).collect()
    }
}
