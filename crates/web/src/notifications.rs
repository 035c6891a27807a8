//! `/notifications`: the account's notifications, newest first, with links to what they are about.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use guestlist_domain::model::ids::NotificationId;
use guestlist_domain::model::notification::{Notification, NotificationKind};
use serde::Deserialize;

use crate::error::{PageError, PageResult};
use crate::form::Form;
use crate::layout::Layout;
use crate::messages::{NotificationMessages, notification_sentence};
use crate::page_context::PageContext;
use crate::paging::{List, PageLinks};
use crate::redirect::{Redirect, local};
use crate::{App, page, post_only};

#[derive(Template)]
#[template(path = "notifications.html")]
struct NotificationsPage {
    layout: Layout,
    messages: &'static NotificationMessages,
    rows: Vec<Row>,
    has_unread: bool,
    page_links: PageLinks,
}

/// Notification.
struct Row {
    id: String,
    sentence: String,
    at: String,
    is_read: bool,
    /// Path of what it is about, if the account can still see that.
    target_path: Option<String>,
}

/// Form that marks a notification as read; `to` is the path to redirect to.
#[derive(Deserialize)]
struct ReadForm {
    #[serde(default)]
    to: String,
}

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/notifications", page(get(list)))
        .route("/notifications/read-all", post_only("/notifications", post(read_all)))
        .route("/notifications/{id}/read", post_only("/notifications", post(read)))
}

async fn list(context: PageContext) -> PageResult {
    let caller = context.caller()?;
    let list = List::of(&context, "/notifications");
    let found = context.service.notifications(caller, false, list.request).await?;
    let page = NotificationsPage {
        layout: context.layout(),
        messages: NotificationMessages::of(context.locale),
        rows: found.page.items.iter().map(|notification| row(&context, notification)).collect(),
        has_unread: found.unread > 0,
        page_links: list.page_links(found.page.next),
    };
    Ok(context.render(&page))
}

fn row(context: &PageContext, notification: &Notification) -> Row {
    let sentence = notification_sentence(context.locale, notification.kind);
    let unknown_person = NotificationMessages::of(context.locale).unknown_person;
    let person = if notification.person.is_empty() { unknown_person.0 } else { &notification.person };
    Row {
        id: notification.id.to_string(),
        sentence: sentence.with("person", person).with("name", &notification.object.name).into(),
        at: notification.at.to_string(),
        is_read: notification.read_at.is_some(),
        target_path: target_path(notification),
    }
}

/// Returns the path of what a notification is about. Invitations and transfers that wait for an answer are on the home
/// page; a removal has no path.
fn target_path(notification: &Notification) -> Option<String> {
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
async fn read(context: PageContext, Path(id): Path<String>, Form(form): Form<ReadForm>) -> PageResult {
    let caller = context.caller()?;
    let id = NotificationId::parse(&id).map_err(|_| PageError::not_found())?;
    context.service.read_notification(caller, id).await?;
    let to = if form.to.is_empty() { "/notifications" } else { local(&form.to) };
    Ok(Redirect::to(to).into_response())
}

async fn read_all(context: PageContext) -> PageResult {
    context.service.read_all_notifications(context.caller()?).await?;
    Ok(Redirect::to("/notifications?did=read").into_response())
}

#[cfg(test)]
#[path = "notifications_tests.rs"]
mod tests;
