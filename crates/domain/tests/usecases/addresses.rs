//! Moving an account to another address.

use guestlist_domain::model::code::Code;
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::rate_limit::{ADDRESS_CHANGE_BY_ACCOUNT, PASSWORD_BY_ACCOUNT};
use guestlist_domain::model::role::Permission;
use guestlist_domain::port::InvitationFilter;
use guestlist_domain::usecase::InvitationTarget;

use crate::fixture::{Cast, PASSWORD, context, email, refusal, sign_up};

/// Proves: S1.4, AN4, AN10.
#[tokio::test]
async fn the_address_changes_when_the_new_one_is_proven_and_the_old_one_is_told() {
    let cast = Cast::new();
    let service = &cast.world.service;
    let ana = cast.person("ana").await;
    let other = service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    let wrong = service.request_address_change(&ana, email("new"), "not the password at all").await;
    assert_eq!(refusal(wrong), Code::PasswordWrong);
    service.request_address_change(&ana, email("new"), PASSWORD).await.unwrap();
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok(), "nothing has changed yet");
    let secret = cast.secret_in(&cast.last_mail("new", "verify_address"));

    let account = service.confirm_address_change(&context(), Some(&ana), &secret, None).await.unwrap();
    assert!(account.email.is_same_as(&email("new")));
    assert_eq!((cast.mails("ana", "address_changed"), cast.mails("new", "address_changed")), (1, 0));
    assert_eq!(refusal(service.authenticate(other.session_token.expose()).await), Code::Unauthenticated);
    assert_eq!(refusal(service.sign_in(&context(), &email("ana"), PASSWORD).await), Code::InvalidCredentials);
    assert!(service.sign_in(&context(), &email("new"), PASSWORD).await.is_ok());
    assert_eq!(refusal(service.confirm_address_change(&context(), None, &secret, None).await), Code::SecretUsed);
    assert_eq!(refusal(service.confirm_address_change(&context(), None, "gla_x", None).await), Code::SecretInvalid);
}

/// Proves: AN10.
#[tokio::test]
async fn invitations_to_the_old_address_stop_applying_and_those_to_the_new_one_begin_to() {
    let cast = Cast::new();
    let service = &cast.world.service;
    let (ana, ben) = (cast.person("ana").await, cast.person("ben").await);
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let target = InvitationTarget::Project(project, Permission::Read);
    let old = cast.invite(&ana, target, "ben").await.unwrap().invitation.id;
    let new = cast.invite(&ana, target, "bene").await.unwrap().invitation.id;
    service.request_address_change(&ben, email("bene"), PASSWORD).await.unwrap();
    let secret = cast.secret_in(&cast.last_mail("bene", "verify_address"));
    service.confirm_address_change(&context(), None, &secret, Some(PASSWORD)).await.unwrap();

    let signed_in = service.sign_in(&context(), &email("bene"), PASSWORD).await.unwrap();
    let ben = cast.caller(signed_in.session_token.expose()).await;
    let received =
        service.received_invitations(&ben, InvitationFilter::default(), PageRequest::default()).await.unwrap();
    assert_eq!(received.items.iter().map(|invitation| invitation.id).collect::<Vec<_>>(), [new]);
    assert_eq!(refusal(service.accept_received_invitation(&context(), &ben, old).await), Code::NotFound);
    assert!(service.accept_received_invitation(&context(), &ben, new).await.is_ok());
}

/// FAULTS A3: Mallory asks to move to Vera's address, and Vera opens the link.
/// Proves: S1.4, AN10.
#[tokio::test]
async fn only_the_account_that_asked_confirms_its_new_address() {
    let cast = Cast::new();
    let service = &cast.world.service;
    let (mallory, ben) = (cast.person("mallory").await, cast.person("ben").await);
    service.request_address_change(&mallory, email("vera"), PASSWORD).await.unwrap();
    let secret = cast.secret_in(&cast.last_mail("vera", "verify_address"));

    let without_session = service.confirm_address_change(&context(), None, &secret, None).await;
    assert_eq!(refusal(without_session), Code::Unauthenticated);
    let of_another = service.confirm_address_change(&context(), Some(&ben), &secret, None).await;
    assert_eq!(refusal(of_another), Code::Forbidden);
    let guessed = service.confirm_address_change(&context(), None, &secret, Some("a guess of Vera's own")).await;
    assert_eq!(refusal(guessed), Code::PasswordWrong);
    assert_eq!(refusal(service.sign_in(&context(), &email("vera"), PASSWORD).await), Code::InvalidCredentials);

    // The password does where there is no session, also in a browser that is signed in to another account.
    let account = service.confirm_address_change(&context(), Some(&ben), &secret, Some(PASSWORD)).await.unwrap();
    assert_eq!(account.id, mallory.account.id);
    let former = service.sign_in(&context(), &email("mallory"), PASSWORD).await;
    assert_eq!(refusal(former), Code::InvalidCredentials);
    assert!(service.sign_in(&context(), &email("vera"), PASSWORD).await.is_ok());
}

