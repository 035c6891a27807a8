//! Managing public tokens: filtered lists, the access of an account around them, and their usage.

use std::collections::HashMap;
use std::time::Duration;

use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::ids::{AccountId, ProjectId, PublicTokenId};
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::time::{Timestamp, days, hours};
use guestlist_domain::model::token_review::TokenBounds;
use guestlist_domain::model::token_usage::{Bucket, UsesIn};
use guestlist_domain::model::workspace_access::{GrantsWith, WorkspaceAccess};
use guestlist_domain::port::{GuestSessionView, PublicTokenQuery};

use super::Harness;
use super::fixture::{
    Fixture, UnwrapStore, fixture, transaction, write_account, write_membership, write_project, write_token,
};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn ids(h: &impl Harness, query: PublicTokenQuery) -> Vec<PublicTokenId> {
    let page = h.read().public_tokens(query, PageRequest::default()).await.unwrap_store();
    page.items.iter().map(|view| view.token.id).collect()
}

fn numbered(numbers: &[u64]) -> Vec<PublicTokenId> {
    numbers.iter().copied().map(builders::public_token_id).collect()
}

/// A token for several of the requested projects appears once; tokens of other workspaces never appear.
/// Proves: S5.6, AZ3.
pub async fn public_tokens_are_filtered_by_project_and_creator(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let other = builders::project(3, s.workspace.id);
    write_project(h, &other).await;
    write_token(h, &s.token(1)).await;
    write_token(h, &s.token_for(2, vec![other.id])).await;
    let both = s.token_for(3, vec![s.project.id, other.id]);
    write_token(h, &PublicToken { created_by: elsewhere.owner.id, ..both }).await;
    write_token(h, &elsewhere.token_for(4, vec![elsewhere.project.id, s.project.id])).await;
    let all = PublicTokenQuery::all(s.workspace.id, T0);
    for (covering, expected) in [
        (None, vec![3, 2, 1]),
        (Some(vec![s.project.id]), vec![3, 1]),
        (Some(vec![other.id, s.project.id]), vec![3, 2, 1]),
        (Some(vec![elsewhere.project.id]), vec![]),
        (Some(vec![]), vec![]),
    ] {
        let query = PublicTokenQuery { covering, ..all.clone() };
        assert_eq!(ids(h, query.clone()).await, numbered(&expected), "{query:?}");
    }
    for (creator, expected) in [(s.owner.id, vec![2, 1]), (elsewhere.owner.id, vec![3])] {
        let query = PublicTokenQuery { creator: Some(creator), ..all.clone() };
        assert_eq!(ids(h, query).await, numbered(&expected));
    }
}

/// A token does not cover a project that was detached from it.
/// Proves: S5.6, S5.8.
pub async fn a_detached_project_does_not_find_its_former_token(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let other = builders::project(3, s.workspace.id);
    write_project(h, &other).await;
    write_token(h, &s.token_for(1, vec![s.project.id, other.id])).await;
    transaction!(h, uow => uow.detach_project_from_tokens(s.project.id, T0).await.unwrap_store());
    let all = PublicTokenQuery::all(s.workspace.id, T0);
    for creator in [None, Some(s.owner.id)] {
        for (project, expected) in [(s.project.id, vec![]), (other.id, vec![1])] {
            let query = PublicTokenQuery { covering: Some(vec![project]), creator, ..all.clone() };
            assert_eq!(ids(h, query).await, numbered(&expected));
        }
    }
}

/// The filter considers the owner's role in the workspace and permissions in live projects of the token, and nothing
/// else.
/// Proves: S5.7, TK5.
pub async fn public_tokens_are_filtered_by_the_current_access_of_their_owners(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let other = builders::project(3, s.workspace.id);
    write_project(h, &other).await;
    let (by_role, by_permission, unrelated) =
        (write_account(h, 4).await, write_account(h, 5).await, write_account(h, 6).await);
    write_membership(h, &builders::membership(by_role.id, s.commenter())).await;
    for (account, project, permission) in [
        (by_permission.id, &s.project, Permission::Write),
        (by_permission.id, &other, Permission::Read),
        (unrelated.id, &other, Permission::Write),
        (unrelated.id, &elsewhere.project, Permission::Write),
    ] {
        write_membership(h, &builders::membership(account, builders::permission(project, permission))).await;
    }
    for (number, owner) in [(1, s.owner.id), (2, by_role.id), (3, by_permission.id), (4, unrelated.id)] {
        let token = s.token_for(number, vec![s.project.id, elsewhere.project.id]);
        write_token(h, &PublicToken { created_by: owner, ..token }).await;
    }
    let without = |roles: &[Role], permissions: &[Permission]| PublicTokenQuery {
        owner_without: Some(GrantsWith { roles: roles.to_vec(), permissions: permissions.to_vec() }),
        ..PublicTokenQuery::all(s.workspace.id, T0)
    };
    for (query, expected) in [
        (without(&[], &[]), vec![4, 3, 2, 1]),
        (without(&[Role::Owner], &[]), vec![4, 3, 2]),
        (without(&[Role::Commenter, Role::Owner], &[]), vec![4, 3]),
        (without(&[], &[Permission::Write, Permission::Admin]), vec![4, 2, 1]),
        (without(&[], &[Permission::Read]), vec![4, 3, 2, 1]),
        (without(&[Role::Owner, Role::Commenter], &[Permission::Write]), vec![4]),
    ] {
        assert_eq!(ids(h, query.clone()).await, numbered(&expected), "{query:?}");
    }
    transaction!(h, uow => uow.detach_project_from_tokens(s.project.id, T0).await.unwrap_store());
    assert_eq!(ids(h, without(&[], &[Permission::Write])).await, numbered(&[4, 3, 2, 1]));
}

