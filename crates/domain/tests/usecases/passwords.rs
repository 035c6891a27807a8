//! Password resets and changes, and the sessions that they end.

use guestlist_domain::model::code::Code;
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::rate_limit::{PASSWORD_BY_ACCOUNT, RESET_BY_ADDRESS};
use guestlist_domain::usecase::RequestContext;
use guestlist_testkit::builders::TICK;

use crate::fixture::{Fixture, PASSWORD, context, email, refusal, sign_up};

const NEXT: &str = "quite another long password";

async fn reset_secret(fixture: &Fixture, name: &str) -> String {
    fixture.app.service.request_password_reset(&context(), &email(name)).await.unwrap();
    fixture.secret_in(&fixture.last_mail(name, "password_reset"))
}

/// Proves: S1.3, AN4, AN9.
#[tokio::test]
async fn a_reset_sets_the_password_signs_in_and_ends_everything_else() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    fixture.person("ana").await;
    let before = service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    let first = reset_secret(&fixture, "ana").await;
    let second = reset_secret(&fixture, "ana").await;
    let weak = service.confirm_password_reset(&context(), &second, "short").await;
    assert_eq!(refusal(weak), Code::ValidationFailed, "the secret is not used up");

    let signed_in = service.confirm_password_reset(&context(), &format!(" {second}\n"), NEXT).await.unwrap();
    assert!(service.authenticate(signed_in.session_token.expose()).await.is_ok());
    assert_eq!(refusal(service.authenticate(before.session_token.expose()).await), Code::Unauthenticated);
    assert_eq!(refusal(service.sign_in(&context(), &email("ana"), PASSWORD).await), Code::InvalidCredentials);
    assert!(service.sign_in(&context(), &email("ana"), NEXT).await.is_ok());
    assert_eq!(fixture.count_mails("ana", "password_changed"), 1);
    assert_eq!(refusal(service.confirm_password_reset(&context(), &second, NEXT).await), Code::SecretUsed);
    assert_eq!(refusal(service.confirm_password_reset(&context(), &first, NEXT).await), Code::SecretExpired);
    let stranger = service.confirm_password_reset(&context(), "glr_nothing", NEXT).await;
    assert_eq!(refusal(stranger), Code::SecretInvalid);
}

/// Proves: AN9.
#[tokio::test]
async fn a_reset_link_is_valid_for_an_hour() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    fixture.person("ana").await;
    let secret = reset_secret(&fixture, "ana").await;
    fixture.app.clock.advance(OneTimeSecret::RESET_TTL);
    assert_eq!(refusal(service.confirm_password_reset(&context(), &secret, NEXT).await), Code::SecretExpired);
    let secret = reset_secret(&fixture, "ana").await;
    fixture.app.clock.advance(OneTimeSecret::RESET_TTL - TICK);
    assert!(service.confirm_password_reset(&context(), &secret, NEXT).await.is_ok());
}

/// Proves: AN9.
#[tokio::test]
async fn a_reset_requested_by_another_person_does_not_end_earlier_links() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    fixture.person("ana").await;
    let owners = reset_secret(&fixture, "ana").await;
    reset_secret(&fixture, "ana").await;
    assert!(service.confirm_password_reset(&context(), &owners, NEXT).await.is_ok());
}

/// Proves: S1.3, S1.5, AN6, AN9.
#[tokio::test]
async fn an_address_with_only_a_pending_sign_up_receives_no_reset() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    service.sign_up(&context(), sign_up("zoe")).await.unwrap();
    for name in ["zoe", "unknown"] {
        service.request_password_reset(&context(), &email(name)).await.unwrap();
    }
    assert_eq!((fixture.count_mails("zoe", "verify_address"), fixture.count_mails("zoe", "password_reset")), (1, 0));
    assert!(!fixture.app.queued_mails().iter().any(|mail| mail.to.is_same_as(&email("unknown"))));
    // A verification secret cannot reset a password, and a reset secret cannot verify an address.
    let proof = fixture.secret_in(&fixture.last_mail("zoe", "verify_address"));
    assert_eq!(refusal(service.confirm_password_reset(&context(), &proof, NEXT).await), Code::SecretInvalid);
    service.verify_address(&context(), &proof, PASSWORD).await.unwrap();
    let reset = reset_secret(&fixture, "zoe").await;
    assert_eq!(refusal(service.verify_address(&context(), &reset, NEXT).await), Code::SecretInvalid);
}

