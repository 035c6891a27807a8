use axum::body::Body;
use serde_json::json;

use super::*;

#[test]
fn fields_are_decoded_as_forms_are() {
    let read = |form: &str| fields(form.as_bytes()).map(Value::Object);
    assert_eq!(read(""), Some(json!({})));
    assert_eq!(read("token=a.b-c_d&hint=x+y%2Bz%c3%A9"), Some(json!({"token": "a.b-c_d", "hint": "x y+zé"})));
    assert_eq!(read("token&empty="), Some(json!({"token": "", "empty": ""})));
    for wrong in ["a=1&a=2", "a=%", "a=%4", "a=%zz", "a=%ff", "%61=1&a=2", "a=\u{0}%00%+1"] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
    assert_eq!(fields(b"a=\xff"), None);
}

#[test]
fn only_a_form_is_one() {
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
