use guestlist_domain::model::code::Code;
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::rate_limit::{RateLimitName, SIGN_IN_BY_ADDRESS};
use guestlist_domain::model::session::Session;
use guestlist_domain::model::text::{DisplayName, Locale};
use guestlist_domain::usecase::{RequestContext, SignUp, UpdateAccount};

use crate::fixture::{Cast, PASSWORD, context, email, refusal, sign_up};

/// Proves: S1.1, AN6.
#[tokio::test]
async fn signing_up_answers_alike_and_the_owner_of_a_known_address_is_told_by_mail() {
    let cast = Cast::new();
    cast.person("ana").await;
    let service = &cast.world.service;
    assert!(service.sign_up(&context(), sign_up("ana")).await.is_ok());
    assert_eq!((cast.mails("ana", "already_registered"), cast.mails("ana", "verify_address")), (1, 1));
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok(), "her password is as it was");
}

/// Proves: S1.1, S1.5, AN1, AN11.
#[tokio::test]
async fn no_account_exists_before_the_address_is_proven() {
    let cast = Cast::new();
    let service = &cast.world.service;
    service.sign_up(&context(), sign_up("ana")).await.unwrap();
    assert_eq!(refusal(service.sign_in(&context(), &email("ana"), PASSWORD).await), Code::InvalidCredentials);
    assert_eq!(cast.mails("ana", "verify_address"), 1, "signing in mails nothing");
    assert!(cast.world.store.events().is_empty(), "nothing has happened yet");

    let secret = cast.secret_in(&cast.last_mail("ana", "verify_address"));
    let weak = service.verify_address(&context(), &secret, "short").await;
    assert_eq!(refusal(weak), Code::ValidationFailed, "and the secret is as it was");
    let signed_in = service.verify_address(&context(), &secret, PASSWORD).await.unwrap();
    assert!(service.authenticate(signed_in.session_token.expose()).await.is_ok());
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok());
}

/// FAULTS A2: the stranger's sign-up comes second and its mail is the one that is opened.
/// Proves: S1.1, AN9, AN11.
#[tokio::test]
async fn a_second_sign_up_of_an_address_gives_a_stranger_nothing() {
    let cast = Cast::new();
    let service = &cast.world.service;
    let strangers = SignUp { display_name: DisplayName::parse("Mallory").unwrap(), ..sign_up("vera") };
    service.sign_up(&context(), sign_up("vera")).await.unwrap();
    let first = cast.secret_in(&cast.last_mail("vera", "verify_address"));
    service.sign_up(&context(), strangers).await.unwrap();
    let second = cast.secret_in(&cast.last_mail("vera", "verify_address"));
    assert_ne!(first, second);

    // The password is chosen by the owner of the mailbox, whichever link is opened, and each has its own name.
    let signed_in = service.verify_address(&context(), &second, PASSWORD).await.unwrap();
    assert_eq!(signed_in.account.display_name.as_str(), "Mallory");
    let again = service.verify_address(&context(), &first, "quite another password").await;
    assert_eq!(refusal(again), Code::AccountExists);
    assert!(service.sign_in(&context(), &email("vera"), PASSWORD).await.is_ok());
}

/// Proves: S1.1, AN9.
#[tokio::test]
async fn a_second_sign_up_leaves_the_first_link_and_its_name_as_they_were() {
    let cast = Cast::new();
    let service = &cast.world.service;
    let strangers = SignUp { display_name: DisplayName::parse("Mallory").unwrap(), ..sign_up("vera") };
    service.sign_up(&context(), sign_up("vera")).await.unwrap();
    let first = cast.secret_in(&cast.last_mail("vera", "verify_address"));
    service.sign_up(&context(), strangers).await.unwrap();
    let signed_in = service.verify_address(&context(), &first, PASSWORD).await.unwrap();
    assert_eq!(signed_in.account.display_name.as_str(), "vera");
}

/// Proves: AN9.
#[tokio::test]
async fn a_verification_link_works_once_and_for_a_day() {
    let cast = Cast::new();
    let service = &cast.world.service;
    service.sign_up(&context(), sign_up("ana")).await.unwrap();
    let secret = cast.secret_in(&cast.last_mail("ana", "verify_address"));
    let with_space = service.verify_address(&context(), &format!(" {secret}\n"), PASSWORD).await;
    assert!(with_space.is_ok(), "white space does not matter");
    assert_eq!(refusal(service.verify_address(&context(), &secret, PASSWORD).await), Code::SecretUsed);
    assert_eq!(refusal(service.verify_address(&context(), "glv_nothing", PASSWORD).await), Code::SecretInvalid);

    service.sign_up(&context(), sign_up("ben")).await.unwrap();
    let secret = cast.secret_in(&cast.last_mail("ben", "verify_address"));
    cast.world.clock.advance(OneTimeSecret::TTL);
    assert_eq!(refusal(service.verify_address(&context(), &secret, PASSWORD).await), Code::SecretExpired);
}

