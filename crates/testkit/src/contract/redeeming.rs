//! Counting the uses of public tokens: one conditional write that agrees with the model.

use guestlist_domain::model::event::{Action, Actor, Event, Object};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::public_token::{PublicToken, PublicTokenStatus};
use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::port::{ActivityFilter, ActivityScope, Redemption};

use super::Harness;
use super::fixture::{UnwrapStore, begin, fixture, race, transaction, write_token};
use crate::builders::{self, T0, TICK};

async fn read(h: &impl Harness, token: &PublicToken) -> Option<PublicToken> {
    transaction!(h, uow => uow.public_token(token.id).await.unwrap_store())
}

async fn count_use(h: &impl Harness, token: &PublicToken, now: Timestamp) -> Option<PublicToken> {
    let counted = transaction!(h, uow => uow.count_use(token.id, now).await.unwrap_store());
    counted.map(|facts| facts.token)
}

/// Tested for every expiry, limit and revocation around its boundary.
/// Proves: TK1, S5.3.
pub async fn a_use_is_counted_exactly_if_the_model_considers_the_token_active(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let now = T0.plus(days(3));
    let expiries = [None, Some(now.minus(TICK)), Some(now), Some(now.plus(TICK))];
    let limits = [(None, 0), (None, 9), (Some(3), 2), (Some(3), 3), (Some(3), 4), (Some(1), 0)];
    let (mut number, mut active) = (0, 0);
    for expires_at in expiries {
        for (usage_limit, uses) in limits {
            for revoked_at in [None, Some(now.minus(TICK)), Some(now.plus(TICK))] {
                number += 1;
                let token = PublicToken { expires_at, usage_limit, uses, revoked_at, ..s.token(number) };
                write_token(h, &token).await;
                let is_active = token.status_at(now) == PublicTokenStatus::Active;
                let used = PublicToken { uses: uses + 1, last_used_at: Some(now), ..token.clone() };
                let expected = is_active.then_some(used);
                assert_eq!(count_use(h, &token, now).await, expected, "{token:?}");
                let kept = expected.unwrap_or_else(|| token.clone());
                assert_eq!(read(h, &token).await, Some(kept));
                active += u32::from(is_active);
            }
        }
    }
    assert_eq!((number, active), (72, 8), "the cases themselves");
}

/// Deleted and moved projects do not count.
/// Proves: TK5, TK6.
pub async fn a_token_without_live_projects_counts_no_use(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let token = s.token_for(1, vec![builders::project_id(100), elsewhere.project.id]);
    write_token(h, &token).await;
    assert_eq!(count_use(h, &token, T0).await, None);
    assert_eq!(read(h, &token).await.map(|token| token.uses), Some(0));

    let with_one = s.token_for(2, vec![elsewhere.project.id, s.project.id]);
    write_token(h, &with_one).await;
    let used = count_use(h, &with_one, T0).await.expect("one project is left");
    assert_eq!((used.uses, used.projects), (1, vec![s.project.id, elsewhere.project.id]));
}

/// An unknown token returns `None`.
pub async fn an_unknown_token_counts_no_use(h: &impl Harness) {
    let s = fixture(h, 1).await;
    assert_eq!(count_use(h, &s.token(1), T0).await, None);
}

/// Uses are counted up to the limit, and not beyond it.
/// Proves: TK1.
pub async fn uses_are_counted_up_to_the_limit(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let token = PublicToken { usage_limit: Some(3), ..s.token(1) };
    write_token(h, &token).await;
    for (expected, at) in [(Some(1), 1), (Some(2), 2), (Some(3), 3), (None, 4), (None, 5)] {
        let used = count_use(h, &token, T0.plus(TICK * at)).await;
        assert_eq!(used.map(|token| token.uses), expected);
    }
    let kept = read(h, &token).await.expect("the token");
    assert_eq!((kept.uses, kept.last_used_at), (3, Some(T0.plus(TICK * 3))));
}

