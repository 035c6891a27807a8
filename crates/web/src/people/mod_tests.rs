use super::local;

/// Proves: WP3.
#[test]
fn only_paths_of_this_server_are_gone_on_to() {
    for path in ["/", "/workspaces/ws_1?tab=x", "/a//b"] {
        assert_eq!(local(path), path);
    }
    for foreign in
        ["", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/\t/evil", "x"]
    {
        assert_eq!(local(foreign), "/", "{foreign:?}");
    }
}
