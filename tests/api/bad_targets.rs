//! Invalid paths, ids, methods and query parameters.

use guestlist_tests::backend::Backend;
use guestlist_tests::client::send;
use reqwest::Method;
use serde_json::json;

use crate::fixture::{Fixture, query_of};

/// Proves: S7.5, AZ3, HT1.
#[tokio::test]
async fn a_malformed_or_unknown_id_is_not_found() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let before = fixture.all_rows();
    for operation in fixture.operations.iter().filter(|operation| operation.path.contains("{id}")) {
        let right = fixture.id_for(operation).expect("an id");
        let (prefix, bare) = right.split_once('_').expect("a prefix");
        for wrong in [
            "x".to_owned(),
            format!("{prefix}_"),
            bare.to_owned(),
            format!("{prefix}-{bare}"),
            format!("acc_{bare}"),
            format!("{right}0"),
            right[..right.len() - 1].to_owned(),
            right.to_uppercase(),
            format!("{right}%00"),
            format!("{right}%0d%0ax"),
            format!("%20{right}"),
            "..%2f..%2fetc%2fpasswd".to_owned(),
            "%ff%fe".to_owned(),
            "%F0%9F%98%80".to_owned(),
            "'%20OR%201=1%20--".to_owned(),
            "null".to_owned(),
            "0".to_owned(),
            "x".repeat(10_000),
            format!("{prefix}_00000000000000000000000000000000"),
            format!("{prefix}_0199a3c5c5c07e2fb1d4f0a1b2c3d4e5"),
        ] {
            let path = fixture.path_with(operation, &wrong) + query_of(operation);
            let request = fixture.caller(operation).request(operation.method.clone(), &path);
            let refused = send(match fixture.body_of(operation) {
                Some(body) => request.json(&body),
                None => request,
            })
            .await;
            operation.check_refusal(&refused, &wrong);
            assert_eq!((refused.status, refused.code().as_str()), (404, "not_found"), "{} {wrong}", operation.id);
        }
    }
    assert_eq!(fixture.all_rows(), before);
}

/// Proves: S7.5, HT1, HT7.
#[tokio::test]
async fn an_invalid_query_is_refused() {
    let fixture = Fixture::new(Backend::Memory).await;
    let lists = fixture.operations.iter().filter(|operation| operation.query.iter().any(|name| name == "limit"));
    for operation in lists {
        let path = fixture.path_of(operation);
        let joint = if path.contains('?') { '&' } else { '?' };
        for wrong in [
            "limit=0",
            "limit=101",
            "limit=-1",
            "limit=1.5",
            "limit=abc",
            "limit=",
            "limit=99999999999999999999",
            "limit=1&limit=2",
            "cursor=",
            "cursor=abc",
            "cursor=%00",
            "cursor=AAAAAAAAAAAAAAAA",
            "nonsense=1",
            "limit=1&nonsense=",
            "%6cimit=0",
            "cursor=%ff",
        ] {
            let refused = fixture.caller(operation).get(&format!("{path}{joint}{wrong}")).await;
            operation.check_refusal(&refused, wrong);
            assert!(matches!(refused.status, 400 | 422), "{} {wrong}: {}", operation.id, refused.text());
        }
        if operation.query.iter().any(|name| name == "status") {
            for wrong in ["status=bogus", "status=PENDING", "status=,", "status=pending;expired", "status=a&status=b"] {
                let refused = fixture.caller(operation).get(&format!("{path}{joint}{wrong}")).await;
                operation.check_refusal(&refused, wrong);
                assert_eq!(refused.status, 422, "{} {wrong}", operation.id);
            }
        }
    }
}

/// Proves: S7.5, HT7.
#[tokio::test]
async fn a_cursor_is_valid_only_for_its_own_list_and_its_own_caller() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    for _ in 0..3 {
        fixture.ana.creates_workspace("Studio").await;
        fixture.ana.creates_project(&fixture.workspace, "More").await;
        fixture.ben.creates_workspace("Ben's").await;
    }
    let all = fixture.ana.items("/v1/workspaces").await.len();
    let first = fixture.ana.get(&format!("/v1/workspaces?limit={}", all - 2)).await.is(200);
    let cursor = first["next_cursor"].as_str().expect("a cursor").to_owned();
    let rest = fixture.ana.get(&format!("/v1/workspaces?limit=2&cursor={cursor}")).await.is(200);
    assert_eq!(rest["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(rest["next_cursor"], json!(null));
    // A workspace that is created meanwhile comes first and does not shift later pages.
    fixture.ana.creates_workspace("Newest").await;
    assert_eq!(fixture.ana.get(&format!("/v1/workspaces?limit=2&cursor={cursor}")).await.is(200), rest);
    let projects = format!("/v1/workspaces/{}/projects?cursor={cursor}", fixture.workspace);
    fixture.ana.get(&projects).await.refused(422, "invalid_cursor");
    fixture.ben.get(&format!("/v1/workspaces?cursor={cursor}")).await.refused(422, "invalid_cursor");
}

/// Proves: S7.4, HT8.
#[tokio::test]
async fn undocumented_paths_are_not_found() {
    let fixture = Fixture::new(Backend::Memory).await;
    let client = &fixture.ana;
    for path in [
        "/v1",
        "/v1/",
        "/v1/nope",
        "/v1/accounts/",
        "/V1/accounts",
        "//v1/accounts",
        "/v1//accounts",
        "/v2/accounts",
        "/v1/workspaces/",
        "/v1/invitations",
        "/v1/members",
        "/v1/admin",
        "/v1/users",
        "/v1/guest-sessions",
        "/v1/public-tokens/preview/",
        "/metrics",
        "/.env",
        "/.git/config",
        "/debug/pprof",
        "/v1/accounts%2Fverify",
        "/graphql",
        "/v1/sessions/current/x",
        "/v1/access",
    ] {
        for method in [Method::GET, Method::POST, Method::DELETE, Method::PATCH] {
            let refused = send(client.request(method.clone(), path)).await;
            refused.refused(404, "not_found");
        }
    }
}

/// Proves: S7.4, S7.5, HT8.
#[tokio::test]
async fn an_undocumented_method_is_405_and_allow_lists_the_documented_ones() {
    let fixture = Fixture::new(Backend::Sqlite).await;
    let before = fixture.all_rows();
    for operation in &fixture.operations {
        let siblings = fixture.operations.iter().filter(|other| other.path == operation.path);
        let documented: Vec<Method> = siblings.map(|other| other.method.clone()).collect();
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get"] {
            let method: Method = method.parse().expect("a method");
            if documented.contains(&method) {
                continue;
            }
            let path = fixture.path_of(operation);
            let refused = send(fixture.ana.request(method.clone(), &path)).await;
            refused.refused(405, "method_not_allowed");
            let mut allowed: Vec<&str> = refused.header("allow").split(',').map(str::trim).collect();
            // Every GET operation also handles HEAD.
            allowed.retain(|allowed| *allowed != "HEAD");
            allowed.sort_unstable();
            let mut expected: Vec<&str> = documented.iter().map(Method::as_str).collect();
            expected.sort_unstable();
            assert_eq!(allowed, expected, "{method} {path}");
        }
    }
    assert_eq!(fixture.all_rows(), before);
}
