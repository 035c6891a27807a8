//! `/account/notifications`: notification preferences, in-app and mail for each kind.

use askama::Template;
use axum::response::IntoResponse;
use guestlist_domain::model::notification::{Channels, NotificationKind};
use serde::Deserialize;

use super::layout;
use crate::error::PageResult;
use crate::form::Form;
use crate::layout::Layout;
use crate::messages::{AccountMessages, notification_name};
use crate::page_context::PageContext;
use crate::redirect::Redirect;

#[derive(Template)]
#[template(path = "account_notifications.html")]
struct PreferencesPage {
    layout: Layout,
    messages: &'static AccountMessages,
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
pub(crate) struct PreferencesForm {
    #[serde(default)]
    in_app: Vec<String>,
    #[serde(default)]
    email: Vec<String>,
}

const fn is_always_mailed(kind: NotificationKind) -> bool {
    matches!(kind, NotificationKind::InvitationReceived)
}

/// Shows the checkboxes.
pub(crate) async fn show(context: PageContext) -> PageResult {
    let selected = context.service.notification_preferences(context.caller()?).await?;
    let row = |&kind: &NotificationKind| {
        let channels = selected.of(kind);
        Row {
            kind: kind.as_str(),
            name: notification_name(context.locale, kind).to_string(),
            in_app: channels.in_app,
            by_mail: channels.email,
            is_always_mailed: is_always_mailed(kind),
        }
    };
    let page = PreferencesPage {
        layout: layout(&context, "/account/notifications"),
        messages: AccountMessages::of(context.locale),
        rows: NotificationKind::ALL.iter().map(row).collect(),
    };
    Ok(context.render(&page))
}

/// Saves all preferences. Browsers send no unticked checkboxes, so a missing kind is turned off.
pub(crate) async fn save(context: PageContext, Form(form): Form<PreferencesForm>) -> PageResult {
    let caller = context.caller()?;
    let has = |names: &[String], kind: NotificationKind| names.iter().any(|name| name == kind.as_str());
    let channels = |&kind: &NotificationKind| {
        let email = is_always_mailed(kind) || has(&form.email, kind);
        (kind, Channels { in_app: has(&form.in_app, kind), email })
    };
    let selected: Vec<_> = NotificationKind::ALL.iter().map(channels).collect();
    context.service.set_notification_preferences(caller, &selected).await?;
    Ok(Redirect::to("/account/notifications?did=saved").into_response())
}
