//! Changing the address of an account.

use guestlist_domain::model::code::Code;
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::rate_limit::{ADDRESS_CHANGE_BY_ACCOUNT, PASSWORD_BY_ACCOUNT};
use guestlist_domain::model::role::Permission;
use guestlist_domain::port::InvitationFilter;
use guestlist_domain::usecase::NewGrant;

use crate::fixture::{Fixture, PASSWORD, context, email, refusal, sign_up};

/// Proves: S1.4, AN4, AN10.
#[tokio::test]
async fn the_address_changes_when_the_new_one_is_proven_and_the_former_one_is_notified() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let ana = fixture.person("ana").await;
    let other = service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    let wrong = service.request_address_change(&context(), &ana, email("new"), "not the password at all").await;
    assert_eq!(refusal(wrong), Code::PasswordWrong);
    service.request_address_change(&context(), &ana, email("new"), PASSWORD).await.unwrap();
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok(), "the address is not changed yet");
    let secret = fixture.secret_in(&fixture.last_mail("new", "verify_address"));

    let account = service.confirm_address_change(&context(), Some(&ana), &secret, None).await.unwrap();
    assert!(account.email.is_same_as(&email("new")));
    assert_eq!((fixture.count_mails("ana", "address_changed"), fixture.count_mails("new", "address_changed")), (1, 0));
    assert_eq!(refusal(service.authenticate(other.session_token.expose()).await), Code::Unauthenticated);
    assert_eq!(refusal(service.sign_in(&context(), &email("ana"), PASSWORD).await), Code::InvalidCredentials);
    assert!(service.sign_in(&context(), &email("new"), PASSWORD).await.is_ok());
    assert_eq!(refusal(service.confirm_address_change(&context(), None, &secret, None).await), Code::SecretUsed);
    assert_eq!(refusal(service.confirm_address_change(&context(), None, "gla_x", None).await), Code::SecretInvalid);
}

/// Proves: AN10.
#[tokio::test]
async fn invitations_follow_the_new_address_after_an_address_change() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let (ana, ben) = (fixture.person("ana").await, fixture.person("ben").await);
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let grant = NewGrant::Project(project, Permission::Read);
    let old = fixture.invite(&ana, grant, "ben").await.unwrap().invitation.id;
    let new = fixture.invite(&ana, grant, "bene").await.unwrap().invitation.id;
    service.request_address_change(&context(), &ben, email("bene"), PASSWORD).await.unwrap();
    let secret = fixture.secret_in(&fixture.last_mail("bene", "verify_address"));
    service.confirm_address_change(&context(), None, &secret, Some(PASSWORD)).await.unwrap();

    let signed_in = service.sign_in(&context(), &email("bene"), PASSWORD).await.unwrap();
    let ben = fixture.caller(signed_in.session_token.expose()).await;
    let received =
        service.received_invitations(&ben, InvitationFilter::default(), PageRequest::default()).await.unwrap();
    assert_eq!(received.items.iter().map(|invitation| invitation.id).collect::<Vec<_>>(), [new]);
    assert_eq!(refusal(service.accept_received_invitation(&context(), &ben, old).await), Code::NotFound);
    assert!(service.accept_received_invitation(&context(), &ben, new).await.is_ok());
}

/// Mallory requests a change to the address of Vera, and Vera opens the link.
/// Proves: S1.4, AN10.
#[tokio::test]
async fn only_the_requesting_account_confirms_its_new_address() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let (mallory, ben) = (fixture.person("mallory").await, fixture.person("ben").await);
    service.request_address_change(&context(), &mallory, email("vera"), PASSWORD).await.unwrap();
    let secret = fixture.secret_in(&fixture.last_mail("vera", "verify_address"));

    let without_session = service.confirm_address_change(&context(), None, &secret, None).await;
    assert_eq!(refusal(without_session), Code::Unauthenticated);
    let of_another = service.confirm_address_change(&context(), Some(&ben), &secret, None).await;
    assert_eq!(refusal(of_another), Code::Forbidden);
    let guessed = service.confirm_address_change(&context(), None, &secret, Some("a guess of Vera's own")).await;
    assert_eq!(refusal(guessed), Code::PasswordWrong);
    assert_eq!(refusal(service.sign_in(&context(), &email("vera"), PASSWORD).await), Code::InvalidCredentials);

    // The password suffices without a session, also in a browser that is signed in to another account.
    let account = service.confirm_address_change(&context(), Some(&ben), &secret, Some(PASSWORD)).await.unwrap();
    assert_eq!(account.id, mallory.account.id);
    let former = service.sign_in(&context(), &email("mallory"), PASSWORD).await;
    assert_eq!(refusal(former), Code::InvalidCredentials);
    assert!(service.sign_in(&context(), &email("vera"), PASSWORD).await.is_ok());
}

