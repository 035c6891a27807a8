//! Credentials of every kind of wrong.

use std::time::Instant;

use guestlist_tests::backend::Backend;
use guestlist_tests::client::{Answer, answer};
use guestlist_tests::people::text;
use reqwest::header::{AUTHORIZATION, COOKIE};

use crate::document::Operation;
use crate::scene::Scene;

/// Proves: S7.5, HT1, JW1, JW3.
#[tokio::test]
async fn calls_with_no_garbage_or_foreign_credentials_are_refused_and_change_nothing() {
    let scene = Scene::new(Backend::Sqlite).await;
    let access = text(&scene.redeemed["access_token"]);
    let (unsigned, signature) = access.rsplit_once('.').expect("three parts");
    let (header, claims) = unsigned.split_once('.').expect("two parts");
    let wrong: Vec<(&str, String)> = vec![
        ("nothing", String::new()),
        ("a bare word", "Bearer".to_owned()),
        ("an empty token", "Bearer ".to_owned()),
        ("garbage", "Bearer garbage".to_owned()),
        ("another scheme", format!("Basic {}", scene.ana.bearer().unwrap_or_default())),
        ("no scheme", scene.ana.bearer().unwrap_or_default().to_owned()),
        ("an unknown session", format!("Bearer gls_{}", "A".repeat(43))),
        ("a longer session", format!("Bearer {}A", scene.ana.bearer().unwrap_or_default())),
        ("a host key", format!("Bearer glk_{}", "A".repeat(43))),
        ("60 KB", format!("Bearer {}", "A".repeat(60_000))),
        ("60 KB of JWT", format!("Bearer {header}.{}.{signature}", "A".repeat(60_000))),
        ("an unsigned JWT", format!("Bearer {unsigned}.")),
        ("alg none", format!("Bearer eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.{claims}.")),
        ("a swapped signature", format!("Bearer {unsigned}.{}", signature.chars().rev().collect::<String>())),
        ("a share token", format!("Bearer {}", text(&scene.shared["token"]))),
        ("a share code", format!("Bearer {}", text(&scene.shared["code"]))),
        ("a guest session", format!("Bearer {}", text(&scene.redeemed["guest_session"]))),
        ("a mailed secret", format!("Bearer {}", scene.mailed)),
        ("a verification", format!("Bearer {}", scene.verification)),
        ("an id", format!("Bearer {}", scene.workspace)),
        ("a quote", "Bearer ' OR 1=1 --".to_owned()),
    ];
    let before = scene.everything();
    for operation in scene.operations.iter().filter(|operation| operation.takes_token) {
        for (what, value) in &wrong {
            let is_absent = value.is_empty();
            if is_absent && !operation.needs_token {
                continue;
            }
            let began = Instant::now();
            let request = (operation, value.as_str());
            let refused =
                send(&scene, request.0, |r| if is_absent { r } else { r.header(AUTHORIZATION, request.1) }).await;
            operation.refuses(&refused, what);
            refused.refused(401, "unauthenticated");
            assert!(began.elapsed().as_secs() < 5, "{} {what} took {:?}", operation.id, began.elapsed());
        }
        let token = format!("Bearer {}", scene.ana.bearer().unwrap_or_default());
        let twice = send(&scene, operation, |r| r.header(AUTHORIZATION, &token).header(AUTHORIZATION, &token)).await;
        operation.refuses(&twice, "two headers");
        twice.refused(400, "malformed_request");
        let guest = format!("Bearer {access}");
        let both = send(&scene, operation, |r| r.header(AUTHORIZATION, &token).header(AUTHORIZATION, &guest)).await;
        both.refused(400, "malformed_request");
        let path = scene.path_of(operation);
        let joint = if path.contains('?') { '&' } else { '?' };
        let in_query = format!("{path}{joint}access_token={}", &token[7..]);
        let in_query = answer(scene.instance.anybody().request(operation.method.clone(), &in_query)).await;
        operation.refuses(&in_query, "in the query");
        in_query.refused(400, "malformed_request");
    }
    assert_eq!(scene.everything(), before);
}

/// Proves: HT3.
#[tokio::test]
async fn a_cookie_opens_nothing_in_the_api() {
    let scene = Scene::new(Backend::Sqlite).await;
    let before = scene.everything();
    let token = scene.ana.bearer().unwrap_or_default();
    let cookies = format!("guestlist_session={token}; __Host-guestlist_session={token}");
    for operation in scene.operations.iter().filter(|operation| operation.needs_token) {
        let refused = send(&scene, operation, |r| r.header(COOKIE, &cookies)).await;
        operation.refuses(&refused, "a cookie");
        assert_eq!(refused.status, 401, "{}", operation.id);
    }
    assert_eq!(scene.everything(), before);
    let preflight = scene.instance.anybody().request(reqwest::Method::OPTIONS, "/v1/workspaces");
    let preflight = preflight.header("origin", "https://evil.example").header("access-control-request-method", "POST");
    let refused = answer(preflight).await;
    assert_eq!(refused.header("access-control-allow-origin"), "");
    refused.problem();
}

async fn send(
    scene: &Scene,
    operation: &Operation,
    change: impl FnOnce(reqwest::RequestBuilder) -> reqwest::RequestBuilder,
) -> Answer {
    let request = scene.instance.anybody().request(operation.method.clone(), &scene.path_of(operation));
    let request = match scene.body_of(operation) {
        Some(body) => request.json(&body),
        None => request,
    };
    answer(change(request)).await
}
