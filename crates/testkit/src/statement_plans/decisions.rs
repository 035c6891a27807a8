//! Calls of the access reader and of transactions. Nothing is committed.

use guestlist_domain::model::idempotency::IdempotencyRecord;
use guestlist_domain::model::job::JobPriority;
use guestlist_domain::model::membership::Membership;
use guestlist_domain::model::notification::NotificationKind;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::secret::CodeKind;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::{days, minutes};
use guestlist_domain::port::{AccessReader, Attempts, ChangeSet, JobClaim, SealedRecordId, Store, StoreError};
use uuid::Uuid;

use super::{ACCOUNT, MEMBER, PROJECT, WORKSPACE, call};
use crate::WriteRecords as _;
use crate::builders::{self, T0};

type Begins<'a> = dyn FnMut(&'static str) + Send + 'a;

/// What checks and previews read.
pub(super) async fn check(access: &dyn AccessReader, begins: &mut Begins<'_>) -> Result<(), StoreError> {
    let targets = [Target::Workspace(WORKSPACE), Target::Project(PROJECT)];
    let subjects = targets.map(|target| (MEMBER, target));
    let hash = builders::hash(7);
    call! { begins;
        "session": access.session(hash);
        "session with unread": access.session_with_unread(builders::hash(8));
        "account by address": access.account_by_email(&builders::email("person7@example.com"));
        "check of a session": access.session_access(hash, &targets);
        "check of an API key": access.api_key_access(hash, &subjects);
        "API key": access.api_key(hash);
        "invitation secret": access.invitation_secret(&[hash]);
        "effective access": access.effective_access(MEMBER, targets[1]);
        "access to a workspace": access.workspace_access(MEMBER, WORKSPACE);
        "public token by code": access.public_token_by_code(&[hash]);
        "token of a guest": access.guest_token(builders::public_token_id(15));
        "guest": access.guest(builders::guest_session_id(7));
    }
    Ok(())
}

/// What decisions read, and the changes of memberships, which are counted.
pub(super) async fn decide(store: &dyn Store, begins: &mut Begins<'_>) -> Result<(), StoreError> {
    let mut uow = store.begin().await?;
    let (hash, email) = (builders::hash(7), builders::email("guest100@example.com"));
    let (token, invitation) = (builders::public_token_id(15), builders::invitation_id(200));
    let (workspace, project) = (Target::Workspace(WORKSPACE), Target::Project(PROJECT));
    let addresses: Vec<_> = (0..50).map(|number| builders::email(&format!("guest{number}@example.com"))).collect();
    let joined: Membership = builders::membership(MEMBER, builders::role(builders::workspace_id(2), Role::Commenter));
    let changes = ChangeSet { memberships: vec![joined], ..ChangeSet::default() };
    call! { begins;
        "facts of an invitation": uow.invitation_facts(invitation, Some(MEMBER));
        "facts of an invite": uow.invite_facts(workspace, ACCOUNT, &addresses, T0);
        "facts of an invite to a project": uow.invite_facts(project, ACCOUNT, &addresses, T0);
        "seats": uow.seats(WORKSPACE, &email, T0);
        "invitation by pending key": uow.invitation_by_pending_key("key 200");
        "invitations of an address in a workspace": uow.invitations_of(&email, WORKSPACE, 50);
        "undecided invitations of a member": uow.undecided_invitations(WORKSPACE, MEMBER, &email);
        "workspaces of an account": uow.workspaces_of(MEMBER);
        "locked workspace": uow.workspace(WORKSPACE);
        "locked project": uow.lock_target(project);
        "membership": uow.membership(MEMBER, project);
        "put memberships": uow.write(&changes);
        "remove a role": uow.remove_membership(MEMBER, workspace);
        "remove permissions": uow.remove_permissions(MEMBER, WORKSPACE);
        "locked public token": uow.public_token(token);
        "public tokens of an account": uow.public_tokens_of(builders::account_id(7), WORKSPACE);
        "count a use": uow.count_use(token, T0);
        "live projects": uow.live_projects(token);
        "number of active public tokens": uow.count_active_public_tokens(WORKSPACE, T0, 100);
        "recipients of a public token": uow.public_token_recipients(token);
        "guest session": uow.guest_session(hash);
        "facts of a guest session": uow.guest_session_facts(hash);
        "latest transfer": uow.latest_transfer(project);
        "undecided transfers": uow.undecided_transfers(WORKSPACE);
        "sign-up": uow.sign_up(hash);
        "one-time secret": uow.one_time_secret(hash);
        "end one-time secrets": uow.end_one_time_secrets(MEMBER, T0);
        "end sessions": uow.end_sessions(MEMBER, None);
        "locked account": uow.account(MEMBER);
        "locked API key": uow.api_key(builders::api_key_id(7));
        "opted out": uow.has_opted_out(&email);
        "notification channels": uow.notification_channels(
            MEMBER, NotificationKind::TransferOffered
        );
    }
    Ok(())
}

/// What workers and the operator's commands read and prune.
pub(super) async fn maintain(store: &dyn Store, begins: &mut Begins<'_>) -> Result<(), StoreError> {
    let mut uow = store.begin().await?;
    let old = T0.minus(days(1));
    let attempts = [Attempts { key: "key 7".to_owned(), window: minutes(15), count: 1 }];
    let record =
        IdempotencyRecord { id: builders::hash(7), fingerprint: builders::hash(7), answer: None, claimed_at: T0 };
    let claim = JobClaim { id: Uuid::nil(), priority: JobPriority::Ordinary, now: T0, until: T0.plus(minutes(1)) };
    let none = SealedRecordId::SigningKey(String::new());
    let mails = SealedRecordId::Mail(builders::mail_id(500));
    call! { begins;
        "expiring public token": uow.take_expiring_public_token(T0, T0.plus(days(2)));
        "prune sessions": uow.prune_sessions(old, old, 100);
        "prune guest sessions": uow.prune_guest_sessions(old, T0, 100);
        "prune one-time secrets": uow.prune_one_time_secrets(old, 100);
        "prune sign-ups": uow.prune_sign_ups(old, 100);
        "prune counters": uow.prune_counters(old, 100);
        "prune idempotency records": uow.prune_idempotency_records(old, 100);
        "count attempts": uow.count_attempts(&attempts, T0);
        "claim an idempotency key": uow.claim_idempotency_key(&record, old);
        "claim a job": uow.claim_job(&claim);
        "renew a claim": uow.renew_claim(builders::mail_id(500), claim.id, claim.until);
        "prune jobs": uow.prune_jobs(old, 100);
        "sealed records": uow.sealed_records(&none, 100);
        "sealed records, later": uow.sealed_records(&mails, 100);
        "codes of invitations": uow.codes(CodeKind::Invitation, T0, Uuid::nil(), 100);
        "codes of public tokens": uow.codes(CodeKind::PublicToken, T0, Uuid::nil(), 100);
        "idempotency record": store.idempotency_record(builders::hash(7));
    }
    Ok(())
}
