//! What happens to a share link after it was shared.

use std::time::Duration;

use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::port::Clock;
use guestlist_testkit::builders::TICK;
use guestlist_tests::client::Client;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use guestlist_tests::people::text;
use serde_json::{Value, json};

on_every_backend! {
    /// Proves: S5.5, S5.6, TK3, TK4, TK12.
    #[test]
    async fn renewing_lifts_date_and_limit_and_the_same_link_works_again(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let shared = ana.makes_token(&[&project], "read", Some(1)).await;
        let (id, token) = (text(&shared["public_token"]["id"]), text(&shared["token"]));
        let ends = Timestamp::parse_rfc3339(&text(&shared["public_token"]["expires_at"])).expect("a time");
        let guest = instance.anybody();
        let redeemed = guest.redeems(&token).await.is(201);
        guest.redeems(&token).await.refused(410, "token_used_up");
        let renew = format!("/v1/public-tokens/{id}/renew");
        let renewed = ana.post(&renew, json!({ "usage_limit": 2 })).await.is(200);
        assert_eq!((&renewed["status"], &renewed["uses"]), (&json!("active"), &json!(1)));
        assert_eq!(renewed["expires_at"], shared["public_token"]["expires_at"]);
        guest.redeems(&token).await.is(201);

        instance.clock.set(ends.minus(TICK));
        guest.redeems(&token).await.refused(410, "token_used_up");
        let refresh = json!({ "guest_session": redeemed["guest_session"] });
        let last = guest.post("/v1/guest-sessions/refresh", refresh.clone()).await.is(200);
        instance.clock.set(ends);
        for key in [&token, &text(&shared["code"])] {
            guest.redeems(key).await.refused(410, "token_expired");
            guest.post("/v1/public-tokens/preview", json!({ "token": key })).await.refused(410, "token_expired");
        }
        guest.post("/v1/guest-sessions/refresh", refresh).await.refused(410, "token_expired");
        // An access token never outlives the public token, to the second.
        let access = format!("/v1/projects/{project}/access");
        guest.with_bearer(&text(&last["access_token"])).get(&access).await.refused(401, "unauthenticated");

        let ana = again(&instance, &ana.address, &ana.password).await;
        let refused = ana.post(&renew, json!({ "expires_at": ends.minus(TICK).to_string() })).await;
        refused.refused(422, "validation_failed");
        ana.post(&renew, json!({ "usage_limit": 1 })).await.refused(422, "validation_failed");
        let later = instance.clock.now().plus(days(30)).to_string();
        let renewed = ana.post(&renew, json!({ "expires_at": later, "usage_limit": 3 })).await.is(200);
        assert_eq!((&renewed["status"], &renewed["usage_limit"]), (&json!("active"), &json!(3)));
        guest.redeems(&token).await.is(201);
        guest.redeems(&text(&shared["code"])).await.refused(410, "token_used_up");
        let link = ana.get(&format!("/v1/public-tokens/{id}/link")).await.is(200);
        assert_eq!(link["link"], shared["link"]);
    }

    /// Proves: S3.5, S5.4, S5.6, TK2, TK12.
    #[test]
    async fn revoking_ends_the_open_guest_sessions_on_their_next_check(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let shared = ana.makes_token(&[&project], "write", None).await;
        let (id, token) = (text(&shared["public_token"]["id"]), text(&shared["token"]));
        let anybody = instance.anybody();
        let body = json!({ "token": token, "display_name": "A visitor" });
        let redeemed = anybody.post("/v1/public-tokens/redeem", body).await.is(201);
        let guest = anybody.with_bearer(&text(&redeemed["access_token"]));
        assert_eq!(guest.may("content.edit", &project).await["allowed"], true);

        let revoke = format!("/v1/public-tokens/{id}/revoke");
        let revoked = ana.act(&revoke).await.is(200);
        assert_eq!(revoked["status"], "revoked");
        let check = guest.may("content.view", &project).await;
        assert_eq!(check, json!({ "allowed": false, "reason": "session_ended", "via": [] }));
        guest.get(&format!("/v1/projects/{project}/access")).await.refused(404, "not_found");
        let refresh = json!({ "guest_session": redeemed["guest_session"] });
        anybody.post("/v1/guest-sessions/refresh", refresh).await.refused(410, "token_revoked");
        let live = json!({ "token": token, "guest_session": redeemed["guest_session"] });
        anybody.post("/v1/public-tokens/redeem", live).await.refused(410, "token_revoked");
        anybody.redeems(&text(&shared["code"])).await.refused(410, "token_revoked");

        assert_eq!(ana.act(&revoke).await.is(200)["revoked_at"], revoked["revoked_at"]);
        let never = json!({ "expires_at": null });
        ana.post(&format!("/v1/public-tokens/{id}/renew"), never).await.refused(410, "token_revoked");
    }

    /// Proves: S5.3, S5.4, TK12.
    #[test]
    async fn access_tokens_live_five_minutes_and_unused_guest_sessions_thirty_days(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (_, project) = ana.makes_place().await;
        let body = json!({ "name": "Open", "permission": "read", "project_ids": [project], "expires_at": null });
        let shared = ana.post("/v1/public-tokens", body).await.is(201);
        let anybody = instance.anybody();
        let redeemed = anybody.redeems(&text(&shared["token"])).await.is(201);
        let guest = anybody.with_bearer(&text(&redeemed["access_token"]));
        let began = instance.clock.now();
        // Tokens count whole seconds.
        let issued = Timestamp::from_micros(began.unix_seconds() * 1_000_000);
        instance.clock.set(issued.plus(Duration::from_secs(300)).minus(TICK));
        assert_eq!(guest.may("content.view", &project).await["allowed"], true);
        instance.clock.set(issued.plus(Duration::from_secs(300)));
        guest.get(&format!("/v1/projects/{project}/access")).await.refused(401, "unauthenticated");

        let refresh = json!({ "guest_session": redeemed["guest_session"] });
        instance.clock.set(began.plus(days(30)).minus(TICK));
        anybody.post("/v1/guest-sessions/refresh", refresh.clone()).await.is(200);
        instance.clock.set(began.plus(days(60)).minus(TICK).minus(TICK));
        anybody.post("/v1/guest-sessions/refresh", refresh.clone()).await.is(200);
        instance.wait(days(30));
        anybody.post("/v1/guest-sessions/refresh", refresh).await.refused(410, "token_expired");
    }

    /// Proves: S5.9, TK5, TK7.
    #[test]
    async fn a_guest_sees_the_projects_of_the_token_and_no_other(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.person("Ana").await;
        let (workspace, project) = ana.makes_place().await;
        let secret = ana.makes_project(&workspace, "Secret").await;
        let shared = ana.makes_token(&[&project], "comment", None).await;
        let anybody = instance.anybody();
        let redeemed = anybody.redeems(&text(&shared["token"])).await.is(201);
        let guest = anybody.with_bearer(&text(&redeemed["access_token"]));
        let access = guest.get(&format!("/v1/projects/{project}/access")).await.is(200);
        assert_eq!((&access["role"], &access["permission"]), (&Value::Null, &json!("comment")));
        guest.get(&format!("/v1/projects/{secret}/access")).await.refused(404, "not_found");
        assert_eq!(guest.may("content.view", &secret).await["reason"], "project_not_in_token");
        let unknown = "prj_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5";
        assert_eq!(guest.may("content.view", unknown).await["reason"], "project_not_in_token");
    }
}

/// Signs in anew: a week has gone by.
async fn again(instance: &Instance, address: &str, password: &str) -> Client {
    let anybody = instance.anybody();
    let signed_in = anybody.signs_in(address, password).await.is(201);
    anybody.with_bearer(&text(&signed_in["session_token"]))
}
