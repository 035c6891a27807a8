//! `/account/notifications`: notification preferences, in-app and mail for each kind.

use askama::Template;
use axum::response::IntoResponse;
use guestlist_domain::model::notification::{Channels, NotificationKind};
use serde::Deserialize;

use super::layout;
use crate::form::Form;
use crate::layout::Layout;
use crate::redirect::Redirect;
use crate::refusal::Answer;
use crate::visit::Visit;
use crate::words::{Account, notice_name};

#[derive(Template)]
#[template(path = "account_notifications.html")]
struct PreferencesPage {
    layout: Layout,
    words: &'static Account,
    rows: Vec<Row>,
}

/// Row of one kind of notification.
struct Row {
    kind: &'static str,
    name: String,
    in_app: bool,
    by_mail: bool,
    /// Whether mail cannot be turned off, because the mail is the invitation itself.
    is_always_mailed: bool,
}

/// Ticked checkboxes, by the kinds of notification that they belong to.
#[derive(Deserialize)]
pub(crate) struct Ticked {
    #[serde(default)]
    in_app: Vec<String>,
    #[serde(default)]
    email: Vec<String>,
}

const fn is_always_mailed(kind: NotificationKind) -> bool {
    matches!(kind, NotificationKind::InvitationReceived)
}

/// Shows the checkboxes.
pub(crate) async fn show(visit: Visit) -> Answer {
    let chosen = visit.service.notification_preferences(visit.caller()?).await?;
    let row = |&kind: &NotificationKind| {
        let channels = chosen.of(kind);
        Row {
            kind: kind.as_str(),
            name: notice_name(visit.locale, kind).to_string(),
            in_app: channels.in_app,
            by_mail: channels.email,
            is_always_mailed: is_always_mailed(kind),
        }
    };
    let page = PreferencesPage {
        layout: layout(&visit, "/account/notifications"),
        words: Account::of(visit.locale),
        rows: NotificationKind::ALL.iter().map(row).collect(),
    };
    Ok(visit.page(&page))
}

/// Saves all preferences. Browsers send no unticked checkboxes, so a missing kind is turned off.
pub(crate) async fn save(visit: Visit, Form(typed): Form<Ticked>) -> Answer {
    let caller = visit.caller()?;
    let has = |ticked: &[String], kind: NotificationKind| ticked.iter().any(|name| name == kind.as_str());
    let channels = |&kind: &NotificationKind| {
        let email = is_always_mailed(kind) || has(&typed.email, kind);
        (kind, Channels { in_app: has(&typed.in_app, kind), email })
    };
    let chosen: Vec<_> = NotificationKind::ALL.iter().map(channels).collect();
    visit.service.set_notification_preferences(caller, &chosen).await?;
    Ok(Redirect::to("/account/notifications?did=saved").into_response())
}
