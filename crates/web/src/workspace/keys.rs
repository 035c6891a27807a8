//! `/workspaces/{id}/keys`: API keys of host applications. The secret of a key is shown once, in the response that
//! creates it.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::ids::HostKeyId;
use guestlist_domain::model::text::Name;
use guestlist_domain::port::HostKeyView;
use guestlist_domain::usecase::IssuedHostKey;
use serde::Deserialize;

use super::settings::changing;
use super::{Ground, parse};
use crate::form::{Form, Mistakes, Reading};
use crate::layout::Layout;
use crate::paging::{List, Steps};
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{Places, WorkspaceKeys};

#[derive(Template)]
#[template(path = "workspace_keys.html")]
struct KeysPage {
    layout: Layout,
    words: &'static WorkspaceKeys,
    places: &'static Places,
    here: String,
    issued: Option<Issued>,
    name: String,
    rows: Vec<Row>,
    steps: Steps,
    mistakes: Mistakes,
}

/// Key that this request created.
struct Issued {
    title: String,
    secret: String,
}

/// Row of a key.
struct Row {
    id: String,
    name: String,
    maker: String,
    created: String,
    used: Option<String>,
    is_live: bool,
    revoke: String,
}

/// Form with the name of a key.
#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    name: String,
}

async fn list(
    visit: &Visit,
    ground: &Ground,
    issued: Option<IssuedHostKey>,
    name: String,
    mistakes: Mistakes,
) -> Answer {
    let words = WorkspaceKeys::of(visit.locale);
    let here = ground.path("/keys");
    let keys = List::of(visit, here.as_str());
    let found = visit.service.host_keys(visit.caller()?, ground.id(), keys.request).await?;
    let row = |view: &HostKeyView| Row {
        id: view.key.id.to_string(),
        name: view.key.name.to_string(),
        maker: view.creator.to_string(),
        created: view.key.created_at.to_string(),
        used: view.key.last_used_at.map(|at| at.to_string()),
        is_live: view.key.is_live(),
        revoke: words.revoke_which.with("name", &view.key.name).into(),
    };
    let issued = issued.map(|issued| Issued {
        title: words.made.with("name", &issued.view.key.name).into(),
        secret: issued.secret.expose().to_owned(),
    });
    let page = KeysPage {
        layout: ground.layout(visit, "/keys"),
        words,
        places: Places::of(visit.locale),
        issued,
        name,
        rows: found.items.iter().map(row).collect(),
        steps: keys.steps(found.next),
        here,
        mistakes,
    };
    Ok(visit.page_with(page.mistakes.status(), &page))
}

/// Shows the list of keys.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let ground = changing(&visit, &id).await?;
    list(&visit, &ground, None, String::new(), Mistakes::default()).await
}

/// Creates a key and shows its secret, this time only.
pub(super) async fn create(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let ground = changing(&visit, &id).await?;
    let mut reading = Reading::default();
    let outcome = match reading.read("name", Name::parse(&typed.name)) {
        Some(name) => visit.service.create_host_key(&visit.context, visit.caller()?, ground.id(), name).await,
        None => Err(reading.refusal()),
    };
    match outcome {
        Ok(issued) => list(&visit, &ground, Some(issued), String::new(), Mistakes::default()).await,
        Err(error) => list(&visit, &ground, None, typed.name, Mistakes::of(&visit, error)?).await,
    }
}

pub(super) async fn revoke(visit: Visit, Path((id, key)): Path<(String, String)>) -> Answer {
    let id = parse(&id)?;
    let key = HostKeyId::parse(&key).map_err(|_| Refused::not_found())?;
    visit.service.revoke_host_key(&visit.context, visit.caller()?, id, key).await?;
    Ok(Redirect::to(&format!("/workspaces/{id}/keys?did=key_revoked")).into_response())
}
