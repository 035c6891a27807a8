//! Concurrent requests about one invitation.

use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::concurrent::{outcome_counts, send_concurrently};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::json;

on_every_backend! {
    /// Proves: S4.3, IN1, IN4.
    #[test]
    async fn exactly_one_of_several_parallel_acceptances_creates_the_account(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        ana.invites_to_project(&project, "ben@example.com", "write").await.is(201);
        let secret = instance.secret("invitation", "ben@example.com").await;
        let answers = send_concurrently(&instance.base, 4, |_, client| {
            let secret = secret.clone();
            async move { client.accepts_with_new_account(&secret, "Ben").await }
        })
        .await;
        assert_eq!(outcome_counts(&answers), [("201".to_owned(), 1), ("410 invitation_accepted".to_owned(), 3)].into());
        instance.mail("member_added", "ben@example.com").await;
        instance.mail("invitation_accepted", &ana.address).await;
        assert_eq!(ana.get("/v1/account/notifications").await.is(200)["unread_count"], 1);
    }

    /// Proves: S4.3, IN1, IN4.
    #[test]
    async fn parallel_acceptances_by_id_secret_and_code_create_one_membership(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (_, project) = ana.creates_workspace_with_project().await;
        let id = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
        let secret = instance.secret("invitation", &ben.address).await;
        let code = text(&ana.get(&format!("/v1/invitations/{id}/code")).await.is(200)["code"]);
        let answers = send_concurrently(&instance.base, 12, |number, _| {
            let (ben, id, secret, code) = (ben.clone(), id.clone(), secret.clone(), code.clone());
            async move {
                match number % 3 {
                    0 => ben.accepts(&id).await,
                    1 => ben.accepts_with_secret(&secret).await,
                    _ => ben.accepts_with_secret(&code).await,
                }
            }
        })
        .await;
        assert_eq!(outcome_counts(&answers), [("200".to_owned(), 1), ("410 invitation_accepted".to_owned(), 11)].into());
        assert_eq!(ana.get("/v1/account/notifications").await.is(200)["unread_count"], 1);
        assert_eq!(ben.checks_access("content.edit", &project).await["allowed"], true);
    }

    /// Proves: S4.10, IN5.
    #[test]
    async fn exactly_one_of_several_identical_parallel_invitations_is_created_and_mailed(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let answers = send_concurrently(&instance.base, 20, |number, _| {
            let (ana, project) = (ana.clone(), project.clone());
            let address = if number % 2 == 0 { "ben@example.com" } else { "Ben@Example.com" };
            async move { ana.invites_to_project(&project, address, "read").await }
        })
        .await;
        let expected = [("201".to_owned(), 1), ("409 invitation_already_pending".to_owned(), 19)];
        assert_eq!(outcome_counts(&answers), expected.into());
        assert_eq!(ana.items(&format!("/v1/projects/{project}/invitations")).await.len(), 1);
        // Mails of one kind begin in order: once the next one has arrived, a second one would have.
        instance.mail("invitation", "ben@example.com").await;
        ana.invites_to_project(&project, "zoe@example.com", "read").await.is(201);
        instance.mail("invitation", "zoe@example.com").await;
        assert_eq!(instance.mails("invitation", "ben@example.com").len(), 1);
    }

    /// Proves: S4.3, IN1, IN11.
    #[test]
    async fn exactly_one_of_parallel_cancel_accept_and_decline_succeeds(backend: Backend) {
        let instance = Instance::start(backend).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        for round in 0..6 {
            let (_, project) = ana.creates_workspace_with_project().await;
            let id = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
            let answers = send_concurrently(&instance.base, 9, |number, _| {
                let (ana, ben, id) = (ana.clone(), ben.clone(), id.clone());
                async move {
                    match (number + round) % 3 {
                        0 => ana.post_empty(&format!("/v1/invitations/{id}/cancel")).await,
                        1 => ben.post_empty(&format!("/v1/invitations/{id}/accept")).await,
                        _ => ben.post_empty(&format!("/v1/invitations/{id}/decline")).await,
                    }
                }
            })
            .await;
            let (won, lost): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 200);
            assert_eq!(won.len(), 1, "{:?}", outcome_counts(&answers));
            let status = text(&ana.gets_invitation(&id).await["status"]);
            let refusal = format!("invitation_{status}");
            for answer in lost {
                assert!(matches!(answer.status, 409 | 410), "{answer:?}");
                assert!(answer.code() == refusal || answer.code() == "conflict", "{answer:?}");
            }
            let is_member = ben.checks_access("content.view", &project).await["allowed"] == json!(true);
            assert_eq!(is_member, status == "accepted", "{status}");
        }
    }

    /// Proves: S4.4, IN6.
    #[test]
    async fn parallel_resend_and_accept_never_leave_a_member_with_a_pending_invitation(backend: Backend) {
        let instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        for _ in 0..4 {
            let (_, project) = ana.creates_workspace_with_project().await;
            let id = id_of(&ana.invites_to_project(&project, &ben.address, "write").await.is(201));
            let secret = instance.secret("invitation", &ben.address).await;
            let answers = send_concurrently(&instance.base, 2, |number, _| {
                let (ana, ben, id, secret) = (ana.clone(), ben.clone(), id.clone(), secret.clone());
                async move {
                    match number {
                        0 => ana.post_empty(&format!("/v1/invitations/{id}/resend")).await,
                        _ => ben.accepts_with_secret(&secret).await,
                    }
                }
            })
            .await;
            let outcomes = outcome_counts(&answers);
            let is_member = ben.checks_access("content.view", &project).await["allowed"] == json!(true);
            let invitation = ana.gets_invitation(&id).await;
            let expected = if is_member { "accepted" } else { "pending" };
            assert_eq!(invitation["status"], expected, "{outcomes:?}");
            if invitation["resend_count"] == 1 {
                instance.mail("invitation", &ben.address).await;
            }
        }
    }
}