/// Proves: AN7, AN10.
#[tokio::test]
async fn guesses_of_the_password_that_confirms_a_new_address_are_limited() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let ana = fixture.person("ana").await;
    service.request_address_change(&context(), &ana, email("new"), PASSWORD).await.unwrap();
    let secret = fixture.secret_in(&fixture.last_mail("new", "verify_address"));
    for _ in 0..PASSWORD_BY_ACCOUNT.max {
        let guess = service.confirm_address_change(&context(), None, &secret, Some("a wrong password")).await;
        assert_eq!(refusal(guess), Code::PasswordWrong);
    }
    let limited = service.confirm_address_change(&context(), None, &secret, Some(PASSWORD)).await;
    assert_eq!(refusal(limited), Code::RateLimited);
    assert!(
        service.confirm_address_change(&context(), Some(&ana), &secret, None).await.is_ok(),
        "the session suffices"
    );
}

/// Proves: S1.5, AN6, AN10, AN11.
#[tokio::test]
async fn an_account_at_the_new_address_is_notified_and_pending_sign_ups_have_no_effect() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let ana = fixture.person("ana").await;
    fixture.person("ben").await;
    service.request_address_change(&context(), &ana, email("ben"), PASSWORD).await.unwrap();
    assert_eq!(
        (fixture.count_mails("ben", "already_registered"), fixture.count_mails("ben", "verify_address")),
        (1, 1)
    );

    service.sign_up(&context(), sign_up("new")).await.unwrap();
    let strangers_link = fixture.secret_in(&fixture.last_mail("new", "verify_address"));
    service.request_address_change(&context(), &ana, email("new"), PASSWORD).await.unwrap();
    let secret = fixture.secret_in(&fixture.last_mail("new", "verify_address"));
    let account = service.confirm_address_change(&context(), Some(&ana), &secret, None).await.unwrap();
    assert_eq!(account.id, ana.account.id);
    let late = service.verify_address(&context(), &strangers_link, "the strangers password").await;
    assert_eq!(refusal(late), Code::AccountExists);
    assert!(service.sign_in(&context(), &email("new"), PASSWORD).await.is_ok());
}

/// Proves: S1.4, AN2.
#[tokio::test]
async fn an_address_that_received_an_account_meanwhile_is_refused() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let ana = fixture.person("ana").await;
    service.request_address_change(&context(), &ana, email("ben"), PASSWORD).await.unwrap();
    let secret = fixture.secret_in(&fixture.last_mail("ben", "verify_address"));
    let ben = fixture.person("ben").await;
    let refused = service.confirm_address_change(&context(), Some(&ana), &secret, None).await;
    assert_eq!(refusal(refused), Code::AccountExists);
    let signed_in = service.sign_in(&context(), &email("ben"), PASSWORD).await.unwrap();
    assert_eq!(signed_in.account.id, ben.account.id);
    assert!(service.sign_in(&context(), &email("ana"), PASSWORD).await.is_ok());
}

/// Proves: AN9, AN10.
#[tokio::test]
async fn a_link_to_a_new_address_is_valid_for_a_day_and_rate_limited() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let ana = fixture.person("ana").await;
    for number in 0..ADDRESS_CHANGE_BY_ACCOUNT.max {
        service.request_address_change(&context(), &ana, email(&format!("new{number}")), PASSWORD).await.unwrap();
    }
    let refused = service.request_address_change(&context(), &ana, email("one-too-many"), PASSWORD).await;
    assert_eq!(refusal(refused), Code::RateLimited);
    let secret =
        fixture.secret_in(&fixture.last_mail(&format!("new{}", ADDRESS_CHANGE_BY_ACCOUNT.max - 1), "verify_address"));
    fixture.app.clock.advance(OneTimeSecret::TTL);
    let late = service.confirm_address_change(&context(), Some(&ana), &secret, None).await;
    assert_eq!(refusal(late), Code::SecretExpired);
}
