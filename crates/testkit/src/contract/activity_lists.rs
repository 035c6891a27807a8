//! Lists of audit events.

use std::collections::HashSet;

use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::event::{Action, Actor, Event, Object};
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::ids::{ApiKeyId, EventId};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::port::{ActivityFilter, ActivityScope, EventView};

use super::Harness;
use super::fixture::{UnwrapStore, fixture, transaction, write_account, write_invitation, write_project, write_token};
use super::lists::{assert_pages, moments};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn append(h: &impl Harness, events: &[Event]) {
    transaction!(h, uow => {
        uow.append_events(events).await.unwrap_store();
    });
}

async fn found(h: &impl Harness, scope: ActivityScope, filter: ActivityFilter) -> Vec<EventView> {
    h.read().events(scope, filter, PageRequest { limit: 100, after: None }).await.unwrap_store().items
}

async fn ids(h: &impl Harness, scope: ActivityScope, filter: ActivityFilter) -> Vec<EventId> {
    found(h, scope, filter).await.into_iter().map(|view| view.id).collect()
}

/// The list of a workspace includes the events of its projects.
/// Proves: S6.1, IN13.
pub async fn events_of_a_target_or_an_invitation_come_in_pages_newest_first(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let other = builders::project(3, s.workspace.id);
    write_project(h, &other).await;
    let (invitation, second) = (s.invitation(1), s.invitation(2));
    let mut events = vec![
        builders::event(91, s.owner.id, &elsewhere.workspace),
        Event { workspace_id: None, ..builders::event(92, s.owner.id, &s.workspace) },
    ];
    for (number, at) in moments() {
        events.push(Event {
            at,
            projects: vec![s.project.id, other.id],
            object: Object::new("invitation", invitation.id, "g•••@e•••.com"),
            ..builders::event(number, s.owner.id, &s.workspace)
        });
    }
    append(h, &events).await;
    let read = h.read();
    for scope in [
        ActivityScope::Workspace(s.workspace.id),
        ActivityScope::Project(s.project.id),
        ActivityScope::Project(other.id),
        ActivityScope::Invitation(invitation.id),
    ] {
        let list = |page| read.events(scope, ActivityFilter::default(), page);
        assert_pages(list, |view| view.id.uuid()).await;
    }
    for scope in [ActivityScope::Project(elsewhere.project.id), ActivityScope::Invitation(second.id)] {
        assert_eq!(ids(h, scope, ActivityFilter::default()).await, []);
    }
}

/// Each filter works alone and all of them together; the start of a time span is included and its end is not.
/// Proves: S6.1.
pub async fn events_are_filtered_by_actor_action_and_time(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, write_account(h, 2).await);
    let actors = [
        Actor::Account(s.owner.id),
        Actor::Account(other.id),
        Actor::Guest(builders::guest_session_id(1)),
        Actor::Host(ApiKeyId::new(builders::uuid(1))),
        Actor::System,
        Actor::Operator,
        Actor::Anonymous,
    ];
    let mut events = Vec::new();
    for (number, actor) in (1_u32..).zip(actors.clone()) {
        events.push(Event {
            at: T0.plus(TICK * number),
            projects: vec![s.project.id],
            action: if number % 2 == 0 { Action::ProjectUpdated } else { Action::InvitationCreated },
            actor,
            ..builders::event(u64::from(number), s.owner.id, &s.workspace)
        });
    }
    append(h, &events).await;
    for scope in [ActivityScope::Workspace(s.workspace.id), ActivityScope::Project(s.project.id)] {
        let of = async |filter: ActivityFilter| ids(h, scope, filter).await;
        let numbers = |numbers: &[u64]| -> Vec<EventId> { numbers.iter().map(|n| builders::event_id(*n)).collect() };
        for (number, actor) in (1..=4).zip(&actors) {
            let by = ActivityFilter { actor: Some(actor.clone()), ..ActivityFilter::default() };
            assert_eq!(of(by).await, numbers(&[number]));
        }
        let updated = HashSet::from([Action::ProjectUpdated]);
        let several = HashSet::from([Action::ProjectUpdated, Action::InvitationCreated, Action::MemberAdded]);
        let actions = |actions| ActivityFilter { actions, ..ActivityFilter::default() };
        assert_eq!(of(actions(updated.clone())).await, numbers(&[6, 4, 2]));
        assert_eq!(of(actions(several)).await.len(), 7);
        assert_eq!(of(actions(HashSet::from([Action::MemberAdded]))).await, []);
        let (third, fifth) = (T0.plus(TICK * 3), T0.plus(TICK * 5));
        let span = ActivityFilter { since: Some(third), until: Some(fifth), ..ActivityFilter::default() };
        assert_eq!(of(span.clone()).await, numbers(&[4, 3]));
        let all = ActivityFilter { actor: Some(actors[3].clone()), actions: updated, ..span };
        assert_eq!(of(all.clone()).await, numbers(&[4]));
        assert_eq!(of(ActivityFilter { actor: Some(actors[2].clone()), ..all }).await, []);
    }
}

