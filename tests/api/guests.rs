//! Operations that guests can call.

use guestlist_tests::accounts::text;
use guestlist_tests::backend::Backend;

use crate::fixture::Fixture;

/// Operations for guests, as listed in API.md ("Guests may call").
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

/// Operations that ignore the bearer token.
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
async fn guests_can_call_the_operations_listed_for_them_and_get_403_from_all_others() {
    for kind in ["read", "write"] {
        let fixture = Fixture::new(Backend::Sqlite).await;
        let shared = fixture.ana.creates_public_token(&[&fixture.project], kind, None).await;
        let redeemed = fixture.instance.anonymous().redeems(&text(&shared["token"])).await.is(201);
        let guest = fixture.instance.anonymous().with_bearer(&text(&redeemed["access_token"]));
        let before = fixture.all_rows();
        for operation in &fixture.operations {
            let id = operation.id.as_str();
            if OPEN_TO_GUESTS.contains(&id) || OPEN_TO_ALL.contains(&id) {
                continue;
            }
            assert!(operation.takes_token, "{id} takes no token and is not listed here");
            let response = fixture.call(operation, &guest).await;
            operation.check_refusal(&response, "by a guest");
            response.refused(403, "forbidden");
        }
        assert_eq!(fixture.all_rows(), before);
        for id in OPEN_TO_GUESTS {
            let response = fixture.call(fixture.operation(id), &guest).await;
            assert!((200..300).contains(&response.status), "{id}: {}", response.text());
            for address in ["ana@example.com", "ben@example.com", "dora@example.com"] {
                assert!(!response.text().contains(address), "{id}: {}", response.text());
            }
        }
        for id in OPEN_TO_ALL {
            assert!(!fixture.operation(id).takes_token, "{id}");
        }
    }
}
