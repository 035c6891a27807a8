//! API keys, and the queries of host applications.

use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::time::minutes;
use guestlist_domain::port::ApiKeyView;

use super::Harness;
use super::fixture::{UnwrapStore, assert_conflict, begin, fixture, transaction, write_invitation};
use super::lists::{assert_pages, moments};
use crate::WriteRecords as _;
use crate::builders::{self, T0, TICK};

async fn write(h: &impl Harness, key: &ApiKey) {
    transaction!(h, uow => uow.insert_api_key(key).await.unwrap_store());
}

/// A key is found by its secret with every field, whether it is live or not.
/// Proves: S7.3.
pub async fn an_api_key_is_found_by_its_secret(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let key = builders::api_key(1, &s.workspace);
    let revoked = ApiKey {
        created_at: T0.plus(TICK),
        last_used_at: Some(T0.plus(TICK * 2)),
        revoked_at: Some(T0.plus(TICK * 3)),
        ..builders::api_key(2, &s.workspace)
    };
    for (number, key) in [(1, &key), (2, &revoked)] {
        write(h, key).await;
        assert_eq!(h.access().api_key(builders::hash(number)).await.unwrap_store().as_ref(), Some(key));
        assert_eq!(transaction!(h, uow => uow.api_key(key.id).await.unwrap_store()).as_ref(), Some(key));
    }
    assert_eq!(h.access().api_key(builders::hash(3)).await.unwrap_store(), None);
    assert_eq!(transaction!(h, uow => uow.api_key(builders::api_key_id(3)).await.unwrap_store()), None);
}

/// Neither an id nor a secret can be used twice.
pub async fn the_id_and_the_secret_of_an_api_key_are_unique(h: &impl Harness) {
    let s = fixture(h, 1).await;
    write(h, &builders::api_key(1, &s.workspace)).await;
    for clash in [
        ApiKey { secret_hash: builders::hash(2), ..builders::api_key(1, &s.workspace) },
        ApiKey { secret_hash: builders::hash(1), ..builders::api_key(2, &s.workspace) },
    ] {
        let mut uow = begin(h).await;
        assert_conflict(uow.insert_api_key(&clash).await);
    }
}

/// An update writes the revocation and no other field.
/// Proves: S7.3.
pub async fn an_update_writes_only_the_revocation_of_an_api_key(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let key = builders::api_key(1, &s.workspace);
    write(h, &key).await;
    let at = Some(T0.plus(TICK));
    let changed = ApiKey { name: builders::name("Other"), last_used_at: at, revoked_at: at, ..key.clone() };
    transaction!(h, uow => uow.update_api_key(&changed).await.unwrap_store());
    let expected = ApiKey { revoked_at: at, ..key };
    assert_eq!(h.access().api_key(builders::hash(1)).await.unwrap_store(), Some(expected));
}

/// An update of a record that does not exist is refused.
pub async fn an_update_of_an_unknown_api_key_is_refused(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let mut uow = begin(h).await;
    assert_conflict(uow.update_api_key(&builders::api_key(1, &s.workspace)).await);
}

/// A touch never sets the last use to an earlier time.
/// Proves: S7.3.
pub async fn a_touch_updates_the_last_use_of_an_api_key(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let key = builders::api_key(1, &s.workspace);
    write(h, &key).await;
    let later = T0.plus(minutes(5));
    for (at, expected) in [(T0, T0), (later, later), (later.minus(TICK), later)] {
        transaction!(h, uow => uow.touch_api_key(key.id, at).await.unwrap_store());
        let touched = ApiKey { last_used_at: Some(expected), ..key.clone() };
        assert_eq!(h.access().api_key(builders::hash(1)).await.unwrap_store(), Some(touched));
    }
    transaction!(h, uow => uow.touch_api_key(builders::api_key_id(2), T0).await.unwrap_store());
}

/// The list contains the keys of one workspace, with the names of their creators.
pub async fn api_keys_come_in_pages_newest_first(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    write(h, &builders::api_key(91, &elsewhere.workspace)).await;
    for (number, created_at) in moments() {
        write(h, &ApiKey { created_at, ..builders::api_key(number, &s.workspace) }).await;
    }
    let read = h.read();
    let id = |view: &ApiKeyView| {
        assert_eq!(view.creator, s.owner.display_name);
        view.key.id.uuid()
    };
    assert_pages(|page| read.api_keys(s.workspace.id, page), id).await;
}

/// Newest first, by any spelling of the address, including invitations to projects, and at most as many as requested.
/// Proves: S3.7.
pub async fn invitations_of_an_address_are_found_by_workspace(h: &impl Harness) {
    let (s, elsewhere) = (fixture(h, 1).await, fixture(h, 2).await);
    let to_project = builders::permission(&s.project, Permission::Read);
    let email = builders::email("ana@example.org");
    let older = Invitation { email: email.clone(), ..s.invitation(5) };
    let same_time = Invitation { email: builders::email("ANA@Example.org"), grant: to_project, ..s.invitation(4) };
    let newest = Invitation {
        email: email.clone(),
        grant: builders::permission(&builders::project(3, s.workspace.id), Permission::Write),
        created_at: T0.plus(TICK),
        ..s.invitation(3)
    };
    transaction!(h, uow => uow.insert_project(&builders::project(3, s.workspace.id)).await.unwrap_store());
    for invitation in [&older, &same_time, &newest, &Invitation { email: email.clone(), ..elsewhere.invitation(6) }] {
        write_invitation(h, invitation).await;
    }
    write_invitation(h, &s.invitation(7)).await;
    for (limit, expected) in
        [(1, vec![&newest]), (3, vec![&newest, &older, &same_time]), (9, vec![&newest, &older, &same_time])]
    {
        let found = transaction!(h, uow => uow.invitations_of(&email, s.workspace.id, limit).await.unwrap_store());
        assert_eq!(found.iter().collect::<Vec<_>>(), expected, "at most {limit}");
    }
}
