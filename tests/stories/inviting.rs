//! Ana invites people, and their mails arrive.

use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::port::Clock;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::{Instance, link_in};
use guestlist_tests::mail::Received;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::text;
use serde_json::{Value, json};

on_every_backend! {
    /// Proves: S4.1, S4.2, EM9.
    #[test]
    async fn ana_invites_ben_to_the_project_with_write_and_a_message(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let invitation = ana.post(&format!("/v1/projects/{project}/invitations"), json!({
            "email": "ben@example.com", "permission": "write", "message": "Have a look at the menu, please.",
        })).await.is(201);
        assert_eq!(invitation["target"], json!({ "kind": "project", "id": project, "name": "Website" }));
        assert_eq!((&invitation["permission"], &invitation["status"]), (&json!("write"), &json!("pending")));
        assert_eq!(invitation["invited_by"], json!({ "id": ana.id, "display_name": "Ana" }));
        assert_eq!(invitation["email"], "ben@example.com");

        let mail = instance.mail("invitation", "ben@example.com").await;
        assert_eq!(mail.subject(), "Ana invites you to “Website”");
        assert_eq!(mail.header("From"), Some("Guestlist <guestlist@example.com>"));
        assert_eq!(mail.header("Auto-Submitted"), Some("auto-generated"));
        assert!(mail.header("Message-ID").is_some() && mail.header("Date").is_some());
        assert!(mail.raw.split(|&byte| byte == b'\n').all(|line| line.len() <= 999), "a line is too long");
        says_everywhere(&mail, &[
            "Ana", "ana@example.com", "Website", "Studio", "Write", "Have a look at the menu, please.",
            "ben@example.com", &link_in(&mail), &moment(&invitation["expires_at"]),
        ]);
        assert!(link_in(&mail).starts_with("http://localhost:8080/join#gli_"));
        let id = text(&invitation["id"]);
        let sent = eventually("a delivery that is written down", async || {
            let seen = ana.sees_invitation(&id).await;
            (seen["delivery"]["state"] == "sent").then_some(seen)
        })
        .await;
        assert!(sent["sent_at"].is_string());
    }

    /// Proves: S4.1, S4.2.
    #[test]
    async fn ana_invites_cleo_to_the_workspace_as_designer_in_spanish(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (workspace, _) = ana.makes_place().await;
        let invitation = ana.post(&format!("/v1/workspaces/{workspace}/invitations"), json!({
            "email": "cleo@example.com", "role": "designer", "locale": "es", "expires_in_days": 3,
        })).await.is(201);
        assert_eq!(invitation["target"], json!({ "kind": "workspace", "id": workspace, "name": "Studio" }));
        assert_eq!((&invitation["role"], &invitation["locale"]), (&json!("designer"), &json!("es")));
        let expires = instance.clock.now().plus(days(3));
        assert_eq!(Timestamp::parse_rfc3339(&text(&invitation["expires_at"])), Some(expires));

        let mail = instance.mail("invitation", "cleo@example.com").await;
        assert_eq!(mail.subject(), "Ana te invita a «Studio»");
        says_everywhere(&mail, &["Ana", "ana@example.com", "Studio", "cleo@example.com", &link_in(&mail)]);
    }

    /// Proves: S4.1, S4.8.
    #[test]
    async fn without_a_mail_the_inviter_hands_over_the_code(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
        let (_, project) = ana.makes_place().await;
        let invitation = ana.post(&format!("/v1/projects/{project}/invitations"), json!({
            "email": ben.address, "permission": "read", "send_mail": false,
        })).await.is(201);
        assert_eq!(invitation["delivery"], json!({ "state": "none", "detail": null, "at": null }));
        let id = text(&invitation["id"]);
        let code = text(&ana.get(&format!("/v1/invitations/{id}/code")).await.is(200)["code"]);
        // Nobody minds how a person types it.
        let typed = code.to_lowercase().replace('-', " ");
        ben.accepts_secret(&typed).await.is(200);
        assert_eq!(instance.mails("invitation", &ben.address).len(), 0);
    }

    /// Proves: S4.10, IN5, IN9, EM6.
    #[test]
    async fn the_same_address_is_not_invited_twice_and_members_not_at_all(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (workspace, project) = ana.makes_place().await;
        let first = ana.invites_to_project(&project, "ben@example.com", "read").await.is(201);
        let again = ana.invites_to_project(&project, "BEN@Example.COM", "write").await;
        assert_eq!(again.refused(409, "invitation_already_pending")["invitation_id"], first["id"]);
        ana.invites_to_workspace(&workspace, "ben@example.com", "commenter").await.is(201);
        ana.invites_to_workspace(&workspace, &ana.address, "commenter").await.refused(409, "already_member");
        ana.invites_to_project(&project, &ana.address, "read").await.refused(409, "already_member");
    }

    /// Proves: S3.4, S3.6, AZ2, AZ8.
    #[test]
    async fn nobody_offers_more_than_they_hold(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (workspace, project) = ana.makes_place().await;
        let (cleo, ben) = (instance.person("Cleo").await, instance.person("Ben").await);
        let id = text(&ana.invites_to_workspace(&workspace, &cleo.address, "designer").await.is(201)["id"]);
        cleo.accepts(&id).await.is(200);
        let id = text(&ana.invites_to_project(&project, &ben.address, "write").await.is(201)["id"]);
        ben.accepts(&id).await.is(200);

        for role in ["owner", "admin"] {
            cleo.invites_to_workspace(&workspace, "eve@example.com", role).await.refused(403, "role_not_grantable");
        }
        cleo.invites_to_workspace(&workspace, "eve@example.com", "designer").await.is(201);
        ana.invites_to_workspace(&workspace, "fay@example.com", "owner").await.refused(403, "role_not_grantable");
        ana.invites_to_workspace(&workspace, "fay@example.com", "admin").await.is(201);
        // Write does not invite, and a project's guest does not see its workspace.
        ben.invites_to_project(&project, "gil@example.com", "read").await.refused(403, "forbidden");
        ben.invites_to_workspace(&workspace, "gil@example.com", "commenter").await.refused(404, "not_found");
        cleo.invites_to_project(&project, "gil@example.com", "read").await.refused(403, "forbidden");
        let admin = ana.invites_to_project(&project, "gil@example.com", "admin").await;
        assert!(matches!(admin.status, 403 | 422), "{}", admin.text());
    }
}

/// Both parts of the mail hold all of this, whatever its lines are broken at.
fn says_everywhere(mail: &Received, what: &[&str]) {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (plain, html) = (words(&mail.text), words(&mail.html));
    for wanted in what {
        assert!(plain.contains(wanted), "the text lacks {wanted}: {plain}");
        assert!(html.contains(wanted), "the HTML lacks {wanted}: {html}");
    }
}

/// A time as English mails write it.
fn moment(rfc3339: &Value) -> String {
    let at = Timestamp::parse_rfc3339(&text(rfc3339)).expect("a time").to_offset_date_time();
    format!("{} {} {} at {:02}:{:02} UTC", at.day(), at.month(), at.year(), at.hour(), at.minute())
}
