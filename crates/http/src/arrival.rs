//! Reads the body of a request before anything is done for it, so that a request is carried out whole or not at all.

use axum::body::{Body, Bytes};
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, header};
use guestlist_domain::model::code::Code;
use http_body_util::BodyExt;

use crate::options::Options;
use crate::problem::Problem;

/// Most bytes of a body that are read only to be thrown away: a client that is still sending when the connection is
/// closed loses the answer.
const THROWN_AWAY: usize = 4 * 1024 * 1024;

/// Returns the request with its body in memory.
///
/// Bodies of requests that change nothing are not read, nor those that no route waits for.
///
/// # Errors
/// The refusal of a body that is too large, breaks off, or takes longer than [`Options::body_timeout`].
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
/// The refusal of a body that is too large or breaks off.
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

/// Whether a body that tells its length is too large, and nothing is lost where it is refused unread: it is not sent
/// before that is allowed (RFC 9110 §10.1.1), or too long to be thrown away.
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
