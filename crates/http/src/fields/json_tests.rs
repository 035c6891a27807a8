use serde_json::json;

use super::*;

#[test]
fn an_object_is_parsed_unchanged() {
    let read = strict_object(r#"{"a": [1, -2, 1.5, null, true, "ñ"], "b": {"c": {}}}"#.as_bytes());
    assert_eq!(read.map(Value::Object), Some(json!({"a": [1, -2, 1.5, null, true, "ñ"], "b": {"c": {}}})));
}

/// Proves: HT1.
#[test]
fn anything_but_one_object_in_utf_8_is_none() {
    let texts: &[&[u8]] = &[
        b"",
        b"   ",
        b"null",
        b"[]",
        b"\"text\"",
        b"7",
        b"{",
        b"{\"a\":}",
        b"{\"a\":1}{\"b\":2}",
        b"{\"a\":1} x",
        b"{'a':1}",
        b"{\"a\":1,}",
        b"{\"a\":\"\xff\"}",
        b"\xef\xbb\xbf{\"a\":1}",
        b"{\"a\":\"\\ud800\"}",
        b"{\"a\":\"\n\"}",
        b"{\"a\":NaN}",
        b"{\"a\":1e999}",
        b"email=a",
    ];
    for text in texts {
        assert_eq!(strict_object(text), None, "{}", String::from_utf8_lossy(text));
    }
}

#[test]
fn duplicate_fields_are_refused_at_any_depth() {
    assert_eq!(strict_object(br#"{"a":1,"a":1}"#), None);
    assert_eq!(strict_object(br#"{"a":1,"\u0061":2}"#), None);
    assert_eq!(strict_object(br#"{"a":[{"b":{"c":1,"c":2}}]}"#), None);
}

/// Proves: HT2.
#[test]
fn depth_is_limited_before_parsing() {
    let nested = |depth: usize| format!("{{\"a\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
    assert!(strict_object(nested(MAX_DEPTH - 1).as_bytes()).is_some());
    assert!(strict_object(nested(MAX_DEPTH).as_bytes()).is_none());
    assert!(strict_object("[".repeat(65_000).as_bytes()).is_none());
    let brackets_in_text = format!(r#"{{"a":"\"{}"}}"#, "[".repeat(1_000));
    assert!(strict_object(brackets_in_text.as_bytes()).is_some());
}
