//! Change sets, and the facts that decisions are made from.

use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::account::Account;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::invitation::{Invitation, InvitationSecret, InvitationSecretKind, InvitationState};
use guestlist_domain::model::membership::{Grant, Membership};
use guestlist_domain::model::notification::{Channels, NotificationKind, NotificationPreferences};
use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Name;
use guestlist_domain::port::{
    ChangeSet, InvitationFacts, InviteFacts, JobWithdrawal, LockedTarget, OptOutSecret, QueuedJob,
};

use super::Harness;
use super::fixture::{
    Fixture, UnwrapStore, assert_conflict, begin, fixture, transaction, write_account, write_invitation,
    write_membership,
};
use crate::WriteRecords as _;
use crate::builders::{self, T0};

async fn facts_of(h: &impl Harness, invitation: &Invitation, caller: Option<&Account>) -> InvitationFacts {
    let caller = caller.map(|account| account.id);
    let facts = transaction!(h, uow => uow.invitation_facts(invitation.id, caller).await.unwrap_store());
    facts.expect("the invitation")
}

async fn invite_facts(h: &impl Harness, s: &Fixture, target: Target, addresses: &[&str]) -> Option<InviteFacts> {
    let addresses: Vec<_> = addresses.iter().map(|text| builders::email(text)).collect();
    transaction!(h, uow => uow.invite_facts(target, s.owner.id, &addresses, T0).await.unwrap_store())
}

async fn limit(h: &impl Harness, s: &Fixture, plan: Plan) {
    let mut workspace = s.workspace.clone();
    workspace.plan = plan;
    transaction!(h, uow => uow.update_workspace(&workspace).await.unwrap_store());
}

fn limited() -> Plan {
    Plan { max_members: Some(100), max_pending_invitations: Some(100), ..Plan::default() }
}

/// Builds an invitation of the account's address to the project.
fn to_project(s: &Fixture, number: u64, account: &Account) -> Invitation {
    let grant = builders::permission(&s.project, Permission::Comment);
    Invitation { grant, email: account.email.clone(), ..s.invitation(number) }
}

/// All kinds of records are written together, each after what it refers to.
pub async fn a_change_set_writes_records_of_every_kind(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let expired = s.invitation(1);
    let changed = s.invitation(2);
    write_invitation(h, &expired).await;
    write_invitation(h, &changed).await;
    let old_mail = QueuedJob { invitation_id: Some(changed.id), ..builders::queued_job(1) };
    transaction!(h, uow => uow.insert_jobs(&[old_mail]).await.unwrap_store());

    let successor = builders::account(3);
    let new = Invitation { email: expired.email.clone(), ..s.invitation(4) };
    let declined = Invitation { state: InvitationState::Declined { at: T0 }, ..changed.clone() };
    let secret = InvitationSecret {
        invitation_id: new.id,
        kind: InvitationSecretKind::Mailed,
        generation: 0,
        hash: builders::hash(1),
    };
    let session = builders::session(1, successor.id);
    let owner = |account: &Account, role| builders::membership(account.id, builders::role(s.workspace.id, role));
    let mail = QueuedJob { invitation_id: Some(new.id), ..builders::queued_job(2) };
    let opt_out = OptOutSecret { hash: builders::hash(2), email: new.email.clone(), created_at: T0 };
    let changes = ChangeSet {
        released_pending_keys: vec![expired.id],
        new_accounts: vec![successor.clone()],
        new_sessions: vec![session.clone()],
        memberships: vec![owner(&successor, Role::Owner), owner(&s.owner, Role::Admin)],
        changed_invitations: vec![declined.clone()],
        new_invitations: vec![new.clone()],
        invitation_secrets: vec![secret],
        events: vec![builders::event(1, successor.id, &s.workspace)],
        notifications: vec![builders::notification(1, successor.id)],
        job_withdrawals: vec![JobWithdrawal { invitation_id: changed.id, at: T0 }],
        opt_out_secrets: vec![opt_out.clone()],
        jobs: vec![mail.clone()],
        ..ChangeSet::default()
    };
    transaction!(h, uow => uow.write(&changes).await.unwrap_store());

    let (found, account) = h.access().session(session.token_hash).await.unwrap_store().expect("the session");
    assert_eq!((found, account), (session, successor.clone()));
    assert_eq!(h.access().invitation_secret(&[secret.hash]).await.unwrap_store(), Some(secret));
    transaction!(h, uow => {
        let workspace = uow.workspace(s.workspace.id).await.unwrap_store().expect("the workspace");
        assert_eq!(workspace.owner_id, successor.id);
        assert_eq!(uow.invitation(changed.id).await.unwrap_store(), Some(declined));
        let key = new.pending_key().expect("a pending invitation");
        assert_eq!(uow.invitation_by_pending_key(&key).await.unwrap_store(), Some(new));
    });
    let address = h.read().opt_out_address(opt_out.hash).await.unwrap_store();
    assert_eq!(address.as_ref().map(EmailAddress::canonical), Some(opt_out.email.canonical()));
    assert_eq!(h.event_ids().await, [changes.events[0].id]);
    assert_eq!(h.jobs_with_payload().await, [mail.id]);
    assert_eq!(h.read().unread_notifications(successor.id).await.unwrap_store(), 1);
}

