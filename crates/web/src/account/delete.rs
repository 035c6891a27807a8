//! `/account/delete`: explains the consequences, asks for the password, and deletes the account.

use askama::Template;
use axum::response::IntoResponse;
use axum_extra::extract::CookieJar;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::Role;
use serde::Deserialize;

use super::layout;
use crate::cookies::Jar;
use crate::form::{Form, Mistakes};
use crate::layout::{Layout, Link};
use crate::redirect::Redirect;
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::Account;

#[derive(Template)]
#[template(path = "account_delete.html")]
struct DeletePage {
    layout: Layout,
    words: &'static Account,
    /// Workspaces that the account owns; each needs another Owner first.
    owned: Vec<Link>,
    revokes: bool,
    mistakes: Mistakes,
}

/// Form that deletes the account.
#[derive(Deserialize)]
pub(crate) struct Last {
    #[serde(default)]
    password: String,
    #[serde(default)]
    tokens: String,
}

impl Last {
    /// Returns what happens to the account's public tokens. They are revoked only if this was chosen.
    fn fate(&self) -> OrphanedTokens {
        if self.tokens == "revoke" { OrphanedTokens::Revoke } else { OrphanedTokens::Keep }
    }
}

async fn page(visit: &Visit, tokens: OrphanedTokens, mistakes: Mistakes) -> Result<DeletePage, Refused> {
    let all = PageRequest { limit: PageRequest::MAX_LIMIT, ..PageRequest::default() };
    let workspaces = visit.service.workspaces(visit.caller()?, all).await?;
    let owned = workspaces
        .items
        .iter()
        .filter(|view| view.my_role == Role::Owner)
        .map(|view| Link { name: view.workspace.name.to_string(), path: format!("/workspaces/{}", view.workspace.id) });
    Ok(DeletePage {
        layout: layout(visit, "/account/data"),
        words: Account::of(visit.locale),
        owned: owned.collect(),
        revokes: tokens == OrphanedTokens::Revoke,
        mistakes,
    })
}

/// Shows the form.
pub(crate) async fn ask(visit: Visit) -> Answer {
    Ok(visit.page(&page(&visit, OrphanedTokens::Keep, Mistakes::default()).await?))
}

/// Deletes the account and removes the session's cookie.
pub(crate) async fn delete(visit: Visit, Form(typed): Form<Last>) -> Answer {
    let caller = visit.caller()?;
    let fate = typed.fate();
    match visit.service.delete_account(&visit.context, caller, &typed.password, fate).await {
        Ok(()) => {
            let jar = CookieJar::new().add(Jar::Session.gone(visit.options.is_https()));
            Ok((jar, Redirect::to("/?did=account_deleted")).into_response())
        }
        Err(error) => {
            let mistakes = Mistakes::of(&visit, error)?;
            let status = mistakes.status();
            Ok(visit.page_with(status, &page(&visit, fate, mistakes).await?))
        }
    }
}
