//! `/workspaces/{id}/settings`: settings of a workspace, its plan and its ownership.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::access::{Denied, Place};
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::settings::SettingsChange;
use guestlist_domain::model::text::{Invalid, Locale, Name};
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::usecase::{Error, UpdateWorkspace};
use serde::Deserialize;

use super::Ground;
use crate::form::{Form, Mistakes, Pick, Reading};
use crate::layout::Layout;
use crate::paging::most;
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::seen::mark;
use crate::text::Text;
use crate::visit::Visit;
use crate::words::{Common, WorkspaceSettingsWords};

#[derive(Template)]
#[template(path = "workspace_settings.html")]
struct SettingsPage {
    layout: Layout,
    words: &'static WorkspaceSettingsWords,
    here: String,
    up: String,
    typed: Typed,
    invitation_days_hint: String,
    app_url_hint: String,
    plan: Vec<(String, String)>,
    owner: Option<Ownership>,
    may_delete: bool,
    mistakes: Mistakes,
}

/// Ownership section, shown to the Owner.
struct Ownership {
    /// Sentence that names the member it is offered to, and the expiry of the transfer.
    offered: Option<(String, String)>,
    heirs: Vec<Pick>,
    more: Option<String>,
}

/// Form of the settings; field names are those of the API.
#[derive(Default, Deserialize)]
pub(super) struct Typed {
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

impl Typed {
    fn of(workspace: &Workspace) -> Self {
        let settings = &workspace.settings;
        let days = |days: Option<u16>| days.map(|days| days.to_string()).unwrap_or_default();
        let typed = Self {
            name: workspace.name.to_string(),
            locale: settings.locale.map(Locale::as_str).unwrap_or_default().to_owned(),
            invitation_days: days(settings.invitation_days),
            token_default_days: days(settings.token_default_days),
            token_max_days: days(settings.token_max_days),
            tokens_without_expiry: if settings.tokens_without_expiry == Some(false) { "no" } else { "yes" }.to_owned(),
            app_url: settings.app_url.clone().unwrap_or_default(),
            seen: String::new(),
        };
        let seen = mark([
            typed.name.as_str(),
            &typed.locale,
            &typed.invitation_days,
            &typed.token_default_days,
            &typed.token_max_days,
            &typed.tokens_without_expiry,
            &typed.app_url,
        ]);
        Self { seen, ..typed }
    }

    /// Parses the form, or returns the errors of all fields.
    fn read(&self) -> Result<UpdateWorkspace, Error> {
        let mut reading = Reading::default();
        let name = reading.read("name", Name::parse(&self.name));
        let locale = reading.read("settings.locale", asked(&self.locale, Locale::parse));
        let invitation_days = reading.read("settings.invitation_days", asked(&self.invitation_days, number));
        let token_default_days = reading.read("settings.token_default_days", asked(&self.token_default_days, number));
        let token_max_days = reading.read("settings.token_max_days", asked(&self.token_max_days, number));
        let tokens_without_expiry =
            reading.read("settings.tokens_without_expiry", asked(&self.tokens_without_expiry, yes_or_no));
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
            _ => Err(reading.refusal()),
        }
    }
}

