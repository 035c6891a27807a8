use axum::http::Request;
use guestlist_domain::model::code::Code;

use super::*;

fn read(uri: &str, authorizations: &[&str]) -> Result<Option<String>, Code> {
    let mut request = Request::builder().uri(uri);
    for value in authorizations {
        request = request.header("authorization", *value);
    }
    let (parts, ()) = request.body(()).unwrap().into_parts();
    bearer(&parts.uri, &parts.headers).map(|token| token.map(ToOwned::to_owned)).map_err(|problem| problem.code)
}

#[test]
fn the_scheme_is_case_insensitive() {
    assert_eq!(read("/", &["Bearer gls_x"]), Ok(Some("gls_x".to_owned())));
    assert_eq!(read("/", &["bearer   gls_x "]), Ok(Some("gls_x".to_owned())));
    assert_eq!(read("/", &[]), Ok(None));
}

#[test]
fn two_credentials_in_one_request_are_malformed() {
    assert_eq!(read("/", &["Bearer a", "Bearer a"]), Err(Code::MalformedRequest));
    assert_eq!(read("/?access_token=a", &[]), Err(Code::MalformedRequest));
    assert_eq!(read("/?limit=1&access%5Ftoken=a", &["Bearer a"]), Err(Code::MalformedRequest));
}

#[test]
fn a_value_that_is_not_a_bearer_token_is_unauthenticated() {
    let long = format!("Bearer {}", "a".repeat(60_000));
    for value in ["", "Bearer", "Bearer ", "Basic YTpi", "gls_x", "Bearer\u{e9}", long.as_str()] {
        assert_eq!(read("/", &[value]), Err(Code::Unauthenticated), "{value:.20}");
    }
}
