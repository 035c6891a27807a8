//! The order in which mails are sent, and limits per recipient.

use guestlist_domain::port::Clock;
use guestlist_testkit::builders::TICK;
use guestlist_tests::accounts::sign_up_body;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;

/// Number of mails that an instance sends at the same time.
const SLOTS: usize = 10;

on_every_backend! {
    /// Proves: EM7, S4.13.
    #[test]
    async fn security_mails_are_sent_before_queued_ordinary_mails(backend: Backend) {
        let off = [("GUESTLIST_WORKERS", "off"), ("GUESTLIST_RATE_LIMITS", "off")];
        let mut instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        instance.restart_with(&off).await;
        for number in 0..60 {
            let address = format!("guest{number}@example.com");
            ana.invites_to_project(&project, &address, "read").await.is(201);
        }
        instance.clock.set(instance.clock.now().plus(TICK));
        instance.anonymous().post("/v1/accounts", sign_up_body("Zoe")).await.is(202);
        assert_eq!(instance.sink.messages().len(), 1);
        instance.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
        instance.sink.wait_for(62, |_| true).await;
        let kinds: Vec<String> = instance
            .sink
            .messages()
            .iter()
            .map(|mail| mail.header("X-Guestlist-Mail").unwrap_or_default().to_owned())
            .collect();
        // Mails are sent at the same time, so that their order is not exact.
        let position = kinds.iter().skip(1).position(|kind| kind == "verify_address");
        assert!(position.is_some_and(|position| position <= SLOTS), "{kinds:?}");
        // Mails of the same priority begin in their order.
        let first = &instance.mails("invitation", "guest0@example.com")[0];
        let position = instance.sink.messages().iter().skip(1).position(|mail| mail == first);
        assert!(position.is_some_and(|position| position <= 2 * SLOTS), "{position:?}");
    }

    /// Proves: S4.13, EM7.
    #[test]
    async fn one_address_gets_ten_invitation_mails_a_day_from_all_workspaces_together(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, cleo) = (instance.new_account("Ana").await, instance.new_account("Cleo").await);
        for number in 0..10 {
            let sender = if number % 2 == 0 { &ana } else { &cleo };
            let workspace = sender.creates_workspace("Studio").await;
            sender.invites_to_workspace(&workspace, "ben@example.com", "commenter").await.is(201);
            instance.mail("invitation", "ben@example.com").await;
        }
        let workspace = ana.creates_workspace("One too many").await;
        let refused = ana.invites_to_workspace(&workspace, "BEN@example.com", "commenter").await;
        refused.refused(429, "rate_limited");
        assert_eq!(refused.header("retry-after"), "86400");
        assert_eq!(ana.items(&format!("/v1/workspaces/{workspace}/invitations")).await.len(), 0);
        // Other addresses are not limited, nor are security mails to the same address.
        ana.invites_to_workspace(&workspace, "zoe@example.com", "commenter").await.is(201);
        instance.mail("invitation", "zoe@example.com").await;
        instance.new_account("Ben").await;
    }
}
