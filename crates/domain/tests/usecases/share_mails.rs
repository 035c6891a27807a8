use guestlist_domain::model::code::Code;
use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::event::Action;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::mail::MailContent;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::rate_limit::{INVITE_BY_ADDRESS, SHARE_MAIL_BY_ALL, shard};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::{Locale, Message};
use guestlist_domain::model::time::{days, hours};
use guestlist_domain::port::{Attempts, Clock, Store};
use guestlist_domain::usecase::{Caller, EmailPublicToken, Error, NewGrant, RenewPublicToken, UpdatePublicToken};

use crate::fixture::{Fixture, context, deliver, email, refusal};

/// Creates an account with a public token for one project.
async fn with_token() -> (Fixture, Caller, PublicTokenId) {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let id = fixture.share(&ana, &[project], Some(9)).await.unwrap().details.token.id;
    (fixture, ana, id)
}

async fn mail_token(fixture: &Fixture, caller: &Caller, id: PublicTokenId, names: &[&str]) -> Result<usize, Error> {
    let command = EmailPublicToken {
        emails: names.iter().map(|name| email(name)).collect(),
        message: Message::parse("Have a look.").unwrap(),
        locale: Some(Locale::Es),
    };
    fixture.app.service.email_public_token(&context(), caller, id, command).await
}

/// Returns the opt-out secret of the latest mail of a kind to an address.
fn opt_out_secret(fixture: &Fixture, name: &str, kind: &str) -> String {
    let mail = fixture.last_mail(name, kind);
    mail.content.opt_out().unwrap().split_once("/mail-opt-out/").unwrap().1.to_owned()
}

/// Proves: S5.2.
#[tokio::test]
async fn a_share_mail_is_sent_once_to_each_address_with_all_details() {
    let (fixture, ana, id) = with_token().await;
    assert_eq!(mail_token(&fixture, &ana, id, &["ben", "cleo", "BEN"]).await.unwrap(), 2);
    assert_eq!((fixture.count_mails("ben", "share"), fixture.count_mails("cleo", "share")), (1, 1));
    let sent = fixture.last_mail("ben", "share");
    assert_eq!(sent.locale, Locale::Es);
    let MailContent::Share { sender, sender_email, shared, message, .. } = &sent.content else {
        panic!("not a share mail");
    };
    assert_eq!((sender.as_str(), sender_email.as_str()), ("ana", "ana@example.org"));
    assert_eq!(message.as_deref(), Some("Have a look."));
    assert_eq!((shared.projects.as_slice(), shared.permission.as_str()), (["Website".to_owned()].as_slice(), "read"));
    assert_eq!(shared.link, fixture.app.service.share_link(&ana, id).await.unwrap().link);
    let events = fixture.app.store.events();
    let event = events.iter().find(|event| event.action == Action::PublicTokenEmailed).unwrap();
    assert_eq!(event.detail, [("recipients", "b•••@e•••.org, c•••@e•••.org".to_owned())]);
}

