use guestlist_domain::model::code::Code;
use guestlist_domain::model::delivery::DeliveryState;
use guestlist_domain::model::event::Action;
use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::mail::MailContent;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::{Locale, Message};
use guestlist_domain::model::time::{days, hours};
use guestlist_domain::port::Clock;
use guestlist_domain::usecase::{
    Caller, EmailPublicToken, Error, InvitationTarget, RenewPublicToken, UpdatePublicToken,
};
use uuid::Uuid;

use crate::fixture::{Cast, context, email, refusal};

const WORKER: Uuid = Uuid::from_u128(1);

/// Ana, with a token over one project.
async fn sharing() -> (Cast, Caller, PublicTokenId) {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let id = cast.share(&ana, &[project], Some(9)).await.unwrap().details.token.id;
    (cast, ana, id)
}

async fn mail(cast: &Cast, caller: &Caller, id: PublicTokenId, names: &[&str]) -> Result<usize, Error> {
    let command = EmailPublicToken {
        emails: names.iter().map(|name| email(name)).collect(),
        message: Message::parse("Have a look.").unwrap(),
        locale: Some(Locale::Es),
    };
    cast.world.service.email_public_token(&context(), caller, id, command).await
}

/// The secret by which the receiver of the latest mail of a kind opts out.
fn opt_out_secret(cast: &Cast, name: &str, kind: &str) -> String {
    let mail = cast.last_mail(name, kind);
    mail.content.opt_out().unwrap().split_once("/mail-opt-out/").unwrap().1.to_owned()
}

/// Proves: S5.2.
#[tokio::test]
async fn a_link_is_mailed_to_each_address_once_with_all_that_one_needs_to_know() {
    let (cast, ana, id) = sharing().await;
    assert_eq!(mail(&cast, &ana, id, &["ben", "cleo", "BEN"]).await.unwrap(), 2);
    assert_eq!((cast.mails("ben", "share"), cast.mails("cleo", "share")), (1, 1));
    let sent = cast.last_mail("ben", "share");
    assert_eq!(sent.locale, Locale::Es);
    let MailContent::Share { sender, sender_email, shared, message, .. } = &sent.content else {
        panic!("a share mail");
    };
    assert_eq!((sender.as_str(), sender_email.as_str()), ("ana", "ana@example.org"));
    assert_eq!(message.as_deref(), Some("Have a look."));
    assert_eq!((shared.projects.as_slice(), shared.permission.as_str()), (["Website".to_owned()].as_slice(), "read"));
    assert_eq!(shared.link, cast.world.service.share_link(&ana, id).await.unwrap().link);
    let events = cast.world.store.events();
    let event = events.iter().find(|event| event.action == Action::PublicTokenEmailed).unwrap();
    assert_eq!(event.detail, [("recipients", "b•••@e•••.org, c•••@e•••.org".to_owned())]);
}

