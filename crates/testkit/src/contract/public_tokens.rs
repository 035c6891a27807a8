//! Public tokens.

use guestlist_domain::model::public_token::{PublicToken, PublicTokenStatus};
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::time::days;

use super::Harness;
use super::fixture::{
    UnwrapStore, assert_conflict, begin, fixture, transaction, write_account, write_project, write_token,
};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn read(h: &impl Harness, token: &PublicToken) -> Option<PublicToken> {
    transaction!(h, uow => uow.public_token(token.id).await.unwrap_store())
}

/// Every field is stored and read unchanged, set or not.
pub async fn a_public_token_is_read_as_it_was_written(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let bare = PublicToken { note: None, permission: Permission::Read, expires_at: None, ..s.token(1) };
    let full = PublicToken {
        permission: Permission::Write,
        expires_at: Some(T0.plus(TICK)),
        usage_limit: Some(1_000_000),
        uses: 999_999,
        last_used_at: Some(T0.plus(TICK)),
        created_at: T0.plus(TICK),
        revoked_at: Some(T0.plus(days(1))),
        renewed_at: Some(T0.plus(days(2))),
        ..s.token(2)
    };
    for token in [bare, full] {
        write_token(h, &token).await;
        assert_eq!(read(h, &token).await.as_ref(), Some(&token));
    }
    assert_eq!(read(h, &s.token(3)).await, None);
}

/// The order in which they were given does not matter.
pub async fn the_projects_of_a_token_come_in_the_order_of_their_ids(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let missing = [builders::project_id(103), builders::project_id(101), builders::project_id(102)];
    let token = s.token_for(1, [missing.as_slice(), &[s.project.id]].concat());
    write_token(h, &token).await;
    let mut ordered = token.projects.clone();
    ordered.sort_unstable();
    assert_eq!(read(h, &token).await, Some(PublicToken { projects: ordered, ..token }));
}

/// The hash can be stored under any of several server keys.
pub async fn a_token_is_found_by_the_hash_of_its_code(h: &impl Harness) {
    let s = fixture(h, 1).await;
    for number in [1, 2] {
        write_token(h, &s.token(number)).await;
    }
    let (unknown, code) = (builders::hash(100), s.token(2).code_hash);
    for (hashes, expected) in [
        (vec![code], Some(builders::public_token_id(2))),
        (vec![unknown, code], Some(builders::public_token_id(2))),
        (vec![unknown], None),
        (vec![], None),
    ] {
        let found = h.access().public_token_by_code(&hashes).await.unwrap_store();
        assert_eq!(found, expected);
    }
}

/// Neither an id nor a code can be used twice.
pub async fn the_id_and_the_code_of_a_token_are_unique(h: &impl Harness) {
    let s = fixture(h, 1).await;
    write_token(h, &s.token(1)).await;
    let same_id = PublicToken { code_hash: builders::hash(2), ..s.token(1) };
    let same_code = PublicToken { code_hash: builders::hash(1), ..s.token(2) };
    for token in [same_id, same_code] {
        let mut uow = begin(h).await;
        assert_conflict(uow.insert_public_token(&token).await);
    }
}

/// An update writes neither the projects nor the number of uses.
pub async fn an_update_writes_only_the_terms_and_the_owner_of_a_token(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let other = write_account(h, 2).await;
    let before = s.token(1);
    write_token(h, &before).await;
    let changed = PublicToken {
        created_by: other.id,
        name: builders::name("Another name"),
        note: None,
        expires_at: None,
        usage_limit: Some(5),
        revoked_at: Some(T0.plus(TICK)),
        renewed_at: Some(T0.plus(days(1))),
        ..before.clone()
    };
    let with_more = PublicToken {
        permission: Permission::Write,
        projects: vec![builders::project_id(100)],
        uses: 3,
        last_used_at: Some(T0),
        code_hash: builders::hash(100),
        created_at: T0.plus(days(1)),
        ..changed.clone()
    };
    transaction!(h, uow => uow.update_public_token(&with_more).await.unwrap_store());
    assert_eq!(read(h, &before).await, Some(changed));
    transaction!(h, uow => uow.update_public_token(&before).await.unwrap_store());
    assert_eq!(read(h, &before).await.as_ref(), Some(&before), "and takes all of it back");
}