/// Every field is read unchanged, with the name of the actor and, for a guest, the public token.
/// Proves: S6.1.
pub async fn an_event_view_has_the_names_that_the_event_refers_to(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (token, invitation) = (s.token(1), s.invitation(1));
    write_token(h, &token).await;
    write_invitation(h, &invitation).await;
    let named = builders::guest_session(1, &token);
    let anonymous = GuestSession { display_name: None, ..builders::guest_session(2, &token) };
    let key = builders::api_key(1, &s.workspace);
    let revoked = ApiKey { revoked_at: Some(T0), ..builders::api_key(2, &s.workspace) };
    transaction!(h, uow => {
        uow.insert_guest_session(&named).await.unwrap_store();
        uow.insert_guest_session(&anonymous).await.unwrap_store();
        for key in [&key, &revoked] {
            uow.insert_api_key(key).await.unwrap_store();
        }
    });
    let link = Some((token.id, token.name.clone()));
    let cases = [
        (Actor::Account(s.owner.id), Some("Person 1"), None),
        (Actor::Account(builders::account_id(99)), None, None),
        (Actor::Guest(named.id), Some("A visitor"), link.clone()),
        (Actor::Guest(anonymous.id), None, link),
        (Actor::Host(key.id), Some("Application 1"), None),
        (Actor::Host(revoked.id), Some("Application 2"), None),
        (Actor::Host(ApiKeyId::new(builders::uuid(7))), None, None),
        (Actor::Operator, None, None),
        (Actor::Anonymous, None, None),
        (Actor::System, None, None),
    ];
    let object = Object::new("invitation", invitation.id, invitation.email.masked());
    let mut events = Vec::new();
    for (number, (actor, ..)) in (1..).zip(&cases) {
        let detail = vec![("before", "a \"b\"".to_owned()), ("after", "🙂".to_owned())];
        events.push(Event {
            actor: actor.clone(),
            object: object.clone(),
            detail,
            ..builders::event(number, s.owner.id, &s.workspace)
        });
    }
    events.push(builders::event(50, s.owner.id, &s.workspace));
    append(h, &events).await;
    let mut views = found(h, ActivityScope::Workspace(s.workspace.id), ActivityFilter::default()).await;
    views.reverse();
    let plain = views.pop().expect("the last event");
    assert_eq!((&plain.object, &plain.invitee_address), (&events[events.len() - 1].object, &None));
    assert_eq!(views.len(), cases.len());
    for ((view, event), (actor, name, link)) in views.iter().zip(&events).zip(&cases) {
        assert_eq!((view.id, view.at, view.workspace_id), (event.id, event.at, event.workspace_id));
        assert_eq!((view.actor.kind, &view.actor.id), (actor.kind(), &actor.id()));
        assert_eq!((view.actor.name.as_deref(), &view.actor.token), (*name, link));
        assert_eq!((view.action, &view.object), (event.action, &event.object));
        assert_eq!(view.invitee_address.as_deref(), Some(invitation.email.as_typed()));
        let detail: Vec<(&str, &str)> = view.detail.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(detail, [("after", "🙂"), ("before", "a \"b\"")]);
        assert_eq!(view.request_id, event.request_id);
    }
}
