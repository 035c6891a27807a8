//! Who waits for whom.

use guestlist_domain::port::Clock;
use guestlist_testkit::builders::TICK;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::sign_up_of;

on_every_backend! {
    /// Proves: EM7, S4.13.
    #[test]
    async fn security_mails_overtake_the_ordinary_ones_that_wait(backend: Backend) {
        let off = [("GUESTLIST_WORKERS", "off"), ("GUESTLIST_RATE_LIMITS", "off")];
        let mut instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        instance.restart_with(&off).await;
        for number in 0..60 {
            let address = format!("guest{number}@example.com");
            ana.invites_to_project(&project, &address, "read").await.is(201);
        }
        instance.clock.set(instance.clock.now().plus(TICK));
        instance.anybody().post("/v1/accounts", sign_up_of("Zoe")).await.is(202);
        assert_eq!(instance.sink.messages().len(), 1);
        instance.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
        instance.sink.wait_for(62, |_| true).await;
        let kinds: Vec<String> = instance
            .sink
            .messages()
            .iter()
            .map(|mail| mail.header("X-Guestlist-Mail").unwrap_or_default().to_owned())
            .collect();
        assert_eq!(kinds[1], "verify_address");
        assert!(kinds[2..].iter().all(|kind| kind == "invitation"));
        // And those of one lane in their order.
        let first = &instance.mails("invitation", "guest0@example.com")[0];
        assert_eq!(&instance.sink.messages()[2], first);
    }

    /// Proves: S4.13, EM7.
    #[test]
    async fn one_address_gets_ten_invitation_mails_a_day_from_all_workspaces_together(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, cleo) = (instance.person("Ana").await, instance.person("Cleo").await);
        for number in 0..10 {
            let sender = if number % 2 == 0 { &ana } else { &cleo };
            let workspace = sender.makes_workspace("Studio").await;
            sender.invites_to_workspace(&workspace, "ben@example.com", "commenter").await.is(201);
            instance.mail("invitation", "ben@example.com").await;
        }
        let workspace = ana.makes_workspace("One too many").await;
        let refused = ana.invites_to_workspace(&workspace, "BEN@example.com", "commenter").await;
        refused.refused(429, "rate_limited");
        assert_eq!(refused.header("retry-after"), "86400");
        assert_eq!(ana.items(&format!("/v1/workspaces/{workspace}/invitations")).await.len(), 0);
        // Others still get theirs, and so does Ben what he needs to get in.
        ana.invites_to_workspace(&workspace, "zoe@example.com", "commenter").await.is(201);
        instance.mail("invitation", "zoe@example.com").await;
        instance.person("Ben").await;
    }
}