/// Many records of a kind are written with one statement.
pub async fn a_change_set_writes_many_records(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let accounts: Vec<Account> = (10..40).map(builders::account).collect();
    let invitations: Vec<Invitation> = (10..40).map(|number| s.invitation(number)).collect();
    let memberships: Vec<Membership> = accounts.iter().map(|it| builders::membership(it.id, s.commenter())).collect();
    let changes = ChangeSet {
        new_accounts: accounts.clone(),
        memberships: memberships.clone(),
        new_invitations: invitations.clone(),
        ..ChangeSet::default()
    };
    transaction!(h, uow => uow.write(&changes).await.unwrap_store());
    let cancelled = |it: &Invitation| Invitation { state: InvitationState::Cancelled { at: T0 }, ..it.clone() };
    let changed: Vec<Invitation> = invitations.iter().map(cancelled).collect();
    let changes = ChangeSet { changed_invitations: changed.clone(), ..ChangeSet::default() };
    transaction!(h, uow => uow.write(&changes).await.unwrap_store());
    transaction!(h, uow => {
        for ((account, membership), invitation) in accounts.iter().zip(&memberships).zip(&changed) {
            let held = uow.membership(account.id, Target::Workspace(s.workspace.id)).await.unwrap_store();
            assert_eq!(held.as_ref(), Some(membership));
            assert_eq!(uow.invitation(invitation.id).await.unwrap_store().as_ref(), Some(invitation));
        }
    });
}

/// One record that cannot be written refuses the whole set.
pub async fn a_refused_change_set_writes_nothing(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let taken = s.invitation(1);
    write_invitation(h, &taken).await;
    let rival = Invitation { email: taken.email.clone(), ..s.invitation(2) };
    let member = write_account(h, 2).await;
    let refused = [
        ChangeSet { new_invitations: vec![s.invitation(3), rival], ..ChangeSet::default() },
        ChangeSet { changed_invitations: vec![taken.clone(), s.invitation(3)], ..ChangeSet::default() },
        ChangeSet { new_accounts: vec![builders::account(3), s.owner.clone()], ..ChangeSet::default() },
    ];
    for mut changes in refused {
        changes.memberships = vec![builders::membership(member.id, s.commenter())];
        assert_conflict(begin(h).await.write(&changes).await);
    }
    transaction!(h, uow => {
        let held = uow.membership(member.id, Target::Workspace(s.workspace.id)).await.unwrap_store();
        assert_eq!(held, None);
        assert_eq!(uow.invitation(s.invitation(3).id).await.unwrap_store(), None);
        assert_eq!(uow.account(builders::account(3).id).await.unwrap_store(), None);
    });
}

