//! Malformed requests to pages: every response is a page or a redirect to one.

use std::collections::BTreeSet;

use guestlist_tests::accounts::{id_of, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::client::BaseUrl;
use guestlist_tests::disconnect::form_encoded;
use guestlist_tests::raw::{RawResponse, exchange};
use guestlist_tests::tree::{root, rust_files};

use crate::fixture::Fixture;

/// Content types of responses that are not pages: downloads and assets.
const FILES: [&str; 5] = [
    "application/json",
    "image/svg+xml",
    "text/css; charset=utf-8",
    "text/csv; charset=utf-8; header=present",
    "text/javascript; charset=utf-8",
];

/// Values that are invalid in most fields, or have a special meaning in other formats.
const ODD_VALUES: [&str; 18] = [
    "",
    "\u{0}",
    "\u{1}\u{1b}[2J\u{7f}",
    "/\r\nset-cookie: a=b",
    "/\u{1}",
    "/ñandú/☃/\u{1f600}",
    "//evil.example/\\",
    "\\\\evil.example",
    "javascript:alert(1)",
    "/%00/%zz/%/%ff",
    "\u{202e}\u{feff}\u{200b}",
    "<script>alert(1)</script>\"'&{{ 7 * 7 }}",
    "' OR 1=1 --",
    "99999999999999999999999999",
    "-1",
    "1970-01-01T00:00:00Z",
    "0.0199a3c5c5c07e2fb1d4f0a1b2c3d4e5",
    "null",
];

/// Returns the path patterns of all pages, read from the sources of the web crate.
fn patterns() -> BTreeSet<String> {
    let files = rust_files("crates/web/src");
    let sources = files.iter().filter(|file| !file.path.contains("test"));
    let declared = sources.flat_map(|file| {
        // The formatter may put whitespace before the pattern.
        let calls = file.text.split(".route(").skip(1);
        calls.filter_map(|call| Some(call.trim_start().strip_prefix('"')?.split_once('"')?.0.to_owned()))
    });
    // The mailbox exists only in development mode.
    declared.filter(|path| path.starts_with('/') && !path.starts_with("/dev/")).collect()
}

/// Returns the names of all form fields and query parameters that pages read.
fn names() -> BTreeSet<String> {
    let files = rust_files("crates/web/src");
    let mut names: BTreeSet<String> = ["after", "did"].map(ToOwned::to_owned).into();
    for file in &files {
        let fields = file.text.split("#[serde(default)]").skip(1).filter_map(|rest| rest.split_once(':'));
        names.extend(fields.filter_map(|(field, _)| Some(field.split_whitespace().last()?.to_owned())));
        let asked = file.text.split("query(\"").skip(1).filter_map(|rest| rest.split_once('"'));
        names.extend(asked.map(|(name, _)| name.to_owned()));
    }
    names
}

/// A client of the pages, with or without a valid session.
struct PageClient<'a> {
    base: &'a BaseUrl,
    session: String,
}

impl PageClient<'_> {
    /// Sends a request with these headers (each with its line ending) and this body.
    async fn sends(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> RawResponse {
        let (host, session, length) = (self.base.host(), &self.session, body.len());
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncookie: guestlist_session={session}\r\n\
             accept: text/html\r\n{headers}content-length: {length}\r\n\r\n"
        )
        .into_bytes();
        request.extend_from_slice(body);
        exchange(self.base, &request).await
    }

    async fn gets(&self, path: &str) -> RawResponse {
        self.sends("GET", path, "", b"").await
    }

    async fn posts(&self, path: &str, kind: &str, body: &[u8]) -> RawResponse {
        let headers = format!("sec-fetch-site: same-origin\r\ncontent-type: {kind}\r\n");
        self.sends("POST", path, &headers, body).await
    }
}

/// Checks that a response is a page, a download or asset, or a redirect within the origin, and not a server error.
#[track_caller]
fn check_page_response(response: &RawResponse, what: &str) {
    let what = format!("{what}: {} {}", response.head, response.body.chars().take(300).collect::<String>());
    assert!(response.status < 500, "{what}");
    assert!(!response.header("x-request-id").is_empty() && !response.header("cache-control").is_empty(), "{what}");
    let kind = response.header("content-type");
    match response.status {
        300..400 => {
            let location = response.header("location");
            let is_plain = location.bytes().all(|byte| byte.is_ascii_graphic());
            assert!(is_plain && location.starts_with('/') && !location.starts_with("//"), "{what}");
        }
        200..300 if FILES.contains(&kind) => {}
        _ => {
            assert_eq!(kind, "text/html; charset=utf-8", "{what}");
            assert!(response.body.contains("<h1"), "{what}");
        }
    }
}

