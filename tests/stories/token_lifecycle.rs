//! Renewal, revocation and expiry of public tokens, guest sessions and access tokens.

use std::time::Duration;

use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::port::Clock;
use guestlist_testkit::builders::TICK;
use guestlist_tests::accounts::text;
use guestlist_tests::client::Client;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_every_backend;
use serde_json::{Value, json};

on_every_backend! {
    /// Proves: S5.5, S5.6, TK3, TK4, TK12.
    #[test]
    async fn renewing_extends_expiry_and_usage_limit_and_keeps_the_link(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "read", Some(1)).await;
        let (id, token) = (text(&shared["public_token"]["id"]), text(&shared["token"]));
        let expires_at = Timestamp::parse_rfc3339(&text(&shared["public_token"]["expires_at"])).expect("a time");
        let guest = instance.anonymous();
        let redeemed = guest.redeems(&token).await.is(201);
        guest.redeems(&token).await.refused(410, "token_used_up");
        let renew = format!("/v1/public-tokens/{id}/renew");
        let renewed = ana.post(&renew, json!({ "usage_limit": 2 })).await.is(200);
        assert_eq!((&renewed["status"], &renewed["uses"]), (&json!("active"), &json!(1)));
        assert_eq!(renewed["expires_at"], shared["public_token"]["expires_at"]);
        guest.redeems(&token).await.is(201);

        instance.clock.set(expires_at.minus(TICK));
        guest.redeems(&token).await.refused(410, "token_used_up");
        let refresh = json!({ "guest_session": redeemed["guest_session"] });
        let last = guest.post("/v1/guest-sessions/refresh", refresh.clone()).await.is(200);
        instance.clock.set(expires_at);
        for credential in [&token, &text(&shared["code"])] {
            guest.redeems(credential).await.refused(410, "token_expired");
            guest.post("/v1/public-tokens/preview", json!({ "token": credential })).await.refused(410, "token_expired");
        }
        guest.post("/v1/guest-sessions/refresh", refresh).await.refused(410, "token_expired");
        // An access token never outlives the public token, to the second.
        let access = format!("/v1/projects/{project}/access");
        guest.with_bearer(&text(&last["access_token"])).get(&access).await.refused(401, "unauthenticated");

        let ana = signs_in_again(&instance, &ana.address, &ana.password).await;
        let refused = ana.post(&renew, json!({ "expires_at": expires_at.minus(TICK).to_string() })).await;
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
    async fn revoking_ends_guest_sessions_at_their_next_check(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let shared = ana.creates_public_token(&[&project], "write", None).await;
        let (id, token) = (text(&shared["public_token"]["id"]), text(&shared["token"]));
        let anonymous = instance.anonymous();
        let body = json!({ "token": token, "display_name": "A visitor" });
        let redeemed = anonymous.post("/v1/public-tokens/redeem", body).await.is(201);
        let guest = anonymous.with_bearer(&text(&redeemed["access_token"]));
        assert_eq!(guest.checks_access("content.edit", &project).await["allowed"], true);

        let revoke = format!("/v1/public-tokens/{id}/revoke");
        let revoked = ana.post_empty(&revoke).await.is(200);
        assert_eq!(revoked["status"], "revoked");
        let check = guest.checks_access("content.view", &project).await;
        assert_eq!(check, json!({ "allowed": false, "reason": "session_ended", "via": [] }));
        guest.get(&format!("/v1/projects/{project}/access")).await.refused(404, "not_found");
        let refresh = json!({ "guest_session": redeemed["guest_session"] });
        anonymous.post("/v1/guest-sessions/refresh", refresh).await.refused(410, "token_revoked");
        let live = json!({ "token": token, "guest_session": redeemed["guest_session"] });
        anonymous.post("/v1/public-tokens/redeem", live).await.refused(410, "token_revoked");
        anonymous.redeems(&text(&shared["code"])).await.refused(410, "token_revoked");

        assert_eq!(ana.post_empty(&revoke).await.is(200)["revoked_at"], revoked["revoked_at"]);
        let never = json!({ "expires_at": null });
        ana.post(&format!("/v1/public-tokens/{id}/renew"), never).await.refused(410, "token_revoked");
        let token = format!("/v1/public-tokens/{id}");
        ana.patch(&token, json!({ "usage_limit": 3 })).await.refused(410, "token_revoked");
        assert_eq!(ana.patch(&token, json!({ "name": "Old" })).await.is(200)["usage_limit"], json!(null));
    }

    /// Proves: S5.3, S5.4, TK12.
    #[test]
    async fn access_tokens_expire_after_five_minutes_and_unused_guest_sessions_after_thirty_days(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (_, project) = ana.creates_workspace_with_project().await;
        let body = json!({ "name": "Open", "permission": "read", "project_ids": [project], "expires_at": null });
        let shared = ana.post("/v1/public-tokens", body).await.is(201);
        let anonymous = instance.anonymous();
        let redeemed = anonymous.redeems(&text(&shared["token"])).await.is(201);
        let guest = anonymous.with_bearer(&text(&redeemed["access_token"]));
        let start = instance.clock.now();
        // Tokens count whole seconds.
        let issued = Timestamp::from_micros(start.unix_seconds() * 1_000_000);
        instance.clock.set(issued.plus(Duration::from_secs(300)).minus(TICK));
        assert_eq!(guest.checks_access("content.view", &project).await["allowed"], true);
        instance.clock.set(issued.plus(Duration::from_secs(300)));
        guest.get(&format!("/v1/projects/{project}/access")).await.refused(401, "unauthenticated");

        let refresh = json!({ "guest_session": redeemed["guest_session"] });
        instance.clock.set(start.plus(days(30)).minus(TICK));
        anonymous.post("/v1/guest-sessions/refresh", refresh.clone()).await.is(200);
        instance.clock.set(start.plus(days(60)).minus(TICK).minus(TICK));
        anonymous.post("/v1/guest-sessions/refresh", refresh.clone()).await.is(200);
        instance.advance(days(30));
        anonymous.post("/v1/guest-sessions/refresh", refresh).await.refused(410, "token_expired");
    }

    /// Proves: S5.9, TK5, TK7.
    #[test]
    async fn a_guest_sees_only_the_projects_of_the_token(backend: Backend) {
        let instance = Instance::start(backend).await;
        let ana = instance.new_account("Ana").await;
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let secret = ana.creates_project(&workspace, "Secret").await;
        let shared = ana.creates_public_token(&[&project], "comment", None).await;
        let anonymous = instance.anonymous();
        let redeemed = anonymous.redeems(&text(&shared["token"])).await.is(201);
        let guest = anonymous.with_bearer(&text(&redeemed["access_token"]));
        let access = guest.get(&format!("/v1/projects/{project}/access")).await.is(200);
        assert_eq!((&access["role"], &access["permission"]), (&Value::Null, &json!("comment")));
        guest.get(&format!("/v1/projects/{secret}/access")).await.refused(404, "not_found");
        assert_eq!(guest.checks_access("content.view", &secret).await["reason"], "project_not_in_token");
        let unknown = "prj_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5";
        assert_eq!(guest.checks_access("content.view", unknown).await["reason"], "project_not_in_token");
    }
}

/// Signs in again, because the session expired after a week without use.
async fn signs_in_again(instance: &Instance, address: &str, password: &str) -> Client {
    let anonymous = instance.anonymous();
    let signed_in = anonymous.signs_in(address, password).await.is(201);
    anonymous.with_bearer(&text(&signed_in["session_token"]))
}