/// A redemption that fails consumes no use.
/// Proves: TK1.
pub async fn a_use_that_is_not_committed_is_not_counted(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let token = PublicToken { usage_limit: Some(1), ..s.token(1) };
    write_token(h, &token).await;
    let mut uow = begin(h).await;
    assert!(uow.count_use(token.id, T0).await.unwrap_store().is_some());
    drop(uow);
    assert_eq!(read(h, &token).await.as_ref(), Some(&token));
    assert!(count_use(h, &token, T0).await.is_some());
}

fn redemption(number: u64, token: &PublicToken, now: Timestamp) -> Redemption {
    let session = builders::guest_session(number, token);
    let event = Event {
        id: builders::event_id(number),
        at: now,
        workspace_id: Some(token.workspace_id),
        projects: token.projects.clone(),
        actor: Actor::Guest(session.id),
        action: Action::PublicTokenRedeemed,
        object: Object::new("public_token", token.id, token.name.as_str()),
        detail: vec![("guest_name", "A visitor".to_owned())],
        request_id: format!("request-{number}"),
    };
    Redemption { session, event }
}

/// The use, the guest session and the event are written together or not at all. The last use is not counted.
/// Proves: TK1, S5.3, S6.1.
pub async fn a_redemption_is_written_with_its_use_exactly_if_another_is_left(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let now = T0.plus(days(3));
    let (mut events, mut number) = (h.event_ids().await, 0);
    for expires_at in [None, Some(now), Some(now.plus(TICK))] {
        for (usage_limit, uses) in [(None, 9), (Some(3), 1), (Some(3), 2), (Some(3), 3)] {
            for revoked_at in [None, Some(now.plus(TICK))] {
                number += 1;
                let token = PublicToken { expires_at, usage_limit, uses, revoked_at, ..s.token(number) };
                write_token(h, &token).await;
                let redemption = redemption(number, &token, now);
                let is_active = token.status_at(now) == PublicTokenStatus::Active;
                let is_written = is_active && token.uses_left().is_none_or(|left| left > 1);
                assert_eq!(h.store().redeem(&redemption).await.unwrap_store(), is_written, "{token:?}");
                let used = PublicToken { uses: uses + 1, last_used_at: Some(now), ..token.clone() };
                assert_eq!(read(h, &token).await, Some(if is_written { used } else { token }));
                let guest = h.access().guest(redemption.session.id).await.unwrap_store();
                assert_eq!(guest.map(|facts| facts.session), is_written.then_some(redemption.session));
                events.extend(is_written.then_some(redemption.event.id));
                assert_eq!(h.event_ids().await, events);
            }
        }
    }
    assert_eq!((number, events.len()), (24, 4), "the cases themselves");
    let scope = ActivityScope::Project(s.project.id);
    let page = PageRequest { limit: 10, after: None };
    let listed = h.read().events(scope, ActivityFilter::default(), page).await.unwrap_store();
    assert_eq!(listed.items.len(), 4, "the events of the project");
}

/// Concurrent redemptions count every use but the last one.
/// Proves: TK1, S5.3.
pub async fn concurrent_redemptions_leave_the_last_use(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let mut events = h.event_ids().await.len();
    for (token_number, limit) in (1..).zip([1, 2, 7, 20]) {
        let token = PublicToken { usage_limit: Some(limit), ..s.token(token_number) };
        write_token(h, &token).await;
        let redeemed = race(h, 20, |number, store| {
            let redemption = redemption(100 * token_number + number, &token, T0);
            async move { store.redeem(&redemption).await.unwrap_store() }
        })
        .await;
        let counted = u32::try_from(redeemed.into_iter().filter(|is_counted| *is_counted).count()).expect("a few");
        assert_eq!(counted, limit - 1, "with a limit of {limit}");
        events += usize::try_from(counted).expect("a few");
        assert_eq!(h.event_ids().await.len(), events, "one for each use");
        assert_eq!(read(h, &token).await.map(|token| token.uses), Some(limit - 1));
    }
}