/// Returns the path of a pattern with ids of existing records.
fn path_of(fixture: &Fixture, pattern: &str) -> String {
    let id = match pattern.split('/').nth(1).unwrap_or_default() {
        "workspaces" => fixture.workspace.clone(),
        "projects" => fixture.project.clone(),
        "public-tokens" => text(&fixture.public_token["public_token"]["id"]),
        "invitations" => fixture.invitation.clone(),
        "notifications" => fixture.notification.clone(),
        "account" => fixture.session.clone(),
        "offers" => fixture.transferred_workspace.clone(),
        _ => String::new(),
    };
    let path = pattern.replace("{id}", &id).replace("{account}", &fixture.mona.id);
    let path = path.replace("{invitation}", &fixture.invitation).replace("{project}", &fixture.transferred_project);
    let path = path.replace("{key}", &id_of(&fixture.host_key["key"])).replace("{secret}", &fixture.opt_out);
    assert!(!path.contains('{'), "add the ids for {pattern} here");
    path
}

/// Returns paths of a pattern with malformed ids.
fn odd_paths(pattern: &str) -> Vec<String> {
    let odd = ["x", "%00", "%ff%fe", "%F0%9F%98%80", "..%2f..%2fetc", "%0d%0ax", "ws_", "%", "%zz", "\u{e9}"];
    let long = "x".repeat(10_000);
    let odd = odd.into_iter().chain([long.as_str()]);
    let filled = odd.map(|odd| {
        let parts = pattern.split('/').map(|part| if part.starts_with('{') { odd } else { part });
        parts.collect::<Vec<_>>().join("/")
    });
    filled.filter(|path| path != pattern).collect()
}

/// Returns a client with Ana's session, and one with an invalid session.
fn page_clients(fixture: &Fixture) -> [PageClient<'_>; 2] {
    let session = |session: &str| PageClient { base: &fixture.instance.base, session: session.to_owned() };
    [session(fixture.ana.bearer().expect("a session")), session("gls_\u{e9}\"none,;")]
}

/// Proves: S8.1, HT1.
#[tokio::test]
async fn malformed_queries_and_methods_are_answered_with_a_page() {
    let fixture = Fixture::new(Backend::Memory).await;
    let queries: Vec<String> = ODD_VALUES
        .iter()
        .map(|odd| form_encoded(&names().iter().map(|name| (name.as_str(), *odd)).collect::<Vec<_>>()))
        .chain(["next=\u{e9}", "next=%ff&did=%c3%28", "%=%&&&=", "next", "next=/&next=/", "?"].map(ToOwned::to_owned))
        .chain([format!("next=/{}", "x".repeat(60_000))])
        .collect();
    let mut shown = 0;
    for client in &page_clients(&fixture) {
        for pattern in patterns() {
            let path = path_of(&fixture, &pattern);
            let response = client.gets(&path).await;
            check_page_response(&response, &format!("GET {path}"));
            shown += usize::from(response.status == 200);
            for query in &queries {
                let response = client.gets(&format!("{path}?{query}")).await;
                check_page_response(&response, &format!("GET {path}?{query:.60}"));
            }
            for path in odd_paths(&pattern) {
                check_page_response(&client.gets(&path).await, &format!("GET {path:.60}"));
            }
            for method in ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get"] {
                let response = client.sends(method, &path, "sec-fetch-site: same-origin\r\n", b"").await;
                check_page_response(&response, &format!("{method} {path}"));
                assert_eq!(response.status, 405, "{method} {path}");
                assert!(response.header("allow").len() > 2, "{method} {path}: {}", response.head);
            }
        }
    }
    assert!(shown > 50, "only {shown} pages were shown");
}

