//! `/notifications`: the account's notifications, newest first, with links to what they are about.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use guestlist_domain::model::ids::NotificationId;
use guestlist_domain::model::notification::{Notification, NotificationKind};
use serde::Deserialize;

use crate::form::Form;
use crate::layout::Layout;
use crate::paging::{List, Steps};
use crate::redirect::{Redirect, local};
use crate::refusal::{Answer, Refused};
use crate::visit::Visit;
use crate::words::{Notices, notice_sentence};
use crate::{App, led_to, page};

#[derive(Template)]
#[template(path = "notifications.html")]
struct NotificationsPage {
    layout: Layout,
    words: &'static Notices,
    rows: Vec<Row>,
    has_unread: bool,
    steps: Steps,
}

/// Notification.
struct Row {
    id: String,
    sentence: String,
    at: String,
    is_read: bool,
    /// Path of what it is about, if the account can still see that.
    place: Option<String>,
}

/// Form that marks a notification as read; `to` is the path to redirect to.
#[derive(Deserialize)]
struct Then {
    #[serde(default)]
    to: String,
}

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/notifications", page(get(list)))
        .route("/notifications/read-all", led_to("/notifications", post(read_all)))
        .route("/notifications/{id}/read", led_to("/notifications", post(read)))
}

async fn list(visit: Visit) -> Answer {
    let caller = visit.caller()?;
    let list = List::of(&visit, "/notifications");
    let found = visit.service.notifications(caller, false, list.request).await?;
    let page = NotificationsPage {
        layout: visit.layout(),
        words: Notices::of(visit.locale),
        rows: found.page.items.iter().map(|notification| row(&visit, notification)).collect(),
        has_unread: found.unread > 0,
        steps: list.steps(found.page.next),
    };
    Ok(visit.page(&page))
}

fn row(visit: &Visit, notification: &Notification) -> Row {
    let sentence = notice_sentence(visit.locale, notification.kind);
    let somebody = Notices::of(visit.locale).somebody;
    let person = if notification.person.is_empty() { somebody.0 } else { &notification.person };
    Row {
        id: notification.id.to_string(),
        sentence: sentence.with("person", person).with("name", &notification.object.name).into(),
        at: notification.at.to_string(),
        is_read: notification.read_at.is_some(),
        place: place(notification),
    }
}

/// Returns the path of what a notification is about. Invitations and transfers that wait for an answer are on the start
/// page; a removal leads nowhere.
fn place(notification: &Notification) -> Option<String> {
    match notification.kind {
        NotificationKind::InvitationReceived => Some("/".to_owned()),
        NotificationKind::Removed => None,
        NotificationKind::TransferOffered => Some("/#offers".to_owned()),
        NotificationKind::InvitationAccepted
        | NotificationKind::InvitationDeclined
        | NotificationKind::InvitationExpired
        | NotificationKind::InvitationUndeliverable
        | NotificationKind::MemberAdded
        | NotificationKind::RoleChanged
        | NotificationKind::TokenExpiring
        | NotificationKind::TokenUsedUp
        | NotificationKind::TokenRevoked => match notification.object.kind {
            "workspace" => Some(format!("/workspaces/{}", notification.object.id)),
            "project" => Some(format!("/projects/{}", notification.object.id)),
            "public_token" => Some(format!("/public-tokens/{}", notification.object.id)),
            _ => None,
        },
    }
}

/// Marks a notification as read and redirects to what it is about.
async fn read(visit: Visit, Path(id): Path<String>, Form(typed): Form<Then>) -> Answer {
    let caller = visit.caller()?;
    let id = NotificationId::parse(&id).map_err(|_| Refused::not_found())?;
    visit.service.read_notification(caller, id).await?;
    let to = if typed.to.is_empty() { "/notifications" } else { local(&typed.to) };
    Ok(Redirect::to(to).into_response())
}

async fn read_all(visit: Visit) -> Answer {
    visit.service.read_all_notifications(visit.caller()?).await?;
    Ok(Redirect::to("/notifications?did=read").into_response())
}

#[cfg(test)]
#[path = "notifications_tests.rs"]
mod tests;