/// Proves: S2.3.
pub async fn a_target_is_locked_with_its_project(h: &impl Harness) {
    let (s, other) = (fixture(h, 1).await, fixture(h, 2).await);
    let (of_workspace, of_project) = (Target::Workspace(s.workspace.id), Target::Project(s.project.id));
    transaction!(h, uow => {
        let workspace = s.workspace.clone();
        let expected = LockedTarget { workspace: workspace.clone(), project: None };
        assert_eq!(uow.lock_target(of_workspace).await.unwrap_store(), Some(expected));
        let expected = LockedTarget { workspace, project: Some(s.project.clone()) };
        assert_eq!(uow.lock_target(of_project).await.unwrap_store(), Some(expected));
        assert_eq!(uow.lock_target(Target::Project(builders::project_id(100))).await.unwrap_store(), None);
        assert_eq!(uow.lock_target(Target::Workspace(builders::workspace_id(100))).await.unwrap_store(), None);
    });
    let moved = Project { workspace_id: other.workspace.id, ..s.project.clone() };
    transaction!(h, uow => uow.update_project(&moved).await.unwrap_store());
    transaction!(h, uow => {
        let found = uow.lock_target(of_project).await.unwrap_store().expect("the moved project");
        assert_eq!((found.workspace.id, found.project), (other.workspace.id, Some(moved)));
    });
    transaction!(h, uow => uow.delete_project(s.project.id, T0).await.unwrap_store());
    transaction!(h, uow => uow.delete_workspace(s.workspace.id, T0).await.unwrap_store());
    transaction!(h, uow => {
        assert_eq!(uow.lock_target(of_project).await.unwrap_store(), None);
        assert_eq!(uow.lock_target(of_workspace).await.unwrap_store(), None);
    });
}

/// Grantor, caller and invitee are told apart, each with what they hold and how they want to be notified.
/// Proves: S4.6.
pub async fn a_decision_knows_the_accounts_of_an_invitation(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (invitee, manager) = (write_account(h, 2).await, write_account(h, 3).await);
    let role = builders::membership(invitee.id, s.commenter());
    let permission = builders::membership(invitee.id, builders::permission(&s.project, Permission::Read));
    write_membership(h, &role).await;
    write_membership(h, &permission).await;
    let (kind, channels) = (NotificationKind::MemberAdded, Channels { in_app: true, email: false });
    transaction!(h, uow => uow.put_notification_channels(invitee.id, kind, channels).await.unwrap_store());
    let invitation = to_project(&s, 1, &invitee);
    write_invitation(h, &invitation).await;

    let facts = facts_of(h, &invitation, Some(&manager)).await;
    assert_eq!(facts.invitation, invitation);
    let target = LockedTarget { workspace: s.workspace.clone(), project: Some(s.project.clone()) };
    assert_eq!(facts.target, Some(target));
    assert_eq!((facts.target_when_sent, facts.has_opted_out), (None, false));
    assert_eq!((facts.grantor.account, facts.grantor.access.role), (s.owner.clone(), Some(Role::Owner)));
    assert_eq!((facts.grantor.membership, facts.grantor.access.permission), (None, None), "in exactly the project");
    let caller = facts.caller.expect("the caller");
    assert_eq!((caller.account, caller.access), (manager, EffectiveAccess::default()));
    let found = facts.invitee.expect("the account of the address");
    assert_eq!(found.account, invitee);
    assert_eq!(found.access, EffectiveAccess { role: Some(Role::Commenter), permission: Some(Permission::Read) });
    assert_eq!(found.membership, Some(permission));
    assert_eq!(found.preferences, NotificationPreferences::default().with(kind, channels));

    let to_workspace = Invitation { email: invitee.email.clone(), ..s.invitation(2) };
    write_invitation(h, &to_workspace).await;
    let facts = facts_of(h, &to_workspace, Some(&invitee)).await;
    assert_eq!(facts.caller, facts.invitee);
    assert_eq!(facts.invitee.and_then(|it| it.membership), Some(role));
    assert_eq!(facts.target, Some(LockedTarget { workspace: s.workspace.clone(), project: None }));
}

