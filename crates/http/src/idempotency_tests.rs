use super::*;

fn key_of(values: &[&str]) -> Option<Result<String, ()>> {
    let mut headers = HeaderMap::new();
    for value in values {
        headers.append(IDEMPOTENCY_KEY, HeaderValue::from_str(value).unwrap());
    }
    key(&headers).map(|key| key.map_err(|problem| assert_eq!(problem.code, Code::MalformedRequest)))
}

/// Proves: HT4.
#[test]
fn a_key_is_visible_ascii_quoted_or_bare() {
    assert_eq!(key_of(&[]), None);
    for (header_value, expected) in [("abc-1", "abc-1"), ("\"abc-1\"", "abc-1")] {
        assert_eq!(key_of(&[header_value]), Some(Ok(expected.to_owned())));
    }
    let longest = "k".repeat(MAX_KEY_LENGTH);
    assert_eq!(key_of(&[&longest]), Some(Ok(longest.clone())));
    assert_eq!(key_of(&[&format!("\"{longest}\"")]), Some(Ok(longest.clone())));
    for malformed in ["", "\"\"", "two words", "\"half", "half\"", "back\\slash", "ñ", &format!("{longest}k")] {
        assert_eq!(key_of(&[malformed]), Some(Err(())), "{malformed}");
    }
    assert_eq!(key_of(&["one", "one"]), Some(Err(())));
}

#[test]
fn responses_that_can_differ_on_retry_are_not_stored() {
    for status in [200, 201, 202, 204, 409, 410, 422] {
        assert!(is_storable(StatusCode::from_u16(status).unwrap()), "{status}");
    }
    for status in [400, 401, 403, 404, 413, 415, 429, 500, 503] {
        assert!(!is_storable(StatusCode::from_u16(status).unwrap()), "{status}");
    }
}

#[test]
fn every_idempotent_route_has_a_post_operation() {
    let document = crate::openapi();
    for path in IDEMPOTENT_ROUTES {
        assert!(document.paths.paths.get(*path).is_some_and(|item| item.post.is_some()), "{path}");
    }
}