/// Tested around each bound.
/// Proves: S5.7.
pub async fn public_tokens_are_filtered_by_their_times_like_in_the_model(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let bound = T0.plus(days(7));
    let mut tokens = Vec::new();
    for expires_at in [None, Some(bound.minus(TICK)), Some(bound), Some(bound.plus(TICK))] {
        for (created_at, last_used_at) in [
            (bound.minus(TICK), None),
            (bound, None),
            (bound.plus(TICK), None),
            (T0, Some(bound.minus(TICK))),
            (T0, Some(bound)),
            (T0, Some(bound.plus(TICK))),
        ] {
            let number = tokens.len() as u64 + 1;
            let token = PublicToken { expires_at, created_at, last_used_at, ..s.token(number) };
            write_token(h, &token).await;
            tokens.push(token);
        }
    }
    tokens.sort_by_key(|token| std::cmp::Reverse((token.created_at, token.id)));
    for without_expiry in [false, true] {
        for expires_by in [None, Some(bound)] {
            for unused_since in [None, Some(bound)] {
                let bounds = TokenBounds { without_expiry, expires_by, unused_since };
                let expected: Vec<PublicTokenId> =
                    tokens.iter().filter(|token| bounds.hold(token)).map(|token| token.id).collect();
                let query = PublicTokenQuery { bounds, ..PublicTokenQuery::all(s.workspace.id, T0) };
                assert_eq!(ids(h, query).await, expected, "{bounds:?}");
            }
        }
    }
}

/// Asserts which accounts hold the role Owner, or the permission Admin in one of the projects. Their access is their
/// workspace access, limited to the projects.
async fn assert_holders(h: &impl Harness, s: &Fixture, projects: &[ProjectId], accounts: &[AccountId]) {
    let grants = GrantsWith { roles: vec![Role::Owner], permissions: vec![Permission::Admin] };
    let holders = h.read().holders(s.workspace.id, projects, &grants).await.unwrap_store();
    assert_eq!(holders.iter().map(|holder| holder.account_id).collect::<Vec<_>>(), accounts);
    for holder in holders {
        let held = h.access().workspace_access(holder.account_id, s.workspace.id).await.unwrap_store();
        let mut held = held.expect("the workspace");
        held.permissions.retain(|project, _| projects.contains(project));
        assert_eq!(holder.access, held);
    }
}

/// Excludes other workspaces and deleted projects.
/// Proves: AZ3.
pub async fn workspace_access_has_the_role_and_the_permissions_of_one_workspace(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let other = builders::project(3, s.workspace.id);
    write_project(h, &other).await;
    let (member, helper, stranger) = (write_account(h, 4).await, write_account(h, 5).await, write_account(h, 6).await);
    write_membership(h, &builders::membership(member.id, s.commenter())).await;
    for account in [member.id, helper.id] {
        for (project, permission) in
            [(&s.project, Permission::Admin), (&other, Permission::Read), (&elsewhere.project, Permission::Write)]
        {
            write_membership(h, &builders::membership(account, builders::permission(project, permission))).await;
        }
    }
    let permissions = HashMap::from([(s.project.id, Permission::Admin), (other.id, Permission::Read)]);
    let none = HashMap::new();
    for (account, role, permissions) in [
        (s.owner.id, Some(Role::Owner), &none),
        (member.id, Some(Role::Commenter), &permissions),
        (helper.id, None, &permissions),
        (stranger.id, None, &none),
    ] {
        let found = h.access().workspace_access(account, s.workspace.id).await.unwrap_store();
        assert_eq!(found, Some(WorkspaceAccess { role, permissions: permissions.clone() }));
    }
    assert_eq!(h.access().workspace_access(s.owner.id, builders::workspace_id(100)).await.unwrap_store(), None);
    assert_holders(h, &s, &[s.project.id, elsewhere.project.id], &[s.owner.id, member.id, helper.id]).await;
    assert_holders(h, &s, &[other.id], &[s.owner.id]).await;
    assert_holders(h, &s, &[], &[s.owner.id]).await;
    transaction!(h, uow => uow.delete_project(s.project.id, T0).await.unwrap_store());
    assert_holders(h, &s, &[s.project.id], &[s.owner.id]).await;
    let left = WorkspaceAccess { role: None, permissions: HashMap::from([(other.id, Permission::Read)]) };
    assert_eq!(h.access().workspace_access(helper.id, s.workspace.id).await.unwrap_store(), Some(left));
    transaction!(h, uow => uow.delete_workspace(s.workspace.id, T0).await.unwrap_store());
    assert_eq!(h.access().workspace_access(s.owner.id, s.workspace.id).await.unwrap_store(), None);
}

