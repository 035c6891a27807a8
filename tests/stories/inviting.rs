//! Creating invitations, and their mails.

use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::port::Clock;
use guestlist_tests::accounts::text;
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::{Instance, link_in};
use guestlist_tests::mail::ReceivedMail;
use guestlist_tests::on_every_backend;
use serde_json::{Value, json};

on_every_backend! {
    /// Proves: S4.1, S4.2, EM9.
    #[test]
    async fn a_project_invitation_is_mailed_with_permission_and_message(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
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
        assert_both_parts_contain(&mail, &[
            "Ana", "ana@example.com", "Website", "Studio", "Write", "Have a look at the menu, please.",
            "ben@example.com", &link_in(&mail), &mail_time(&invitation["expires_at"]),
        ]);
        assert!(link_in(&mail).starts_with("http://localhost:8080/join#gli_"));
        let id = text(&invitation["id"]);
        let sent = eventually("a recorded delivery", async || {
            let seen = ana.gets_invitation(&id).await;
            (seen["delivery"]["state"] == "sent").then_some(seen)
        })
        .await;
        assert!(sent["sent_at"].is_string());
    }

    /// Proves: S4.1, S4.2.
    #[test]
    async fn a_workspace_invitation_is_mailed_in_the_chosen_language(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, _) = ana.creates_workspace_with_project().await;
        let invitation = ana.post(&format!("/v1/workspaces/{workspace}/invitations"), json!({
            "email": "cleo@example.com", "role": "designer", "locale": "es", "expires_in_days": 3,
        })).await.is(201);
        assert_eq!(invitation["target"], json!({ "kind": "workspace", "id": workspace, "name": "Studio" }));
        assert_eq!((&invitation["role"], &invitation["locale"]), (&json!("designer"), &json!("es")));
        let expires = instance.clock.now().plus(days(3));
        assert_eq!(Timestamp::parse_rfc3339(&text(&invitation["expires_at"])), Some(expires));

        let mail = instance.mail("invitation", "cleo@example.com").await;
        assert_eq!(mail.subject(), "Ana te invita a «Studio»");
        assert_both_parts_contain(&mail, &["Ana", "ana@example.com", "Studio", "cleo@example.com", &link_in(&mail)]);
    }

    /// Proves: S4.1, S4.8.
    #[test]
    async fn an_invitation_without_mail_is_accepted_by_its_code(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (_, project) = ana.creates_workspace_with_project().await;
        let invitation = ana.post(&format!("/v1/projects/{project}/invitations"), json!({
            "email": ben.address, "permission": "read", "send_mail": false,
        })).await.is(201);
        assert_eq!(invitation["delivery"], json!({ "state": "none", "detail": null, "at": null }));
        let id = text(&invitation["id"]);
        let code = text(&ana.get(&format!("/v1/invitations/{id}/code")).await.is(200)["code"]);
        // A typed code may differ in case and separators.
        let typed = code.to_lowercase().replace('-', " ");
        ben.accepts_with_secret(&typed).await.is(200);
        assert_eq!(instance.mails("invitation", &ben.address).len(), 0);
    }

    /// Proves: S4.10, IN5, IN9, EM6.
    #[test]
    async fn pending_addresses_and_members_cannot_be_invited_again(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let first = ana.invites_to_project(&project, "ben@example.com", "read").await.is(201);
        let again = ana.invites_to_project(&project, "BEN@Example.COM", "write").await;
        assert_eq!(again.refused(409, "invitation_already_pending")["invitation_id"], first["id"]);
        ana.invites_to_workspace(&workspace, "ben@example.com", "commenter").await.is(201);
        ana.invites_to_workspace(&workspace, &ana.address, "commenter").await.refused(409, "already_member");
        ana.invites_to_project(&project, &ana.address, "read").await.refused(409, "already_member");
    }

    /// Proves: S3.4, S3.6, AZ2, AZ8.
    #[test]
    async fn inviters_cannot_grant_more_than_they_hold(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let (cleo, ben) = (instance.new_account("Cleo").await, instance.new_account("Ben").await);
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
        // Write does not include inviting, and a member of the project alone does not see the workspace.
        ben.invites_to_project(&project, "gil@example.com", "read").await.refused(403, "forbidden");
        ben.invites_to_workspace(&workspace, "gil@example.com", "commenter").await.refused(404, "not_found");
        cleo.invites_to_project(&project, "gil@example.com", "read").await.refused(403, "forbidden");
        let admin = ana.invites_to_project(&project, "gil@example.com", "admin").await;
        assert!(matches!(admin.status, 403 | 422), "{}", admin.text());
    }
}

/// Asserts that both parts of the mail contain all these texts, regardless of line breaks.
fn assert_both_parts_contain(mail: &ReceivedMail, expected: &[&str]) {
    let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (plain, html) = (joined(&mail.text), joined(&mail.html));
    for part in expected {
        assert!(plain.contains(part), "the text lacks {part}: {plain}");
        assert!(html.contains(part), "the HTML lacks {part}: {html}");
    }
}

/// Formats an RFC 3339 time as English mails do.
fn mail_time(rfc3339: &Value) -> String {
    let at = Timestamp::parse_rfc3339(&text(rfc3339)).expect("a time").to_offset_date_time();
    format!("{} {} {} at {:02}:{:02} UTC", at.day(), at.month(), at.year(), at.hour(), at.minute())
}