/// Proves: AN7, AN10.
#[tokio::test]
async fn the_password_that_confirms_a_new_address_cannot_be_guessed_without_end() {
    let cast = Cast::new();
    let service = &cast.world.service;
    let ana = cast.person("ana").await;
    service.request_address_change(&ana, email("new"), PASSWORD).await.unwrap();
    let secret = cast.secret_in(&cast.last_mail("new", "verify_address"));
    for _ in 0..PASSWORD_BY_ACCOUNT.max {
        let guess = service.confirm_address_change(&context(), None, &secret, Some("a wrong password")).await;
        assert_eq!(refusal(guess), Code::PasswordWrong);
    }
    let limited = service.confirm_address_change(&context(), None, &secret, Some(PASSWORD)).await;
    assert_eq!(refusal(limited), Code::RateLimited);
    assert!(service.confirm_address_change(&context(), Some(&ana), &secret, None).await.is_ok(), "her session does");
}

/// Proves: S1.5, AN6, AN10, AN11.
#[tokio::test]
async fn an_account_at_the_new_address_is_told_and_sign_ups_of_strangers_do_not_matter() {
    let cast = Cast::new();
    let service = &cast.world.service;
    let ana = cast.person("ana").await;
    cast.person("ben").await;
    service.request_address_change(&ana, email("ben"), PASSWORD).await.unwrap();
    assert_eq!((cast.mails("ben", "already_registered"), cast.mails("ben", "verify_address")), (1, 1));

    service.sign_up(&context(), sign_up("new")).await.unwrap();
    let strangers_link = cast.secret_in(&cast.last_mail("new", "verify_address"));
    service.request_address_change(&ana, email("new"), PASSWORD).await.unwrap();
    let secret = cast.secret_in(&cast.last_mail("new", "verify_address"));
    let account = service.confirm_address_change(&context(), Some(&ana), &secret, None).await.unwrap();
    assert_eq!(account.id, ana.account.id);
    let late = service.verify_address(&context(), &strangers_link, "the strangers password").await;
    assert_eq!(refusal(late), Code::AccountExists);
    assert!(service.sign_in(&context(), &email("new"), PASSWORD).await.is_ok());
}

/// Proves: S1.4, AN2.
#[tokio::test]
async fn an_address_that_got_an_account_meanwhile_is_not_taken() {
    let cast = Cast::new();
    let service = &cast.world.service;
    let ana = cast.person("ana").await;
    service.request_address_change(&ana, email("ben"), PASSWORD).await.unwrap();
    let secret = cast.secret_in(&cast.last_mail("ben", "verify_address"));
    let ben = cast.person("ben").await;
    let refused = service.confirm_address_change(&context(), Some(&ana), &secret, None).await;
    assert_eq!(refusal(refused), Code::AccountExists);
    let signed_in = service.sign_in(&context(), &email("ben"), PASSWORD).await.unwrap();
    assert_eq!(signed_in.account.id, ben.account.id);
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok());
}

/// Proves: AN9, AN10.
#[tokio::test]
async fn a_link_to_a_new_address_lives_for_a_day_and_few_are_sent() {
    let cast = Cast::new();
    let service = &cast.world.service;
    let ana = cast.person("ana").await;
    for number in 0..ADDRESS_CHANGE_BY_ACCOUNT.max {
        service.request_address_change(&ana, email(&format!("new{number}")), PASSWORD).await.unwrap();
    }
    let refused = service.request_address_change(&ana, email("one-too-many"), PASSWORD).await;
    assert_eq!(refusal(refused), Code::RateLimited);
    let secret =
        cast.secret_in(&cast.last_mail(&format!("new{}", ADDRESS_CHANGE_BY_ACCOUNT.max - 1), "verify_address"));
    cast.world.clock.advance(OneTimeSecret::TTL);
    let late = service.confirm_address_change(&context(), Some(&ana), &secret, None).await;
    assert_eq!(refusal(late), Code::SecretExpired);
}