/// Proves: S1.2, AN4.
#[tokio::test]
async fn a_session_ends_when_one_signs_out_when_it_is_not_used_and_at_its_end() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let service = &cast.world.service;
    let token = |signed_in: guestlist_domain::usecase::SignedIn| signed_in.session_token.expose().to_owned();
    let sign_in = || async { token(service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap()) };

    let first = sign_in().await;
    let caller = cast.caller(&first).await;
    service.sign_out(&context(), &caller).await.unwrap();
    assert_eq!(refusal(service.authenticate(&first).await), Code::Unauthenticated);

    let idle = sign_in().await;
    cast.world.clock.advance(Session::IDLE - Session::TOUCH_EVERY);
    assert!(service.authenticate(&idle).await.is_ok());
    cast.world.clock.advance(Session::IDLE - Session::TOUCH_EVERY);
    assert!(service.authenticate(&idle).await.is_ok(), "using it keeps it");
    cast.world.clock.advance(Session::IDLE);
    assert_eq!(refusal(service.authenticate(&idle).await), Code::Unauthenticated);
    assert_ne!(ana.session_id, caller.session_id);
}

/// Proves: S1.4.
#[tokio::test]
async fn one_changes_ones_name_and_language_and_what_is_left_out_stays() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let service = &cast.world.service;
    let spanish = UpdateAccount { display_name: None, locale: Some(Locale::Es) };
    service.update_account(&context(), &ana, spanish).await.unwrap();
    let renamed = UpdateAccount { display_name: Some(DisplayName::parse("Ana Gómez").unwrap()), locale: None };
    let account = service.update_account(&context(), &ana, renamed).await.unwrap();
    assert_eq!((account.display_name.as_str(), account.locale), ("Ana Gómez", Locale::Es));
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok(), "the password stays");
}

/// Proves: AN7.
#[tokio::test]
async fn guessing_is_limited_per_address_and_ends_by_itself() {
    let cast = Cast::new();
    cast.person("ana").await;
    let service = &cast.world.service;
    let spellings = ["ana@example.org", "ANA@example.org", " ana@EXAMPLE.org"];
    for attempt in 0..SIGN_IN_BY_ADDRESS.max {
        let spelled = spellings[attempt as usize % spellings.len()];
        let address = guestlist_domain::model::email::EmailAddress::parse(spelled).unwrap();
        let guess = service.sign_in(&context(), &address, "a wrong password").await;
        assert_eq!(refusal(guess), Code::InvalidCredentials);
    }
    let locked = service.sign_in(&context(), &email("ana"), PASSWORD).await;
    assert_eq!(refusal(locked), Code::RateLimited);
    cast.world.clock.advance(SIGN_IN_BY_ADDRESS.window);
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok());
}

/// Proves: AN7.
#[tokio::test]
async fn rightful_sign_ins_are_never_counted() {
    let cast = Cast::new();
    cast.person("ana").await;
    let here = RequestContext { source: Some("192.0.2.7".to_owned()), ..context() };
    for _ in 0..SIGN_IN_BY_ADDRESS.max * 6 {
        cast.world.service.sign_in(&here, &email("ana"), PASSWORD).await.unwrap();
    }
}

#[tokio::test]
async fn an_operator_can_switch_a_limit_off() {
    let policy = Policy { rate_limits_off: [RateLimitName::SignIn].into(), ..Policy::default() };
    let cast = Cast::with_policy(policy);
    cast.person("ana").await;
    for _ in 0..SIGN_IN_BY_ADDRESS.max + 1 {
        let guess = cast.world.service.sign_in(&context(), &email("ana"), "a wrong password").await;
        assert_eq!(refusal(guess), Code::InvalidCredentials);
    }
}

/// Proves: ST5.
#[tokio::test]
async fn when_the_store_cannot_commit_nobody_is_signed_in_and_nothing_is_left() {
    let cast = Cast::new();
    cast.person("ana").await;
    let sessions_before = cast.world.service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    cast.world.store.fail_next_commit();
    let failed = cast.world.service.sign_in(&context(), &email("ana"), PASSWORD).await;
    assert_eq!(refusal(failed), Code::ServiceUnavailable);
    assert!(cast.world.service.authenticate(sessions_before.session_token.expose()).await.is_ok());
}
