//! The audit events.

use guestlist_domain::model::event::{Action, Actor, Event, Object};

use super::Harness;
use super::fixture::{UnwrapStore, begin, fixture, transaction};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

/// Events with every action, actor and kind of detail are accepted, with a target and without one.
/// Proves: S6.1.
pub async fn every_event_can_be_appended(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let actors =
        [Actor::Account(s.owner.id), Actor::Guest(builders::guest_session_id(1)), Actor::Anonymous, Actor::System];
    let mut expected = Vec::new();
    for (number, (action, actor)) in (1..).zip(Action::ALL.iter().zip(actors.into_iter().cycle())) {
        let is_odd = number % 2 == 1;
        let event = Event {
            at: T0.plus(TICK),
            workspace_id: is_odd.then_some(s.workspace.id),
            projects: if is_odd { vec![s.project.id, builders::project_id(100)] } else { vec![] },
            actor,
            action: *action,
            object: Object::new("project", s.project.id, "Name with 'quotes' and 🙂"),
            detail: if is_odd { vec![] } else { vec![("role", "a \"b\" \\ c\n".to_owned())] },
            ..builders::event(number, s.owner.id, &s.workspace)
        };
        transaction!(h, uow => uow.append_events(std::slice::from_ref(&event)).await.unwrap_store());
        expected.push(event.id);
    }
    let mut kept = h.event_ids().await;
    kept.sort_unstable();
    assert_eq!(kept, expected);
}

/// An event of a transaction that is not committed is not kept.
/// Proves: IN4.
pub async fn an_event_is_rolled_back_with_its_unit_of_work(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let mut uow = begin(h).await;
    uow.append_events(&[builders::event(1, s.owner.id, &s.workspace)]).await.unwrap_store();
    drop(uow);
    assert_eq!(h.event_ids().await, []);
}
