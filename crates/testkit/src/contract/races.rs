//! Concurrent transactions: every guarantee holds under contention.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::ids::{AccountId, InvitationId, WorkspaceId};
use guestlist_domain::model::invitation::{Invitation, InvitationState};
use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::time::{days, minutes};
use guestlist_domain::port::{Attempts, QueuedJob, SigningKeyRecord, Store, StoreError};

use super::Harness;
use super::fixture::{
    UnwrapStore, count_successes, fixture, race, transaction, write_account, write_invitation, write_token,
};
use crate::WriteRecords as _;
use crate::builders::{self, T0};

/// Number of repetitions. A single race can pass by chance; several in a row do not.
const ROUNDS: u64 = 5;
const TASKS: u64 = 12;

/// Concurrent redemptions succeed exactly as often as the limit allows.
/// Proves: TK1, S5.3.
pub async fn concurrent_redemptions_never_exceed_the_usage_limit(h: &impl Harness) {
    let s = fixture(h, 1).await;
    for (round, limit) in (1..).zip([1, 7, 49, 50, 51]) {
        let token = PublicToken { usage_limit: Some(limit), ..s.token(round) };
        write_token(h, &token).await;
        let outcomes = race(h, 50, |_, store| async move {
            let mut uow = store.begin().await.unwrap_store();
            let used = uow.count_use(token.id, T0).await.unwrap_store();
            uow.commit().await.unwrap_store();
            used.map(|facts| facts.token.uses)
        })
        .await;
        let mut uses: Vec<u32> = outcomes.into_iter().flatten().collect();
        uses.sort_unstable();
        let expected: Vec<u32> = (1..=limit.min(50)).collect();
        assert_eq!(uses, expected, "every use once, with a limit of {limit}");
        let stored = transaction!(h, uow => uow.public_token(token.id).await.unwrap_store()).expect("the token");
        assert_eq!(stored.uses, limit.min(50));
    }
}

/// A read within a transaction locks the record until the commit.
/// Proves: IN1.
pub async fn no_change_of_an_invitation_is_lost(h: &impl Harness) {
    let s = fixture(h, 1).await;
    for round in 1..=ROUNDS {
        let id = s.invitation(round).id;
        write_invitation(h, &s.invitation(round)).await;
        race(h, TASKS, |_, store| async move {
            let mut uow = store.begin().await.unwrap_store();
            let mut invitation = uow.invitation(id).await.unwrap_store().expect("the invitation");
            invitation.generation += 1;
            uow.update_invitation(&invitation).await.unwrap_store();
            uow.commit().await.unwrap_store();
        })
        .await;
        let stored = transaction!(h, uow => uow.invitation(id).await.unwrap_store()).expect("the invitation");
        assert_eq!(u64::from(stored.generation), TASKS);
    }
}

/// The lock of the workspace guards everything that counts something.
pub async fn no_change_of_a_workspace_is_lost(h: &impl Harness) {
    for round in 1..=ROUNDS {
        let id = fixture(h, round).await.workspace.id;
        race(h, TASKS, |_, store| async move {
            let mut uow = store.begin().await.unwrap_store();
            let mut workspace = uow.workspace(id).await.unwrap_store().expect("the workspace");
            let members = workspace.plan.max_members.unwrap_or(0);
            workspace.plan = Plan { max_members: Some(members + 1), ..workspace.plan };
            uow.update_workspace(&workspace).await.unwrap_store();
            uow.commit().await.unwrap_store();
        })
        .await;
        let stored = transaction!(h, uow => uow.workspace(id).await.unwrap_store()).expect("the workspace");
        assert_eq!(stored.plan.max_members.map(u64::from), Some(TASKS));
    }
}