/// Proves: S5.2.
#[tokio::test]
async fn one_to_twenty_addresses_are_mailed_at_a_time() {
    let (cast, ana, id) = sharing().await;
    let names: Vec<String> = (0..21).map(|number| format!("guest{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    assert_eq!(refusal(mail(&cast, &ana, id, &names).await), Code::ValidationFailed);
    assert_eq!(refusal(mail(&cast, &ana, id, &[]).await), Code::ValidationFailed);
    assert_eq!(mail(&cast, &ana, id, &names[..20]).await.unwrap(), 20);
}

/// Proves: S5.2, AZ3.
#[tokio::test]
async fn only_those_who_manage_a_token_in_all_its_projects_mail_it() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let (website, shop) = (cast.project(&ana, workspace).await, cast.project(&ana, workspace).await);
    let ben = cast.person("ben").await;
    let target = InvitationTarget::Project(website, Permission::Write);
    let invitation = cast.invite(&ana, target, "ben").await.unwrap().invitation.id;
    cast.world.service.accept_received_invitation(&context(), &ben, invitation).await.unwrap();
    let commenter = cast.member(&ana, workspace, "cleo", Role::Commenter).await;
    let both = cast.share(&ana, &[website, shop], None).await.unwrap().details.token.id;
    for caller in [&ben, &commenter] {
        assert_eq!(refusal(mail(&cast, caller, both, &["zoe"]).await), Code::NotFound);
    }
    assert_eq!(cast.mails("zoe", "share"), 0);
}

/// Proves: S5.2, S5.6.
#[tokio::test]
async fn what_opens_nothing_is_not_mailed() {
    let (cast, _, id) = sharing().await;
    let service = &cast.world.service;
    cast.world.clock.advance(days(7));
    let ana = cast
        .caller(
            service.sign_in(&context(), &email("ana"), crate::fixture::PASSWORD).await.unwrap().session_token.expose(),
        )
        .await;
    assert_eq!(refusal(mail(&cast, &ana, id, &["ben"]).await), Code::TokenExpired);
    let more = RenewPublicToken { expires_at: Patch::Clear, ..Default::default() };
    service.renew_public_token(&context(), &ana, id, more).await.unwrap();
    let token = service.share_link(&ana, id).await.unwrap().token;
    let redeem = guestlist_domain::usecase::RedeemPublicToken { token, guest_session: None, display_name: None };
    service.redeem_public_token(&context(), redeem).await.unwrap();
    let limit = |limit| UpdatePublicToken { usage_limit: limit, ..Default::default() };
    service.update_public_token(&context(), &ana, id, limit(Patch::Set(1))).await.unwrap();
    assert_eq!(refusal(mail(&cast, &ana, id, &["ben"]).await), Code::TokenUsedUp);
    service.update_public_token(&context(), &ana, id, limit(Patch::Clear)).await.unwrap();
    assert_eq!(mail(&cast, &ana, id, &["ben"]).await.unwrap(), 1);
    service.revoke_public_token(&context(), &ana, id).await.unwrap();
    assert_eq!(refusal(mail(&cast, &ana, id, &["ben"]).await), Code::TokenRevoked);
    assert_eq!(cast.mails("ben", "share"), 1);
}

/// Proves: EM7.
#[tokio::test]
async fn an_address_gets_ten_mails_a_day_whoever_sends_them_and_an_account_sends_a_hundred_an_hour() {
    let (cast, ana, id) = sharing().await;
    for _ in 0..9 {
        mail(&cast, &ana, id, &["ben"]).await.unwrap();
    }
    let dora = cast.person("dora").await;
    let workspace = cast.workspace(&dora).await;
    cast.invite(&dora, InvitationTarget::Workspace(workspace, Role::Commenter), "ben").await.unwrap();
    assert_eq!(refusal(mail(&cast, &ana, id, &["ben", "cleo"]).await), Code::RateLimited);
    assert_eq!((cast.mails("ben", "share"), cast.mails("cleo", "share")), (9, 0), "all or nobody");
    let names: Vec<String> = (0..91).map(|number| format!("guest{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for part in names[..80].chunks(20) {
        mail(&cast, &ana, id, part).await.unwrap();
    }
    mail(&cast, &ana, id, &names[80..90]).await.unwrap();
    assert_eq!(mail(&cast, &ana, id, &names[90..]).await.unwrap(), 1, "the hundredth");
    assert_eq!(refusal(mail(&cast, &ana, id, &["zoe"]).await), Code::RateLimited);
}

/// Proves: S6.2.
#[tokio::test]
async fn recipients_hear_of_a_renewal_and_of_an_end_that_comes_near() {
    let (cast, ana, id) = sharing().await;
    mail(&cast, &ana, id, &["ben", "cleo"]).await.unwrap();
    let later = cast.world.clock.now().plus(days(20));
    let more = RenewPublicToken { expires_at: Patch::Set(later), ..Default::default() };
    let service = &cast.world.service;
    service.renew_public_token(&context(), &ana, id, more).await.unwrap();
    cast.world.clock.set(later.minus(hours(24)));
    service.run_maintenance(10).await.unwrap();
    let link = service.share_link(&ana, id).await.unwrap().link;
    for name in ["ben", "cleo"] {
        for kind in ["share_renewed", "share_expiring"] {
            let mail = cast.last_mail(name, kind);
            let (MailContent::ShareRenewed { shared, .. } | MailContent::ShareExpiring { shared, .. }) = &mail.content
            else {
                panic!("a {kind} mail");
            };
            assert_eq!((&shared.link, shared.expires_at, mail.locale), (&link, Some(later), Locale::Es));
            assert!(mail.content.opt_out().is_some());
        }
    }
    assert_eq!(cast.mails("ana", "share_renewed"), 0);
}

/// Proves: S6.2, EM7.
#[tokio::test]
async fn renewing_again_and_again_is_always_possible_and_fills_nobodys_mailbox() {
    let (cast, ana, id) = sharing().await;
    mail(&cast, &ana, id, &["ben"]).await.unwrap();
    for limit in 10..30 {
        let more = RenewPublicToken { usage_limit: Patch::Set(limit), ..Default::default() };
        cast.world.service.renew_public_token(&context(), &ana, id, more).await.unwrap();
    }
    assert_eq!(cast.mails("ben", "share_renewed"), 9);
}

/// Proves: EM11, S6.2.
#[tokio::test]
async fn an_address_that_opted_out_is_mailed_no_share_link_and_no_news_of_one() {
    let (cast, ana, id) = sharing().await;
    mail(&cast, &ana, id, &["ben", "cleo"]).await.unwrap();
    let service = &cast.world.service;
    let secret = opt_out_secret(&cast, "ben", "share");
    for _ in 0..2 {
        service.opt_out_of_mail(&secret).await.unwrap();
    }
    assert_eq!(mail(&cast, &ana, id, &["BEN", "dora"]).await.unwrap(), 1);
    let more = RenewPublicToken { usage_limit: Patch::Clear, ..Default::default() };
    service.renew_public_token(&context(), &ana, id, more).await.unwrap();
    assert_eq!((cast.mails("ben", "share"), cast.mails("ben", "share_renewed")), (1, 0));
    assert_eq!((cast.mails("cleo", "share_renewed"), cast.mails("dora", "share_renewed")), (1, 1));
    // What was queued before is not sent either.
    while service.deliver_mails(WORKER, 10).await.unwrap() > 0 {}
    assert!(cast.world.mailer.latest_to(&email("ben")).is_none());
    assert!(cast.world.mailer.latest_to(&email("cleo")).is_some());
}

/// Proves: EM11, S4.3.
#[tokio::test]
async fn an_invitation_to_an_address_that_opted_out_is_not_mailed_and_its_code_works() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let (first, second) = (cast.workspace(&ana).await, cast.workspace(&ana).await);
    let service = &cast.world.service;
    while service.deliver_mails(WORKER, 10).await.unwrap() > 0 {}
    let target = |workspace| InvitationTarget::Workspace(workspace, Role::Commenter);
    let queued = cast.invite(&ana, target(first), "ben").await.unwrap().invitation;
    assert_eq!(queued.delivery.state, DeliveryState::Queued);
    service.opt_out_of_mail(&opt_out_secret(&cast, "ben", "invitation")).await.unwrap();

    // Queued before: looked at again just before it is sent.
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 1);
    assert!(cast.world.mailer.latest_to(&email("ben")).is_none());
    let delivery = async |id| service.managed_invitation(&ana, id).await.unwrap().invitation.delivery.state;
    assert_eq!(delivery(queued.id).await, DeliveryState::Suppressed);
    assert_eq!(service.deliver_mails(WORKER, 10).await.unwrap(), 0, "it is not tried again");

    let fresh = cast.invite(&ana, target(second), "Ben").await.unwrap().invitation;
    assert_eq!(fresh.delivery.state, DeliveryState::Suppressed);
    let resent = service.resend_invitation(&context(), &ana, queued.id).await.unwrap().invitation;
    assert_eq!(resent.delivery.state, DeliveryState::Suppressed);
    assert_eq!(cast.mails("ben", "invitation"), 0);
    let code = service.invitation_code(&ana, fresh.id).await.unwrap().code.expose();
    let ben = cast.person("ben").await;
    cast.accept_as(&ben, &code).await.unwrap();
    // What concerns his account is mailed as ever.
    assert_eq!(cast.mails("ben", "member_added"), 1);
}

/// Proves: EM11.
#[tokio::test]
async fn only_a_mailed_secret_of_its_kind_opts_out() {
    let (cast, ana, id) = sharing().await;
    mail(&cast, &ana, id, &["ben"]).await.unwrap();
    let secret = opt_out_secret(&cast, "ben", "share");
    let invented = format!("glo_{}", "A".repeat(43));
    for wrong in ["", "ben@example.org", &secret[4..], &invented, &secret.replace("glo_", "gli_")] {
        assert_eq!(refusal(cast.world.service.opt_out_of_mail(wrong).await), Code::SecretInvalid, "{wrong}");
    }
    assert_eq!(mail(&cast, &ana, id, &["ben"]).await.unwrap(), 1);
    cast.world.service.opt_out_of_mail(&format!(" {secret}\n")).await.unwrap();
    assert_eq!(mail(&cast, &ana, id, &["ben"]).await.unwrap(), 0);
}