/// Proves: S8.1, HT1, HT2.
#[tokio::test]
async fn malformed_forms_are_answered_with_a_page() {
    let fixture = Fixture::new(Backend::Memory).await;
    let form = "application/x-www-form-urlencoded";
    let mut bodies: Vec<(&str, Vec<u8>)> = ODD_VALUES
        .iter()
        .map(|odd| form_encoded(&names().iter().map(|name| (name.as_str(), *odd)).collect::<Vec<_>>()))
        .map(|fields| (form, fields.into_bytes()))
        .collect();
    let garbage: [&[u8]; 7] =
        [b"", b"%", b"\xff\xfe\x00", b"name=%ff%zz&name=%", b"=&=&&&", b"name=a&name=b&emails[]=x", b"{\"name\":1}"];
    bodies.extend(garbage.map(|body| (form, body.to_vec())));
    bodies.push((form, format!("name={}", "x".repeat(60_000)).into_bytes()));
    for kind in ["", "text/plain", "application/json", "multipart/form-data; boundary=x", "text/csv", "\u{e9}", "*/*"] {
        bodies.push((kind, b"name=Studio".to_vec()));
    }
    let large = [64 * 1024 + 1, 1_500_000].map(|length| (form, vec![b'x'; length]));
    for client in &page_clients(&fixture) {
        for pattern in patterns() {
            let path = path_of(&fixture, &pattern);
            for (kind, body) in &bodies {
                let response = client.posts(&path, kind, body).await;
                check_page_response(&response, &format!("POST {path} {kind} {:.60}", String::from_utf8_lossy(body)));
            }
            for path in odd_paths(&pattern) {
                check_page_response(&client.posts(&path, form, b"").await, &format!("POST {path:.60}"));
            }
            for (kind, body) in &large {
                let response = client.posts(&path, kind, body).await;
                check_page_response(&response, &format!("POST {path} {} bytes", body.len()));
                // One form accepts CSV tables of up to 1 MiB.
                let fits = pattern == "/workspaces/{id}/invite/csv" && body.len() < 1024 * 1024;
                assert_eq!(response.status == 413, !fits, "POST {path} {} bytes: {}", body.len(), response.head);
            }
        }
    }
}

/// Proves: S8.1, HT3, WP5.
#[tokio::test]
async fn a_form_sent_by_another_site_is_refused_with_a_localised_page() {
    let fixture = Fixture::new(Backend::Memory).await;
    let client = &page_clients(&fixture)[1];
    for (language, title) in [("en", "The request came from another site"), ("es", "La petición viene de otro sitio")]
    {
        for from in ["sec-fetch-site: cross-site", "sec-fetch-site: same-site", "origin: http://evil.example"] {
            let headers = format!("accept-language: {language}\r\n{from}\r\n");
            let response = client.sends("POST", "/sign-out", &headers, b"").await;
            check_page_response(&response, from);
            assert_eq!((response.status, response.header("content-language")), (403, language), "{from}");
            assert!(response.body.contains(title), "{from}: {}", response.body);
        }
    }
}

/// Proves: S8.1, WP5.
#[tokio::test]
async fn an_unknown_path_is_answered_with_a_page_for_browsers_and_a_problem_for_programs() {
    let fixture = Fixture::new(Backend::Memory).await;
    let client = &page_clients(&fixture)[0];
    for path in ["/nowhere", "/workspaces", "/assets/none.css", "/%ff", "/sign-in/"] {
        let response = client.gets(path).await;
        check_page_response(&response, path);
        assert_eq!(response.status, 404, "{path}");
        fixture.instance.anonymous().get(path).await.refused(404, "not_found");
    }
    let response = client.gets("/v1/nowhere").await;
    assert_eq!((response.status, response.header("content-type")), (404, "application/problem+json"));
}

#[test]
fn the_path_patterns_and_field_names_of_pages_are_found() {
    let (patterns, names) = (patterns(), names());
    for pattern in ["/", "/sign-in", "/workspaces/{id}/invite/csv", "/workspaces/{id}/invitations/{invitation}/role"] {
        assert!(patterns.contains(pattern), "{pattern}: {patterns:?}");
    }
    for name in ["next", "email", "emails", "display_name", "expires_in_days", "review", "check"] {
        assert!(names.contains(name), "{name}: {names:?}");
    }
    assert!(patterns.len() > 80 && root().join("crates/web/templates").is_dir());
}
