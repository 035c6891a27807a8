//! `/account`: profile, sign-in, notification preferences, data export and deletion of the account.

mod delete;
mod preferences;
mod profile;
mod security;

use askama::Template;
use axum::Router;
use axum::routing::{get, post};

use crate::layout::Layout;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::Account;
use crate::{App, led_to, page};

#[derive(Template)]
#[template(path = "account_data.html")]
struct DataPage {
    layout: Layout,
    words: &'static Account,
}

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/account", page(get(profile::show).post(profile::save)))
        .route("/account/security", page(get(security::show)))
        .route("/account/address", led_to("/account/security", post(security::change_address)))
        .route("/account/password", led_to("/account/security", post(security::change_password)))
        .route("/account/sessions/end-others", led_to("/account/security", post(security::end_other_sessions)))
        .route("/account/sessions/{id}/end", led_to("/account/security", post(security::end_session)))
        .route("/account/notifications", page(get(preferences::show).post(preferences::save)))
        .route("/account/data", page(get(data)))
        .route("/account/delete", page(get(delete::ask).post(delete::delete)))
}

/// Returns the frame of one of the account's pages.
fn layout(visit: &Visit, here: &str) -> Layout {
    let words = Account::of(visit.locale);
    let tabs = [
        (words.profile, "/account"),
        (words.security, "/account/security"),
        (words.notices, "/account/notifications"),
        (words.data, "/account/data"),
    ];
    visit.layout().with_tabs(here, tabs.map(|(name, path)| (name.to_string(), path.to_owned())))
}

/// Shows the page for exporting the data and deleting the account.
async fn data(visit: Visit) -> Answer {
    visit.caller()?;
    Ok(visit.page(&DataPage { layout: layout(&visit, "/account/data"), words: Account::of(visit.locale) }))
}

#[cfg(test)]
#[path = "account_tests.rs"]
mod tests;
