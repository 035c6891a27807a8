//! Every kind of secret at every call that takes one: each opens its own and nothing else.

use guestlist_tests::backend::Backend;
use guestlist_tests::people::{new_account_of, text};
use serde_json::json;

use crate::scene::Scene;

/// Proves: JW3, S4.8, TK12.
#[tokio::test]
async fn each_kind_of_secret_is_refused_wherever_another_kind_belongs() {
    let scene = Scene::new(Backend::Sqlite).await;
    let kinds = [
        ("session", scene.ana.bearer().unwrap_or_default().to_owned()),
        ("guest access", text(&scene.redeemed["access_token"])),
        ("guest session", text(&scene.redeemed["guest_session"])),
        ("share token", text(&scene.shared["token"])),
        ("share code", text(&scene.shared["code"])),
        ("mailed secret", scene.mailed.clone()),
        ("invite code", scene.code.clone()),
        ("opting out", scene.opt_out.clone()),
        ("verification", scene.verification.clone()),
        ("reset", scene.reset.clone()),
        ("address change", scene.address_change.clone()),
        ("account id", scene.ana.id.clone()),
        ("token id", text(&scene.shared["public_token"]["id"])),
        ("invitation id", scene.invitation.clone()),
        ("host key", text(&scene.host_key["secret"])),
        ("host key id", text(&scene.host_key["key"]["id"])),
    ];
    let access = format!("/v1/projects/{}/access", scene.project);
    // Those that would end what the others need come last.
    let calls: [(&str, &str, &[&str]); 12] = [
        ("GET", "/v1/account", &["session"]),
        ("GET", &access, &["session", "guest access"]),
        ("refresh", "/v1/guest-sessions/refresh", &["guest session"]),
        ("token", "/v1/public-tokens/preview", &["share token", "share code"]),
        ("token", "/v1/public-tokens/redeem", &["share token", "share code"]),
        ("secret", "/v1/invitations/preview", &["mailed secret", "invite code"]),
        // A code proves no address.
        ("account", "/v1/invitations/accept", &[]),
        ("secret", "/v1/mail-opt-outs", &["opting out"]),
        ("password", "/v1/accounts/verify", &["verification"]),
        ("secret", "/v1/invitations/decline", &["mailed secret"]),
        ("own password", "/v1/account/email/verify", &["address change"]),
        ("password", "/v1/password-resets/confirm", &["reset"]),
    ];
    for (how, path, opened_by) in calls {
        for (kind, key) in &kinds {
            let anybody = scene.instance.anybody();
            if path.ends_with("/accept") && *kind == "mailed secret" {
                continue;
            }
            let body = match how {
                "GET" => None,
                "refresh" => Some(json!({ "guest_session": key })),
                "account" => Some(json!({ "secret": key, "account": new_account_of("Dora") })),
                "password" => Some(json!({ "secret": key, "password": "quite another long password" })),
                "own password" => Some(json!({ "secret": key, "password": scene.ana.password })),
                field => Some(json!({ field: key })),
            };
            let answer = match body {
                None => anybody.with_bearer(key).get(path).await,
                Some(body) => anybody.post(path, body).await,
            };
            let opens = (200..300).contains(&answer.status);
            assert_eq!(opens, opened_by.contains(kind), "{kind} at {path}: {} {}", answer.status, answer.text());
            if !opens {
                assert!(answer.status < 500);
                answer.problem();
            }
        }
    }
    // A session of another kind in the place of a guest's costs a use, and is merged with nothing.
    let own = scene.ana.bearer().unwrap_or_default();
    let body = json!({ "token": scene.shared["token"], "guest_session": own });
    let redeemed = scene.instance.anybody().post("/v1/public-tokens/redeem", body).await.is(201);
    assert_ne!(redeemed["guest_session"], scene.redeemed["guest_session"]);
}
