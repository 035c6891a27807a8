//! Public tokens and guest sessions.

use guestlist_tests::accounts::text;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_both_databases;
use serde_json::{Value, json};

/// Public tokens with the error codes for their links and their codes; empty if they can be redeemed.
const TOKENS: &[(&str, &str, &str)] = &[
    ("active", "", ""),
    ("without_expiry", "", ""),
    ("write", "", ""),
    ("renewed", "", ""),
    ("expiring_soon", "", ""),
    ("of_several_projects", "", ""),
    ("of_the_newest_key", "", ""),
    ("expired", "token_expired", "token_expired"),
    ("revoked", "token_revoked", "token_revoked"),
    ("revoked_by_another", "token_revoked", "token_revoked"),
    ("revoked_last", "token_revoked", "token_revoked"),
    ("of_a_deleted_workspace", "token_revoked", "token_revoked"),
    ("used_up", "token_used_up", "token_used_up"),
    ("without_projects", "token_without_projects", "token_without_projects"),
    // Signed with a retired key.
    ("of_a_retired_key", "token_invalid", ""),
    ("creator_left", "token_invalid", ""),
    ("handed_over", "token_invalid", ""),
    ("revoked_with_its_maker", "token_invalid", "token_revoked"),
    ("of_a_plan_without", "token_invalid", "feature_not_in_plan"),
];

on_both_databases! {
    /// Proves: S5.1, S5.3, S5.5, JW5, ST6.
    #[test]
    async fn share_links_and_codes_get_the_same_responses_as_before(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anonymous();
        assert_eq!(first["public_tokens"].as_object().map(serde_json::Map::len), Some(TOKENS.len()));
        for (name, of_link, of_code) in TOKENS {
            let known = &first["public_tokens"][*name];
            for (kind, expected) in [("token", of_link), ("code", of_code)] {
                let secret = json!({ "token": known[kind] });
                let response = client.post("/v1/public-tokens/preview", secret).await;
                assert_eq!(response.code(), *expected, "{kind} of {name}: {}", response.text());
                if expected.is_empty() {
                    client.redeems(&text(&known[kind])).await.is(201);
                } else {
                    assert_eq!(client.redeems(&text(&known[kind])).await.code(), *expected, "{kind} of {name}");
                }
            }
        }
        let keys = client.get("/.well-known/jwks.json").await.is(200);
        let keys = keys["keys"].as_array().expect("keys");
        let is_published = |kid: &Value| keys.iter().any(|key| key["kid"] == *kid);
        let known = &first["signing_keys"];
        assert_eq!([&known["signs"], &known["verifies"], &known["retired"]].map(is_published), [true, true, false]);
        // By link and by code: two more uses than before.
        let ana = first.account("ana", &client);
        let studio = first.id("workspaces", "studio");
        let id = first.id("public_tokens", "active");
        let before = first["seen"][studio.as_str()]["public_tokens"][id.as_str()][1].as_u64().expect("uses");
        let now = ana.get(&format!("/v1/public-tokens/{id}")).await.is(200);
        assert_eq!(now["uses"], before + 2);
        // A revealed link is signed with the newest key; the code stays the same.
        let link = ana.get(&format!("/v1/public-tokens/{id}/link")).await.is(200);
        assert_eq!(link["code"], first["public_tokens"]["active"]["code"]);
        assert_ne!(link["token"], first["public_tokens"]["active"]["token"]);
        client.redeems(&text(&link["token"])).await.is(201);
    }

    /// Proves: S5.3, S5.4, S5.8, TK2, ST6.
    #[test]
    async fn live_guest_sessions_are_refreshed_and_ended_ones_are_refused(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anonymous();
        let website = first.id("projects", "website");
        let refreshes = async |name: &str| {
            let secret = json!({ "guest_session": first["guest_sessions"][name]["secret"] });
            client.post("/v1/guest-sessions/refresh", secret).await
        };
        for (name, capability, project, allowed) in [
            ("live_with_name", "comments.write", "website", true),
            ("live_with_name", "content.edit", "website", false),
            ("live_with_name", "content.view", "brand", false),
            ("live_without_name", "content.view", "brand", true),
            ("live_to_write", "content.edit", "brand", true),
            ("of_a_token_expiring_soon", "content.view", "brand", true),
            ("of_benitos_token", "content.view", "catalogue", true),
        ] {
            let refreshed = refreshes(name).await.is(200);
            let guest = client.with_bearer(&text(&refreshed["access_token"]));
            let decision = guest.checks_access(capability, &first.id("projects", project)).await;
            assert_eq!(decision["allowed"], allowed, "{name}: {capability} in {project}: {decision}");
        }
        for (name, status, code) in [
            ("left", 410, "token_expired"),
            ("idle", 410, "token_expired"),
            ("of_an_expired_token", 410, "token_expired"),
            ("of_a_revoked_token", 410, "token_revoked"),
        ] {
            refreshes(name).await.refused(status, code);
        }
        // A live guest session costs no use, and ends when its public token is revoked.
        let body = json!({
            "token": first["public_tokens"]["active"]["token"],
            "guest_session": first["guest_sessions"]["live_with_name"]["secret"],
        });
        let again = client.post("/v1/public-tokens/redeem", body).await.is(200);
        let guest = client.with_bearer(&text(&again["access_token"]));
        let revoke = format!("/v1/public-tokens/{}/revoke", first.id("public_tokens", "active"));
        first.account("ana", &client).post_empty(&revoke).await.is(200);
        assert_eq!(guest.checks_access("content.view", &website).await["reason"], "session_ended");
    }
}
