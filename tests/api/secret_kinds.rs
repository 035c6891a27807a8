//! Every kind of secret, presented to every operation that takes a secret.

use guestlist_tests::accounts::{new_account_body, text};
use guestlist_tests::backend::Backend;
use serde_json::json;

use crate::fixture::Fixture;

/// Proves: JW3, S4.8, TK12.
#[tokio::test]
async fn each_operation_accepts_only_its_own_kind_of_secret() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let kinds = [
        ("session", fixture.ana.bearer().unwrap_or_default().to_owned()),
        ("guest access", text(&fixture.redeemed["access_token"])),
        ("guest session", text(&fixture.redeemed["guest_session"])),
        ("share token", text(&fixture.public_token["token"])),
        ("share code", text(&fixture.public_token["code"])),
        ("mailed secret", fixture.invitation_secret.clone()),
        ("invite code", fixture.invite_code.clone()),
        ("opting out", fixture.opt_out.clone()),
        ("verification", fixture.verification.clone()),
        ("reset", fixture.reset.clone()),
        ("address change", fixture.address_change.clone()),
        ("account id", fixture.ana.id.clone()),
        ("token id", text(&fixture.public_token["public_token"]["id"])),
        ("invitation id", fixture.invitation.clone()),
        ("host key", text(&fixture.host_key["secret"])),
        ("host key id", text(&fixture.host_key["key"]["id"])),
    ];
    let access = format!("/v1/projects/{}/access", fixture.project);
    // Operations that end records which the others need come last.
    let calls: [(&str, &str, &[&str]); 12] = [
        ("GET", "/v1/account", &["session"]),
        ("GET", &access, &["session", "guest access"]),
        ("refresh", "/v1/guest-sessions/refresh", &["guest session"]),
        ("token", "/v1/public-tokens/preview", &["share token", "share code"]),
        ("token", "/v1/public-tokens/redeem", &["share token", "share code"]),
        ("secret", "/v1/invitations/preview", &["mailed secret", "invite code"]),
        // A code does not prove an address.
        ("account", "/v1/invitations/accept", &[]),
        ("secret", "/v1/mail-opt-outs", &["opting out"]),
        ("password", "/v1/accounts/verify", &["verification"]),
        ("secret", "/v1/invitations/decline", &["mailed secret"]),
        ("own password", "/v1/account/email/verify", &["address change"]),
        ("password", "/v1/password-resets/confirm", &["reset"]),
    ];
    for (how, path, opened_by) in calls {
        for (kind, key) in &kinds {
            let anonymous = fixture.instance.anonymous();
            if path.ends_with("/accept") && *kind == "mailed secret" {
                continue;
            }
            let body = match how {
                "GET" => None,
                "refresh" => Some(json!({ "guest_session": key })),
                "account" => Some(json!({ "secret": key, "account": new_account_body("Dora") })),
                "password" => Some(json!({ "secret": key, "password": "quite another long password" })),
                "own password" => Some(json!({ "secret": key, "password": fixture.ana.password })),
                field => Some(json!({ field: key })),
            };
            let response = match body {
                None => anonymous.with_bearer(key).get(path).await,
                Some(body) => anonymous.post(path, body).await,
            };
            let opens = (200..300).contains(&response.status);
            assert_eq!(opens, opened_by.contains(kind), "{kind} at {path}: {} {}", response.status, response.text());
            if !opens {
                assert!(response.status < 500);
                response.problem();
            }
        }
    }
    // An account's session token in place of a guest session is ignored: the redemption counts as a new use.
    let own = fixture.ana.bearer().unwrap_or_default();
    let body = json!({ "token": fixture.public_token["token"], "guest_session": own });
    let redeemed = fixture.instance.anonymous().post("/v1/public-tokens/redeem", body).await.is(201);
    assert_ne!(redeemed["guest_session"], fixture.redeemed["guest_session"]);
}
