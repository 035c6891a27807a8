//! Mails that were queued.

use guestlist_tests::accounts::text;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::{Instance, opt_out_secret_in, secret_in};
use guestlist_tests::on_both_databases;
use serde_json::json;

const QUEUED: &str = "SELECT count(*) FROM job WHERE state = 'queued'";
const FAILED: &str = "SELECT count(*) FROM job WHERE state = 'failed'";

on_both_databases! {
    /// Proves: S4.2, EM2, ST1, ST6.
    #[test]
    async fn every_queued_mail_is_sent_once(backend: Backend) {
        let waiting = Instance::start_on_the_first_version(backend, &[("GUESTLIST_WORKERS", "off")]).await;
        let (mut instance, first) = waiting;
        let expected = instance.rows(&["SELECT kind, recipient_canonical FROM job WHERE state = 'queued'"]);
        let mut expected: Vec<&str> = expected.lines().collect();
        expected.sort_unstable();
        assert_eq!((expected.len(), instance.count(FAILED)), (22, Some(1)));
        instance.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
        eventually("an empty queue", async || (instance.count(QUEUED) == Some(0)).then_some(())).await;
        assert_eq!(instance.count(FAILED), Some(1), "both server keys open what they sealed");

        // In addition to the queued mails, maintenance notifies Benito of an expired invitation.
        let notice = "invitation_expired|benito@example.com".to_owned();
        let envelope = |mail: &guestlist_tests::mail::ReceivedMail| {
            let kind = mail.header("X-Guestlist-Mail").unwrap_or_default();
            format!("{kind}|{}", mail.recipients.join(" ").to_lowercase())
        };
        instance.mail("invitation_expired", "benito@example.com").await;
        let mut sent: Vec<String> = instance.sink.messages().iter().map(envelope).filter(|mail| *mail != notice).collect();
        sent.sort_unstable();
        assert_eq!(sent, expected);

        let secret = secret_in(&instance.mail("invitation", "queued@example.com").await);
        instance.anonymous().accepts_with_new_account(&secret, "Queued").await.is(201);
        let ana = first.account("ana", &instance.anonymous());
        for name in ["claimed", "tried_again"] {
            let shown = ana.gets_invitation(&first.id("invitations", name)).await;
            assert_eq!(shown["delivery"]["state"], "sent", "{name}");
        }
        let link = secret_in(&instance.mail("password_reset", "quin@example.com").await);
        let body = json!({ "secret": link, "password": "quin of the second version" });
        instance.anonymous().post("/v1/password-resets/confirm", body).await.is(200);
    }

    /// Proves: EM11, ST6.
    #[test]
    async fn addresses_that_opted_out_are_not_mailed_and_opt_out_links_still_work(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let ana = first.account("ana", &instance.anonymous());
        let path = format!("/v1/public-tokens/{}/email", first.id("public_tokens", "write"));
        let share = json!({ "emails": ["optout@example.com", "press1@example.com"] });
        assert_eq!(ana.post(&path, share.clone()).await.is(202)["queued"], 1, "the other one opted out");
        let opt_outs = [
            text(&first["opt_out_secrets"]["press1"]),
            opt_out_secret_in(&instance.mail("share", "press1@example.com").await),
        ];
        instance.anonymous().post("/v1/mail-opt-outs", json!({ "secret": opt_outs[0] })).await.is(204);
        assert_eq!(ana.post(&path, share).await.is(202)["queued"], 0);
        instance.anonymous().post("/v1/mail-opt-outs", json!({ "secret": opt_outs[1] })).await.is(204);
    }
}
