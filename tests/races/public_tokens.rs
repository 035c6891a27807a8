//! Concurrent redemptions, renewals and revocations of public tokens.

use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::time::days;
use guestlist_domain::port::Clock;
use guestlist_tests::accounts::text;
use guestlist_tests::concurrent::{outcome_counts, send_concurrently};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::json;

on_every_backend! {
    /// Proves: S5.3, TK1.
    #[test]
    async fn exactly_one_of_fifty_parallel_guests_gets_the_last_use(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", Some(2)).await;
        let token = text(&shared["token"]);
        instance.anonymous().redeems(&token).await.is(201);
        let answers = send_concurrently(&instance.base, 50, |_, guest| {
            let token = token.clone();
            async move { guest.redeems(&token).await }
        })
        .await;
        assert_eq!(outcome_counts(&answers), [("201".to_owned(), 1), ("410 token_used_up".to_owned(), 49)].into());
        let id = text(&shared["public_token"]["id"]);
        assert_eq!(ana.get(&format!("/v1/public-tokens/{id}")).await.is(200)["uses"], 2);
    }

    /// Proves: S5.3, TK1.
    #[test]
    async fn exactly_ten_of_a_hundred_parallel_guests_redeem_a_token_with_ten_uses(backend: Backend) {
        let instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off:code")]).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", Some(10)).await;
        let credentials = [text(&shared["token"]), text(&shared["code"])];
        let answers = send_concurrently(&instance.base, 100, |number, guest| {
            let credential = credentials[number % 2].clone();
            async move { guest.redeems(&credential).await }
        })
        .await;
        assert_eq!(outcome_counts(&answers), [("201".to_owned(), 10), ("410 token_used_up".to_owned(), 90)].into());
        let id = text(&shared["public_token"]["id"]);
        assert_eq!(ana.get(&format!("/v1/public-tokens/{id}")).await.is(200)["uses"], 10);
    }

    /// Proves: S5.6, TK1, TK2.
    #[test]
    async fn no_redemption_that_starts_after_a_revocation_succeeds(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let (id, token) = (text(&shared["public_token"]["id"]), text(&shared["token"]));
        let answers = send_concurrently(&instance.base, 40, |number, client| {
            let (ana, token, id) = (ana.clone(), token.clone(), id.clone());
            async move {
                if number == 20 {
                    ana.post_empty(&format!("/v1/public-tokens/{id}/revoke")).await.is(200);
                    return client.redeems(&token).await;
                }
                client.redeems(&token).await
            }
        })
        .await;
        let redeemed = answers.iter().filter(|answer| answer.status == 201).count();
        assert!(answers.iter().all(|answer| answer.status == 201 || answer.code() == "token_revoked"), "{answers:#?}");
        let shown = ana.get(&format!("/v1/public-tokens/{id}")).await.is(200);
        assert_eq!((&shown["status"], &shown["uses"]), (&json!("revoked"), &json!(redeemed)));
        // Guest sessions that started before have ended.
        for answer in answers.iter().filter(|answer| answer.status == 201) {
            let guest = instance.anonymous().with_bearer(&text(&answer.json()["access_token"]));
            assert_eq!(guest.checks_access("content.view", &project).await["reason"], "session_ended");
        }
        instance.anonymous().redeems(&token).await.refused(410, "token_revoked");
    }

    /// Proves: S2.5, S5.6.
    #[test]
    async fn exactly_one_of_several_parallel_reactivations_gets_the_only_active_token_of_a_plan(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let (start, mut ids) = (instance.clock.now(), Vec::new());
        for uses in [None, None, None, None, Some(1), Some(1)] {
            let ends = start.plus(days(if uses.is_some() { 5 } else { 1 })).to_string();
            let body = json!({
                "name": "x", "permission": "read", "project_ids": [project], "expires_at": ends, "usage_limit": uses,
            });
            let made = ana.post("/v1/public-tokens", body).await.is(201);
            ids.push(text(&made["public_token"]["id"]));
            if uses.is_some() {
                instance.anonymous().redeems(&text(&made["token"])).await.is(201);
            }
        }
        instance.clock.set(start.plus(days(1)));
        let plan = Plan { max_active_tokens: Some(1), ..Plan::default() };
        instance.set_plan(backend, &workspace, &plan).await;
        let later_expiry = start.plus(days(3)).to_string();
        let answers = send_concurrently(&instance.base, ids.len(), |number, _| {
            let (ana, id, renewal) = (ana.clone(), ids[number].clone(), json!({ "expires_at": later_expiry }));
            async move {
                match number {
                    0..4 => ana.post(&format!("/v1/public-tokens/{id}/renew"), renewal).await,
                    _ => ana.patch(&format!("/v1/public-tokens/{id}"), json!({ "usage_limit": 2 })).await,
                }
            }
        })
        .await;
        assert_eq!(outcome_counts(&answers), [("200".to_owned(), 1), ("403 limit_reached".to_owned(), 5)].into());
        for refused in answers.iter().filter(|answer| answer.status == 403) {
            let problem = refused.json();
            assert_eq!((&problem["limit"], &problem["max"]), (&json!("max_active_tokens"), &json!(1)));
        }
        assert_eq!(ana.items(&format!("/v1/public-tokens?workspace_id={workspace}&status=active")).await.len(), 1);
    }

    /// Proves: TK1, TK3.
    #[test]
    async fn parallel_renewals_and_redemptions_keep_the_use_count_exact(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", Some(5)).await;
        let (id, token) = (text(&shared["public_token"]["id"]), text(&shared["token"]));
        let answers = send_concurrently(&instance.base, 60, |number, client| {
            let (ana, token, id) = (ana.clone(), token.clone(), id.clone());
            async move {
                if number % 12 == 0 {
                    // Some renewals ask for a lower limit than an earlier one set.
                    let limit = 10 + number / 12;
                    return ana.post(&format!("/v1/public-tokens/{id}/renew"), json!({ "usage_limit": limit })).await;
                }
                client.redeems(&token).await
            }
        })
        .await;
        let redeemed = answers.iter().filter(|answer| answer.status == 201).count();
        let shown = ana.get(&format!("/v1/public-tokens/{id}")).await.is(200);
        assert_eq!(shown["uses"], redeemed, "{:?}", outcome_counts(&answers));
        assert!(redeemed <= 14, "{redeemed}");
        assert_eq!(shown["usage_limit"], 14);
        assert!(answers.iter().all(|answer| answer.status < 500), "{:?}", outcome_counts(&answers));
    }
}
