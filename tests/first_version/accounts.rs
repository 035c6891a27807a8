//! Accounts, sessions and one-time secrets.

use guestlist_tests::accounts::text;
use guestlist_tests::client::Client;
use guestlist_tests::first_version::FirstVersion;
use guestlist_tests::instance::Instance;
use guestlist_tests::on_both_databases;
use serde_json::{Value, json};

/// The request body for a mailed one-time secret.
fn mailed(first: &FirstVersion, name: &str) -> Value {
    json!({ "secret": text(&first["one_time_secrets"][name]) })
}

async fn signs_in_as(client: &Client, first: &FirstVersion, name: &str) -> guestlist_tests::client::Response {
    let known = first.known_of(name);
    client.signs_in(&text(&known["email"]), &text(&known["password"])).await
}

on_both_databases! {
    /// Proves: S1.2, S1.3, ST6.
    #[test]
    async fn accounts_sign_in_with_their_passwords(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anonymous();
        for name in first.account_names() {
            let known = first.known_of(name);
            let account = signs_in_as(&client, &first, name).await.is(201)["account"].clone();
            for member in ["display_name", "email", "locale"] {
                assert_eq!(account[member], known[member], "{name}");
            }
            assert_eq!((&account["id"], &account["email_verified"]), (&first["people"][name]["id"], &json!(true)), "{name}");
        }
        // Former passwords and addresses.
        for (address, password) in [
            ("hana@example.com", "hana of the first version"),
            ("quin@example.com", "quin of the first version"),
            ("nora.new@example.com", "nora of the first version"),
            ("nora@example.com", "nora of the first version, changed"),
        ] {
            client.signs_in(address, password).await.refused(401, "invalid_credentials");
        }
    }

    /// Proves: S1.2, ST6.
    #[test]
    async fn live_sessions_stay_live_and_ended_ones_stay_ended(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[("GUESTLIST_WORKERS", "off")]).await;
        let client = instance.anonymous();
        for name in first.account_names() {
            let signed_in = first.account(name, &client);
            let account = signed_in.get("/v1/account").await.is(200);
            assert_eq!((text(&account["id"]), text(&account["email"])), (signed_in.id.clone(), signed_in.address.clone()));
        }
        for ended in ["expired_session", "idle_session"] {
            let client = client.with_bearer(&text(&first[ended]));
            client.get("/v1/account").await.refused(401, "unauthenticated");
        }
        let ana = first.account("ana", &client);
        let devices = ana.items("/v1/sessions").await;
        let with = |system: &str| devices.iter().filter(|session| session.to_string().contains(system)).count();
        assert_eq!((with("Linux"), with("iPhone")), (1, 1), "{devices:?}");
    }

    /// Proves: S1.4, AN10, ST6.
    #[test]
    async fn deleted_accounts_stay_nameless_and_closed(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anonymous();
        for name in ["lena", "mateo"] {
            signs_in_as(&client, &first, name).await.refused(401, "invalid_credentials");
        }
        let ana = first.account("ana", &client);
        let path = format!("/v1/workspaces/{}/activity", first.id("workspaces", "studio"));
        let lena = &first["people"]["lena"]["id"];
        let entries = ana.items(&path).await;
        let by_lena: Vec<&Value> = entries.iter().filter(|entry| entry["actor"]["id"] == *lena).collect();
        assert!(!by_lena.is_empty());
        assert!(by_lena.iter().all(|entry| entry["actor"]["name"].is_null()), "{by_lena:?}");
        assert!(!json!(entries).to_string().contains("Lena Vogel"));
    }

    /// Proves: S1.3, S1.4, ST6.
    #[test]
    async fn mailed_links_set_a_password_and_move_an_account(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anonymous();
        let reset = |name: &str| {
            let mut body = mailed(&first, name);
            body["password"] = json!("paula of the second version");
            body
        };
        let path = "/v1/password-resets/confirm";
        client.post(path, reset("paula_reset_superseded")).await.refused(410, "secret_expired");
        client.post(path, reset("paula_reset")).await.is(200);
        client.post(path, reset("paula_reset")).await.refused(410, "secret_used");
        signs_in_as(&client, &first, "paula").await.refused(401, "invalid_credentials");
        client.signs_in("paula@example.com", "paula of the second version").await.is(201);

        // Karl moves to an address whose sign-up was never proven.
        for (name, address) in [("otto", "otto.new@example.com"), ("karl", "wim@example.com")] {
            let signed_in = first.account(name, &client);
            let body = mailed(&first, &format!("{name}_address_change"));
            assert_eq!(signed_in.post("/v1/account/email/verify", body).await.is(200)["email"], address);
            assert_eq!(client.signs_in(address, &signed_in.password).await.is(201)["account"]["id"], signed_in.id);
            client.signs_in(&signed_in.address, &signed_in.password).await.refused(401, "invalid_credentials");
        }
    }
}
