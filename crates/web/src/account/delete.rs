//! `/account/delete`: explains the consequences, asks for the password, and deletes the account.

use askama::Template;
use axum::response::IntoResponse;
use axum_extra::extract::CookieJar;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::Role;
use serde::Deserialize;

use super::layout;
use crate::cookies::AuthCookie;
use crate::error::{PageError, PageResult};
use crate::form::{Form, FormErrors};
use crate::layout::{Layout, Link};
use crate::messages::AccountMessages;
use crate::page_context::PageContext;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "account_delete.html")]
struct DeletePage {
    layout: Layout,
    messages: &'static AccountMessages,
    /// Workspaces that the account owns; each needs another Owner first.
    owned: Vec<Link>,
    revokes: bool,
    errors: FormErrors,
}

/// Form that deletes the account.
#[derive(Deserialize)]
pub(crate) struct DeleteAccountForm {
    #[serde(default)]
    password: String,
    #[serde(default)]
    tokens: String,
}

impl DeleteAccountForm {
    /// Returns what happens to the account's public tokens. They are revoked only if this was chosen.
    fn orphaned_tokens(&self) -> OrphanedTokens {
        if self.tokens == "revoke" { OrphanedTokens::Revoke } else { OrphanedTokens::Keep }
    }
}

async fn page(context: &PageContext, tokens: OrphanedTokens, errors: FormErrors) -> Result<DeletePage, PageError> {
    let all = PageRequest { limit: PageRequest::MAX_LIMIT, ..PageRequest::default() };
    let workspaces = context.service.workspaces(context.caller()?, all).await?;
    let owned = workspaces
        .items
        .iter()
        .filter(|view| view.my_role == Role::Owner)
        .map(|view| Link { name: view.workspace.name.to_string(), path: format!("/workspaces/{}", view.workspace.id) });
    Ok(DeletePage {
        layout: layout(context, "/account/data"),
        messages: AccountMessages::of(context.locale),
        owned: owned.collect(),
        revokes: tokens == OrphanedTokens::Revoke,
        errors,
    })
}

/// Shows the form.
pub(crate) async fn show(context: PageContext) -> PageResult {
    Ok(context.render(&page(&context, OrphanedTokens::Keep, FormErrors::default()).await?))
}

/// Deletes the account and removes the session's cookie.
pub(crate) async fn delete(context: PageContext, Form(form): Form<DeleteAccountForm>) -> PageResult {
    let caller = context.caller()?;
    let orphaned_tokens = form.orphaned_tokens();
    match context.service.delete_account(&context.request_context, caller, &form.password, orphaned_tokens).await {
        Ok(()) => {
            let jar = CookieJar::new().add(AuthCookie::Session.clear(context.options.is_https()));
            Ok((jar, Redirect::to("/?did=account_deleted")).into_response())
        }
        Err(error) => {
            let errors = FormErrors::of(&context, error)?;
            let status = errors.status();
            Ok(context.render_with_status(status, &page(&context, orphaned_tokens, errors).await?))
        }
    }
}
