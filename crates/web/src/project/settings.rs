//! `/projects/{id}/settings`: rename, transfer and delete a project.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::text::{Invalid, Name};
use guestlist_domain::port::WorkspaceView;
use guestlist_domain::usecase::{Error, ProjectTransfer, UpdateProject};
use serde::Deserialize;

use super::{Here, Section};
use crate::form::{Form, Mistakes, Pick, Reading};
use crate::layout::Layout;
use crate::paging::most;
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::seen::mark;
use crate::visit::Visit;
use crate::words::ProjectSettings;

#[derive(Template)]
#[template(path = "project_settings.html")]
struct SettingsPage {
    layout: Layout,
    words: &'static ProjectSettings,
    path: String,
    project: String,
    typed: Typed,
    may_rename: bool,
    may_transfer: bool,
    may_delete: bool,
    workspaces: Vec<Pick>,
    has_more_workspaces: bool,
    offer: Option<Offer>,
    mistakes: Mistakes,
}

/// Pending transfer of the project to another workspace.
struct Offer {
    sentence: String,
    until: String,
}

/// Fields of all forms of the page.
#[derive(Default, Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    workspace: String,
    #[serde(default)]
    workspace_id: String,
    #[serde(default)]
    confirm: String,
    /// Fingerprint of the values that the form showed.
    #[serde(default)]
    seen: String,
}

async fn open(visit: &Visit, id: &str) -> Result<Here, Refused> {
    let here = Here::open(visit, id).await?;
    here.require(Section::Settings)?;
    Ok(here)
}

async fn form(visit: &Visit, here: &Here, typed: Typed, mistakes: Mistakes) -> Result<SettingsPage, Refused> {
    let may_transfer = here.may(Capability::ProjectsTransfer);
    let (mut workspaces, mut has_more_workspaces, mut offer) = (Vec::new(), false, None);
    if may_transfer {
        let caller = visit.caller()?;
        let mine = visit.service.workspaces(caller, most()).await?;
        let others = mine.items.iter().filter(|view| view.workspace.id != here.project.workspace_id);
        let pick = |view: &WorkspaceView| Pick::new(view.workspace.id, &view.workspace.name, &typed.workspace);
        workspaces = others.map(pick).collect();
        has_more_workspaces = mine.next.is_some();
        offer = open_offer(visit, here).await?;
    }
    Ok(SettingsPage {
        layout: here.layout(visit, Section::Settings),
        words: ProjectSettings::of(visit.locale),
        path: here.path(),
        project: here.project.name.to_string(),
        typed,
        may_rename: here.may(Capability::SettingsChange),
        may_transfer,
        may_delete: here.may(Capability::ProjectDelete),
        workspaces,
        has_more_workspaces,
        offer,
        mistakes,
    })
}

async fn open_offer(visit: &Visit, here: &Here) -> Result<Option<Offer>, Refused> {
    let words = ProjectSettings::of(visit.locale);
    let open = visit.service.project_offer(visit.caller()?, here.project.id).await?;
    Ok(open.map(|view| {
        let to = view.to_workspace.as_ref().map(ToString::to_string).unwrap_or_default();
        Offer {
            sentence: words.offered.with("name", &view.offered_by).with("workspace", to).into(),
            until: view.transfer.expires_at.to_string(),
        }
    }))
}

fn seen(here: &Here) -> String {
    mark([here.project.name.as_str()])
}

fn unchanged(here: &Here) -> Typed {
    Typed { name: here.project.name.to_string(), seen: seen(here), ..Typed::default() }
}

pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let here = open(&visit, &id).await?;
    let page = form(&visit, &here, unchanged(&here), Mistakes::default()).await?;
    Ok(visit.page(&page))
}

async fn again(visit: &Visit, here: &Here, typed: Typed, error: Error) -> Answer {
    let mistakes = Mistakes::of(visit, error)?;
    let page = form(visit, here, typed, mistakes).await?;
    Ok(visit.page_with(page.mistakes.status(), &page))
}

/// Renames the project.
pub(crate) async fn rename(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let here = open(&visit, &id).await?;
    let mut reading = Reading::default();
    let context = visit.meant_for(&typed.seen, &seen(&here), &here.project);
    let outcome = match (context, reading.read("name", Name::parse(&typed.name))) {
        (Ok(context), Some(name)) => {
            let command = UpdateProject { name: Some(name) };
            visit.service.update_project(&context, visit.caller()?, here.project.id, command).await
        }
        (Err(stale), _) => Err(stale),
        (Ok(_), None) => Err(reading.refusal()),
    };
    match outcome {
        Ok(_) => Ok(Redirect::to(&format!("{}/settings?did=saved", here.path())).into_response()),
        Err(Error::PreconditionFailed) => {
            let here = open(&visit, &id).await?;
            again(&visit, &here, unchanged(&here), Error::PreconditionFailed).await
        }
        Err(error) => again(&visit, &here, typed, error).await,
    }
}

/// Moves the project to another workspace, or requests its transfer there.
pub(crate) async fn transfer(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let here = open(&visit, &id).await?;
    let typed = Typed { name: here.project.name.to_string(), seen: seen(&here), ..typed };
    let named = [typed.workspace_id.trim(), typed.workspace.trim()].into_iter().find(|text| !text.is_empty());
    let outcome = match named.map(WorkspaceId::parse) {
        Some(Ok(to)) => visit.service.transfer_project(&visit.context, visit.caller()?, here.project.id, to).await,
        Some(Err(_)) => Err(Error::field("workspace_id", Invalid::new("unknown_value", "This is no workspace's id."))),
        None => Err(Error::field("workspace_id", Invalid::new("required", "Choose a workspace."))),
    };
    match outcome {
        // A caller who can move it has a role in the other workspace, and still sees the project.
        Ok(ProjectTransfer::Moved(_)) => Ok(Redirect::to(&format!("{}?did=moved", here.path())).into_response()),
        Ok(ProjectTransfer::Pending(_)) => {
            Ok(Redirect::to(&format!("{}/settings?did=offered", here.path())).into_response())
        }
        Err(error) => again(&visit, &here, typed, error).await,
    }
}

/// Cancels the pending transfer.
pub(crate) async fn withdraw(visit: Visit, Path(id): Path<String>) -> Answer {
    let here = open(&visit, &id).await?;
    match visit.service.cancel_project_transfer(&visit.context, visit.caller()?, here.project.id).await {
        Ok(()) => Ok(Redirect::to(&format!("{}/settings?did=withdrawn", here.path())).into_response()),
        Err(error) => again(&visit, &here, unchanged(&here), error).await,
    }
}

/// Deletes the project if its name was entered.
pub(crate) async fn delete(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let here = open(&visit, &id).await?;
    if typed.confirm.trim() != here.project.name.as_str() {
        let invalid = Invalid::new("not_the_name", "This is not the name of the project.");
        let mut mistakes = Mistakes::of(&visit, Error::field("confirm", invalid))?;
        mistakes.whole = Some(ProjectSettings::of(visit.locale).delete_wrong.to_string());
        let page = form(&visit, &here, unchanged(&here), mistakes).await?;
        return Ok(visit.page_with(page.mistakes.status(), &page));
    }
    match visit.service.delete_project(&visit.context, visit.caller()?, here.project.id).await {
        Ok(()) => {
            let back = here.workspace.map_or("/".to_owned(), |view| format!("/workspaces/{}", view.workspace.id));
            Ok(Redirect::to(&format!("{back}?did=deleted")).into_response())
        }
        Err(error) => again(&visit, &here, unchanged(&here), error).await,
    }
}
