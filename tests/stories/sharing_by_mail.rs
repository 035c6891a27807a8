//! Share mails, and opting out of mails.

use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::instance::{Instance, link_in, opt_out_secret_in};
use guestlist_tests::on_every_backend;
use serde_json::json;

on_every_backend! {
    /// Proves: S5.2, S6.2.
    #[test]
    async fn recipients_of_a_share_mail_are_mailed_again_when_the_token_is_renewed(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, website) = ana.creates_workspace_with_project().await;
        let shop = ana.creates_project(&workspace, "Shop").await;
        let shared = ana.creates_public_token(&[&website, &shop], "comment", None).await;
        let path = format!("/v1/public-tokens/{}", text(&shared["public_token"]["id"]));
        let body = json!({
            "emails": ["ben@example.com", "Ben@Example.com", "cleo@example.com"], "message": "Have a look.", "locale": "es",
        });
        let answer = ana.post(&format!("{path}/email"), body).await.is(202);
        assert_eq!(answer, json!({ "queued": 2 }));
        let mail = instance.mail("share", "ben@example.com").await;
        assert_eq!(link_in(&mail), text(&shared["link"]));
        for part in ["Ana", "ana@example.com", "Website", "Shop", "Comentario", "Have a look.", "Caduca", "da acceso"] {
            let joined: String = mail.text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(joined.contains(part), "{part}: {}", mail.text);
        }
        let token = link_in(&mail).split_once('#').expect("a fragment").1.to_owned();
        instance.anonymous().redeems(&token).await.is(201);
        ana.post(&format!("{path}/renew"), json!({ "expires_at": instance.time_in(86_400 * 20) })).await.is(200);
        for address in ["ben@example.com", "cleo@example.com"] {
            let renewal = instance.mail("share_renewed", address).await;
            assert_eq!(link_in(&renewal), text(&shared["link"]));
        }
        assert_eq!(instance.mails("share", "ben@example.com").len(), 1);
    }

    /// Proves: S5.2.
    #[test]
    async fn invalid_share_mails_are_refused_with_field_and_reason(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, stranger) = (instance.new_account("Ana").await, instance.new_account("Stranger").await);
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let path = format!("/v1/public-tokens/{}", text(&shared["public_token"]["id"]));
        let email = format!("{path}/email");
        let twenty_one: Vec<String> = (0..21).map(|number| format!("guest{number}@example.com")).collect();
        for (body, field) in [
            (json!({}), "emails"),
            (json!({ "emails": [] }), "emails"),
            (json!({ "emails": twenty_one }), "emails"),
            (json!({ "emails": ["ben@example.com", "nonsense"] }), "emails[1]"),
            (json!({ "emails": ["ben@example.com"], "message": "x".repeat(501) }), "message"),
            (json!({ "emails": ["ben@example.com"], "locale": "fr" }), "locale"),
        ] {
            let problem = ana.post(&email, body).await.refused(422, "validation_failed");
            assert_eq!(problem["errors"][0]["field"], field);
        }
        let body = json!({ "emails": ["ben@example.com"] });
        stranger.post(&email, body.clone()).await.refused(404, "not_found");
        ana.post_empty(&format!("{path}/revoke")).await.is(200);
        ana.post(&email, body).await.refused(410, "token_revoked");
        assert_eq!(instance.mails("share", "ben@example.com").len(), 0);
    }

    /// Proves: EM11, S4.3, S6.2.
    #[test]
    async fn an_opted_out_address_gets_no_mails_and_accepts_by_code(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let email = format!("/v1/public-tokens/{}/email", text(&shared["public_token"]["id"]));
        ana.post(&email, json!({ "emails": ["ben@example.com"] })).await.is(202);
        let secret = opt_out_secret_in(&instance.mail("share", "ben@example.com").await);
        let anonymous = instance.anonymous();
        let wrong = json!({ "secret": format!("glo_{}", "A".repeat(43)) });
        anonymous.post("/v1/mail-opt-outs", wrong).await.refused(404, "secret_invalid");
        for _ in 0..2 {
            assert_eq!(anonymous.post("/v1/mail-opt-outs", json!({ "secret": secret })).await.status, 204);
        }
        let body = json!({ "emails": ["BEN@example.com", "cleo@example.com"] });
        assert_eq!(ana.post(&email, body).await.is(202), json!({ "queued": 1 }));
        let invited = ana.invites_to_workspace(&workspace, "ben@example.com", "designer").await.is(201);
        assert_eq!(invited["delivery"]["state"], "suppressed");
        let code = text(&ana.get(&format!("/v1/invitations/{}/code", id_of(&invited))).await.is(200)["code"]);
        // Opting out does not stop mails that Ben causes himself, such as for sign-up.
        let ben = instance.new_account("Ben").await;
        ben.post("/v1/invitations/accept", json!({ "secret": code })).await.is(200);
        instance.mail("member_added", "ben@example.com").await;
        instance.mail("share", "cleo@example.com").await;
        assert_eq!(instance.mails("share", "ben@example.com").len(), 1);
        assert_eq!(instance.mails("invitation", "ben@example.com").len(), 0);
    }
}
