use super::*;

/// Proves: WP3.
#[test]
fn only_paths_of_this_instance_are_redirected_to() {
    let longest = format!("/{}", "x".repeat(MAX_LENGTH - 1));
    for path in ["/", "/workspaces/ws_1?tab=x", "/a//b", "/ñ", &longest] {
        assert_eq!(local(path), path);
    }
    let too_long = format!("{longest}x");
    for foreign in [
        "",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/\t/evil",
        "/\u{1}",
        "/\r\nset-cookie: a=b",
        "x",
        &too_long,
    ] {
        assert_eq!(local(foreign), "/", "{foreign:?}");
    }
}

#[test]
fn characters_that_a_header_cannot_hold_are_encoded() {
    for (address, location) in [
        ("/projects/prj_1?did=moved#top", "/projects/prj_1?did=moved#top"),
        ("https://app.example.org/%C3%B1?a=b&c", "https://app.example.org/%C3%B1?a=b&c"),
        ("/ñ/\u{1f600} x", "/%C3%B1/%F0%9F%98%80%20x"),
        ("/a\r\nset-cookie: b\u{7f}\0", "/a%0D%0Aset-cookie:%20b%7F%00"),
    ] {
        let response = Redirect::to(address).into_response();
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        assert_eq!(response.headers()[header::LOCATION], location);
    }
}

#[test]
fn a_link_with_an_escaped_or_misplaced_fragment_is_repaired() {
    for (path, address) in [
        ("/join%23gli_x", Some("/join#gli_x")),
        ("/open/%23a.b.c", Some("/open#a.b.c")),
        ("/join/", Some("/join")),
        ("/reset//", Some("/reset")),
        ("/join", None),
        ("/join/accept", None),
        ("/projects/", None),
        ("//evil.example/", None),
        ("//evil.example%23/join", None),
    ] {
        assert_eq!(repaired_link(path).as_deref(), address, "{path}");
    }
}
