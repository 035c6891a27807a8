//! `/projects/{id}/public-tokens/new`: creates a public token.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::access::may_share;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::public_token::TokenPolicy;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::{Name, Note};
use guestlist_domain::usecase::{CreatePublicToken, Error};
use serde::Deserialize;

use super::terms;
use crate::form::{Form, Mistakes, Reading};
use crate::layout::Layout;
use crate::paging::most;
use crate::project::{Choice, Here, Section, permissions};
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{Project, TokenForm};

#[derive(Template)]
#[template(path = "token_new.html")]
struct NewPage {
    layout: Layout,
    words: &'static TokenForm,
    path: String,
    permissions: Vec<Choice>,
    projects: Vec<(String, String, bool)>,
    has_more_projects: Option<String>,
    expiries: Vec<Choice>,
    today: String,
    typed: Typed,
    mistakes: Mistakes,
}

/// Form for a new public token.
#[derive(Default, Deserialize)]
pub(crate) struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    permission: String,
    #[serde(default)]
    project: Vec<String>,
    #[serde(default)]
    expires_at: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    usage_limit: String,
}

async fn form(visit: &Visit, here: &Here, typed: Typed, mistakes: Mistakes) -> Result<NewPage, Refused> {
    let mine = visit.service.my_projects(visit.caller()?, most()).await?;
    let shareable = mine.items.iter().filter(|mine| {
        mine.project.workspace_id == here.project.workspace_id
            && mine.project.id != here.project.id
            && mine.access.capabilities.contains(Capability::TokensManage)
    });
    let own = (here.project.id.to_string(), here.project.name.to_string());
    let others = shareable.map(|mine| (mine.project.id.to_string(), mine.project.name.to_string()));
    let projects = [own].into_iter().chain(others).map(|(id, name)| {
        let is_chosen = typed.project.contains(&id);
        (id, name, is_chosen)
    });
    let policy = here.workspace.as_ref().map(|view| TokenPolicy::of(&view.workspace.settings));
    let chosen = Permission::parse(&typed.permission).ok();
    Ok(NewPage {
        layout: here.layout(visit, Section::PublicTokens),
        words: TokenForm::of(visit.locale),
        path: format!("{}/public-tokens", here.path()),
        permissions: permissions(visit.locale, chosen, |permission| may_share(here.access, permission)),
        projects: projects.collect(),
        has_more_projects: mine.next.map(|_| Project::of(visit.locale).more_of_list.to_string()),
        expiries: terms::expiries(visit, policy, false, &typed.expires_at),
        today: visit.service.now().to_string().chars().take(10).collect(),
        typed,
        mistakes,
    })
}

async fn open(visit: &Visit, id: &str) -> Result<Here, Refused> {
    let here = Here::open(visit, id).await?;
    here.require(Section::PublicTokens)?;
    Ok(here)
}

/// Shows the form, with this project and the permission Read selected.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let here = open(&visit, &id).await?;
    let typed = Typed {
        project: vec![here.project.id.to_string()],
        permission: Permission::Read.as_str().to_owned(),
        ..Typed::default()
    };
    let page = form(&visit, &here, typed, Mistakes::default()).await?;
    Ok(visit.page(&page))
}

fn read(visit: &Visit, typed: &Typed) -> Result<CreatePublicToken, Error> {
    let mut reading = Reading::default();
    let name = reading.read("name", Name::parse(&typed.name));
    let note = reading.read("note", Note::parse(&typed.note));
    let permission = reading.read("permission", Permission::parse(&typed.permission));
    let expires_at = reading.read("expires_at", terms::expiry(&typed.expires_at, &typed.date, visit.service.now()));
    let usage_limit = reading.read("usage_limit", terms::limit(&typed.usage_limit));
    // A malformed id cannot belong to a project that the caller can share.
    let project_ids = typed.project.iter().filter_map(|id| ProjectId::parse(id).ok()).collect();
    match (name, note, permission, expires_at, usage_limit) {
        (Some(name), Some(note), Some(permission), Some(expires_at), Some(usage_limit)) => {
            Ok(CreatePublicToken { name, note, permission, project_ids, expires_at, usage_limit })
        }
        _ => Err(reading.refusal()),
    }
}

/// Creates the public token and redirects to its page.
pub(crate) async fn create(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let here = open(&visit, &id).await?;
    let outcome = match read(&visit, &typed) {
        Ok(command) => visit.service.create_public_token(&visit.context, visit.caller()?, command).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(made) => Ok(Redirect::to(&format!("/public-tokens/{}?did=created", made.details.token.id)).into_response()),
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            let page = form(&visit, &here, typed, mistakes).await?;
            Ok(visit.page_with(page.mistakes.status(), &page))
        }
    }
}
