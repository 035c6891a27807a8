//! What a guest can call.

use guestlist_tests::backend::Backend;
use guestlist_tests::people::text;

use crate::scene::Scene;

/// API.md, "Guests may call": what of it there is.
const OPEN_TO_GUESTS: [&str; 9] = [
    "preview_public_token",
    "redeem_public_token",
    "refresh_guest_session",
    "check_access",
    "check_access_batch",
    "get_project",
    "get_project_access",
    "list_project_activity",
    "list_capabilities",
];

/// Calls that look at no token at all: who makes them does not matter.
const OPEN_TO_ALL: [&str; 10] = [
    "sign_up",
    "verify_address",
    "sign_in",
    "request_password_reset",
    "confirm_password_reset",
    "opt_out_of_mail",
    "health",
    "readiness",
    "get_jwks",
    "get_openapi",
];

/// Proves: S3.6, S5.9, AZ8.
#[tokio::test]
async fn guests_can_call_what_is_listed_for_them_and_get_403_everywhere_else() {
    for kind in ["read", "write"] {
        let scene = Scene::new(Backend::Sqlite).await;
        let shared = scene.ana.makes_token(&[&scene.project], kind, None).await;
        let redeemed = scene.instance.anybody().redeems(&text(&shared["token"])).await.is(201);
        let guest = scene.instance.anybody().with_bearer(&text(&redeemed["access_token"]));
        let before = scene.everything();
        for operation in &scene.operations {
            let id = operation.id.as_str();
            if OPEN_TO_GUESTS.contains(&id) || OPEN_TO_ALL.contains(&id) {
                continue;
            }
            assert!(operation.takes_token, "{id} takes no token and is not listed here");
            let answer = scene.call(operation, &guest).await;
            operation.refuses(&answer, "by a guest");
            answer.refused(403, "forbidden");
        }
        assert_eq!(scene.everything(), before);
        for id in OPEN_TO_GUESTS {
            let answer = scene.call(scene.operation(id), &guest).await;
            assert!((200..300).contains(&answer.status), "{id}: {}", answer.text());
            for address in ["ana@example.com", "ben@example.com", "dora@example.com"] {
                assert!(!answer.text().contains(address), "{id}: {}", answer.text());
            }
        }
        for id in OPEN_TO_ALL {
            assert!(!scene.operation(id).takes_token, "{id}");
        }
    }
}
