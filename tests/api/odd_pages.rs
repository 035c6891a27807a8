//! What people, programs and mistakes send to the pages: whatever it is, the answer is a page, or leads to one.

use std::collections::BTreeSet;

use guestlist_tests::backend::Backend;
use guestlist_tests::client::Base;
use guestlist_tests::cut::encoded;
use guestlist_tests::people::{id_of, text};
use guestlist_tests::raw::{Raw, exchange};
use guestlist_tests::tree::{root, rust_files};

use crate::scene::Scene;

/// The kinds of the pages' answers that are no pages: files to take along, and what pages are made of.
const FILES: [&str; 5] = [
    "application/json",
    "image/svg+xml",
    "text/css; charset=utf-8",
    "text/csv; charset=utf-8; header=present",
    "text/javascript; charset=utf-8",
];

/// Values that mean nothing, or something elsewhere.
const ODD: [&str; 18] = [
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

/// Every path that the pages declare, as its pattern.
fn patterns() -> BTreeSet<String> {
    let files = rust_files("crates/web/src");
    let sources = files.iter().filter(|file| !file.path.contains("test"));
    let declared = sources.flat_map(|file| {
        // With whatever space a formatter puts between.
        let calls = file.text.split(".route(").skip(1);
        calls.filter_map(|call| Some(call.trim_start().strip_prefix('"')?.split_once('"')?.0.to_owned()))
    });
    // An instance that has a mail server has no mailbox.
    declared.filter(|path| path.starts_with('/') && !path.starts_with("/dev/")).collect()
}

/// Every name that a page reads from a form or a query.
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

/// A visitor of the pages, who may be signed in.
struct Visitor<'a> {
    base: &'a Base,
    session: String,
}

impl Visitor<'_> {
    /// Sends a request with these headers (each with its end of line) and this body.
    async fn sends(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> Raw {
        let (host, session, length) = (self.base.host(), &self.session, body.len());
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncookie: guestlist_session={session}\r\n\
             accept: text/html\r\n{headers}content-length: {length}\r\n\r\n"
        )
        .into_bytes();
        request.extend_from_slice(body);
        exchange(self.base, &request).await
    }

    async fn gets(&self, path: &str) -> Raw {
        self.sends("GET", path, "", b"").await
    }

    async fn posts(&self, path: &str, kind: &str, body: &[u8]) -> Raw {
        let headers = format!("sec-fetch-site: same-origin\r\ncontent-type: {kind}\r\n");
        self.sends("POST", path, &headers, body).await
    }
}

/// What holds for every answer of a page.
#[track_caller]
fn is_of_a_page(answer: &Raw, what: &str) {
    let what = format!("{what}: {} {}", answer.head, answer.body.chars().take(300).collect::<String>());
    assert!(answer.status < 500, "{what}");
    assert!(!answer.header("x-request-id").is_empty() && !answer.header("cache-control").is_empty(), "{what}");
    let kind = answer.header("content-type");
    match answer.status {
        300..400 => {
            let location = answer.header("location");
            let is_plain = location.bytes().all(|byte| byte.is_ascii_graphic());
            assert!(is_plain && location.starts_with('/') && !location.starts_with("//"), "{what}");
        }
        200..300 if FILES.contains(&kind) => {}
        _ => {
            assert_eq!(kind, "text/html; charset=utf-8", "{what}");
            assert!(answer.body.contains("<h1"), "{what}");
        }
    }
}

/// The path of a pattern, with ids that work.
fn path_of(scene: &Scene, pattern: &str) -> String {
    let id = match pattern.split('/').nth(1).unwrap_or_default() {
        "workspaces" => scene.workspace.clone(),
        "projects" => scene.project.clone(),
        "public-tokens" => text(&scene.shared["public_token"]["id"]),
        "invitations" => scene.invitation.clone(),
        "notifications" => scene.notification.clone(),
        "account" => scene.session.clone(),
        "offers" => scene.offered.clone(),
        _ => String::new(),
    };
    let path = pattern.replace("{id}", &id).replace("{account}", &scene.mona.id);
    let path = path.replace("{invitation}", &scene.invitation).replace("{project}", &scene.moving);
    let path = path.replace("{key}", &id_of(&scene.host_key["key"])).replace("{secret}", &scene.opt_out);
    assert!(!path.contains('{'), "say here which id belongs into {pattern}");
    path
}

/// Paths of a pattern with ids that are none.
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

/// Ana signed in, and somebody who is not.
fn visitors(scene: &Scene) -> [Visitor<'_>; 2] {
    let session = |session: &str| Visitor { base: &scene.instance.base, session: session.to_owned() };
    [session(scene.ana.bearer().expect("a session")), session("gls_\u{e9}\"none,;")]
}

