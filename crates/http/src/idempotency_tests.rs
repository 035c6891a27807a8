use super::*;

fn key_of(values: &[&str]) -> Option<Result<String, ()>> {
    let mut headers = HeaderMap::new();
    for value in values {
        headers.append(KEY, HeaderValue::from_str(value).unwrap());
    }
    key(&headers).map(|key| key.map_err(|problem| assert_eq!(problem.code, Code::MalformedRequest)))
}

/// Proves: HT4.
#[test]
fn a_key_is_quoted_or_bare_visible_ascii() {
    assert_eq!(key_of(&[]), None);
    for (sent, meant) in [("abc-1", "abc-1"), ("\"abc-1\"", "abc-1")] {
        assert_eq!(key_of(&[sent]), Some(Ok(meant.to_owned())));
    }
    let longest = "k".repeat(LONGEST);
    assert_eq!(key_of(&[&longest]), Some(Ok(longest.clone())));
    assert_eq!(key_of(&[&format!("\"{longest}\"")]), Some(Ok(longest.clone())));
    for malformed in ["", "\"\"", "two words", "\"half", "half\"", "back\\slash", "ñ", &format!("{longest}k")] {
        assert_eq!(key_of(&[malformed]), Some(Err(())), "{malformed}");
    }
    assert_eq!(key_of(&["one", "one"]), Some(Err(())));
}

#[test]
fn what_may_turn_out_otherwise_next_time_is_not_kept() {
    for status in [200, 201, 202, 204, 400, 404, 409, 410, 422] {
        assert!(is_kept(StatusCode::from_u16(status).unwrap()), "{status}");
    }
    for status in [401, 403, 429, 500, 503] {
        assert!(!is_kept(StatusCode::from_u16(status).unwrap()), "{status}");
    }
}

#[test]
fn every_repeatable_path_is_one_that_is_posted_to() {
    let document = crate::openapi();
    for path in REPEATABLE {
        assert!(document.paths.paths.get(*path).is_some_and(|item| item.post.is_some()), "{path}");
    }
}