/// A record that was read before a use does not undo the use.
/// Proves: TK1.
pub async fn an_update_does_not_change_the_number_of_uses(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let stale = s.token(1);
    write_token(h, &stale).await;
    transaction!(h, uow => uow.count_use(stale.id, T0).await.unwrap_store());
    transaction!(h, uow => uow.update_public_token(&stale).await.unwrap_store());
    let found = read(h, &stale).await.expect("the token");
    assert_eq!((found.uses, found.last_used_at), (1, Some(T0)));
}

/// An update of a record that does not exist is refused.
pub async fn an_update_of_an_unknown_token_is_refused(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.update_public_token(&s.token(1)).await);
}

/// A project that was deleted or moved is not live; the others stay live.
/// Proves: S5.8, TK6.
pub async fn live_projects_exist_and_are_in_the_workspace_of_their_token(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let later = builders::project(3, s.workspace.id);
    write_project(h, &later).await;
    let missing = builders::project_id(100);
    let token = s.token_for(1, vec![later.id, missing, elsewhere.project.id, s.project.id]);
    write_token(h, &token).await;
    let live = transaction!(h, uow => uow.live_projects(token.id).await.unwrap_store());
    assert_eq!(live, [s.project.id, later.id]);
    let named = vec![(s.project.id, s.project.name.clone()), (later.id, later.name.clone())];
    transaction!(h, uow => {
        let found = uow.public_token_with_projects(token.id).await.unwrap_store().expect("the token");
        assert_eq!((found.0.id, found.1), (token.id, named));
        let wanted = [missing, later.id, s.project.id, elsewhere.project.id];
        let expected = [s.project.clone(), elsewhere.project.clone(), later.clone()];
        assert_eq!(uow.projects(&wanted).await.unwrap_store(), expected);
    });

    let without_live_projects = s.token_for(2, vec![missing, elsewhere.project.id]);
    write_token(h, &without_live_projects).await;
    transaction!(h, uow => {
        assert!(uow.live_projects(without_live_projects.id).await.unwrap_store().is_empty());
        assert!(uow.live_projects(builders::public_token_id(100)).await.unwrap_store().is_empty());
        let found = uow.public_token_with_projects(without_live_projects.id).await.unwrap_store();
        assert_eq!(found.map(|(_, projects)| projects), Some(vec![]));
        assert_eq!(uow.public_token_with_projects(builders::public_token_id(100)).await.unwrap_store(), None);
    });
}

/// The count agrees with the model at every boundary of expiry, limit and revocation, and stops where it is told to.
pub async fn active_tokens_are_counted_as_the_model_defines_them(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let end = T0.plus(days(7));
    let tokens = [
        s.token(1),
        PublicToken { expires_at: None, ..s.token(2) },
        PublicToken { expires_at: Some(end.plus(TICK)), ..s.token(3) },
        PublicToken { revoked_at: Some(T0), ..s.token(4) },
        PublicToken { usage_limit: Some(2), uses: 1, ..s.token(5) },
        PublicToken { usage_limit: Some(2), uses: 2, ..s.token(6) },
        PublicToken { usage_limit: Some(2), uses: 3, ..s.token(7) },
    ];
    for token in &tokens {
        write_token(h, token).await;
    }
    write_token(h, &elsewhere.token(8)).await;
    for (now, expected) in [(end.minus(TICK), 4), (end, 2), (end.plus(TICK), 1)] {
        let active = |token: &&PublicToken| token.status_at(now) == PublicTokenStatus::Active;
        assert_eq!(tokens.iter().filter(active).count(), expected, "the case itself");
        for (limit, expected) in [(100, expected), (2, expected.min(2)), (0, 0)] {
            let counted = transaction!(h, uow => {
                uow.count_active_public_tokens(s.workspace.id, now, limit).await.unwrap_store()
            });
            assert_eq!(counted as usize, expected, "at {now}, up to {limit}");
        }
    }
}
