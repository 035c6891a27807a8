use guestlist_domain::model::code::Code;
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::rate_limit::{RateLimitName, SIGN_IN_BY_ADDRESS};
use guestlist_domain::model::session::Session;
use guestlist_domain::model::text::{DisplayName, Locale};
use guestlist_domain::usecase::{RequestContext, SignUp, UpdateAccount};

use crate::fixture::{Fixture, PASSWORD, context, email, refusal, sign_up};

/// Proves: S1.1, AN6.
#[tokio::test]
async fn sign_up_responds_uniformly_and_notifies_the_owner_of_a_known_address() {
    let fixture = Fixture::new();
    fixture.person("ana").await;
    let service = &fixture.app.service;
    assert!(service.sign_up(&context(), sign_up("ana")).await.is_ok());
    assert_eq!(
        (fixture.count_mails("ana", "already_registered"), fixture.count_mails("ana", "verify_address")),
        (1, 1)
    );
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok(), "the password is unchanged");
}

/// Proves: S1.1, S1.5, AN1, AN11.
#[tokio::test]
async fn no_account_exists_before_the_address_is_proven() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    service.sign_up(&context(), sign_up("ana")).await.unwrap();
    assert_eq!(refusal(service.sign_in(&context(), &email("ana"), PASSWORD).await), Code::InvalidCredentials);
    assert_eq!(fixture.count_mails("ana", "verify_address"), 1, "a sign-in sends no mail");
    assert!(fixture.app.store.events().is_empty(), "no event exists yet");

    let secret = fixture.secret_in(&fixture.last_mail("ana", "verify_address"));
    let weak = service.verify_address(&context(), &secret, "short").await;
    assert_eq!(refusal(weak), Code::ValidationFailed, "the secret is not used up");
    let signed_in = service.verify_address(&context(), &secret, PASSWORD).await.unwrap();
    assert!(service.authenticate(signed_in.session_token.expose()).await.is_ok());
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok());
}

/// The sign-up of the other person comes second, and its mail is the one that is opened.
/// Proves: S1.1, AN9, AN11.
#[tokio::test]
async fn a_second_sign_up_of_an_address_gives_no_access_to_another_person() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let strangers = SignUp { display_name: DisplayName::parse("Mallory").unwrap(), ..sign_up("vera") };
    service.sign_up(&context(), sign_up("vera")).await.unwrap();
    let first = fixture.secret_in(&fixture.last_mail("vera", "verify_address"));
    service.sign_up(&context(), strangers).await.unwrap();
    let second = fixture.secret_in(&fixture.last_mail("vera", "verify_address"));
    assert_ne!(first, second);

    // The owner of the mailbox chooses the password, whichever link is opened; each sign-up has its own name.
    let signed_in = service.verify_address(&context(), &second, PASSWORD).await.unwrap();
    assert_eq!(signed_in.account.display_name.as_str(), "Mallory");
    let again = service.verify_address(&context(), &first, "quite another password").await;
    assert_eq!(refusal(again), Code::AccountExists);
    assert!(service.sign_in(&context(), &email("vera"), PASSWORD).await.is_ok());
}

/// Proves: S1.1, AN9.
#[tokio::test]
async fn a_second_sign_up_does_not_change_the_first_link_and_its_name() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let strangers = SignUp { display_name: DisplayName::parse("Mallory").unwrap(), ..sign_up("vera") };
    service.sign_up(&context(), sign_up("vera")).await.unwrap();
    let first = fixture.secret_in(&fixture.last_mail("vera", "verify_address"));
    service.sign_up(&context(), strangers).await.unwrap();
    let signed_in = service.verify_address(&context(), &first, PASSWORD).await.unwrap();
    assert_eq!(signed_in.account.display_name.as_str(), "vera");
}

/// Proves: AN9.
#[tokio::test]
async fn a_verification_link_works_once_and_within_a_day() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    service.sign_up(&context(), sign_up("ana")).await.unwrap();
    let secret = fixture.secret_in(&fixture.last_mail("ana", "verify_address"));
    let with_space = service.verify_address(&context(), &format!(" {secret}\n"), PASSWORD).await;
    assert!(with_space.is_ok(), "white space is ignored");
    assert_eq!(refusal(service.verify_address(&context(), &secret, PASSWORD).await), Code::SecretUsed);
    assert_eq!(refusal(service.verify_address(&context(), "glv_nothing", PASSWORD).await), Code::SecretInvalid);

    service.sign_up(&context(), sign_up("ben")).await.unwrap();
    let secret = fixture.secret_in(&fixture.last_mail("ben", "verify_address"));
    fixture.app.clock.advance(OneTimeSecret::TTL);
    assert_eq!(refusal(service.verify_address(&context(), &secret, PASSWORD).await), Code::SecretExpired);
}

