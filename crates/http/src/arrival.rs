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
const THROWN_AWAY: usize = 4 * 1024 * 1024;

/// Returns the request with its body in memory.
///
/// Bodies of safe requests and of requests without a matching route are not read.
///
/// # Errors
/// A problem for a body that is too large, ends early, or takes longer than [`Options::body_timeout`].
pub(crate) async fn whole(request: Request, options: &Options) -> Result<Request, Problem> {
    let Some(route) = request.extensions().get::<MatchedPath>().filter(|_| !request.method().is_safe()) else {
        return Ok(request);
    };
    let most = options.body_limit_of(route.as_str());
    let (parts, body) = request.into_parts();
    if is_better_unsent(&parts.headers, most) {
        return Err(too_large(most));
    }
    let read = tokio::time::timeout(options.body_timeout, read_bytes(body, most)).await;
    let bytes = read.map_err(|_| Problem::malformed("The body did not arrive in time."))??;
    Ok(Request::from_parts(parts, Body::from(bytes)))
}

/// Returns the whole body, of at most `most` bytes.
///
/// # Errors
/// A problem for a body that is too large or ends early.
pub(crate) async fn read_bytes(mut body: Body, most: usize) -> Result<Bytes, Problem> {
    let (mut kept, mut length) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Problem::malformed("The body ended early."))?.into_data() else { continue };
        length += data.len();
        if length <= most {
            kept.extend_from_slice(&data);
        } else if length > THROWN_AWAY {
            break;
        }
    }
    if length > most { Err(too_large(most)) } else { Ok(kept.into()) }
}

/// Returns whether a body whose declared length is too large can be refused without reading it: the client waits for
/// permission to send it (RFC 9110 §10.1.1), or it is too long to be discarded.
fn is_better_unsent(headers: &HeaderMap, most: usize) -> bool {
    let told = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let waits = headers.get(header::EXPECT).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"));
    told.is_some_and(|told: usize| told > most && (waits || told > THROWN_AWAY))
}

fn too_large(most: usize) -> Problem {
    Problem::new(Code::PayloadTooLarge, format!("Send at most {most} bytes at once."))
}

#[cfg(test)]
#[path = "arrival_tests.rs"]
mod tests;
