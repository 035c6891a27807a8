//! Ownership transfer and deletion of a workspace.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::Error;
use guestlist_edge::error_info;
use serde::Deserialize;

use super::{WorkspaceContext, parse};
use crate::error::{PageError, PageResult};
use crate::form::Form;
use crate::layout::Layout;
use crate::messages::WorkspaceSettingsMessages;
use crate::page_context::PageContext;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "workspace_delete.html")]
struct DeletePage {
    layout: Layout,
    messages: &'static WorkspaceSettingsMessages,
    title: String,
    label: String,
    back: String,
    name: String,
    error: Option<String>,
}

/// Form with the member who is to become the Owner.
#[derive(Deserialize)]
pub(super) struct TransferOwnershipForm {
    #[serde(default)]
    account: String,
}

/// Form with the name of the workspace, entered to confirm its deletion.
#[derive(Deserialize)]
pub(super) struct DeleteWorkspaceForm {
    #[serde(default)]
    name: String,
}

/// Requests the transfer of the ownership to a member.
pub(super) async fn offer(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<TransferOwnershipForm>,
) -> PageResult {
    let caller = context.caller()?;
    let id = parse(&id)?;
    let to = AccountId::parse(&form.account);
    let to = to.map_err(|_| Error::field("account_id", Invalid::new("unknown_value", "Choose a member.")))?;
    context.service.offer_ownership(&context.request_context, caller, id, to).await?;
    Ok(Redirect::to(&format!("/workspaces/{id}/settings?did=offered")).into_response())
}

/// Ends the pending transfer: the Owner cancels it, or the member declines it.
pub(super) async fn cancel(context: PageContext, Path(id): Path<String>) -> PageResult {
    let caller = context.caller()?;
    let workspace = WorkspaceContext::load(&context, caller, &id).await?;
    context.service.cancel_ownership_offer(&context.request_context, caller, workspace.id()).await?;
    let rest = if workspace.can(Capability::WorkspaceTransferOwnership) { "/settings" } else { "" };
    Ok(Redirect::to(&workspace.path(&format!("{rest}?did=withdrawn"))).into_response())
}

/// Accepts the ownership for the signed-in account.
pub(super) async fn accept(context: PageContext, Path(id): Path<String>) -> PageResult {
    let id = parse(&id)?;
    context.service.accept_ownership(&context.request_context, context.caller()?, id).await?;
    Ok(Redirect::to(&format!("/workspaces/{id}?did=owned")).into_response())
}

async fn load_for_deleting(context: &PageContext, id: &str) -> Result<WorkspaceContext, PageError> {
    let workspace = WorkspaceContext::load(context, context.caller()?, id).await?;
    workspace.access.require(Capability::WorkspaceDelete)?;
    Ok(workspace)
}

fn delete_page(context: &PageContext, workspace: &WorkspaceContext, name: String, is_mismatch: bool) -> Response {
    let messages = WorkspaceSettingsMessages::of(context.locale);
    let page = DeletePage {
        layout: workspace.layout(context, "/settings"),
        messages,
        title: messages.delete_title.with("name", workspace.name()).into(),
        label: messages.delete_type.with("name", workspace.name()).into(),
        back: workspace.path("/settings"),
        name,
        error: is_mismatch.then(|| messages.delete_wrong.to_string()),
    };
    if is_mismatch {
        return context.render_with_status(error_info(Code::ValidationFailed).status, &page);
    }
    context.render(&page)
}

/// Shows the form that asks for the name of the workspace.
pub(super) async fn show_delete(context: PageContext, Path(id): Path<String>) -> PageResult {
    let workspace = load_for_deleting(&context, &id).await?;
    Ok(delete_page(&context, &workspace, String::new(), false))
}

/// Deletes the workspace if its name was entered.
pub(super) async fn delete(
    context: PageContext,
    Path(id): Path<String>,
    Form(form): Form<DeleteWorkspaceForm>,
) -> PageResult {
    let workspace = load_for_deleting(&context, &id).await?;
    if form.name.trim() != workspace.name() {
        return Ok(delete_page(&context, &workspace, form.name, true));
    }
    context.service.delete_workspace(&context.request_context, context.caller()?, workspace.id()).await?;
    Ok(Redirect::to("/?did=deleted").into_response())
}
