use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use guestlist_domain::model::account::Password;
use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::mail::{MailContent, SendFailure, SendOutcome};
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::secret::{CodeKind, SecretKind};
use guestlist_domain::port::{
    AccessClaims, Clock, IdGenerator, Mailer, PasswordHasher, SealBroken, Secrets, TokenSigner,
};

use super::*;
use crate::builders::{self, T0};

#[test]
fn a_clock_shows_the_time_that_was_set_and_advances() {
    let clock = FixedClock::default();
    clock.advance(Duration::from_micros(1));
    assert_eq!(clock.now(), T0.plus(Duration::from_micros(1)));
    clock.set(T0);
    assert_eq!(clock.now(), T0);
}

#[test]
fn ids_are_of_version_7_and_sort_by_creation() {
    let ids = SequentialIds::default();
    let made: Vec<_> = (0..2_000).map(|_| ids.uuid()).collect();
    assert!(made.is_sorted() && made.iter().collect::<HashSet<_>>().len() == made.len());
    assert!(made.iter().all(|id| id.get_version_num() == 7));
    assert!(made[0] > builders::uuid(u64::MAX >> 2));
}

#[test]
fn random_secrets_have_the_form_of_their_kind_and_never_repeat() {
    let secrets = FakeSecrets::default();
    let kinds = [
        SecretKind::Session,
        SecretKind::GuestSession,
        SecretKind::Verification,
        SecretKind::Invitation,
        SecretKind::Reset,
        SecretKind::AddressChange,
        SecretKind::OptOut,
    ];
    let mut hashes = HashSet::new();
    for kind in kinds.into_iter().cycle().take(400) {
        let secret = secrets.random(kind);
        assert!(kind.matches(secret.expose()));
        assert!(hashes.insert(secrets.hash(secret.expose())));
    }
}

#[test]
fn a_code_is_derived_from_kind_id_and_generation_and_found_by_its_hash() {
    let secrets = FakeSecrets::default();
    let (kind, id) = (CodeKind::Invitation, builders::uuid(1));
    let code = secrets.code(kind, id, 0);
    let hash = secrets.code_hashes(&code)[0];
    assert_eq!(secrets.code_of_hash(kind, id, 0, hash), Some(code));
    assert_eq!(secrets.code_of_hash(kind, id, 1, hash), None);
    assert_ne!(secrets.code(kind, builders::uuid(2), 0), code);
    assert_ne!(secrets.code(CodeKind::PublicToken, id, 0), code);
}

#[test]
fn a_sealed_mail_opens_for_its_own_id_alone() {
    let secrets = FakeSecrets::default();
    let (id, other) = (MailId::new(builders::uuid(1)), MailId::new(builders::uuid(2)));
    let content = MailContent::AlreadyRegistered { sign_in_link: "http://localhost/sign-in".into() };
    let sealed = secrets.seal_mail(id, &content);
    assert_eq!(secrets.open_mail(id, &sealed), Ok(content));
    assert_eq!(secrets.open_mail(other, &sealed), Err(SealBroken));
    assert_eq!(secrets.open_mail(id, &sealed[..20]), Err(SealBroken));
}

#[test]
fn content_and_codes_of_one_server_key_are_unknown_to_another() {
    let (old, both) = (FakeSecrets::default(), FakeSecrets::with_keys(&[1, 0]));
    let id = builders::hash(1);
    assert_eq!(both.open_answer(id, &old.seal_answer(id, b"201")).as_deref(), Ok(b"201".as_slice()));
    assert_eq!(old.open_answer(id, &both.seal_answer(id, b"201")), Err(SealBroken));
    let (kind, uuid) = (CodeKind::Invitation, builders::uuid(1));
    let (made, kept) = (old.code(kind, uuid, 0), both.code_hashes(&both.code(kind, uuid, 0))[0]);
    assert_eq!(both.code_of_hash(kind, uuid, 0, old.code_hashes(&made)[0]), Some(made));
    assert_eq!(old.code_of_hash(kind, uuid, 0, kept), None);
}

#[test]
fn a_signer_verifies_only_its_own_tokens() {
    let (signer, stranger) = (FakeSigner::new("ours"), FakeSigner::new("theirs"));
    let token = builders::public_token(1, builders::workspace_id(1), vec![], builders::account_id(1));
    let share = signer.sign_share(token.id, T0);
    assert_eq!(signer.verify_share_token(&share), Some(token.id));
    assert_eq!(signer.sign_share(token.id, T0), share);
    assert_eq!(stranger.verify_share_token(&share), None);
    assert_eq!(signer.verify_share_token(&share.replace("ptk_0", "ptk_1")), None);
    assert_eq!(signer.verify_access_token(&share), None);

    let whole_second = guestlist_domain::model::time::Timestamp::from_micros(T0.unix_seconds() * 1_000_000);
    for projects in [vec![], vec![builders::project_id(1), builders::project_id(2)]] {
        let claims = AccessClaims {
            session_id: builders::guest_session(1, &token).id,
            token_id: token.id,
            workspace_id: token.workspace_id,
            projects,
            permission: Permission::Comment,
            issued_at: whole_second,
            expires_at: whole_second.plus(Duration::from_secs(300)),
        };
        let access = signer.sign_access(&claims);
        assert_ne!(signer.sign_access(&claims), access, "each has an id of its own");
        assert_eq!(signer.verify_access_token(&access), Some(claims));
        assert_eq!(stranger.verify_access_token(&access), None);
        assert_eq!(signer.verify_share_token(&access), None);
    }
}

#[tokio::test]
async fn a_hasher_verifies_passwords_counts_its_work_and_can_be_busy() {
    let hasher = FakeHasher::default();
    let (right, wrong) = (Password::from_input("correct horse"), Password::from_input("battery staple"));
    let hash = hasher.hash(&right).await.unwrap();
    assert_eq!(hash, FakeHasher::hash_of("correct horse"));
    assert_eq!(hasher.verify(&right, &hash).await, Ok(true));
    assert_eq!(hasher.verify(&wrong, &hash).await, Ok(false));
    assert_eq!(hasher.verify_dummy(&wrong).await, Ok(()));
    assert_eq!(hasher.work(), 4);
    hasher.set_busy(true);
    assert!(hasher.verify(&right, &hash).await.is_err() && hasher.work() == 4);
}

#[tokio::test]
async fn a_mailer_records_attempts_and_returns_the_chosen_outcomes() {
    let mailer = RecordingMailer::default();
    let retry = SendOutcome::Retry(SendFailure::new("rcpt_to", "451 later"));
    mailer.answer([retry.clone()]);
    let mail = builders::mail(1);
    assert_eq!(mailer.send(&mail, Arc::new(())).await, retry);
    assert_eq!(mailer.send(&mail, Arc::new(())).await, SendOutcome::Sent);
    assert_eq!(mailer.attempts(), [mail.clone(), mail.clone()]);
    assert_eq!(mailer.latest_to(&mail.to), Some(mail));
    assert_eq!(mailer.latest_to(&builders::email("unknown@example.com")), None);
}