/// Changes and uses do not overwrite each other.
/// Proves: TK1.
pub async fn no_change_of_a_public_token_is_lost(h: &impl Harness) {
    let s = fixture(h, 1).await;
    for round in 1..=ROUNDS {
        let token = PublicToken { usage_limit: Some(1_000), ..s.token(round) };
        let id = token.id;
        write_token(h, &token).await;
        race(h, TASKS, |number, store| async move {
            let mut uow = store.begin().await.unwrap_store();
            if number % 2 == 0 {
                assert!(uow.count_use(id, T0).await.unwrap_store().is_some());
            } else {
                let mut token = uow.public_token(id).await.unwrap_store().expect("the token");
                token.usage_limit = token.usage_limit.map(|limit| limit + 1);
                uow.update_public_token(&token).await.unwrap_store();
            }
            uow.commit().await.unwrap_store();
        })
        .await;
        let stored = transaction!(h, uow => uow.public_token(id).await.unwrap_store()).expect("the token");
        let half = u32::try_from(TASKS / 2).expect("a small number");
        assert_eq!((stored.uses, stored.usage_limit), (half, Some(1_000 + half)));
    }
}

/// An invitation is accepted, declined or cancelled by exactly one transaction, and its state is what that one wrote.
/// Proves: IN1, IN11.
pub async fn an_invitation_is_decided_once(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let states = [
        InvitationState::Accepted { by: s.owner.id, at: T0 },
        InvitationState::Declined { at: T0 },
        InvitationState::Cancelled { at: T0 },
    ];
    for round in 1..=ROUNDS {
        let id = s.invitation(round).id;
        write_invitation(h, &s.invitation(round)).await;
        let outcomes = race(h, TASKS, |number, store| async move {
            let mut uow = store.begin().await.unwrap_store();
            let invitation = uow.invitation(id).await.unwrap_store().expect("the invitation");
            invitation.require_pending(T0).ok()?;
            let state = states[number as usize % states.len()];
            uow.update_invitation(&Invitation { state, ..invitation }).await.unwrap_store();
            uow.commit().await.unwrap_store();
            Some(state)
        })
        .await;
        let decided: Vec<InvitationState> = outcomes.into_iter().flatten().collect();
        let stored = transaction!(h, uow => uow.invitation(id).await.unwrap_store()).expect("the invitation");
        assert_eq!(decided, [stored.state]);
    }
}

/// There is one row and one mail.
/// Proves: IN5.
pub async fn of_concurrent_invitations_of_an_address_one_succeeds(h: &impl Harness) {
    let s = fixture(h, 1).await;
    for round in 1..=ROUNDS {
        let invitation = s.invitation(round);
        let outcomes = race(h, TASKS, |number, store| {
            let own = round * 1_000 + number;
            let copy = Invitation { id: builders::invitation_id(own), ..invitation.clone() };
            let mail = QueuedJob { invitation_id: Some(copy.id), ..builders::queued_job(own) };
            async move {
                let mut uow = store.begin().await.unwrap_store();
                uow.insert_invitation(&copy).await?;
                uow.insert_jobs(std::slice::from_ref(&mail)).await?;
                uow.commit().await
            }
        })
        .await;
        assert_eq!(count_successes(outcomes), 1);
        assert_eq!(h.jobs_with_payload().await.len() as u64, round);
    }
}

/// Different spellings of an address count as one.
/// Proves: EM6.
pub async fn of_concurrent_sign_ups_of_an_address_one_succeeds(h: &impl Harness) {
    for round in 1..=ROUNDS {
        let outcomes = race(h, TASKS, |number, store| {
            let spelling = if number % 2 == 0 { "Ana" } else { "ANA" };
            let account = Account {
                email: builders::email(&format!("{spelling}{round}@example.com")),
                ..builders::account(round * 1_000 + number)
            };
            async move {
                let mut uow = store.begin().await.unwrap_store();
                uow.insert_account(&account).await?;
                uow.commit().await
            }
        })
        .await;
        assert_eq!(count_successes(outcomes), 1);
    }
}

