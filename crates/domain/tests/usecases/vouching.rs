use guestlist_domain::model::code::Code;
use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::text::Locale;
use guestlist_domain::usecase::SignUp;

use crate::cast::{Cast, PASSWORD, context, email, refusal, sign_up};

/// Proves: S9.3.
#[tokio::test]
async fn an_account_that_the_operator_makes_is_proven_and_the_log_says_by_whom() {
    let cast = Cast::new();
    let service = &cast.world.service;
    let refused = service.create_account(&context(), sign_up("ana", "short")).await;
    assert_eq!(refusal(refused), Code::ValidationFailed);
    let made = service.create_account(&context(), sign_up("ana", PASSWORD)).await.unwrap();
    assert!(made.is_verified());
    service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    let again = service.create_account(&context(), sign_up("ana", "quite another password")).await;
    assert_eq!(refusal(again), Code::Conflict);
    service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    let events = cast.world.store.events();
    let by_operator: Vec<Action> =
        events.iter().filter(|event| event.actor == Actor::Operator).map(|event| event.action).collect();
    assert_eq!(by_operator, [Action::AccountCreated, Action::AccountVerified]);
}

/// Proves: S1.5, S9.3.
#[tokio::test]
async fn an_account_that_somebody_else_registered_and_never_proved_is_taken_over() {
    let cast = Cast::new();
    let service = &cast.world.service;
    service.sign_up(&context(), sign_up("ana", "a squatter's own password")).await.unwrap();
    let secret = cast.secret_in(&cast.last_mail("ana", "verify_address"));
    let command = SignUp { locale: Locale::Es, ..sign_up("ana", PASSWORD) };
    let made = service.create_account(&context(), command).await.unwrap();
    assert_eq!((made.is_verified(), made.locale), (true, Locale::Es));
    service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    let squatter = service.sign_in(&context(), &email("ana"), "a squatter's own password").await;
    assert_eq!(refusal(squatter), Code::InvalidCredentials);
    assert_eq!(refusal(service.verify_address(&context(), &secret).await), Code::SecretExpired);
}

/// Proves: S9.3.
#[tokio::test]
async fn the_operator_takes_an_address_as_proven_once() {
    let cast = Cast::new();
    let service = &cast.world.service;
    assert_eq!(refusal(service.verify_account(&context(), &email("ana")).await), Code::NotFound);
    service.sign_up(&context(), sign_up("ana", PASSWORD)).await.unwrap();
    let proven = service.verify_account(&context(), &email("ana")).await.unwrap();
    assert!(proven.is_verified());
    service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    let written = cast.world.store.events().len();
    assert_eq!(service.verify_account(&context(), &email("ana")).await.unwrap(), proven);
    assert_eq!(cast.world.store.events().len(), written, "nothing happened");
}
