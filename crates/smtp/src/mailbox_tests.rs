use guestlist_domain::model::ids::MailId;
use guestlist_domain::model::mail::Mail;
use uuid::Uuid;

use super::*;
use crate::NoMailer;
use crate::test_mails::*;

fn mailbox() -> Mailbox {
    Mailbox::new(FROM, PRODUCT, PUBLIC_URL).unwrap()
}

fn numbered(number: u128) -> Mail {
    Mail { id: MailId::new(Uuid::from_u128(number)), ..mail(invitation_to(project(), "write")) }
}

/// Proves: S9.1.
#[tokio::test]
async fn a_mail_in_the_mailbox_equals_the_message_sent_by_smtp() {
    let mailbox = mailbox();
    assert_eq!(mailbox.send(&mail(invitation_to(project(), "write")), Arc::new(())).await, SendOutcome::Sent);
    let mails = mailbox.mails();
    let [mail] = mails.as_slice() else { panic!("{mails:?}") };
    assert_eq!((mail.to.as_str(), mail.at), ("bob.builder@example.com", now()));
    assert_eq!(mail.subject, "Ana López invites you to “Website”");
    assert!(mail.text.contains(&link("join")) && mail.html.contains(&link("join")));
    let names: Vec<&str> = mail.headers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, HEADERS);
    let header = |wanted: &str| &mail.headers.iter().find(|(name, _)| name == wanted).unwrap().1;
    assert_eq!(header("Subject"), &mail.subject);
    assert_eq!(header("Message-ID"), "<mail_01934f2a000070008000000000000007@guests.example.com>");
    assert_eq!(header("X-Guestlist-Mail"), "invitation");
}

#[tokio::test]
async fn the_newest_two_hundred_are_kept_newest_first() {
    let mailbox = mailbox();
    for number in 1..=201 {
        assert_eq!(mailbox.send(&numbered(number), Arc::new(())).await, SendOutcome::Sent);
    }
    let ids: Vec<String> = mailbox.mails().into_iter().map(|mail| mail.headers[4].1.clone()).collect();
    assert_eq!(ids.len(), 200);
    let id = |number: u128| format!("<{}@guests.example.com>", MailId::new(Uuid::from_u128(number)));
    assert_eq!((ids[0].clone(), ids[199].clone()), (id(201), id(2)));
}

/// Proves: EM3.
#[tokio::test]
async fn a_mail_that_cannot_be_built_fails_and_is_not_kept() {
    let mailbox = mailbox();
    let outcome = mailbox.send(&mail(invitation_to(project(), "everything")), Arc::new(())).await;
    assert!(matches!(outcome, SendOutcome::Failed(_)), "{outcome:?}");
    assert_eq!(mailbox.mails(), []);
}

/// Proves: OP1.
#[tokio::test]
async fn debug_output_of_a_mailbox_mail_contains_no_secret() {
    let mailbox = mailbox();
    mailbox.send(&mail(invitation_to(project(), "write")), Arc::new(())).await;
    assert!(!format!("{:?}", mailbox.mails()).contains(SECRET));
}

#[tokio::test]
async fn without_mail_queued_mails_are_kept_for_an_instance_that_sends_mail() {
    let outcome = NoMailer.send(&mail(invitation_to(project(), "write")), Arc::new(())).await;
    assert_eq!(outcome, SendOutcome::Unavailable(SendFailure::new("settings", "this instance sends no mail")));
}