/// A repeated request does not use the secret twice.
/// Proves: AN9.
pub async fn of_concurrent_uses_of_a_one_time_secret_one_succeeds(h: &impl Harness) {
    let account = write_account(h, 1).await;
    for round in 1..=ROUNDS {
        let one_time_secret = builders::one_time_secret(round, account.id);
        let secret = one_time_secret.secret_hash;
        transaction!(h, uow => uow.insert_one_time_secret(&one_time_secret).await.unwrap_store());
        let outcomes = race(h, TASKS, |_, store| async move {
            let mut uow = store.begin().await.unwrap_store();
            uow.mark_one_time_secret_used(secret, T0).await?;
            uow.commit().await
        })
        .await;
        assert_eq!(count_successes(outcomes), 1);
    }
}

async fn take_over(store: &dyn Store, id: WorkspaceId, successor: AccountId) {
    let mut uow = store.begin().await.unwrap_store();
    let workspace = uow.workspace(id).await.unwrap_store().expect("the workspace");
    let admin = builders::membership(workspace.owner_id, builders::role(id, Role::Admin));
    uow.put_membership(&admin).await.unwrap_store();
    let owner = builders::membership(successor, builders::role(id, Role::Owner));
    uow.put_membership(&owner).await.unwrap_store();
    uow.commit().await.unwrap_store();
}

/// At every moment, a workspace has exactly one Owner.
/// Proves: AZ5, S2.1.
pub async fn a_workspace_has_one_owner_after_concurrent_transfers(h: &impl Harness) {
    for number in 101..=100 + TASKS {
        write_account(h, number).await;
    }
    for round in 1..=ROUNDS {
        let s = fixture(h, round).await;
        let id = s.workspace.id;
        let read = h.read();
        race(h, TASKS, |number, store| {
            let read = read.clone();
            async move {
                let successor = builders::account_id(101 + number);
                take_over(store.as_ref(), id, successor).await;
                let view = read.workspace(successor, id).await.unwrap_store().expect("the workspace");
                let owns = view.workspace.owner_id == successor;
                assert_eq!(owns, view.my_role == Role::Owner);
            }
        })
        .await;
        let mut owners = 0;
        for account in [s.owner.id].into_iter().chain((101..=100 + TASKS).map(builders::account_id)) {
            let view = h.read().workspace(account, id).await.unwrap_store().expect("a member");
            owners += u32::from(view.my_role == Role::Owner);
        }
        assert_eq!(owners, 1);
    }
}

/// No attempt is lost between reading and writing a counter, whatever the order in which the keys are given.
/// Proves: AN7.
pub async fn concurrent_attempts_are_all_counted(h: &impl Harness) {
    let attempts = |count| move |key: &str| Attempts { key: key.to_owned(), window: minutes(15), count };
    let keys = ["c", "B", "a", "\u{e4}"];
    for round in 1..=ROUNDS {
        race(h, 50, |number, store| async move {
            let mut keys = keys;
            keys.rotate_left(number as usize % 4);
            store.count_attempts(&keys.map(attempts(3)), T0).await.unwrap_store();
            keys.reverse();
            let mut uow = store.begin().await.unwrap_store();
            uow.refund_attempts(&keys.map(attempts(1))).await.unwrap_store();
            uow.commit().await.unwrap_store();
        })
        .await;
        let counts = h.store().count_attempts(&keys.map(attempts(0)), T0).await.unwrap_store();
        let counts: Vec<u64> = counts.iter().map(|count| u64::from(count.count)).collect();
        assert_eq!(counts, [round * 100; 4]);
    }
}

/// Any number of instances can look for expired invitations.
/// Proves: S6.2.
pub async fn of_concurrent_workers_one_marks_an_expiry_as_notified(h: &impl Harness) {
    let s = fixture(h, 1).await;
    for round in 1..=ROUNDS {
        let id = s.invitation(round).id;
        write_invitation(h, &s.invitation(round)).await;
        let outcomes = race(h, TASKS, |_, store| async move {
            let mut uow = store.begin().await.unwrap_store();
            let is_first = uow.mark_expiry_notified(id).await.unwrap_store();
            uow.commit().await.unwrap_store();
            is_first
        })
        .await;
        assert_eq!(outcomes.into_iter().filter(|is_first| *is_first).count(), 1);
    }
}

