use uuid::Uuid;

use super::*;
use crate::model::delivery::DeliveryState;
use crate::model::ids::WorkspaceId;
use crate::model::role::Role;
use crate::model::secret::PasswordHash;
use crate::model::text::DisplayName;

const NOW: Timestamp = Timestamp::from_micros(1_000_000_000_000_000);
const OWNER: EffectiveAccess = EffectiveAccess { role: Some(Role::Owner), permission: None };
const NO_ACCESS: EffectiveAccess = EffectiveAccess { role: None, permission: None };

fn account_id(n: u128) -> AccountId {
    AccountId::new(Uuid::from_u128(n))
}

fn role_in_workspace(role: Role) -> Grant {
    Grant::Workspace { workspace: WorkspaceId::new(Uuid::from_u128(1)), role }
}

fn invitation() -> Invitation {
    Invitation {
        id: InvitationId::new(Uuid::from_u128(3)),
        grant: role_in_workspace(Role::Designer),
        email: EmailAddress::parse("ben@example.org").unwrap(),
        message: None,
        locale: Locale::En,
        granted_by: account_id(10),
        state: InvitationState::Pending,
        generation: 0,
        delivery: Delivery::NONE,
        created_at: NOW,
        expires_at: NOW.plus(days(7)),
    }
}

fn account(email: &str) -> Account {
    Account {
        id: account_id(20),
        email: EmailAddress::parse(email).unwrap(),
        verified_at: NOW,
        display_name: DisplayName::parse("Ben").unwrap(),
        locale: Locale::En,
        password: PasswordHash::new(String::new()),
        created_at: NOW,
    }
}

/// Everything that an invitation can be, by name.
fn in_every_state() -> Vec<(&'static str, Invitation)> {
    let with = |state| Invitation { state, ..invitation() };
    vec![
        ("pending", invitation()),
        ("accepted", with(InvitationState::Accepted { by: account_id(20), at: NOW })),
        ("declined", with(InvitationState::Declined { at: NOW })),
        ("cancelled", with(InvitationState::Cancelled { at: NOW })),
        ("expired", Invitation { expires_at: NOW, ..invitation() }),
    ]
}

fn outcome<T>(result: &Result<T, InvitationRefusal>) -> &'static str {
    match result {
        Ok(_) => "done",
        Err(InvitationRefusal::Accepted { .. }) => "accepted",
        Err(InvitationRefusal::Declined) => "declined",
        Err(InvitationRefusal::Cancelled) => "cancelled",
        Err(InvitationRefusal::Expired) => "expired",
        Err(_) => "other",
    }
}

/// Proves: S4.3, IN1.
#[test]
fn every_verb_in_every_state_has_one_outcome() {
    let golden = [
        // state       accept       decline      cancel       resend       change
        ("pending", ["done", "done", "done", "done", "done"]),
        ("accepted", ["accepted", "accepted", "accepted", "accepted", "accepted"]),
        ("declined", ["declined", "declined", "declined", "declined", "declined"]),
        ("cancelled", ["cancelled", "cancelled", "cancelled", "cancelled", "cancelled"]),
        ("expired", ["expired", "expired", "done", "done", "expired"]),
    ];
    for ((state, invitation), (name, expected)) in in_every_state().into_iter().zip(golden) {
        assert_eq!(state, name);
        let accepted = outcome(&invitation.clone().accept(account_id(30), OWNER, None, NOW));
        let declined = outcome(&invitation.clone().decline(NOW));
        let cancelled = outcome(&invitation.clone().cancel(NOW));
        let changed = outcome(&invitation.clone().change(account_id(10), OWNER, role_in_workspace(Role::Admin), NOW));
        let resent = outcome(&invitation.resend(account_id(10), OWNER, NOW.plus(days(1)), NOW));
        assert_eq!([accepted, declined, cancelled, resent, changed], expected, "{state}");
    }
}

/// Proves: S4.3, IN3.
#[test]
fn an_invitation_expires_at_its_expiry_and_not_before() {
    let invitation = invitation();
    let expiry = invitation.expires_at.micros();
    let status = |micros| invitation.status_at(Timestamp::from_micros(micros));
    assert_eq!(status(expiry - 1), InvitationStatus::Pending);
    assert_eq!(status(expiry), InvitationStatus::Expired);
    assert_eq!(status(expiry + 1), InvitationStatus::Expired);
}

/// Proves: S4.7, IN2.
#[test]
fn only_the_account_of_the_address_is_the_invitee() {
    let invitation = invitation();
    let check = |account: &Account| invitation.require_addressee(Proof::Account(account));
    assert_eq!(check(&account("Ben@Example.org")), Ok(()));
    let masked_email = "b•••@e•••.org".to_owned();
    assert_eq!(check(&account("cleo@example.org")), Err(InvitationRefusal::ForOtherAddress { masked_email }));
}