/// Proves: S1.2, AN4.
#[tokio::test]
async fn a_session_ends_by_sign_out_by_idleness_and_by_expiry() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let service = &fixture.app.service;
    let token = |signed_in: guestlist_domain::usecase::SignedIn| signed_in.session_token.expose().to_owned();
    let sign_in = || async { token(service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap()) };

    let first = sign_in().await;
    let caller = fixture.caller(&first).await;
    service.sign_out(&context(), &caller).await.unwrap();
    assert_eq!(refusal(service.authenticate(&first).await), Code::Unauthenticated);

    let idle = sign_in().await;
    fixture.app.clock.advance(Session::IDLE_TIMEOUT - Session::TOUCH_INTERVAL);
    assert!(service.authenticate(&idle).await.is_ok());
    fixture.app.clock.advance(Session::IDLE_TIMEOUT - Session::TOUCH_INTERVAL);
    assert!(service.authenticate(&idle).await.is_ok(), "a use extends it");
    fixture.app.clock.advance(Session::IDLE_TIMEOUT);
    assert_eq!(refusal(service.authenticate(&idle).await), Code::Unauthenticated);
    assert_ne!(ana.session_id, caller.session_id);
}

/// Proves: S1.4.
#[tokio::test]
async fn an_account_update_changes_name_and_language_and_keeps_omitted_fields() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let service = &fixture.app.service;
    let spanish = UpdateAccount { display_name: None, locale: Some(Locale::Es) };
    service.update_account(&context(), &ana, spanish).await.unwrap();
    let renamed = UpdateAccount { display_name: Some(DisplayName::parse("Ana Gómez").unwrap()), locale: None };
    let account = service.update_account(&context(), &ana, renamed).await.unwrap();
    assert_eq!((account.display_name.as_str(), account.locale), ("Ana Gómez", Locale::Es));
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok(), "the password is unchanged");
}

/// Proves: AN7.
#[tokio::test]
async fn guessing_is_limited_per_address_until_the_window_ends() {
    let fixture = Fixture::new();
    fixture.person("ana").await;
    let service = &fixture.app.service;
    let spellings = ["ana@example.org", "ANA@example.org", " ana@EXAMPLE.org"];
    for attempt in 0..SIGN_IN_BY_ADDRESS.max {
        let spelled = spellings[attempt as usize % spellings.len()];
        let address = guestlist_domain::model::email::EmailAddress::parse(spelled).unwrap();
        let guess = service.sign_in(&context(), &address, "a wrong password").await;
        assert_eq!(refusal(guess), Code::InvalidCredentials);
    }
    let locked = service.sign_in(&context(), &email("ana"), PASSWORD).await;
    assert_eq!(refusal(locked), Code::RateLimited);
    fixture.app.clock.advance(SIGN_IN_BY_ADDRESS.window);
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok());
}

/// Proves: AN7.
#[tokio::test]
async fn successful_sign_ins_are_never_counted() {
    let fixture = Fixture::new();
    fixture.person("ana").await;
    let here = RequestContext { source: Some("192.0.2.7".to_owned()), ..context() };
    for _ in 0..SIGN_IN_BY_ADDRESS.max * 6 {
        fixture.app.service.sign_in(&here, &email("ana"), PASSWORD).await.unwrap();
    }
}

#[tokio::test]
async fn an_operator_can_disable_a_rate_limit() {
    let policy = Policy { rate_limits_off: [RateLimitName::SignIn].into(), ..Policy::default() };
    let fixture = Fixture::with_policy(policy);
    fixture.person("ana").await;
    for _ in 0..SIGN_IN_BY_ADDRESS.max + 1 {
        let guess = fixture.app.service.sign_in(&context(), &email("ana"), "a wrong password").await;
        assert_eq!(refusal(guess), Code::InvalidCredentials);
    }
}

/// Proves: ST5.
#[tokio::test]
async fn a_sign_in_that_cannot_be_committed_creates_no_session() {
    let fixture = Fixture::new();
    fixture.person("ana").await;
    let sessions_before = fixture.app.service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    fixture.app.store.fail_next_commit();
    let failed = fixture.app.service.sign_in(&context(), &email("ana"), PASSWORD).await;
    assert_eq!(refusal(failed), Code::ServiceUnavailable);
    assert!(fixture.app.service.authenticate(sessions_before.session_token.expose()).await.is_ok());
}
