//! Envelope and headers of mails.

use std::collections::HashSet;

use guestlist_tests::accounts::{id_of, sign_up_body};
use guestlist_tests::instance::Instance;
use guestlist_tests::mail::ReceivedMail;
use guestlist_tests::on_every_backend;

on_every_backend! {
    /// Proves: EM9, S6.3.
    #[test]
    async fn every_kind_of_mail_has_the_required_headers_and_both_bodies(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        instance.anonymous().post("/v1/accounts", sign_up_body("Ana")).await.is(202);
        let id = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
        ben.accepts(&id).await.is(200);
        let id = id_of(&ana.invites_to_workspace(&workspace, &ben.address, "designer").await.is(201));
        ben.post_empty(&format!("/v1/invitations/{id}/decline")).await.is(200);
        let kinds = [
            ("already_registered", &ana.address), ("member_added", &ben.address), ("invitation_accepted", &ana.address),
            ("invitation_declined", &ana.address), ("verify_address", &ana.address),
        ];
        let mut ids = HashSet::new();
        for (kind, address) in kinds {
            let is_one = |mail: &ReceivedMail| mail.header("X-Guestlist-Mail") == Some(kind) && mail.is_for(address);
            let mail = &instance.sink.wait_for(1, is_one).await[0];
            assert_eq!(mail.recipients, std::slice::from_ref(address), "{kind}");
            assert_eq!(mail.from, "guestlist@example.com", "{kind}");
            assert_eq!(mail.header("From"), Some("Guestlist <guestlist@example.com>"), "{kind}");
            assert_eq!(mail.header("Auto-Submitted"), Some("auto-generated"), "{kind}");
            for header in ["Date", "Message-ID", "Subject", "MIME-Version", "To"] {
                assert!(mail.header(header).is_some_and(|value| !value.is_empty()), "{kind} lacks {header}");
            }
            assert!(!mail.text.is_empty() && mail.html.contains("<html"), "{kind}");
            assert!(mail.raw.split(|&byte| byte == b'\n').all(|line| line.len() <= 999), "{kind}");
            assert!(mail.raw.is_ascii(), "{kind}");
            assert!(ids.insert(mail.header("Message-ID").map(ToOwned::to_owned)), "{kind}");
        }
    }

    /// Proves: EM1.
    #[test]
    async fn no_request_waits_for_the_mail_server(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        // The server reads a mail, and then does not reply.
        instance.sink.stall_after_data(1);
        ana.invites_to_project(&project, "ben@example.com", "read").await.is(201);
        instance.sink.wait_for_faults(1).await;
        for number in 0..20 {
            let address = format!("guest{number}@example.com");
            ana.invites_to_project(&project, &address, "read").await.is(201);
        }
        assert_eq!(ana.items(&format!("/v1/projects/{project}/invitations")).await.len(), 21);
    }
}
