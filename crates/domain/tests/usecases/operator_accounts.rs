use guestlist_domain::model::code::Code;
use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::one_time_secret::OneTimeSecret;
use guestlist_domain::model::text::Locale;
use guestlist_domain::usecase::{AccountLink, LinkDelivery, SignUp};

use crate::fixture::{Fixture, PASSWORD, context, email, refusal, sign_up};

fn secret(link: &AccountLink) -> &str {
    link.link.expose().split_once("/verify#").expect("a verification link").1
}

/// Proves: S9.3, AN11.
#[tokio::test]
async fn an_operator_mails_a_link_and_its_recipient_chooses_the_password() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let command = SignUp { locale: Locale::Es, ..sign_up("ana") };
    let link = service.create_account_link(&context(), command, LinkDelivery::Mail).await.unwrap();
    assert_eq!(fixture.secret_in(&fixture.last_mail("ana", "verify_address")), secret(&link));
    let signed_in = service.verify_address(&context(), secret(&link), PASSWORD).await.unwrap();
    assert_eq!((signed_in.account.display_name.as_str(), signed_in.account.locale), ("ana", Locale::Es));
    service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();

    let again = service.create_account_link(&context(), sign_up("ana"), LinkDelivery::Mail).await;
    assert_eq!(refusal(again), Code::Conflict);
    let events = fixture.app.store.events();
    let by_operator: Vec<_> = events.iter().filter(|event| event.actor == Actor::Operator).collect();
    assert_eq!(by_operator.iter().map(|event| event.action).collect::<Vec<_>>(), [Action::AccountLinkCreated]);
    assert_eq!(
        by_operator[0].object.id,
        signed_in.account.id.to_string(),
        "the event of the link refers to the account"
    );
}

/// Proves: S9.3.
#[tokio::test]
async fn a_link_delivered_by_hand_is_not_mailed() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let link = service.create_account_link(&context(), sign_up("ana"), LinkDelivery::ByHand).await.unwrap();
    assert_eq!(fixture.count_mails("ana", "verify_address"), 0);
    assert!(service.verify_address(&context(), secret(&link), PASSWORD).await.is_ok());
}

/// Proves: S9.3.
#[tokio::test]
async fn an_operator_vouches_for_a_sign_up_whose_link_was_lost_or_expired() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    assert_eq!(refusal(service.vouch_for_sign_up(&context(), &email("ana")).await), Code::NotFound);
    service.sign_up(&context(), sign_up("ana")).await.unwrap();
    fixture.app.clock.advance(OneTimeSecret::TTL);
    let link = service.vouch_for_sign_up(&context(), &email("ana")).await.unwrap();
    assert_eq!(link.display_name.as_str(), "ana");
    assert_eq!(fixture.count_mails("ana", "verify_address"), 1, "only the first link was mailed");
    service.verify_address(&context(), secret(&link), PASSWORD).await.unwrap();
    assert_eq!(refusal(service.vouch_for_sign_up(&context(), &email("ana")).await), Code::Conflict);
}
