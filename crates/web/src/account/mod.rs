//! `/account`: profile, sign-in, notification preferences, data export and deletion of the account.

mod delete;
mod preferences;
mod profile;
mod security;

use askama::Template;
use axum::Router;
use axum::routing::{get, post};

use crate::error::PageResult;
use crate::layout::Layout;
use crate::messages::AccountMessages;
use crate::page_context::PageContext;
use crate::{App, page, post_only};

#[derive(Template)]
#[template(path = "account_data.html")]
struct DataPage {
    layout: Layout,
    messages: &'static AccountMessages,
}

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/account", page(get(profile::show).post(profile::save)))
        .route("/account/security", page(get(security::show)))
        .route("/account/address", post_only("/account/security", post(security::change_address)))
        .route("/account/password", post_only("/account/security", post(security::change_password)))
        .route("/account/sessions/end-others", post_only("/account/security", post(security::end_other_sessions)))
        .route("/account/sessions/{id}/end", post_only("/account/security", post(security::end_session)))
        .route("/account/notifications", page(get(preferences::show).post(preferences::save)))
        .route("/account/data", page(get(data)))
        .route("/account/delete", page(get(delete::show).post(delete::delete)))
}

/// Returns the layout of one of the account's pages.
fn layout(context: &PageContext, current: &str) -> Layout {
    let messages = AccountMessages::of(context.locale);
    let tabs = [
        (messages.profile, "/account"),
        (messages.security, "/account/security"),
        (messages.notices, "/account/notifications"),
        (messages.data, "/account/data"),
    ];
    context.layout().with_tabs(current, tabs.map(|(name, path)| (name.to_string(), path.to_owned())))
}

/// Shows the page for exporting the data and deleting the account.
async fn data(context: PageContext) -> PageResult {
    context.caller()?;
    Ok(context
        .render(&DataPage { layout: layout(&context, "/account/data"), messages: AccountMessages::of(context.locale) }))
}

#[cfg(test)]
#[path = "account_tests.rs"]
mod tests;
