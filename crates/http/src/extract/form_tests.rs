use axum::body::Body;
use serde_json::json;

use super::*;

#[test]
fn fields_are_form_decoded() {
    let read = |form: &str| fields(form.as_bytes()).map(Value::Object);
    assert_eq!(read(""), Some(json!({})));
    assert_eq!(read("token=a.b-c_d&hint=x+y%2Bz%c3%A9"), Some(json!({"token": "a.b-c_d", "hint": "x y+zé"})));
    assert_eq!(read("token&empty="), Some(json!({"token": "", "empty": ""})));
    for twice in ["a=1&a=2", "%61=1&a=2", "a&a", "a=1&b=2&a=1"] {
        assert_eq!(read(twice), None, "{twice}");
    }
    // An invalid escape stands for itself, and bytes that are not text become a character that no token contains; as in
    // queries.
    assert_eq!(read("a=%&b=%4&c=%zz"), Some(json!({"a": "%", "b": "%4", "c": "%zz"})));
    assert_eq!(fields(b"a=\xff&b=%ff").map(Value::Object), Some(json!({"a": "\u{fffd}", "b": "\u{fffd}"})));
}

#[test]
fn only_one_form_content_type_is_accepted() {
    let is = |values: &[&str]| {
        let mut request = Request::builder();
        for value in values {
            request = request.header("content-type", *value);
        }
        is_form(request.body(Body::empty()).unwrap().headers())
    };
    assert!(is(&["application/x-www-form-urlencoded"]) && is(&["Application/X-WWW-form-urlencoded; charset=UTF-8"]));
    assert!(!is(&[]) && !is(&["application/json"]) && !is(&["application/x-www-form-urlencodedx"]));
    assert!(!is(&["application/x-www-form-urlencoded", "application/x-www-form-urlencoded"]));
}
