//! Accounts with an unproven address become pending sign-ups.

use guestlist_tests::accounts::text;
use guestlist_tests::client::{Client, Response, send};
use guestlist_tests::first_version::FirstVersion;
use guestlist_tests::instance::{Instance, secret_in};
use guestlist_tests::on_both_databases;
use reqwest::Method;
use serde_json::{Value, json};

/// The accounts with an unproven address.
const UNPROVEN: [&str; 8] = ["tess", "zoe", "ulf", "vera", "wim", "xenia", "yara", "mila"];

/// Returns the password that is chosen when the link is opened.
fn new_password_of(name: &str) -> String {
    format!("{name} of the second version")
}

fn secret(first: &FirstVersion, link: &str) -> String {
    text(&first["one_time_secrets"][link])
}

async fn sign_in_with(client: &Client, first: &FirstVersion, name: &str, password: &str) -> Response {
    client.signs_in(&text(&first.known_of(name)["email"]), password).await
}

/// Verifies an address by a mailed secret, and sets the new password.
async fn verify(client: &Client, secret: &str, name: &str) -> Response {
    client.post("/v1/accounts/verify", json!({ "secret": secret, "password": new_password_of(name) })).await
}

/// Submits the form of a page as a browser does.
async fn submit(client: &Client, path: &str, secret: &str, password: &str) -> Response {
    let form = format!("secret={secret}&password={}", password.replace(' ', "+"));
    let request = client.request(Method::POST, path).header("sec-fetch-site", "same-origin");
    send(request.header("content-type", "application/x-www-form-urlencoded").body(form)).await
}

/// Checks that an account has the details entered at sign-up, and the new password instead of the former one.
async fn check_account(client: &Client, first: &FirstVersion, name: &str, account: &Value) {
    let known = first.known_of(name);
    for member in ["display_name", "email", "locale"] {
        assert_eq!(account[member], known[member], "{name}");
    }
    sign_in_with(client, first, name, &text(&known["password"])).await.refused(401, "invalid_credentials");
    let signed_in = sign_in_with(client, first, name, &new_password_of(name)).await.is(201);
    assert_eq!(signed_in["account"]["id"], account["id"], "{name}");
}

on_both_databases! {
    /// Proves: S1.1, S1.5, AN6, ST6.
    #[test]
    async fn an_account_with_an_unproven_address_is_unknown_to_sign_in_and_password_reset(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[("GUESTLIST_WORKERS", "off")]).await;
        let client = instance.anonymous();
        let mails = || instance.count("SELECT count(*) FROM job");
        let before = mails();
        for name in UNPROVEN {
            let known = first.known_of(name);
            sign_in_with(&client, &first, name, &text(&known["password"])).await.refused(401, "invalid_credentials");
            client.post("/v1/password-resets", json!({ "email": known["email"] })).await.is(202);
        }
        assert_eq!(mails(), before, "no mail for an unknown address");
        let entered = &first.known_of("vera")["superseded"];
        let refused = sign_in_with(&client, &first, "vera", &text(&entered["password"])).await;
        refused.refused(401, "invalid_credentials");
    }

    /// Proves: S1.1, S1.5, AN9, ST6.
    #[test]
    async fn a_valid_link_requires_a_password_and_creates_the_account_with_the_entered_name(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anonymous();
        for name in ["tess", "vera", "xenia", "yara"] {
            let link = secret(&first, &format!("{name}_live"));
            let bare = client.post("/v1/accounts/verify", json!({ "secret": link })).await;
            assert_eq!(bare.refused(422, "validation_failed")["errors"][0]["field"], "password", "{name}");
            let former = json!({ "secret": link, "password": "short" });
            client.post("/v1/accounts/verify", former).await.refused(422, "validation_failed");
            let account = verify(&client, &link, name).await.is(200)["account"].clone();
            check_account(&client, &first, name, &account).await;
            verify(&client, &link, name).await.refused(410, "secret_used");
        }
        // With the form of the page that the link opens.
        let link = secret(&first, "zoe_live");
        assert!(client.get("/verify").await.text().contains("name=\"password\""));
        assert_eq!(submit(&client, "/verify", &link, "").await.status, 422);
        let entered = submit(&client, "/verify", &link, &new_password_of("zoe")).await;
        // The form redirects to the start page with a message.
        assert_eq!(entered.status, 200);
        assert!(entered.text().contains("Your address is confirmed."), "{}", entered.text());
        let zoe = sign_in_with(&client, &first, "zoe", &new_password_of("zoe")).await.is(201);
        check_account(&client, &first, "zoe", &zoe["account"]).await;
        // With the link of a mail that was still queued.
        let link = secret_in(&instance.mail("verify_address", "mila@example.com").await);
        let account = verify(&client, &link, "mila").await.is(200)["account"].clone();
        check_account(&client, &first, "mila", &account).await;
    }

    /// Proves: S1.1, S1.5, AN9, ST6.
    #[test]
    async fn an_expired_or_superseded_link_is_refused_and_creates_no_account(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anonymous();
        for link in ["ulf_expired", "vera_superseded", "xenia_superseded", "zoe_superseded"] {
            let name = link.split('_').next().unwrap_or_default();
            verify(&client, &secret(&first, link), name).await.refused(410, "secret_expired");
            sign_in_with(&client, &first, name, &new_password_of(name)).await.refused(401, "invalid_credentials");
        }
        verify(&client, &secret(&first, "wim_forgotten"), "wim").await.refused(404, "secret_invalid");
    }

    /// Proves: S1.5, S4.6, ST6.
    #[test]
    async fn an_accepted_invitation_or_an_operator_proof_takes_precedence_over_an_older_link(backend: Backend) {
        let (instance, first) = Instance::start_on_the_first_version(backend, &[]).await;
        let client = instance.anonymous();
        let invited = json!({ "secret": first["invitations"]["pending_of_the_unproven"]["secret"] });
        let preview = client.post("/v1/invitations/preview", invited.clone()).await.is(200);
        assert_eq!(preview["account_exists"], false);
        let mut accepted = invited;
        accepted["account"] = json!({ "display_name": "Yara", "password": new_password_of("yara"), "locale": "es" });
        let joined = client.post("/v1/invitations/accept", accepted).await.is(201);
        check_account(&client, &first, "yara", &joined["account"]).await;
        verify(&client, &secret(&first, "yara_live"), "stranger").await.refused(409, "account_exists");
        check_account(&client, &first, "yara", &joined["account"]).await;

        // The operator proved Vito's address; his link was never opened.
        verify(&client, &secret(&first, "vito_unused"), "vito").await.refused(409, "account_exists");
        let vito = first.known_of("vito");
        sign_in_with(&client, &first, "vito", &text(&vito["password"])).await.is(201);
        sign_in_with(&client, &first, "vito", &new_password_of("vito")).await.refused(401, "invalid_credentials");
    }
}
