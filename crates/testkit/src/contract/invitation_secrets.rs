//! Secrets of invitations, including those of earlier generations.

use guestlist_domain::model::account::Account;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::{Invitation, InvitationSecret, InvitationSecretKind};
use guestlist_domain::model::secret::SecretHash;

use super::Harness;
use super::fixture::{UnwrapStore, assert_conflict, begin, fixture, transaction, write_invitation};
use crate::WriteRecords as _;
use crate::builders;

const fn secret(
    invitation_id: InvitationId,
    kind: InvitationSecretKind,
    generation: u32,
    hash: SecretHash,
) -> InvitationSecret {
    InvitationSecret { invitation_id, kind, generation, hash }
}

/// Returns the secret, and asserts that the read model finds it with its invitation.
async fn find(h: &impl Harness, hashes: &[SecretHash]) -> Option<InvitationSecret> {
    let secret = h.access().invitation_secret(hashes).await.unwrap_store();
    let found = h.read().invitation_by_secret(hashes).await.unwrap_store();
    assert_eq!(found.as_ref().map(|found| found.secret), secret);
    assert_eq!(found.map(|found| found.view.invitation.id), secret.map(|secret| secret.invitation_id));
    secret
}

/// Writes two invitations with two generations and both kinds of secrets: eight secrets, with the hashes 1 to 8.
async fn eight_secrets(h: &impl Harness) -> Vec<InvitationSecret> {
    let s = fixture(h, 1).await;
    let mut secrets = Vec::new();
    for number in [1, 2] {
        write_invitation(h, &s.invitation(number)).await;
        for generation in [0, 1] {
            for kind in [InvitationSecretKind::Mailed, InvitationSecretKind::Code] {
                let hash = builders::hash(secrets.len() as u64 + 1);
                secrets.push(secret(builders::invitation_id(number), kind, generation, hash));
            }
        }
    }
    transaction!(h, uow => {
        for secret in &secrets {
            uow.insert_invitation_secret(secret).await.unwrap_store();
        }
    });
    secrets
}

/// Secrets of earlier generations are found too, so that their holders learn that a newer link was sent.
pub async fn a_secret_of_any_generation_finds_its_invitation(h: &impl Harness) {
    for secret in eight_secrets(h).await {
        assert_eq!(find(h, &[secret.hash]).await, Some(secret));
    }
}

/// The hash of a code can be stored under any of several server keys. Whether the invited address has an account is
/// read with the invitation.
pub async fn any_of_several_hashes_finds_an_invitation(h: &impl Harness) {
    let secrets = eight_secrets(h).await;
    let (unknown, known) = (builders::hash(100), secrets[3]);
    assert_eq!(find(h, &[unknown, known.hash]).await, Some(known));
    assert_eq!(find(h, &[known.hash, unknown]).await, Some(known));
    assert_eq!(find(h, &[unknown, builders::hash(101)]).await, None);
    assert_eq!(find(h, &[]).await, None);
    let found = h.read().invitation_by_secret(&[known.hash]).await.unwrap_store().expect("the invitation");
    assert!(!found.account_exists);
    let invitee = Account { email: found.view.invitation.email, ..builders::account(2) };
    transaction!(h, uow => uow.insert_account(&invitee).await.unwrap_store());
    let found = h.read().invitation_by_secret(&[known.hash]).await.unwrap_store();
    assert!(found.is_some_and(|found| found.account_exists));
}

/// The same hash cannot be stored twice.
pub async fn a_hash_belongs_to_one_invitation(h: &impl Harness) {
    let known = eight_secrets(h).await[0];
    let mut uow = begin(h).await;
    let other = builders::invitation_id(2);
    let same_hash = secret(other, InvitationSecretKind::Mailed, 7, known.hash);
    assert_conflict(uow.insert_invitation_secret(&same_hash).await);
}

/// The hash of the code is returned, not that of the mailed secret, and that of the latest generation of the
/// invitation.
pub async fn the_hash_of_a_code_is_found_by_its_generation(h: &impl Harness) {
    let secrets = eight_secrets(h).await;
    for code in secrets.iter().filter(|it| it.kind == InvitationSecretKind::Code) {
        let id = code.invitation_id;
        let invitation = transaction!(h, uow => uow.invitation(id).await.unwrap_store()).expect("the invitation");
        let resent = Invitation { generation: code.generation, ..invitation };
        transaction!(h, uow => uow.update_invitation(&resent).await.unwrap_store());
        let found = h.read().sent_invitation(resent.granted_by, id).await.unwrap_store().expect("the invitation");
        assert_eq!((found.view.invitation, found.code_hash), (resent.clone(), Some(code.hash)));
        let newer = Invitation { generation: 2, ..resent };
        transaction!(h, uow => uow.update_invitation(&newer).await.unwrap_store());
        let found = h.read().sent_invitation(newer.granted_by, id).await.unwrap_store().expect("the invitation");
        assert_eq!((found.view.invitation, found.code_hash), (newer, None));
    }
}
