use axum::http::HeaderValue;
use guestlist_domain::model::code::Code;
use serde_json::json;

use super::*;

fn if_match(lines: &[&str]) -> IfMatch {
    let mut headers = HeaderMap::new();
    for line in lines {
        headers.append(header::IF_MATCH, HeaderValue::from_str(line).unwrap());
    }
    IfMatch(given(&headers))
}

/// Proves: AZ13.
#[test]
fn only_what_the_client_saw_is_changed() {
    let (seen, now) = (json!({ "role": "designer" }), json!({ "role": "admin" }));
    let tag = Tagged(seen.clone()).into_response().headers()[header::ETAG].to_str().unwrap().to_owned();
    assert!(tag.starts_with('"') && tag.ends_with('"'), "a strong tag: {tag}");
    let listed = format!("\"other\", {tag}");
    for lines in [&[tag.as_str()][..], &["*"], &[&listed], &["\"other\"", &tag], &[]] {
        assert!(if_match(lines).require(&seen).is_ok(), "{lines:?}");
    }
    let weak = format!("W/{tag}");
    for lines in [&[tag.as_str()][..], &["\"other\""], &[&weak], &[""]] {
        let stale = if_match(lines).require(&now).unwrap_err();
        assert_eq!(stale.code, Code::PreconditionFailed, "{lines:?}");
    }
    assert!(if_match(&[&weak]).require(&seen).is_err(), "weak tags match nothing");
}
