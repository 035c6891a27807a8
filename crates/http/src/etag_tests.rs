use axum::http::HeaderValue;
use guestlist_domain::model::code::Code;
use serde_json::json;

use super::*;

fn if_match(lines: &[&str]) -> IfMatch {
    let mut headers = HeaderMap::new();
    for line in lines {
        headers.append(header::IF_MATCH, HeaderValue::from_str(line).unwrap());
    }
    IfMatch(if_match_header(&headers))
}

/// Proves: AZ13.
#[test]
fn a_change_applies_only_to_the_version_that_the_client_has_read() {
    let (read, current) = (json!({ "role": "designer" }), json!({ "role": "admin" }));
    let tag = WithETag(read.clone()).into_response().headers()[header::ETAG].to_str().unwrap().to_owned();
    assert!(tag.starts_with('"') && tag.ends_with('"'), "a strong tag: {tag}");
    let listed = format!("\"other\", {tag}");
    for lines in [&[tag.as_str()][..], &["*"], &[&listed], &["\"other\"", &tag], &[]] {
        assert!(if_match(lines).require_match(&read).is_ok(), "{lines:?}");
    }
    let weak = format!("W/{tag}");
    for lines in [&[tag.as_str()][..], &["\"other\""], &[&weak], &[""]] {
        let stale = if_match(lines).require_match(&current).unwrap_err();
        assert_eq!(stale.code, Code::PreconditionFailed, "{lines:?}");
    }
    assert!(if_match(&[&weak]).require_match(&read).is_err(), "weak tags match nothing");
}
