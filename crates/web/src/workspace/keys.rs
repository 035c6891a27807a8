//! `/workspaces/{id}/keys`: API keys of host applications. The secret of a key is shown once, in the response that
//! creates it.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use guestlist_domain::model::ids::ApiKeyId;
use guestlist_domain::model::text::Name;
use guestlist_domain::port::ApiKeyView;
use guestlist_domain::usecase::IssuedApiKey;
use serde::Deserialize;

use super::settings::load_for_settings;
use super::{WorkspaceContext, parse};
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors, FormReader};
use crate::layout::Layout;
use crate::messages::{NavigationMessages, WorkspaceKeyMessages};
use crate::page_context::PageContext;
use crate::paging::{List, PageLinks};
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "workspace_keys.html")]
struct KeysPage {
    layout: Layout,
    messages: &'static WorkspaceKeyMessages,
    navigation: &'static NavigationMessages,
    path: String,
    issued: Option<IssuedKey>,
    name: String,
    rows: Vec<KeyRow>,
    page_links: PageLinks,
    errors: FormErrors,
}

/// Key that this request created.
struct IssuedKey {
    title: String,
    secret: String,
}

/// Row of a key.
struct KeyRow {
    id: String,
    name: String,
    creator: String,
    created: String,
    used: Option<String>,
    is_live: bool,
    revoke: String,
}

/// Form with the name of a key.
#[derive(Deserialize)]
pub(super) struct CreateKeyForm {
    #[serde(default)]
    name: String,
}

async fn list(
    context: &PageContext,
    workspace: &WorkspaceContext,
    issued: Option<IssuedApiKey>,
    name: String,
    errors: FormErrors,
) -> PageResult {
    let messages = WorkspaceKeyMessages::of(context.locale);
    let path = workspace.path("/keys");
    let keys = List::of(context, path.as_str());
    let found = context.service.api_keys(&workspace.access, workspace.id(), keys.request).await?;
    let row = |view: &ApiKeyView| KeyRow {
        id: view.key.id.to_string(),
        name: view.key.name.to_string(),
        creator: view.creator.to_string(),
        created: view.key.created_at.to_string(),
        used: view.key.last_used_at.map(|at| at.to_string()),
        is_live: view.key.is_live(),
        revoke: messages.revoke_which.with("name", &view.key.name).into(),
    };
    let issued = issued.map(|issued| IssuedKey {
        title: messages.created_title.with("name", &issued.view.key.name).into(),
        secret: issued.secret.expose().to_owned(),
    });
    let page = KeysPage {
        layout: workspace.layout(context, "/keys"),
        messages,
        navigation: NavigationMessages::of(context.locale),
        issued,
        name,
        rows: found.items.iter().map(row).collect(),
        page_links: keys.page_links(found.next),
        path,
        errors,
    };
    Ok(context.render_with_status(page.errors.status(), &page))
}

/// Shows the list of keys.
pub(super) async fn show(context: PageContext, Path(id): Path<String>) -> PageResult {
    let workspace = load_for_settings(&context, &id).await?;
    list(&context, &workspace, None, String::new(), FormErrors::default()).await
}

/// Creates a key and shows its secret, this time only.
pub(super) async fn create(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<CreateKeyForm>,
) -> PageResult {
    let workspace = load_for_settings(&context, &id).await?;
    let mut reader = FormReader::default();
    let outcome = match reader.read("name", Name::parse(&form.name)) {
        Some(name) => {
            context.service.create_api_key(&context.request_context, context.caller()?, workspace.id(), name).await
        }
        None => Err(reader.into_error()),
    };
    match outcome {
        Ok(issued) => list(&context, &workspace, Some(issued), String::new(), FormErrors::default()).await,
        Err(error) => list(&context, &workspace, None, form.name, FormErrors::of(&context, error)?).await,
    }
}

pub(super) async fn revoke(context: PageContext, Path((id, key)): Path<(String, String)>) -> PageResult {
    let id = parse(&id)?;
    let key = ApiKeyId::parse(&key).map_err(|_| PageError::not_found())?;
    context.service.revoke_api_key(&context.request_context, context.caller()?, id, key).await?;
    Ok(Redirect::to(&format!("/workspaces/{id}/keys?did=key_revoked")).into_response())
}
