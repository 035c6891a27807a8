//! Ownership transfer and deletion of a workspace.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::access::Denied;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::Error;
use serde::Deserialize;

use super::{Ground, parse};
use crate::form::Form;
use crate::layout::Layout;
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::WorkspaceSettingsWords;

#[derive(Template)]
#[template(path = "workspace_delete.html")]
struct DeletePage {
    layout: Layout,
    words: &'static WorkspaceSettingsWords,
    title: String,
    label: String,
    back: String,
    typed: String,
    wrong: Option<String>,
}

/// Form with the member who is to become the Owner.
#[derive(Deserialize)]
pub(super) struct TokenSuccessor {
    #[serde(default)]
    account: String,
}

/// Form with the name of the workspace, entered to confirm its deletion.
#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    name: String,
}

/// Requests the transfer of the ownership to a member.
pub(super) async fn offer(visit: Visit, Path(id): Path<String>, Form(heir): Form<TokenSuccessor>) -> Answer {
    let caller = visit.caller()?;
    let id = parse(&id)?;
    let to = AccountId::parse(&heir.account);
    let to = to.map_err(|_| Error::field("account_id", Invalid::new("unknown_value", "Choose a member.")))?;
    visit.service.offer_ownership(&visit.context, caller, id, to).await?;
    Ok(Redirect::to(&format!("/workspaces/{id}/settings?did=offered")).into_response())
}

/// Ends the pending transfer: the Owner cancels it, or the member declines it.
pub(super) async fn cancel(visit: Visit, Path(id): Path<String>) -> Answer {
    let caller = visit.caller()?;
    let ground = Ground::of(&visit, caller, &id).await?;
    visit.service.cancel_ownership_offer(&visit.context, caller, ground.id()).await?;
    let rest = if ground.may(Capability::WorkspaceTransferOwnership) { "/settings" } else { "" };
    Ok(Redirect::to(&ground.path(&format!("{rest}?did=withdrawn"))).into_response())
}

/// Accepts the ownership for the signed-in account.
pub(super) async fn accept(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = parse(&id)?;
    visit.service.accept_ownership(&visit.context, visit.caller()?, id).await?;
    Ok(Redirect::to(&format!("/workspaces/{id}?did=owned")).into_response())
}

async fn deleting(visit: &Visit, id: &str) -> Result<Ground, Refused> {
    let ground = Ground::of(visit, visit.caller()?, id).await?;
    if ground.may(Capability::WorkspaceDelete) { Ok(ground) } else { Err(Error::from(Denied::Forbidden).into()) }
}

fn confirm(visit: &Visit, ground: &Ground, typed: String, is_wrong: bool) -> Response {
    let words = WorkspaceSettingsWords::of(visit.locale);
    let page = DeletePage {
        layout: ground.layout(visit, "/settings"),
        words,
        title: words.delete_title.with("name", ground.name()).into(),
        label: words.delete_type.with("name", ground.name()).into(),
        back: ground.path("/settings"),
        typed,
        wrong: is_wrong.then(|| words.delete_wrong.to_string()),
    };
    if is_wrong {
        return visit.page_with((visit.options.refusals)(Code::ValidationFailed).status, &page);
    }
    visit.page(&page)
}

/// Shows the form that asks for the name of the workspace.
pub(super) async fn ask_delete(visit: Visit, Path(id): Path<String>) -> Answer {
    let ground = deleting(&visit, &id).await?;
    Ok(confirm(&visit, &ground, String::new(), false))
}

/// Deletes the workspace if its name was entered.
pub(super) async fn delete(visit: Visit, Path(id): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let ground = deleting(&visit, &id).await?;
    if typed.name.trim() != ground.name() {
        return Ok(confirm(&visit, &ground, typed.name, true));
    }
    visit.service.delete_workspace(&visit.context, visit.caller()?, ground.id()).await?;
    Ok(Redirect::to("/?did=deleted").into_response())
}
