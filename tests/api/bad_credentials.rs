//! Missing, malformed and foreign credentials.

use std::time::Instant;

use guestlist_tests::accounts::text;
use guestlist_tests::backend::Backend;
use guestlist_tests::client::{Response, send};
use reqwest::header::{AUTHORIZATION, COOKIE};

use crate::document::Operation;
use crate::fixture::Fixture;

/// Proves: S7.5, HT1, JW1, JW3.
#[tokio::test]
async fn requests_with_missing_malformed_or_foreign_credentials_are_refused_and_change_nothing() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let access = text(&fixture.redeemed["access_token"]);
    let (unsigned, signature) = access.rsplit_once('.').expect("three parts");
    let (header, claims) = unsigned.split_once('.').expect("two parts");
    let wrong: Vec<(&str, String)> = vec![
        ("nothing", String::new()),
        ("a bare word", "Bearer".to_owned()),
        ("an empty token", "Bearer ".to_owned()),
        ("garbage", "Bearer garbage".to_owned()),
        ("another scheme", format!("Basic {}", fixture.ana.bearer().unwrap_or_default())),
        ("no scheme", fixture.ana.bearer().unwrap_or_default().to_owned()),
        ("an unknown session", format!("Bearer gls_{}", "A".repeat(43))),
        ("a longer session", format!("Bearer {}A", fixture.ana.bearer().unwrap_or_default())),
        ("a host key", format!("Bearer glk_{}", "A".repeat(43))),
        ("60 KB", format!("Bearer {}", "A".repeat(60_000))),
        ("60 KB of JWT", format!("Bearer {header}.{}.{signature}", "A".repeat(60_000))),
        ("an unsigned JWT", format!("Bearer {unsigned}.")),
        ("alg none", format!("Bearer eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.{claims}.")),
        ("a swapped signature", format!("Bearer {unsigned}.{}", signature.chars().rev().collect::<String>())),
        ("a share token", format!("Bearer {}", text(&fixture.public_token["token"]))),
        ("a share code", format!("Bearer {}", text(&fixture.public_token["code"]))),
        ("a guest session", format!("Bearer {}", text(&fixture.redeemed["guest_session"]))),
        ("a mailed secret", format!("Bearer {}", fixture.invitation_secret)),
        ("a verification", format!("Bearer {}", fixture.verification)),
        ("an id", format!("Bearer {}", fixture.workspace)),
        ("a quote", "Bearer ' OR 1=1 --".to_owned()),
    ];
    let before = fixture.all_rows();
    for operation in fixture.operations.iter().filter(|operation| operation.takes_token) {
        for (what, value) in &wrong {
            let is_absent = value.is_empty();
            if is_absent && !operation.needs_token {
                continue;
            }
            let began = Instant::now();
            let request = (operation, value.as_str());
            let refused =
                send_changed(&fixture, request.0, |r| if is_absent { r } else { r.header(AUTHORIZATION, request.1) })
                    .await;
            operation.check_refusal(&refused, what);
            refused.refused(401, "unauthenticated");
            assert!(began.elapsed().as_secs() < 5, "{} {what} took {:?}", operation.id, began.elapsed());
        }
        let token = format!("Bearer {}", fixture.ana.bearer().unwrap_or_default());
        let twice =
            send_changed(&fixture, operation, |r| r.header(AUTHORIZATION, &token).header(AUTHORIZATION, &token)).await;
        operation.check_refusal(&twice, "two headers");
        twice.refused(400, "malformed_request");
        let guest = format!("Bearer {access}");
        let both =
            send_changed(&fixture, operation, |r| r.header(AUTHORIZATION, &token).header(AUTHORIZATION, &guest)).await;
        both.refused(400, "malformed_request");
        let path = fixture.path_of(operation);
        let joint = if path.contains('?') { '&' } else { '?' };
        let in_query = format!("{path}{joint}access_token={}", &token[7..]);
        let in_query = send(fixture.instance.anonymous().request(operation.method.clone(), &in_query)).await;
        operation.check_refusal(&in_query, "in the query");
        in_query.refused(400, "malformed_request");
    }
    assert_eq!(fixture.all_rows(), before);
}

/// Proves: HT3.
#[tokio::test]
async fn the_api_does_not_accept_session_cookies() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let before = fixture.all_rows();
    let token = fixture.ana.bearer().unwrap_or_default();
    let cookies = format!("guestlist_session={token}; __Host-guestlist_session={token}");
    for operation in fixture.operations.iter().filter(|operation| operation.needs_token) {
        let refused = send_changed(&fixture, operation, |r| r.header(COOKIE, &cookies)).await;
        operation.check_refusal(&refused, "a cookie");
        assert_eq!(refused.status, 401, "{}", operation.id);
    }
    assert_eq!(fixture.all_rows(), before);
    let preflight = fixture.instance.anonymous().request(reqwest::Method::OPTIONS, "/v1/workspaces");
    let preflight = preflight.header("origin", "https://evil.example").header("access-control-request-method", "POST");
    let refused = send(preflight).await;
    assert_eq!(refused.header("access-control-allow-origin"), "");
    refused.problem();
}

async fn send_changed(
    fixture: &Fixture,
    operation: &Operation,
    change: impl FnOnce(reqwest::RequestBuilder) -> reqwest::RequestBuilder,
) -> Response {
    let request = fixture.instance.anonymous().request(operation.method.clone(), &fixture.path_of(operation));
    let request = match fixture.body_of(operation) {
        Some(body) => request.json(&body),
        None => request,
    };
    send(change(request)).await
}
