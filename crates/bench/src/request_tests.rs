use serde_json::json;

use super::{Request, write_list};

fn host() -> std::net::SocketAddr {
    ([127, 0, 0, 1], 80).into()
}

#[test]
fn a_get_request_has_no_body() {
    assert_eq!(Request::get("/healthz").encode(host()), "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:80\r\n\r\n");
}

#[test]
fn a_post_request_has_its_token_and_the_length_of_its_body_in_bytes() {
    let request = Request::post("/v1/x", &json!({ "name": "é" })).with("secret");
    assert_eq!(
        request.encode(host()),
        "POST /v1/x HTTP/1.1\r\nHost: 127.0.0.1:80\r\nAuthorization: Bearer secret\r\n\
         Content-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"name\":\"é\"}"
    );
}

#[test]
fn a_post_request_without_a_body_says_so() {
    let text = Request::act("/v1/x").encode(host());
    assert_eq!(text, "POST /v1/x HTTP/1.1\r\nHost: 127.0.0.1:80\r\nContent-Length: 0\r\n\r\n");
}

#[test]
fn a_list_has_the_length_before_each_request() {
    let file = tempfile::NamedTempFile::new().unwrap();
    write_list(file.path(), host(), &[Request::get("/a"), Request::get("/bc")]).unwrap();
    let (first, second) = (Request::get("/a").encode(host()), Request::get("/bc").encode(host()));
    let expected = format!("{}\n{first}{}\n{second}", first.len(), second.len());
    assert_eq!(std::fs::read_to_string(file.path()).unwrap(), expected);
}
