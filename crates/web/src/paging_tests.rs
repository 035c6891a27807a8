use guestlist_domain::model::ids::EventId;
use guestlist_domain::model::page::Cursor;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::time::{Timestamp, hours};
use guestlist_testkit::builders;

use super::{address, read, write};
use crate::fixtures::Fixture;

#[test]
fn a_cursor_round_trips_and_a_malformed_one_is_ignored() {
    let id = EventId::parse("evt_0190a3b1c2d37e4f8a1b2c3d4e5f6071").unwrap().uuid();
    let cursor = Cursor { at: Timestamp::from_micros(1_700_000_000_000_001), id };
    assert_eq!(read(&write(cursor)), Some(cursor));
    for text in ["", "1", "x.evt_0190a3b1c2d37e4f8a1b2c3d4e5f6071", "1.evt_1", "1.0190a3b1c2d37e4f8a1b2c3d4e5f6071"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn a_path_keeps_its_query_and_fragment_and_omits_empty_values() {
    assert_eq!(address("/a", &[("q", ""), ("x", "")]), "/a");
    assert_eq!(address("/a", &[("q", "b c&d"), ("x", "")]), "/a?q=b+c%26d");
    assert_eq!(address("/a?q=1#end", &[("after", "2")]), "/a?q=1&after=2#end");
}

/// Returns the path of the link on a page that contains `part`, without its fragment.
#[track_caller]
fn link(body: &str, part: &str) -> String {
    let link = body.split('"').find(|text| text.contains(part)).expect("a link").replace("&#38;", "&");
    link.split('#').next().unwrap_or_default().to_owned()
}

/// Proves: S8.1.
#[tokio::test]
async fn lists_of_the_home_page_are_paged_separately() {
    let fixture = Fixture::new().await;
    let (service, context) = (&fixture.app.service, fixture.app.context());
    for number in 0..100 {
        let name = builders::name(&format!("Project {number}"));
        service.create_project(&context, &fixture.ada, fixture.workspace, name).await.unwrap();
    }
    let mut ada = fixture.client_of("ada@example.com").await;
    let first = ada.get("/").await.body;
    assert!(!first.contains(">Summer</a>") && !first.contains("Back to the beginning"), "{first}");
    assert!(first.contains("Show more: Projects") && !first.contains("Show more: Workspaces"));
    let second = ada.get(&link(&first, "projects=")).await.body;
    assert!(second.contains(">Summer</a>") && !second.contains(">Project 99</a>"), "{second}");
    assert!(second.contains("Back to the beginning: Projects") && !second.contains("Show more"));
    assert!(second.contains("Mill &#60;b&#62;House"), "the other lists stay");
}

/// Proves: S8.1.
#[tokio::test]
async fn invitations_to_a_workspace_are_paged_separately_from_members() {
    let fixture = Fixture::new().await;
    for number in 0..=100 {
        if number == 60 {
            // An inviter can send at most a hundred invitations in an hour.
            fixture.app.clock.advance(hours(2));
        }
        fixture.invite_to_workspace(&format!("guest{number}@example.org"), Role::Commenter).await;
    }
    let mut ada = fixture.client_of("ada@example.com").await;
    let path = format!("/workspaces/{}", fixture.workspace);
    let first = ada.get(&path).await.body;
    assert!(first.contains("guest100@") && !first.contains("guest0@") && first.contains("<strong>ada</strong>"));
    assert!(first.contains("Show more: Invitations") && !first.contains("Show more: Members"), "{first}");
    let second = ada.get(&link(&first, "invited=")).await.body;
    assert!(second.contains("guest0@") && !second.contains("guest100@") && !second.contains("<strong>ada</strong>"));
    assert!(second.contains("Back to the beginning: Invitations"), "{second}");
    let found = ada.get(&format!("{path}?q=guest1")).await.body;
    assert!(found.contains("guest19@") && !found.contains("guest2@") && !found.contains("Show more"), "{found}");
}