/// Counts from a given moment on, with exact boundaries of days and hours, for one token alone.
/// Proves: S5.6.
pub async fn uses_are_counted_by_utc_day_and_hour(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (token, other) = (s.token(1), s.token(2));
    for token in [&token, &other] {
        write_token(h, token).await;
    }
    let midnight = Timestamp::parse_rfc3339("2031-03-02T00:00:00Z").expect("a time");
    let after = |duration: Duration| midnight.plus(duration);
    let moments = [
        midnight.minus(days(1)).minus(TICK),
        midnight.minus(days(1)),
        midnight.minus(TICK),
        midnight,
        after(hours(1)).minus(TICK),
        after(hours(1)),
        after(days(1)).minus(TICK),
        after(days(1)),
    ];
    transaction!(h, uow => {
        for (number, created_at) in (1..).zip(moments) {
            let session = GuestSession { created_at, ..builders::guest_session(number, &token) };
            uow.insert_guest_session(&session).await.unwrap_store();
        }
        let foreign = GuestSession { created_at: midnight, ..builders::guest_session(100, &other) };
        uow.insert_guest_session(&foreign).await.unwrap_store();
    });
    let uses_in = |at: Timestamp, uses| UsesIn { at, uses };
    let by_day = h.read().public_token_uses(token.id, midnight.minus(days(1)), Bucket::Day).await.unwrap_store();
    assert_eq!(by_day, [uses_in(midnight.minus(days(1)), 2), uses_in(midnight, 4), uses_in(after(days(1)), 1)]);
    let by_hour = h.read().public_token_uses(token.id, midnight, Bucket::Hour).await.unwrap_store();
    let expected =
        [uses_in(midnight, 2), uses_in(after(hours(1)), 1), uses_in(after(hours(23)), 1), uses_in(after(days(1)), 1)];
    assert_eq!(by_hour, expected);
    let later = h.read().public_token_uses(token.id, after(days(2)), Bucket::Hour).await.unwrap_store();
    assert_eq!(later, []);
}

/// Returns at most as many as requested, and none that ended for lack of use.
/// Proves: S5.6.
pub async fn live_guest_sessions_are_listed_newest_first(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (token, other) = (s.token(1), s.token(2));
    for token in [&token, &other] {
        write_token(h, token).await;
    }
    let end = T0.plus(days(30));
    let with = |number: u64, created_at, idle_expires_at| GuestSession {
        created_at,
        idle_expires_at,
        ..builders::guest_session(number, &token)
    };
    let sessions = [
        with(1, T0, end.plus(TICK)),
        with(2, T0.plus(TICK), end.plus(TICK)),
        with(3, T0, end.plus(TICK)),
        with(4, T0, end),
        with(5, T0, end.minus(TICK)),
        builders::guest_session(6, &other),
    ];
    transaction!(h, uow => {
        for session in &sessions {
            uow.insert_guest_session(session).await.unwrap_store();
        }
    });
    for (now, limit, expected) in [
        (end, 100, vec![2, 3, 1]),
        (end, 2, vec![2, 3]),
        (end.minus(TICK), 100, vec![2, 4, 3, 1]),
        (end.plus(TICK), 100, vec![]),
    ] {
        let found = h.read().guest_sessions(token.id, now, limit).await.unwrap_store();
        let expected: Vec<GuestSessionView> =
            expected.into_iter().map(|number: usize| view(&sessions[number - 1])).collect();
        assert_eq!(found, expected, "at {now}");
    }
}

fn view(session: &GuestSession) -> GuestSessionView {
    GuestSessionView {
        id: session.id,
        display_name: session.display_name.clone(),
        created_at: session.created_at,
        last_used_at: session.last_used_at,
        idle_expires_at: session.idle_expires_at,
    }
}
