//! Reads the whole body of a request before it is handled, so that a request is carried out completely or not at all.

use axum::body::{Body, Bytes};
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, header};
use guestlist_domain::model::code::Code;
use http_body_util::BodyExt;

use crate::options::Options;
use crate::problem::Problem;

/// Maximum number of bytes of an oversized body that are read and discarded: a client that is still sending when the
/// connection is closed loses the response.
const MAX_DISCARDED_BYTES: usize = 4 * 1024 * 1024;

/// Returns the request with its whole body, of at most `limit` bytes, in memory.
///
/// Bodies of safe requests and of requests without a matching route are not read.
///
/// # Errors
/// A problem for a body that is too large, ends early, or takes longer than [`Options::body_timeout`].
pub(crate) async fn buffer_body(request: Request, options: &Options, limit: usize) -> Result<Request, Problem> {
    if request.method().is_safe() || request.extensions().get::<MatchedPath>().is_none() {
        return Ok(request);
    }
    let (parts, body) = request.into_parts();
    if can_refuse_unread(&parts.headers, limit) {
        return Err(too_large(limit));
    }
    let received = tokio::time::timeout(options.body_timeout, read_limited(body, limit)).await;
    let bytes = received.map_err(|_| Problem::malformed("The body did not arrive in time."))??;
    Ok(Request::from_parts(parts, Body::from(bytes)))
}

/// Returns the whole body, of at most `limit` bytes.
///
/// # Errors
/// A problem for a body that is too large or ends early.
pub async fn read_limited(mut body: Body, limit: usize) -> Result<Bytes, Problem> {
    let (mut buffer, mut length) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Problem::malformed("The body ended early."))?.into_data() else { continue };
        length += data.len();
        if length <= limit {
            buffer.extend_from_slice(&data);
        } else if length > MAX_DISCARDED_BYTES {
            break;
        }
    }
    if length > limit { Err(too_large(limit)) } else { Ok(buffer.into()) }
}

/// Returns whether a body whose declared length is too large can be refused without reading it: the client waits for
/// permission to send it (RFC 9110 §10.1.1), or it is too long to be discarded.
fn can_refuse_unread(headers: &HeaderMap, limit: usize) -> bool {
    let declared = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let waits = headers.get(header::EXPECT).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"));
    declared.is_some_and(|declared: usize| declared > limit && (waits || declared > MAX_DISCARDED_BYTES))
}

fn too_large(limit: usize) -> Problem {
    Problem::new(Code::PayloadTooLarge, format!("Send at most {limit} bytes."))
}

#[cfg(test)]
#[path = "buffering_tests.rs"]
mod tests;
