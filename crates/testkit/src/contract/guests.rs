//! Guest sessions, and the facts about guests.

use futures_util::future::join_all;
use guestlist_domain::model::access::GuestFacts;
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::time::{days, hours};
use guestlist_domain::model::workspace::{Workspace, WorkspaceSettings};
use guestlist_domain::port::GuestTokenFacts;

use super::Harness;
use super::fixture::{Fixture, UnwrapStore, assert_conflict, begin, fixture, transaction, write_project, write_token};
use crate::WriteRecords as _;
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

/// The facts contain the session, its token, the projects that the token currently opens, and the plan. Redeeming and
/// refreshing read the same, with the names of the projects and the address of the host application.
/// Proves: TK5, TK6.
pub async fn guest_facts_have_the_session_the_token_and_its_live_projects(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let later = Project { name: builders::name("Another project"), ..builders::project(3, s.workspace.id) };
    write_project(h, &later).await;
    let mut projects = vec![builders::project_id(100), later.id, elsewhere.project.id, s.project.id];
    let token = s.token_for(1, projects.clone());
    write_token(h, &token).await;
    let session = builders::guest_session(1, &token);
    transaction!(h, uow => uow.insert_guest_session(&session).await.unwrap_store());
    projects.sort_unstable();
    let mut expected = GuestTokenFacts {
        token: PublicToken { projects, ..token },
        projects: vec![(s.project.id, s.project.name.clone()), (later.id, later.name.clone())],
        is_in_plan: true,
        app_url: None,
    };
    expect_facts(h, &session, &mut expected).await;

    let plan = Plan { public_tokens: false, ..s.workspace.plan.clone() };
    let settings = WorkspaceSettings { app_url: Some("https://app.example.com/".to_owned()), ..Default::default() };
    let workspace = Workspace { plan, settings, ..s.workspace.clone() };
    transaction!(h, uow => uow.update_workspace(&workspace).await.unwrap_store());
    expected.is_in_plan = false;
    expected.app_url = workspace.settings.app_url;
    expect_facts(h, &session, &mut expected).await;
}

/// Checks the facts of a session on every path, and counts a use.
async fn expect_facts(h: &impl Harness, session: &GuestSession, expected: &mut GuestTokenFacts) {
    let facts = GuestFacts {
        session: session.clone(),
        token: expected.token.clone(),
        live_projects: expected.projects.iter().map(|(id, _)| *id).collect(),
        is_in_plan: expected.is_in_plan,
    };
    assert_eq!(h.access().guest(session.id).await.unwrap_store(), Some(facts));
    let found = transaction!(h, uow => uow.guest_session_facts(session.secret_hash).await.unwrap_store());
    assert_eq!(found, Some((session.clone(), expected.clone())));
    assert_eq!(h.access().guest_token(session.token_id).await.unwrap_store().as_ref(), Some(&*expected));
    let counted = transaction!(h, uow => uow.count_use(session.token_id, T0).await.unwrap_store());
    expected.token.uses += 1;
    expected.token.last_used_at = Some(T0);
    assert_eq!(counted.as_ref(), Some(&*expected));
}

/// The facts of a session are found even if its token opens no project. An unknown session has none.
pub async fn a_guest_of_a_token_without_live_projects_is_still_known(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let token = s.token_for(1, vec![builders::project_id(100)]);
    write_token(h, &token).await;
    let session = builders::guest_session(1, &token);
    transaction!(h, uow => uow.insert_guest_session(&session).await.unwrap_store());
    let found = transaction!(h, uow => uow.guest_session_facts(session.secret_hash).await.unwrap_store());
    let (found, facts) = found.expect("the session");
    assert_eq!((&found, &facts.token, facts.projects), (&session, &token, vec![]));
    let expected = GuestFacts { session, token, live_projects: vec![], is_in_plan: true };
    assert_eq!(h.access().guest(expected.session.id).await.unwrap_store().as_ref(), Some(&expected));

    assert_eq!(h.access().guest(builders::guest_session_id(2)).await.unwrap_store(), None);
    let access = h.access();
    let numbers: Vec<u64> = (0..12).map(|check| 1 + check % 2).collect();
    let together = join_all(numbers.iter().map(|number| access.guest(builders::guest_session_id(*number)))).await;
    for (number, found) in numbers.iter().zip(together) {
        assert_eq!(found.unwrap_store(), (*number == 1).then(|| expected.clone()), "guest {number}");
    }
    let unknown = transaction!(h, uow => uow.guest_session_facts(builders::hash(100)).await.unwrap_store());
    assert_eq!(unknown, None);
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