/// Proves: AN6, AN7.
#[tokio::test]
async fn password_resets_are_limited_equally_for_known_and_unknown_addresses() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    fixture.person("ana").await;
    for name in ["ana", "unknown"] {
        for _ in 0..RESET_BY_ADDRESS.max {
            service.request_password_reset(&context(), &email(name)).await.unwrap();
        }
        let refused = service.request_password_reset(&context(), &email(name)).await;
        assert_eq!(refusal(refused), Code::RateLimited, "{name}");
    }
    assert_eq!(fixture.count_mails("ana", "password_reset"), RESET_BY_ADDRESS.max as usize);
    fixture.app.clock.advance(RESET_BY_ADDRESS.window);
    assert!(service.request_password_reset(&context(), &email("ana")).await.is_ok());
}

/// Proves: S1.3, AN4.
#[tokio::test]
async fn a_changed_password_ends_the_other_sessions_and_every_link_and_keeps_this_session() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    fixture.person("ana").await;
    let here = service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    let there = service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    let reset = reset_secret(&fixture, "ana").await;
    let caller = fixture.caller(here.session_token.expose()).await;
    service.request_address_change(&context(), &caller, email("new"), PASSWORD).await.unwrap();
    let change = fixture.secret_in(&fixture.last_mail("new", "verify_address"));

    let wrong = service.change_password(&context(), &caller, "not the password at all", NEXT).await;
    assert_eq!(refusal(wrong), Code::PasswordWrong);
    let weak = service.change_password(&context(), &caller, PASSWORD, "short").await;
    assert_eq!(refusal(weak), Code::ValidationFailed);
    service.change_password(&context(), &caller, PASSWORD, NEXT).await.unwrap();
    assert!(service.authenticate(here.session_token.expose()).await.is_ok());
    assert_eq!(refusal(service.authenticate(there.session_token.expose()).await), Code::Unauthenticated);
    assert_eq!(refusal(service.confirm_password_reset(&context(), &reset, NEXT).await), Code::SecretExpired);
    assert_eq!(
        refusal(service.confirm_address_change(&context(), Some(&caller), &change, None).await),
        Code::SecretExpired
    );
    assert_eq!(fixture.count_mails("ana", "password_changed"), 1);
    assert!(service.sign_in(&context(), &email("ana"), NEXT).await.is_ok());
    // The former password is refused from now on.
    let stale = service.change_password(&context(), &caller, PASSWORD, NEXT).await;
    assert_eq!(refusal(stale), Code::PasswordWrong);
}

/// Proves: S1.3, AN7.
#[tokio::test]
async fn guesses_of_the_password_within_a_session_are_limited() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let ana = fixture.person("ana").await;
    let here = RequestContext { source: Some("192.0.2.7".to_owned()), ..context() };
    for _ in 0..PASSWORD_BY_ACCOUNT.max {
        let wrong = service.change_password(&here, &ana, "not the password at all", NEXT).await;
        assert_eq!(refusal(wrong), Code::PasswordWrong);
    }
    let locked = service.request_address_change(&context(), &ana, email("new"), PASSWORD).await;
    assert_eq!(refusal(locked), Code::RateLimited, "all operations that ask for the password share one limit");
    fixture.app.clock.advance(PASSWORD_BY_ACCOUNT.window);
    assert!(service.change_password(&here, &ana, PASSWORD, NEXT).await.is_ok());
}

/// Proves: ST5.
#[tokio::test]
async fn a_reset_that_is_not_committed_leaves_the_secret_the_password_and_the_sessions() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    fixture.person("ana").await;
    let session = service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    let secret = reset_secret(&fixture, "ana").await;
    fixture.app.store.fail_next_commit();
    let failed = service.confirm_password_reset(&context(), &secret, NEXT).await;
    assert_eq!(refusal(failed), Code::ServiceUnavailable);
    assert!(service.authenticate(session.session_token.expose()).await.is_ok());
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok());
    assert!(service.confirm_password_reset(&context(), &secret, NEXT).await.is_ok());
}
