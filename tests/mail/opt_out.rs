//! Opt-out links in mails, and mails to addresses that opted out.

use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::{Instance, opt_out_secret_in};
use guestlist_tests::on_every_backend;
use serde_json::json;

on_every_backend! {
    /// Proves: EM11.
    #[test]
    async fn mails_caused_by_other_people_have_a_one_click_opt_out_link(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let token = format!("/v1/public-tokens/{}", text(&shared["public_token"]["id"]));
        ana.post(&format!("{token}/email"), json!({ "emails": ["ben@example.com"] })).await.is(202);
        ana.post(&format!("{token}/renew"), json!({ "usage_limit": null })).await.is(200);
        ana.invites_to_project(&project, "ben@example.com", "read").await.is(201);
        let mut secrets = Vec::new();
        for kind in ["share", "share_renewed", "invitation"] {
            let mail = instance.mail(kind, "ben@example.com").await;
            let secret = opt_out_secret_in(&mail);
            let link = format!("http://localhost:8080/mail-opt-out/{secret}");
            assert_eq!(mail.header("List-Unsubscribe"), Some(format!("<{link}>").as_str()), "{kind}");
            assert_eq!(mail.header("List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"), "{kind}");
            assert_eq!(mail.text.trim_end().lines().last(), Some(link.as_str()), "{kind}: {}", mail.text);
            assert!(mail.html.contains(&format!("href=\"{link}\"")), "{kind}: {}", mail.html);
            secrets.push(secret);
        }
        secrets.dedup();
        assert_eq!(secrets.len(), 3, "each mail has its own");
        let proof = &instance.mails("verify_address", &ana.address)[0];
        assert!(proof.header("List-Unsubscribe").is_none() && !proof.text.contains("mail-opt-out"), "{}", proof.text);

        let path = format!("/mail-opt-out/{}", secrets[0]);
        let anonymous = instance.anonymous();
        let page = anonymous.get(&path).await;
        assert_eq!((page.status, page.header("cache-control")), (200, "no-store"));
        let count = "SELECT count(*) FROM mail_opt_out";
        assert_eq!(instance.count(count).unwrap_or(0), 0, "opening the page changes nothing");
        assert_eq!(anonymous.post_empty(&path).await.status, 200);
        assert_eq!(instance.count(count).unwrap_or(1), 1);
        let body = json!({ "emails": ["ben@example.com"] });
        assert_eq!(ana.post(&format!("{token}/email"), body).await.is(202)["queued"], 0);
    }

    /// Proves: EM11, S4.3.
    #[test]
    async fn a_queued_mail_is_not_sent_to_an_address_that_opted_out_meanwhile(backend: Backend) {
        let mut instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        ana.invites_to_project(&project, "ben@example.com", "read").await.is(201);
        let secret = opt_out_secret_in(&instance.mail("invitation", "ben@example.com").await);
        instance.restart_with(&[("GUESTLIST_WORKERS", "off")]).await;
        let waiting = id_of(&ana.invites_to_workspace(&workspace, "ben@example.com", "commenter").await.is(201));
        assert_eq!(ana.gets_invitation(&waiting).await["delivery"]["state"], "queued");
        instance.anonymous().post("/v1/mail-opt-outs", json!({ "secret": secret })).await.is(204);
        instance.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
        eventually("a decision about the mail", async || {
            let delivery = ana.gets_invitation(&waiting).await["delivery"]["state"].clone();
            (delivery == "suppressed").then_some(())
        })
        .await;
        assert_eq!(instance.mails("invitation", "ben@example.com").len(), 1);
    }
}