/// Proves: S8.1, HT1.
#[tokio::test]
async fn whatever_is_asked_of_a_page_it_answers_as_a_page() {
    let scene = Scene::new(Backend::Memory).await;
    let queries: Vec<String> = ODD
        .iter()
        .map(|odd| encoded(&names().iter().map(|name| (name.as_str(), *odd)).collect::<Vec<_>>()))
        .chain(["next=\u{e9}", "next=%ff&did=%c3%28", "%=%&&&=", "next", "next=/&next=/", "?"].map(ToOwned::to_owned))
        .chain([format!("next=/{}", "x".repeat(60_000))])
        .collect();
    let mut shown = 0;
    for visitor in &visitors(&scene) {
        for pattern in patterns() {
            let path = path_of(&scene, &pattern);
            let answer = visitor.gets(&path).await;
            is_of_a_page(&answer, &format!("GET {path}"));
            shown += usize::from(answer.status == 200);
            for query in &queries {
                let answer = visitor.gets(&format!("{path}?{query}")).await;
                is_of_a_page(&answer, &format!("GET {path}?{query:.60}"));
            }
            for path in odd_paths(&pattern) {
                is_of_a_page(&visitor.gets(&path).await, &format!("GET {path:.60}"));
            }
            for method in ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get"] {
                let answer = visitor.sends(method, &path, "sec-fetch-site: same-origin\r\n", b"").await;
                is_of_a_page(&answer, &format!("{method} {path}"));
                assert_eq!(answer.status, 405, "{method} {path}");
                assert!(answer.header("allow").len() > 2, "{method} {path}: {}", answer.head);
            }
        }
    }
    assert!(shown > 50, "only {shown} pages were really shown");
}

/// Proves: S8.1, HT1, HT2.
#[tokio::test]
async fn whatever_is_sent_to_a_page_it_answers_as_a_page() {
    let scene = Scene::new(Backend::Memory).await;
    let form = "application/x-www-form-urlencoded";
    let mut bodies: Vec<(&str, Vec<u8>)> = ODD
        .iter()
        .map(|odd| encoded(&names().iter().map(|name| (name.as_str(), *odd)).collect::<Vec<_>>()))
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
    for visitor in &visitors(&scene) {
        for pattern in patterns() {
            let path = path_of(&scene, &pattern);
            for (kind, body) in &bodies {
                let answer = visitor.posts(&path, kind, body).await;
                is_of_a_page(&answer, &format!("POST {path} {kind} {:.60}", String::from_utf8_lossy(body)));
            }
            for path in odd_paths(&pattern) {
                is_of_a_page(&visitor.posts(&path, form, b"").await, &format!("POST {path:.60}"));
            }
            for (kind, body) in &large {
                let answer = visitor.posts(&path, kind, body).await;
                is_of_a_page(&answer, &format!("POST {path} {} bytes", body.len()));
                // One form takes tables.
                let fits = pattern == "/workspaces/{id}/invite/csv" && body.len() < 1024 * 1024;
                assert_eq!(answer.status == 413, !fits, "POST {path} {} bytes: {}", body.len(), answer.head);
            }
        }
    }
}

/// Proves: S8.1, HT3, WP5.
#[tokio::test]
async fn a_form_sent_by_another_site_is_refused_in_words() {
    let scene = Scene::new(Backend::Memory).await;
    let visitor = &visitors(&scene)[1];
    for (language, title) in [("en", "The request came from another site"), ("es", "La petición viene de otro sitio")]
    {
        for from in ["sec-fetch-site: cross-site", "sec-fetch-site: same-site", "origin: http://evil.example"] {
            let headers = format!("accept-language: {language}\r\n{from}\r\n");
            let answer = visitor.sends("POST", "/sign-out", &headers, b"").await;
            is_of_a_page(&answer, from);
            assert_eq!((answer.status, answer.header("content-language")), (403, language), "{from}");
            assert!(answer.body.contains(title), "{from}: {}", answer.body);
        }
    }
}

/// Proves: S8.1, WP5.
#[tokio::test]
async fn an_address_where_nothing_is_answers_browsers_with_a_page_and_programs_with_a_problem() {
    let scene = Scene::new(Backend::Memory).await;
    let visitor = &visitors(&scene)[0];
    for path in ["/nowhere", "/workspaces", "/assets/none.css", "/%ff", "/sign-in/"] {
        let answer = visitor.gets(path).await;
        is_of_a_page(&answer, path);
        assert_eq!(answer.status, 404, "{path}");
        scene.instance.anybody().get(path).await.refused(404, "not_found");
    }
    let answer = visitor.gets("/v1/nowhere").await;
    assert_eq!((answer.status, answer.header("content-type")), (404, "application/problem+json"));
}

#[test]
fn the_patterns_and_names_of_pages_are_found() {
    let (patterns, names) = (patterns(), names());
    for pattern in ["/", "/sign-in", "/workspaces/{id}/invite/csv", "/workspaces/{id}/invitations/{invitation}/role"] {
        assert!(patterns.contains(pattern), "{pattern}: {patterns:?}");
    }
    for name in ["next", "email", "emails", "display_name", "expires_in_days", "review", "check"] {
        assert!(names.contains(name), "{name}: {names:?}");
    }
    assert!(patterns.len() > 80 && root().join("crates/web/templates").is_dir());
}