/// An address without an account, a caller that is not given, and an unknown invitation.
pub async fn a_decision_knows_what_is_absent(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let invitation = s.invitation(1);
    write_invitation(h, &invitation).await;
    let facts = facts_of(h, &invitation, None).await;
    assert_eq!((facts.caller, facts.invitee), (None, None));
    let unknown = transaction!(h, uow => uow.invitation_facts(s.invitation(9).id, None).await.unwrap_store());
    assert_eq!(unknown, None);
}

/// The name of the target is that of the latest event that has one; an opt-out is known.
pub async fn a_decision_knows_the_name_of_the_target_when_it_was_sent(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let invitation = s.invitation(1);
    write_invitation(h, &invitation).await;
    let mut event = builders::event(1, s.owner.id, &s.workspace);
    event.object.id = invitation.id.to_string();
    event.detail = vec![("target", "Former name".to_owned())];
    transaction!(h, uow => {
        uow.append_events(&[event]).await.unwrap_store();
        uow.opt_out(&invitation.email, T0).await.unwrap_store();
    });
    let facts = facts_of(h, &invitation, None).await;
    assert_eq!(facts.target_when_sent.as_ref().map(Name::as_str), Some("Former name"));
    assert!(facts.has_opted_out);
}

/// In a target that was deleted or moved, no one has access.
pub async fn a_decision_about_a_lost_target_gives_no_one_access(h: &impl Harness) {
    for is_moved in [true, false] {
        let number = if is_moved { 1 } else { 3 };
        let (s, other) = (fixture(h, number).await, fixture(h, number + 1).await);
        let invitee = write_account(h, number + 10).await;
        let held = builders::membership(invitee.id, builders::permission(&s.project, Permission::Write));
        write_membership(h, &held).await;
        let invitation = to_project(&s, number, &invitee);
        write_invitation(h, &invitation).await;
        if is_moved {
            let moved = Project { workspace_id: other.workspace.id, ..s.project.clone() };
            transaction!(h, uow => uow.update_project(&moved).await.unwrap_store());
        } else {
            transaction!(h, uow => uow.delete_project(s.project.id, T0).await.unwrap_store());
        }
        let facts = facts_of(h, &invitation, Some(&s.owner)).await;
        assert_eq!(facts.target, None);
        for known in [Some(facts.grantor), facts.caller, facts.invitee].into_iter().flatten() {
            assert_eq!((known.access, known.membership), (EffectiveAccess::default(), None));
        }
    }
}

/// A deleted workspace is a lost target.
pub async fn a_decision_about_a_deleted_workspace_has_no_target(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let invitation = s.invitation(1);
    write_invitation(h, &invitation).await;
    transaction!(h, uow => uow.delete_workspace(s.workspace.id, T0).await.unwrap_store());
    let facts = facts_of(h, &invitation, Some(&s.owner)).await;
    assert_eq!((facts.target, facts.grantor.access), (None, EffectiveAccess::default()));
}