/// Parses an optional value; an empty one restores the default of the instance.
fn asked<T>(text: &str, read: impl Fn(&str) -> Result<T, Invalid>) -> Result<Patch<T>, Invalid> {
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
pub(super) async fn changing(visit: &Visit, id: &str) -> Result<Ground, Refused> {
    let ground = Ground::of(visit, visit.caller()?, id).await?;
    let may = ground.may(Capability::WorkspaceChangeSettings);
    if may { Ok(ground) } else { Err(Error::from(Denied::Forbidden).into()) }
}

fn plan(words: &WorkspaceSettingsWords, workspace: &Workspace) -> Vec<(String, String)> {
    let plan = &workspace.plan;
    let limit = |max: Option<u32>| max.map_or_else(|| words.unlimited.to_string(), |max| max.to_string());
    let tokens = if plan.public_tokens { words.included } else { words.not_included };
    let fact = |what: Text, value: String| (what.to_string(), value);
    vec![
        fact(words.plan_name, plan.name.clone()),
        fact(words.plan_tokens, tokens.to_string()),
        fact(words.plan_members, limit(plan.max_members)),
        fact(words.plan_pending, limit(plan.max_pending_invitations)),
        fact(words.plan_active, limit(plan.max_active_tokens)),
    ]
}

async fn ownership(visit: &Visit, ground: &Ground) -> Result<Option<Ownership>, Refused> {
    if !ground.may(Capability::WorkspaceTransferOwnership) {
        return Ok(None);
    }
    let words = WorkspaceSettingsWords::of(visit.locale);
    let caller = visit.caller()?;
    if let Some(pending) = &ground.view.pending_owner {
        let offered = Some((words.offered.with("name", &pending.name).into(), pending.expires_at.to_string()));
        return Ok(Some(Ownership { offered, heirs: Vec::new(), more: None }));
    }
    let members = visit.service.members(caller, Place::Workspace(ground.id()), None, most()).await?;
    let others = members.items.iter().filter(|member| member.account_id != caller.account.id);
    let heirs = others.map(|member| Pick::new(member.account_id, &member.display_name, ""));
    let more = members.next.is_some().then(|| words.more_members.with("count", most().limit).into());
    Ok(Some(Ownership { offered: None, heirs: heirs.collect(), more }))
}

async fn form(visit: &Visit, ground: &Ground, typed: Typed, mistakes: Mistakes) -> Answer {
    let words = WorkspaceSettingsWords::of(visit.locale);
    let policy = visit.service.policy();
    let days = policy.invitation_ttl.as_secs() / (24 * 60 * 60);
    let app_url_hint = match policy.app_origins.as_slice() {
        [] => words.app_url_none.to_string(),
        origins => words.app_url_hint.with("origins", origins.join(", ")).into(),
    };
    let page = SettingsPage {
        layout: ground.layout(visit, "/settings"),
        words,
        here: ground.path("/settings"),
        up: ground.path(""),
        typed,
        invitation_days_hint: words.invitation_days_hint.with("days", days).into(),
        app_url_hint,
        plan: plan(words, &ground.view.workspace),
        owner: ownership(visit, ground).await?,
        may_delete: ground.may(Capability::WorkspaceDelete),
        mistakes,
    };
    Ok(visit.page_with(page.mistakes.status(), &page))
}

/// Shows the form, the plan and the ownership.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let ground = changing(&visit, &id).await?;
    let typed = Typed::of(&ground.view.workspace);
    form(&visit, &ground, typed, Mistakes::default()).await
}

/// Saves the settings.
pub(super) async fn save(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let ground = changing(&visit, &id).await?;
    let workspace = &ground.view.workspace;
    let context = visit.meant_for(&typed.seen, &Typed::of(workspace).seen, workspace);
    let outcome = match context.and_then(|context| Ok((context, typed.read()?))) {
        Ok((context, command)) => visit.service.update_workspace(&context, visit.caller()?, ground.id(), command).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(_) => Ok(Redirect::to(&ground.path("/settings?did=saved")).into_response()),
        Err(Error::PreconditionFailed) => {
            let ground = changing(&visit, &id).await?;
            let fresh = Typed::of(&ground.view.workspace);
            form(&visit, &ground, fresh, Mistakes::of(&visit, Error::PreconditionFailed)?).await
        }
        Err(error) => form(&visit, &ground, typed, Mistakes::of(&visit, error)?).await,
    }
}

/// Names a language.
fn language(words: &Common, locale: Locale) -> Text {
    match locale {
        Locale::En => words.language_en,
        Locale::Es => words.language_es,
    }
}

impl SettingsPage {
    /// Returns the languages as options: value, name, whether it is selected.
    fn languages(&self) -> Vec<(&'static str, String, bool)> {
        let one = |locale: Locale| {
            (locale.as_str(), language(self.layout.words, locale).to_string(), self.typed.locale == locale.as_str())
        };
        Locale::ALL.into_iter().map(one).collect()
    }
}
