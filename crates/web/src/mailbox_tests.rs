use super::{is_loopback, split_links};

fn links(text: &str) -> Vec<&str> {
    let found = split_links(text);
    let whole: String = found.iter().map(|segment| segment.text).collect();
    assert_eq!(whole, text);
    found.iter().filter(|segment| segment.is_link).map(|segment| segment.text).collect()
}

#[test]
fn a_text_is_split_at_its_links_without_loss() {
    assert_eq!(links(""), [] as [&str; 0]);
    assert_eq!(links("no link"), [] as [&str; 0]);
    assert_eq!(links("http://a/b#c"), ["http://a/b#c"]);
    assert_eq!(
        links("Open\nhttp://a/join#gli_x\nor https://b/, or (http://c/d)."),
        ["http://a/join#gli_x", "https://b/", "http://c/d"]
    );
}

#[test]
fn only_http_urls_are_links() {
    assert_eq!(links("javascript:alert(1) ftp://a data:text/html,x"), [] as [&str; 0]);
}

#[test]
fn only_names_of_this_machine_are_loopback() {
    for ours in ["localhost", "LOCALHOST:8080", "127.0.0.1:1", "127.1.2.3", "[::1]:8080"] {
        assert!(is_loopback(ours), "{ours}");
    }
    for theirs in ["", "evil.example", "localhost.evil.example", "10.0.0.1", "[::2]", "127.0.0.1.evil.example"] {
        assert!(!is_loopback(theirs), "{theirs}");
    }
}