/// Proves: S5.2.
#[tokio::test]
async fn a_share_mail_has_one_to_twenty_recipients() {
    let (fixture, ana, id) = with_token().await;
    let names: Vec<String> = (0..21).map(|number| format!("guest{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert_eq!(refusal(mail_token(&fixture, &ana, id, &names).await), Code::ValidationFailed);
    assert_eq!(refusal(mail_token(&fixture, &ana, id, &[]).await), Code::ValidationFailed);
    assert_eq!(mail_token(&fixture, &ana, id, &names[..20]).await.unwrap(), 20);
}

/// Proves: S5.2, AZ3.
#[tokio::test]
async fn mailing_a_token_requires_managing_it_in_all_its_projects() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let (website, shop) = (fixture.project(&ana, workspace).await, fixture.project(&ana, workspace).await);
    let ben = fixture.person("ben").await;
    let grant = NewGrant::Project(website, Permission::Write);
    let invitation = fixture.invite(&ana, grant, "ben").await.unwrap().invitation.id;
    fixture.app.service.accept_received_invitation(&context(), &ben, invitation).await.unwrap();
    let commenter = fixture.member(&ana, workspace, "cleo", Role::Commenter).await;
    let both = fixture.share(&ana, &[website, shop], None).await.unwrap().details.token.id;
    for caller in [&ben, &commenter] {
        assert_eq!(refusal(mail_token(&fixture, caller, both, &["zoe"]).await), Code::NotFound);
    }
    assert_eq!(fixture.count_mails("zoe", "share"), 0);
}

/// Proves: S5.2, S5.6.
#[tokio::test]
async fn a_token_that_cannot_be_redeemed_is_not_mailed() {
    let (fixture, _, id) = with_token().await;
    let service = &fixture.app.service;
    fixture.app.clock.advance(days(7));
    let ana = fixture
        .caller(
            service.sign_in(&context(), &email("ana"), crate::fixture::PASSWORD).await.unwrap().session_token.expose(),
        )
        .await;
    assert_eq!(refusal(mail_token(&fixture, &ana, id, &["ben"]).await), Code::TokenExpired);
    let renewal = RenewPublicToken { expires_at: Patch::Clear, ..Default::default() };
    service.renew_public_token(&context(), &ana, id, renewal).await.unwrap();
    let token = service.share_link(&ana, id).await.unwrap().token;
    let redeem = guestlist_domain::usecase::RedeemPublicToken { token, guest_session: None, display_name: None };
    service.redeem_public_token(&context(), redeem).await.unwrap();
    let limit = |limit| UpdatePublicToken { usage_limit: limit, ..Default::default() };
    service.update_public_token(&context(), &ana, id, limit(Patch::Set(1))).await.unwrap();
    assert_eq!(refusal(mail_token(&fixture, &ana, id, &["ben"]).await), Code::TokenUsedUp);
    service.update_public_token(&context(), &ana, id, limit(Patch::Clear)).await.unwrap();
    assert_eq!(mail_token(&fixture, &ana, id, &["ben"]).await.unwrap(), 1);
    service.revoke_public_token(&context(), &ana, id).await.unwrap();
    assert_eq!(refusal(mail_token(&fixture, &ana, id, &["ben"]).await), Code::TokenRevoked);
    assert_eq!(fixture.count_mails("ben", "share"), 1);
}

/// Proves: EM7.
#[tokio::test]
async fn mails_are_limited_to_ten_a_day_per_address_and_a_hundred_an_hour_per_sender() {
    let (fixture, ana, id) = with_token().await;
    for _ in 0..9 {
        mail_token(&fixture, &ana, id, &["ben"]).await.unwrap();
    }
    let dora = fixture.person("dora").await;
    let workspace = fixture.workspace(&dora).await;
    fixture.invite(&dora, NewGrant::Workspace(workspace, Role::Commenter), "ben").await.unwrap();
    assert_eq!(refusal(mail_token(&fixture, &ana, id, &["ben", "cleo"]).await), Code::RateLimited);
    assert_eq!(
        (fixture.count_mails("ben", "share"), fixture.count_mails("cleo", "share")),
        (9, 0),
        "no mail is sent if one address is limited"
    );
    let names: Vec<String> = (0..91).map(|number| format!("guest{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for part in names[..80].chunks(20) {
        mail_token(&fixture, &ana, id, part).await.unwrap();
    }
    mail_token(&fixture, &ana, id, &names[80..90]).await.unwrap();
    assert_eq!(mail_token(&fixture, &ana, id, &names[90..]).await.unwrap(), 1, "the hundredth mail");
    assert_eq!(refusal(mail_token(&fixture, &ana, id, &["zoe"]).await), Code::RateLimited);
}

/// Proves: S6.2.
#[tokio::test]
async fn recipients_are_notified_of_a_renewal_and_of_the_coming_expiry() {
    let (fixture, ana, id) = with_token().await;
    mail_token(&fixture, &ana, id, &["ben", "cleo"]).await.unwrap();
    let later = fixture.app.clock.now().plus(days(20));
    let renewal = RenewPublicToken { expires_at: Patch::Set(later), ..Default::default() };
    let service = &fixture.app.service;
    service.renew_public_token(&context(), &ana, id, renewal).await.unwrap();
    fixture.app.clock.set(later.minus(hours(24)));
    service.run_maintenance(10).await.unwrap();
    let link = service.share_link(&ana, id).await.unwrap().link;
    for name in ["ben", "cleo"] {
        for kind in ["share_renewed", "share_expiring"] {
            let mail = fixture.last_mail(name, kind);
            let (MailContent::ShareRenewed { shared, .. } | MailContent::ShareExpiring { shared, .. }) = &mail.content
            else {
                panic!("not a {kind} mail");
            };
            assert_eq!((&shared.link, shared.expires_at, mail.locale), (&link, Some(later), Locale::Es));
            assert!(mail.content.opt_out().is_some());
        }
    }
    assert_eq!(fixture.count_mails("ana", "share_renewed"), 0);
}

/// Proves: S6.2, EM7.
#[tokio::test]
async fn repeated_renewals_succeed_and_their_mails_are_limited() {
    let (fixture, ana, id) = with_token().await;
    mail_token(&fixture, &ana, id, &["ben"]).await.unwrap();
    for limit in 10..30 {
        let renewal = RenewPublicToken { usage_limit: Patch::Set(limit), ..Default::default() };
        fixture.app.service.renew_public_token(&context(), &ana, id, renewal).await.unwrap();
    }
    assert_eq!(fixture.count_mails("ben", "share_renewed"), 9);
}

/// Proves: EM7.
#[tokio::test]
async fn renewal_mails_stop_at_the_limit_of_the_instance_and_count_for_no_other_address() {
    let (fixture, ana, id) = with_token().await;
    mail_token(&fixture, &ana, id, &["ben", "cleo", "dora"]).await.unwrap();
    let now = fixture.app.clock.now();
    let all = SHARE_MAIL_BY_ALL.key(&shard(id.uuid()));
    let sent = Attempts { key: all, window: SHARE_MAIL_BY_ALL.window, count: SHARE_MAIL_BY_ALL.max - 3 - 2 };
    fixture.app.store.count_attempts(&[sent], now).await.unwrap();
    let renewal = RenewPublicToken { usage_limit: Patch::Set(10), ..Default::default() };
    fixture.app.service.renew_public_token(&context(), &ana, id, renewal).await.unwrap();
    let mut counts = Vec::new();
    for name in ["ben", "cleo", "dora"] {
        let address = fixture.app.ports.secrets.fingerprint(email(name).canonical());
        let none = Attempts { key: INVITE_BY_ADDRESS.key(&address), window: INVITE_BY_ADDRESS.window, count: 0 };
        let counted = fixture.app.store.count_attempts(&[none], now).await.unwrap();
        counts.push((fixture.count_mails(name, "share_renewed"), counted[0].count));
    }
    assert_eq!(counts, [(1, 2), (1, 2), (0, 1)]);
}

/// Proves: EM11, S6.2.
#[tokio::test]
async fn an_address_that_opted_out_receives_no_share_mails() {
    let (fixture, ana, id) = with_token().await;
    mail_token(&fixture, &ana, id, &["ben", "cleo"]).await.unwrap();
    let service = &fixture.app.service;
    let secret = opt_out_secret(&fixture, "ben", "share");
    for _ in 0..2 {
        service.opt_out_of_mail(&secret).await.unwrap();
    }
    assert_eq!(mail_token(&fixture, &ana, id, &["BEN", "dora"]).await.unwrap(), 1);
    let renewal = RenewPublicToken { usage_limit: Patch::Clear, ..Default::default() };
    service.renew_public_token(&context(), &ana, id, renewal).await.unwrap();
    assert_eq!((fixture.count_mails("ben", "share"), fixture.count_mails("ben", "share_renewed")), (1, 0));
    assert_eq!((fixture.count_mails("cleo", "share_renewed"), fixture.count_mails("dora", "share_renewed")), (1, 1));
    // A mail that was queued before is not sent either.
    deliver(service, 100).await;
    assert!(fixture.app.mailer.latest_to(&email("ben")).is_none());
    assert!(fixture.app.mailer.latest_to(&email("cleo")).is_some());
}

/// Proves: EM11, S4.3.
#[tokio::test]
async fn an_invitation_to_an_address_that_opted_out_is_not_mailed_and_its_code_works() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let (first, second) = (fixture.workspace(&ana).await, fixture.workspace(&ana).await);
    let service = &fixture.app.service;
    deliver(service, 100).await;
    let grant = |workspace| NewGrant::Workspace(workspace, Role::Commenter);
    let queued = fixture.invite(&ana, grant(first), "ben").await.unwrap().invitation;
    assert_eq!(queued.delivery.state, DeliveryState::Queued);
    service.opt_out_of_mail(&opt_out_secret(&fixture, "ben", "invitation")).await.unwrap();

    // Queued before the opt-out: checked again before it is sent.
    assert_eq!(deliver(service, 10).await, 1);
    assert!(fixture.app.mailer.latest_to(&email("ben")).is_none());
    let delivery = async |id| service.managed_invitation(&ana, id).await.unwrap().details.delivery.state;
    assert_eq!(delivery(queued.id).await, DeliveryState::Suppressed);
    assert_eq!(deliver(service, 10).await, 0, "no retry");

    let fresh = fixture.invite(&ana, grant(second), "Ben").await.unwrap().invitation;
    assert_eq!(fresh.delivery.state, DeliveryState::Suppressed);
    let resent = service.resend_invitation(&context(), &ana, queued.id).await.unwrap().invitation;
    assert_eq!(resent.delivery.state, DeliveryState::Suppressed);
    assert_eq!(fixture.count_mails("ben", "invitation"), 0);
    let code = service.invitation_code(&ana, fresh.id).await.unwrap().code.expose();
    let ben = fixture.person("ben").await;
    fixture.accept_as(&ben, &code).await.unwrap();
    // Mails about the account are not suppressed.
    assert_eq!(fixture.count_mails("ben", "member_added"), 1);
}

/// Proves: EM11.
#[tokio::test]
async fn only_a_mailed_secret_of_its_kind_opts_out() {
    let (fixture, ana, id) = with_token().await;
    mail_token(&fixture, &ana, id, &["ben"]).await.unwrap();
    let secret = opt_out_secret(&fixture, "ben", "share");
    let invented = format!("glo_{}", "A".repeat(43));
    for wrong in ["", "ben@example.org", &secret[4..], &invented, &secret.replace("glo_", "gli_")] {
        assert_eq!(refusal(fixture.app.service.opt_out_of_mail(wrong).await), Code::SecretInvalid, "{wrong}");
    }
    assert_eq!(mail_token(&fixture, &ana, id, &["ben"]).await.unwrap(), 1);
    fixture.app.service.opt_out_of_mail(&format!(" {secret}\n")).await.unwrap();
    assert_eq!(mail_token(&fixture, &ana, id, &["ben"]).await.unwrap(), 0);
}
