//! The operations of the yardsticks.

use serde_json::json;

use super::schema::ROWS;
use crate::operation::{Operation, Source};
use crate::random::Random;
use crate::request::Request;

/// Bare axum.
pub(crate) const HELLO: &str = "bare axum: hello";
/// One indexed read per request.
pub(crate) const READ: &str = "limit: one indexed read";
/// One conditional update per request, of one row.
pub(crate) const USE_HOT: &str = "limit: count a use, one token";
/// One conditional update per request, of many rows.
pub(crate) const USE_SPREAD: &str = "limit: count a use, many tokens";
/// An invitation and its job in one commit.
pub(crate) const INVITE: &str = "limit: invitation + job";
/// The writes of an acceptance in one commit.
pub(crate) const ACCEPT: &str = "limit: writes of an acceptance";

/// Number of requests in a list that is repeated.
const LENGTH: usize = 2_000;

pub(crate) fn hello_operation() -> Operation {
    Operation { contains: "hello", ..Operation::new(HELLO, Source::Repeated(vec![Request::get("/")])) }
}

/// Returns the raw limits of a database.
pub(crate) fn limit_operations(seed: u64) -> Vec<Operation> {
    let mut random = Random::new(seed);
    let mut numbers =
        || -> Vec<usize> { (0..LENGTH).map(|_| 1 + random.below(ROWS.unsigned_abs() as usize)).collect() };
    let mut each = |request: fn(usize) -> Request| Source::Repeated(numbers().into_iter().map(request).collect());
    vec![
        Operation { contains: "write", ..Operation::new(READ, each(|number| Request::get(format!("/read/{number}")))) },
        Operation { contains: "uses", ..Operation::new(USE_HOT, Source::Repeated(vec![Request::act("/use/1")])) },
        Operation {
            contains: "uses",
            ..Operation::new(USE_SPREAD, each(|number| Request::act(format!("/use/{number}"))))
        },
        invite_operation(),
        Operation {
            contains: "write",
            ..Operation::new(ACCEPT, each(|number| Request::act(format!("/accept/{number}"))))
        },
    ]
}

fn invite_operation() -> Operation {
    let invite = |number: usize| {
        Request::post("/invite", &json!({ "email": format!("guest{number}@example.org"), "permission": "write" }))
    };
    let requests = (0..LENGTH).map(invite).collect();
    Operation { status: 201, contains: "guest", ..Operation::new(INVITE, Source::Repeated(requests)) }
}
