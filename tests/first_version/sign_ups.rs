//! Accounts that were never proven are pending sign-ups now.

use guestlist_tests::client::{Answer, Client, answer};
use guestlist_tests::first_version::FirstVersion;
use guestlist_tests::instance::{Instance, secret_in};
use guestlist_tests::on_both_databases;
use guestlist_tests::people::text;
use reqwest::Method;
use serde_json::{Value, json};

/// The accounts that were never proven.
const UNPROVEN: [&str; 8] = ["tess", "zoe", "ulf", "vera", "wim", "xenia", "yara", "mila"];

/// The password that a link sets.
fn chosen_by(name: &str) -> String {
    format!("{name} of the second version")
}

fn secret(first: &FirstVersion, link: &str) -> String {
    text(&first["one_time_secrets"][link])
}

async fn signs_in_with(client: &Client, first: &FirstVersion, name: &str, password: &str) -> Answer {
    client.signs_in(&text(&first.known_of(name)["email"]), password).await
}

/// Opens a link with a password.
async fn opens(client: &Client, secret: &str, name: &str) -> Answer {
    client.post("/v1/accounts/verify", json!({ "secret": secret, "password": chosen_by(name) })).await
}

/// Sends the form of a page, as a browser does.
async fn submits(client: &Client, path: &str, secret: &str, password: &str) -> Answer {
    let form = format!("secret={secret}&password={}", password.replace(' ', "+"));
    let request = client.request(Method::POST, path).header("sec-fetch-site", "same-origin");
    answer(request.header("content-type", "application/x-www-form-urlencoded").body(form)).await
}

/// Checks that an account is what was entered at sign-up, and that it has the chosen password and not the former one.
async fn is_as_entered(client: &Client, first: &FirstVersion, name: &str, account: &Value) {
    let known = first.known_of(name);
    for member in ["display_name", "email", "locale"] {
        assert_eq!(account[member], known[member], "{name}");
    }
    signs_in_with(client, first, name, &text(&known["password"])).await.refused(401, "invalid_credentials");
    let signed_in = signs_in_with(client, first, name, &chosen_by(name)).await.is(201);
    assert_eq!(signed_in["account"]["id"], account["id"], "{name}");
}

on_both_databases! {
    /// Proves: S1.1, S1.5, AN6, ST6.
    #[test]
    async fn an_account_that_was_never_proven_is_unknown_to_sign_in_and_to_reset(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[("GUESTLIST_WORKERS", "off")]).await;
        let client = instance.anybody();
        let mails = || instance.count("SELECT count(*) FROM outbox");
        let before = mails();
        for name in UNPROVEN {
            let known = first.known_of(name);
            signs_in_with(&client, &first, name, &text(&known["password"])).await.refused(401, "invalid_credentials");
            client.post("/v1/password-resets", json!({ "email": known["email"] })).await.is(202);
        }
        assert_eq!(mails(), before, "no mail for an unknown address");
        let entered = &first.known_of("vera")["superseded"];
        let refused = signs_in_with(&client, &first, "vera", &text(&entered["password"])).await;
        refused.refused(401, "invalid_credentials");
    }

    /// Proves: S1.1, S1.5, AN9, ST6.
    #[test]
    async fn a_live_link_asks_for_a_password_and_gives_the_name_that_was_entered(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anybody();
        for name in ["tess", "vera", "xenia", "yara"] {
            let link = secret(&first, &format!("{name}_live"));
            let bare = client.post("/v1/accounts/verify", json!({ "secret": link })).await;
            assert_eq!(bare.refused(422, "validation_failed")["errors"][0]["field"], "password", "{name}");
            let former = json!({ "secret": link, "password": "short" });
            client.post("/v1/accounts/verify", former).await.refused(422, "validation_failed");
            let account = opens(&client, &link, name).await.is(200)["account"].clone();
            is_as_entered(&client, &first, name, &account).await;
            opens(&client, &link, name).await.refused(410, "secret_used");
        }
        // By the page, as the mail's link leads to it.
        let link = secret(&first, "zoe_live");
        assert!(client.get("/verify").await.text().contains("name=\"password\""));
        assert_eq!(submits(&client, "/verify", &link, "").await.status, 422);
        let entered = submits(&client, "/verify", &link, &chosen_by("zoe")).await;
        // Led to the start page, which says so.
        assert_eq!(entered.status, 200);
        assert!(entered.text().contains("Your address is confirmed."), "{}", entered.text());
        let zoe = signs_in_with(&client, &first, "zoe", &chosen_by("zoe")).await.is(201);
        is_as_entered(&client, &first, "zoe", &zoe["account"]).await;
        // A mail that was still queued carries such a link too.
        let link = secret_in(&instance.mail("verify_address", "mila@example.com").await);
        let account = opens(&client, &link, "mila").await.is(200)["account"].clone();
        is_as_entered(&client, &first, "mila", &account).await;
    }

    /// Proves: S1.1, S1.5, AN9, ST6.
    #[test]
    async fn an_expired_or_superseded_link_says_so_and_creates_nothing(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anybody();
        for link in ["ulf_expired", "vera_superseded", "xenia_superseded", "zoe_superseded"] {
            let name = link.split('_').next().unwrap_or_default();
            opens(&client, &secret(&first, link), name).await.refused(410, "secret_expired");
            signs_in_with(&client, &first, name, &chosen_by(name)).await.refused(401, "invalid_credentials");
        }
        opens(&client, &secret(&first, "wim_forgotten"), "wim").await.refused(404, "secret_invalid");
    }

    /// Proves: S1.5, S4.6, ST6.
    #[test]
    async fn an_invitation_or_an_earlier_proof_settles_whose_an_address_is(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anybody();
        let invited = json!({ "secret": first["invitations"]["pending_of_the_unproven"]["secret"] });
        let preview = client.post("/v1/invitations/preview", invited.clone()).await.is(200);
        assert_eq!(preview["account_exists"], false);
        let mut accepted = invited;
        accepted["account"] = json!({ "display_name": "Yara", "password": chosen_by("yara"), "locale": "es" });
        let joined = client.post("/v1/invitations/accept", accepted).await.is(201);
        is_as_entered(&client, &first, "yara", &joined["account"]).await;
        opens(&client, &secret(&first, "yara_live"), "stranger").await.refused(409, "account_exists");
        is_as_entered(&client, &first, "yara", &joined["account"]).await;

        // The operator proved Vito's address; his link was never opened.
        opens(&client, &secret(&first, "vito_unused"), "vito").await.refused(409, "account_exists");
        let vito = first.known_of("vito");
        signs_in_with(&client, &first, "vito", &text(&vito["password"])).await.is(201);
        signs_in_with(&client, &first, "vito", &chosen_by("vito")).await.refused(401, "invalid_credentials");
    }
}