/// Proves: S4.4, IN6.
#[test]
fn resending_supersedes_older_secrets_and_makes_the_resender_the_grantor() {
    let resent = invitation().resend(account_id(11), OWNER, NOW.plus(days(9)), NOW).unwrap();
    assert_eq!((resent.generation, resent.granted_by), (1, account_id(11)));
    let secret = |generation| InvitationSecret {
        invitation_id: resent.id,
        kind: InvitationSecretKind::Mailed,
        generation,
        hash: SecretHash::new([0; 32]),
    };
    let open = |generation, now| resent.require_opened_by(&secret(generation), None, now);
    assert_eq!(open(0, NOW), Err(InvitationRefusal::Superseded));
    assert_eq!(open(1, NOW), Ok(()));
    let late = resent.expires_at;
    assert_eq!((open(0, late), open(1, late)), (Err(InvitationRefusal::Superseded), Err(InvitationRefusal::Expired)));
    let commenter = EffectiveAccess { role: Some(Role::Commenter), permission: None };
    let refused = resent.resend(account_id(12), commenter, NOW.plus(days(9)), NOW);
    assert_eq!(refused, Err(InvitationRefusal::NotGrantable));
}

/// Proves: S3.4, S4.11, AZ2, AZ7.
#[test]
fn an_invitation_requires_the_current_access_of_its_grantor() {
    for (access, withdrawn) in [
        (OWNER, false),
        (EffectiveAccess { role: Some(Role::Designer), permission: None }, false),
        (EffectiveAccess { role: Some(Role::ContentEditor), permission: None }, true),
        (NO_ACCESS, true),
    ] {
        assert_eq!(invitation().is_withdrawn(access), withdrawn, "{access:?}");
        let accepted = invitation().accept(account_id(20), access, None, NOW);
        assert_eq!(accepted.is_err(), withdrawn);
    }
}

/// Proves: S4.10, AZ2, IN9.
#[test]
fn accepting_never_lowers_existing_access() {
    let joined = |grant| Membership {
        account_id: account_id(20),
        grant,
        joined_at: Timestamp::from_micros(1),
        invited_by: None,
    };
    let admin = joined(role_in_workspace(Role::Admin));
    let accepted = invitation().accept(account_id(20), OWNER, Some(admin.clone()), NOW).unwrap();
    assert_eq!(accepted.membership, admin);
    assert_eq!(accepted.invitation.status_at(NOW), InvitationStatus::Accepted);

    let commenter = joined(role_in_workspace(Role::Commenter));
    let accepted = invitation().accept(account_id(20), OWNER, Some(commenter.clone()), NOW).unwrap();
    assert_eq!(accepted.membership.grant, role_in_workspace(Role::Designer));
    assert_eq!(accepted.membership.joined_at, commenter.joined_at);
}

/// Proves: S4.9.
#[test]
fn the_target_is_revealed_only_to_the_account_that_accepted() {
    let accepted = invitation().accept(account_id(20), OWNER, None, NOW).unwrap().invitation;
    let refusal_for = |viewer| accepted.require_pending_for(viewer, NOW).unwrap_err();
    assert_eq!(refusal_for(Some(account_id(20))), InvitationRefusal::Accepted { target: Some(accepted.grant) });
    assert_eq!(refusal_for(Some(account_id(21))), InvitationRefusal::Accepted { target: None });
    assert_eq!(refusal_for(None), InvitationRefusal::Accepted { target: None });
}

#[test]
fn the_lifetime_comes_from_the_request_then_the_workspace_then_the_instance() {
    let expiry = |request, workspace| Invitation::expiry(NOW, request, workspace, days(7));
    assert_eq!(expiry(Some(1), Some(2)), NOW.plus(days(1)));
    assert_eq!(expiry(None, Some(2)), NOW.plus(days(2)));
    assert_eq!(expiry(None, None), NOW.plus(days(7)));
}

/// Proves: EM10.
#[test]
fn a_decided_invitation_has_no_queued_mail_and_keeps_the_outcome_of_a_sent_one() {
    let with = |state| Invitation { delivery: Delivery { state, detail: None, at: Some(NOW) }, ..invitation() };
    let cancelled = |state| with(state).cancel(NOW).unwrap().delivery.state;
    assert_eq!(cancelled(DeliveryState::Queued), DeliveryState::None);
    assert_eq!(cancelled(DeliveryState::Sent), DeliveryState::Sent);
    assert_eq!(cancelled(DeliveryState::Failed), DeliveryState::Failed);
}

/// Proves: IN5.
#[test]
fn only_a_pending_invitation_has_a_pending_key() {
    for (state, invitation) in in_every_state() {
        let holds = matches!(state, "pending" | "expired");
        assert_eq!(invitation.pending_key().is_some(), holds, "{state}");
    }
    let typed_otherwise = EmailAddress::parse("BEN@Example.ORG").unwrap();
    let key = Invitation::key_of(role_in_workspace(Role::Commenter).target(), &typed_otherwise);
    assert_eq!(invitation().pending_key(), Some(key));
}

#[test]
fn an_invitation_lasts_one_to_thirty_days() {
    for (count, is_valid) in [(0, false), (1, true), (30, true), (31, false)] {
        assert_eq!(Invitation::check_days(count).is_ok(), is_valid, "{count}");
    }
}
