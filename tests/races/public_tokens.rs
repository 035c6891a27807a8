//! Everybody wants in by the same link.

use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::time::days;
use guestlist_domain::port::Clock;
use guestlist_tests::crowd::{all_at_once, tally};
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::text;
use serde_json::json;

on_every_backend! {
    /// Proves: S5.3, TK1.
    #[test]
    async fn fifty_guests_take_the_last_use_and_exactly_one_gets_it(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let shared = ana.makes_token(&[&project], "read", Some(2)).await;
        let token = text(&shared["token"]);
        instance.anybody().redeems(&token).await.is(201);
        let answers = all_at_once(&instance.base, 50, |_, guest| {
            let token = token.clone();
            async move { guest.redeems(&token).await }
        })
        .await;
        assert_eq!(tally(&answers), [("201".to_owned(), 1), ("410 token_used_up".to_owned(), 49)].into());
        let id = text(&shared["public_token"]["id"]);
        assert_eq!(ana.get(&format!("/v1/public-tokens/{id}")).await.is(200)["uses"], 2);
    }

    /// Proves: S5.3, TK1.
    #[test]
    async fn a_hundred_guests_by_token_and_by_code_share_ten_uses(backend: Backend) {
        let instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off:code")]).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let shared = ana.makes_token(&[&project], "read", Some(10)).await;
        let keys = [text(&shared["token"]), text(&shared["code"])];
        let answers = all_at_once(&instance.base, 100, |number, guest| {
            let key = keys[number % 2].clone();
            async move { guest.redeems(&key).await }
        })
        .await;
        assert_eq!(tally(&answers), [("201".to_owned(), 10), ("410 token_used_up".to_owned(), 90)].into());
        let id = text(&shared["public_token"]["id"]);
        assert_eq!(ana.get(&format!("/v1/public-tokens/{id}")).await.is(200)["uses"], 10);
    }

    /// Proves: S5.6, TK1, TK2.
    #[test]
    async fn no_redemption_that_begins_after_a_revocation_gets_in(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let shared = ana.makes_token(&[&project], "read", None).await;
        let (id, token) = (text(&shared["public_token"]["id"]), text(&shared["token"]));
        let answers = all_at_once(&instance.base, 40, |number, client| {
            let (ana, token, id) = (ana.clone(), token.clone(), id.clone());
            async move {
                if number == 20 {
                    ana.act(&format!("/v1/public-tokens/{id}/revoke")).await.is(200);
                    return client.redeems(&token).await;
                }
                client.redeems(&token).await
            }
        })
        .await;
        let won = answers.iter().filter(|answer| answer.status == 201).count();
        assert!(answers.iter().all(|answer| answer.status == 201 || answer.code() == "token_revoked"), "{answers:#?}");
        let seen = ana.get(&format!("/v1/public-tokens/{id}")).await.is(200);
        assert_eq!((&seen["status"], &seen["uses"]), (&json!("revoked"), &json!(won)));
        // Those who got in before are out again.
        for answer in answers.iter().filter(|answer| answer.status == 201) {
            let guest = instance.anybody().with_bearer(&text(&answer.json()["access_token"]));
            assert_eq!(guest.may("content.view", &project).await["reason"], "session_ended");
        }
        instance.anybody().redeems(&token).await.refused(410, "token_revoked");
    }

    /// Proves: S2.5, S5.6.
    #[test]
    async fn of_parallel_ways_to_the_one_active_token_of_a_plan_exactly_one_gets_there(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (workspace, project) = ana.makes_place().await;
        let (start, mut ids) = (instance.clock.now(), Vec::new());
        for uses in [None, None, None, None, Some(1), Some(1)] {
            let ends = start.plus(days(if uses.is_some() { 5 } else { 1 })).to_string();
            let body = json!({
                "name": "x", "permission": "read", "project_ids": [project], "expires_at": ends, "usage_limit": uses,
            });
            let made = ana.post("/v1/public-tokens", body).await.is(201);
            ids.push(text(&made["public_token"]["id"]));
            if uses.is_some() {
                instance.anybody().redeems(&text(&made["token"])).await.is(201);
            }
        }
        instance.clock.set(start.plus(days(1)));
        let one = Plan { max_active_tokens: Some(1), ..Plan::default() };
        instance.set_plan(backend, &workspace, &one).await;
        let later = start.plus(days(3)).to_string();
        let answers = all_at_once(&instance.base, ids.len(), |number, _| {
            let (ana, id, later) = (ana.clone(), ids[number].clone(), later.clone());
            async move {
                match number {
                    0..4 => ana.post(&format!("/v1/public-tokens/{id}/renew"), json!({ "expires_at": later })).await,
                    _ => ana.patch(&format!("/v1/public-tokens/{id}"), json!({ "usage_limit": 2 })).await,
                }
            }
        })
        .await;
        assert_eq!(tally(&answers), [("200".to_owned(), 1), ("403 limit_reached".to_owned(), 5)].into());
        for refused in answers.iter().filter(|answer| answer.status == 403) {
            let problem = refused.json();
            assert_eq!((&problem["limit"], &problem["max"]), (&json!("max_active_tokens"), &json!(1)));
        }
        assert_eq!(ana.items(&format!("/v1/public-tokens?workspace_id={workspace}&status=active")).await.len(), 1);
    }

    /// Proves: TK1, TK3.
    #[test]
    async fn parallel_renewals_and_redemptions_leave_a_count_that_adds_up(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let shared = ana.makes_token(&[&project], "read", Some(5)).await;
        let (id, token) = (text(&shared["public_token"]["id"]), text(&shared["token"]));
        let answers = all_at_once(&instance.base, 60, |number, client| {
            let (ana, token, id) = (ana.clone(), token.clone(), id.clone());
            async move {
                if number % 12 == 0 {
                    // Some of these ask for less than another one gave already.
                    let limit = 10 + number / 12;
                    return ana.post(&format!("/v1/public-tokens/{id}/renew"), json!({ "usage_limit": limit })).await;
                }
                client.redeems(&token).await
            }
        })
        .await;
        let won = answers.iter().filter(|answer| answer.status == 201).count();
        let seen = ana.get(&format!("/v1/public-tokens/{id}")).await.is(200);
        assert_eq!(seen["uses"], won, "{:?}", tally(&answers));
        assert!(won <= 14, "{won}");
        assert_eq!(seen["usage_limit"], 14);
        assert!(answers.iter().all(|answer| answer.status < 500), "{:?}", tally(&answers));
    }
}