/// Addresses are in the order in which they were given, also a repeated one.
/// Proves: S4.9.
pub async fn an_invite_knows_its_addresses_in_order(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (member, outsider) = (write_account(h, 2).await, write_account(h, 3).await);
    let held = builders::membership(member.id, builders::permission(&s.project, Permission::Read));
    write_membership(h, &held).await;
    let pending = Invitation { email: builders::email("Pending@example.net"), ..to_project(&s, 1, &outsider) };
    write_invitation(h, &pending).await;
    transaction!(h, uow => uow.opt_out(&builders::email("quiet@example.net"), T0).await.unwrap_store());
    let (known, stranger) = (member.email.as_typed().to_owned(), outsider.email.as_typed().to_owned());
    let addresses = ["quiet@example.net", &known, "pending@EXAMPLE.net", &stranger, "quiet@example.net"];
    let facts = invite_facts(h, &s, Target::Project(s.project.id), &addresses).await.expect("the project");
    assert_eq!(facts.target, LockedTarget { workspace: s.workspace.clone(), project: Some(s.project.clone()) });
    assert_eq!(facts.access, EffectiveAccess { role: Some(Role::Owner), permission: None });
    let [quiet, of_member, of_pending, of_outsider, repeated] = &facts.addressees[..] else {
        panic!("{} addressees", facts.addressees.len());
    };
    assert_eq!(quiet, repeated);
    assert_eq!((&quiet.account, &quiet.pending, quiet.has_opted_out), (&None, &None, true));
    let account = of_member.account.as_ref().expect("the account of the member");
    assert_eq!((&account.account, &account.membership), (&member, &Some(held)));
    assert_eq!((&of_pending.account, &of_pending.pending), (&None, &Some(pending)));
    let account = of_outsider.account.as_ref().expect("the account of the outsider");
    assert_eq!((&account.account, &account.membership), (&outsider, &None));

    let in_workspace = invite_facts(h, &s, Target::Workspace(s.workspace.id), &addresses).await.expect("it");
    assert_eq!(in_workspace.target.project, None);
    let account = in_workspace.addressees[1].account.as_ref().expect("the account");
    assert_eq!(account.membership, None, "in exactly the workspace");
    assert_eq!(in_workspace.addressees[2].pending, None, "to exactly the workspace");
    let unknown = Target::Project(builders::project_id(100));
    assert_eq!(invite_facts(h, &s, unknown, &addresses).await, None);
}

/// Seats and pending invitations are counted only where the plan limits them.
/// Proves: S4.12.
pub async fn an_invite_knows_the_seats_that_a_plan_limits(h: &impl Harness) {
    let s = fixture(h, 1).await;
    let (by_role, by_permission) = (write_account(h, 2).await, write_account(h, 3).await);
    write_membership(h, &builders::membership(by_role.id, s.commenter())).await;
    let permission: Grant = builders::permission(&s.project, Permission::Read);
    write_membership(h, &builders::membership(by_permission.id, permission)).await;
    write_invitation(h, &Invitation { email: builders::email("pending@example.net"), ..s.invitation(1) }).await;
    let expired = Invitation { email: builders::email("expired@example.net"), expires_at: T0, ..s.invitation(2) };
    write_invitation(h, &expired).await;
    let (one, other) = (by_role.email.as_typed().to_owned(), by_permission.email.as_typed().to_owned());
    let addresses = [&one, &other, "pending@example.net", "expired@example.net", "new@example.net"];
    let target = Target::Workspace(s.workspace.id);
    let counts = |facts: &InviteFacts| {
        let seats: Vec<bool> = facts.addressees.iter().map(|it| it.has_seat).collect();
        (facts.seats_taken, facts.pending_invitations, seats)
    };
    let unlimited = invite_facts(h, &s, target, &addresses).await.expect("the workspace");
    assert_eq!(counts(&unlimited), (0, 0, vec![false; 5]));
    limit(h, &s, limited()).await;
    let facts = invite_facts(h, &s, target, &addresses).await.expect("the workspace");
    assert_eq!(counts(&facts), (4, 1, vec![true, true, true, false, false]));
    limit(h, &s, Plan { max_members: None, ..limited() }).await;
    let facts = invite_facts(h, &s, target, &addresses).await.expect("the workspace");
    assert_eq!((facts.seats_taken, facts.pending_invitations), (0, 1));
}