/// Any number of instances can run maintenance.
/// Proves: S5.7.
pub async fn of_concurrent_workers_one_takes_an_expiring_token(h: &impl Harness) {
    let s = fixture(h, 1).await;
    for round in 1..=ROUNDS {
        let numbers = round * 1_000..round * 1_000 + 20;
        for number in numbers.clone() {
            write_token(h, &s.token(number)).await;
        }
        let outcomes = race(h, 8, |_, store| async move {
            let mut taken = Vec::new();
            loop {
                let mut uow = store.begin().await.unwrap_store();
                let token = uow.take_expiring_public_token(T0, T0.plus(days(7))).await.unwrap_store();
                uow.commit().await.unwrap_store();
                let Some(token) = token else { return taken };
                taken.push(token.id);
            }
        })
        .await;
        let mut taken = outcomes.concat();
        taken.sort_unstable();
        assert_eq!(taken, numbers.map(builders::public_token_id).collect::<Vec<_>>());
    }
}

/// Counts and writes under the lock of the workspace.
async fn invite_within(store: &dyn Store, invitation: Invitation) -> Option<InvitationId> {
    let mut uow = store.begin().await.unwrap_store();
    let id = invitation.grant.workspace();
    let workspace = uow.workspace(id).await.unwrap_store().expect("the workspace");
    let seats = uow.seats(id, &invitation.email, T0).await.unwrap_store();
    workspace.plan.allow_invitation(seats).ok()?;
    uow.insert_invitation(&invitation).await.unwrap_store();
    uow.commit().await.unwrap_store();
    Some(invitation.id)
}

/// Concurrent invitations take exactly as many seats as the plan has.
/// Proves: S4.12, S2.5.
pub async fn concurrent_invitations_never_exceed_the_seats(h: &impl Harness) {
    for round in 1..=ROUNDS {
        let s = fixture(h, round).await;
        let plan = Plan { max_members: Some(5), ..Plan::default() };
        let mut workspace = s.workspace.clone();
        workspace.plan = plan;
        transaction!(h, uow => uow.update_workspace(&workspace).await.unwrap_store());
        let outcomes = race(h, TASKS, |number, store| {
            let invitation = s.invitation(round * 1_000 + number);
            async move { invite_within(store.as_ref(), invitation).await }
        })
        .await;
        assert_eq!(outcomes.into_iter().flatten().count(), 4, "the Owner has the fifth");
    }
}

/// Instances that start at the same time end up with the same key.
pub async fn of_concurrent_instances_one_creates_the_first_signing_key(h: &impl Harness) {
    let outcomes: Vec<Result<(), StoreError>> = race(h, TASKS, |number, store| async move {
        let key = SigningKeyRecord { active: true, ..builders::signing_key(number) };
        let mut uow = store.begin().await.unwrap_store();
        uow.insert_signing_key(&key).await?;
        uow.commit().await
    })
    .await;
    assert_eq!(count_successes(outcomes), 1);
    assert_eq!(transaction!(h, uow => uow.signing_keys().await.unwrap_store()).len(), 1);
}

/// A mail program and its user can opt out concurrently; neither is refused.
/// Proves: EM11.
pub async fn concurrent_opt_outs_of_an_address_all_succeed(h: &impl Harness) {
    for round in 1..=ROUNDS {
        let email = builders::email(&format!("guest{round}@example.org"));
        let outcomes = race(h, TASKS, |_, store| {
            let email = email.clone();
            async move {
                let mut uow = store.begin().await.unwrap_store();
                uow.opt_out(&email, T0).await.unwrap_store();
                uow.commit().await.unwrap_store();
            }
        })
        .await;
        assert_eq!(outcomes.len() as u64, TASKS);
        transaction!(h, uow => assert!(uow.has_opted_out(&email).await.unwrap_store()));
    }
}
