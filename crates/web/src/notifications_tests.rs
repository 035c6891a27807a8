use axum::http::StatusCode;
use guestlist_domain::model::event::Object;
use guestlist_domain::model::notification::{Notification, NotificationKind};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::port::Store;
use guestlist_testkit::WriteRecords as _;
use guestlist_testkit::builders;

use crate::fixtures::Fixture;

const BEN: &str = "ben@example.org";

async fn unread(fixture: &Fixture) -> u64 {
    fixture.app.service.notifications(&fixture.ada, false, PageRequest::default()).await.unwrap().unread
}

/// Notifies Ada `times` times, cycling through the kinds of notification.
async fn notify(fixture: &Fixture, times: u64) {
    let mut uow = fixture.app.store.begin().await.unwrap();
    for number in 0..times {
        let kind = NotificationKind::ALL[usize::try_from(number).unwrap() % NotificationKind::ALL.len()];
        let object = if kind.as_str().starts_with("token_") {
            Object::new("public_token", builders::public_token_id(7), "Link <7>")
        } else {
            Object::new("project", fixture.project, "Summer")
        };
        let notification =
            Notification { kind, object, ..builders::notification(1000 + number, fixture.ada.account.id) };
        uow.insert_notifications(std::slice::from_ref(&notification)).await.unwrap();
    }
    uow.commit().await.unwrap();
}

/// Proves: S6.2, S8.1.
#[tokio::test]
async fn every_kind_of_notification_is_a_sentence_with_a_link() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.client_of("ada@example.com").await;
    assert!(ada.get("/notifications").await.body.contains("Nothing yet"));
    notify(&fixture, 12).await;
    let page = ada.get("/notifications").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.body.matches("Mark as read: ").count(), 12);
    assert_eq!(page.body.matches(r#"name="to""#).count(), 11, "a removal has no link");
    for target in [format!("/projects/{}", fixture.project), format!("/public-tokens/{}", builders::public_token_id(7))]
    {
        assert!(page.body.contains(&format!(r#"value="{target}""#)), "{target}");
    }
    assert!(!page.body.contains("Link <7>") && !page.body.contains("{person}") && !page.body.contains("{name}"));
    assert_eq!(unread(&fixture).await, 12, "showing the list marks nothing as read");
}

/// Proves: S6.2.
#[tokio::test]
async fn a_notification_is_marked_as_read_by_opening_and_all_by_one_button() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let mut ben = fixture.new_client(BEN).await;
    notify(&fixture, 3).await;
    let read = format!("/notifications/{}/read", builders::notification_id(1000));
    assert!(ben.post(&read, &[]).await.body.contains("not yours to see"));
    assert_eq!(unread(&fixture).await, 3);
    assert_eq!(ada.get(&read).await.redirect_location(), "/notifications");
    assert_eq!(ada.post(&read, &[("to", "/projects/p")]).await.redirect_location(), "/projects/p");
    assert_eq!(ada.post(&read, &[("to", "//evil.example")]).await.redirect_location(), "/");
    assert_eq!(ada.post(&read, &[]).await.redirect_location(), "/notifications");
    assert_eq!(unread(&fixture).await, 2);
    assert_eq!(ada.post("/notifications/read-all", &[]).await.redirect_location(), "/notifications?did=read");
    assert_eq!(unread(&fixture).await, 0);
    assert!(!ada.get("/notifications").await.body.contains("read-all"));
}

/// Proves: S8.1.
#[tokio::test]
async fn a_long_list_is_paged() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.client_of("ada@example.com").await;
    notify(&fixture, 30).await;
    let first = ada.get("/notifications").await.body;
    assert_eq!(first.matches("Mark as read: ").count(), 25);
    let older = first.split('"').find(|part| part.starts_with("/notifications?after=")).unwrap();
    let second = ada.get(older).await.body;
    assert_eq!(second.matches("Mark as read: ").count(), 5);
    assert!(!second.contains("?after="), "{second}");
    assert_eq!(ada.get("/notifications?after=nonsense").await.body.matches("Mark as read: ").count(), 25);
}
