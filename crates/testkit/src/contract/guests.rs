//! Guest sessions, and the facts about guests.

use guestlist_domain::model::access::GuestFacts;
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::time::{days, hours};

use super::Harness;
use super::fixture::{Fixture, UnwrapStore, assert_conflict, begin, fixture, transaction, write_project, write_token};
use crate::builders::{self, T0, TICK};

/// Writes a guest session of a token for the project of the fixture.
async fn guest(h: &impl Harness, s: &Fixture) -> (PublicToken, GuestSession) {
    let token = s.token(1);
    write_token(h, &token).await;
    let session = builders::guest_session(1, &token);
    transaction!(h, uow => uow.insert_guest_session(&session).await.unwrap_store());
    (token, session)
}

async fn read(h: &impl Harness, session: &GuestSession) -> Option<GuestSession> {
    transaction!(h, uow => uow.guest_session(session.secret_hash).await.unwrap_store())
}

/// Every field is stored and read unchanged, set or not.
pub async fn a_guest_session_is_read_as_it_was_written(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (token, named) = guest(h, &s).await;
    let anonymous = GuestSession {
        display_name: None,
        created_at: T0.plus(TICK),
        last_used_at: T0.plus(hours(1)),
        idle_expires_at: T0.plus(days(2)).plus(TICK),
        ..builders::guest_session(2, &token)
    };
    transaction!(h, uow => uow.insert_guest_session(&anonymous).await.unwrap_store());
    for session in [named, anonymous] {
        assert_eq!(read(h, &session).await.as_ref(), Some(&session));
    }
    assert_eq!(read(h, &builders::guest_session(3, &token)).await, None);
}

/// An update writes the last use and the name, and nothing else.
pub async fn an_update_writes_use_and_name_of_a_guest_session(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (_, session) = guest(h, &s).await;
    for display_name in [Some(builders::display_name("Another name")), None] {
        let used = GuestSession { display_name, ..session.clone() }.used(days(30), T0.plus(TICK));
        let with_more = GuestSession { created_at: T0.plus(days(1)), ..used.clone() };
        transaction!(h, uow => uow.update_guest_session(&with_more).await.unwrap_store());
        assert_eq!(read(h, &session).await, Some(used));
    }
}

/// An update of a record that does not exist is refused.
pub async fn an_update_of_an_unknown_guest_session_is_refused(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (token, _) = guest(h, &s).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.update_guest_session(&builders::guest_session(2, &token)).await);
}

/// The facts contain the session, its token, and the projects that the token currently opens.
/// Proves: TK5, TK6.
pub async fn guest_facts_have_the_session_the_token_and_its_live_projects(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let later = builders::project(3, s.workspace.id);
    write_project(h, &later).await;
    let mut projects = vec![builders::project_id(100), later.id, elsewhere.project.id, s.project.id];
    let token = s.token_for(1, projects.clone());
    write_token(h, &token).await;
    let session = builders::guest_session(1, &token);
    transaction!(h, uow => uow.insert_guest_session(&session).await.unwrap_store());
    projects.sort_unstable();
    let facts = GuestFacts {
        session: session.clone(),
        token: PublicToken { projects, ..token },
        live_projects: vec![s.project.id, later.id],
    };
    assert_eq!(h.access().guest(session.id).await.unwrap_store(), Some(facts));
}

/// The facts of a session are found even if its token opens no project.
pub async fn a_guest_of_a_token_without_live_projects_is_still_known(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let token = s.token_for(1, vec![builders::project_id(100)]);
    write_token(h, &token).await;
    let session = builders::guest_session(1, &token);
    transaction!(h, uow => uow.insert_guest_session(&session).await.unwrap_store());
    let expected = GuestFacts { session: session.clone(), token, live_projects: vec![] };
    assert_eq!(h.access().guest(session.id).await.unwrap_store(), Some(expected));
}

/// An unknown session returns `None`.
pub async fn an_unknown_guest_is_not_found(h: &impl Harness) {
    let s = fixture(h, 1).await;
    guest(h, &s).await;
    assert_eq!(h.access().guest(builders::guest_session_id(2)).await.unwrap_store(), None);
}

/// Readers see a revocation once its transaction has committed.
/// Proves: TK2, S3.5.
pub async fn a_revocation_is_visible_to_the_next_check(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (token, session) = guest(h, &s).await;
    let before = h.access().guest(session.id).await.unwrap_store().expect("the guest");
    assert!(before.session.is_live(&before.token, T0));
    transaction!(h, uow => uow.update_public_token(&token.revoke(T0)).await.unwrap_store());
    let after = h.access().guest(session.id).await.unwrap_store().expect("the guest");
    assert!(!after.session.is_live(&after.token, T0));
}
