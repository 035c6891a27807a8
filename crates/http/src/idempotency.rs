//! `Idempotency-Key`: a repeated request has one effect, and receives the first response again
//! (draft-ietf-httpapi-idempotency-key-header-07).
//!
//! The use case commits the key, its effect and the response together; [`Context::answering`] tells it how to render the
//! response. A middleware puts the key into the context, replays the response of an earlier request, and stores responses
//! that were not committed with an effect, such as refusals.

mod turns;

use std::any::Any;

use axum::Extension;
use axum::body::{Body, Bytes};
use axum::extract::{MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::idempotency::IdempotencyRefusal;
use guestlist_domain::usecase::{Credential, Error, IdempotentRequest, InviteOutcomes, RequestContext, Service};
use http_body_util::BodyExt;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::extract::{Context, bearer};
use crate::fields::strict_object;
use crate::problem::{FieldProblem, Problem};
use turns::Turns;

/// The request header that carries the key.
pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// The response header that marks a replayed response.
pub(crate) const IDEMPOTENCY_REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// The `POST` routes that support the key.
pub(crate) const IDEMPOTENT_ROUTES: &[&str] = &[
    "/v1/workspaces",
    "/v1/workspaces/{id}/projects",
    "/v1/workspaces/{id}/invitations",
    "/v1/workspaces/{id}/invitations/bulk",
    "/v1/projects/{id}/invitations",
    "/v1/projects/{id}/invitations/bulk",
    "/v1/workspaces/{id}/keys",
    "/v1/workspaces/{id}/ownership-transfer",
    "/v1/projects/{id}/transfer",
    "/v1/invitations/{id}/resend",
    "/v1/invitations/{id}/accept",
    ACCEPT_ROUTE,
    "/v1/public-tokens",
    "/v1/public-tokens/{id}/email",
    REDEEM_ROUTE,
];

// Routes that can be called without authentication; see `scope`.
const ACCEPT_ROUTE: &str = "/v1/invitations/accept";
const REDEEM_ROUTE: &str = "/v1/public-tokens/redeem";

/// Maximum length of a key; a UUID has 36 characters.
const MAX_KEY_LENGTH: usize = 255;

/// State of the middleware.
#[derive(Clone)]
pub(crate) struct IdempotencyLayer {
    service: Service,
    turns: Turns,
}

impl IdempotencyLayer {
    pub(crate) fn new(service: Service) -> Self {
        Self { service, turns: Turns::default() }
    }
}

/// Runs a request with an idempotency key, or replays the response of an earlier request with the same key.
pub(crate) async fn idempotency_layer(
    State(IdempotencyLayer { service, turns }): State<IdempotencyLayer>,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned()).unwrap_or_default();
    let is_idempotent_route = *request.method() == Method::POST && IDEMPOTENT_ROUTES.contains(&route.as_str());
    let Some(key) = key(request.headers()).filter(|_| is_idempotent_route) else {
        return Ok(next.run(request).await);
    };
    let key = key?;
    let (mut parts, body) = request.into_parts();
    let body = body.collect().await.map_err(|_| Problem::internal())?.to_bytes();
    let credential = match bearer(&parts.uri, &parts.headers) {
        Ok(Some(token)) => service.authenticate(token).await.ok(),
        Ok(None) | Err(_) => None,
    };
    let Some(caller) = scope(&route, credential.as_ref().map(caller_id), &body) else {
        // Without a caller there is no scope for the key; the route reports what is wrong with the request.
        return Ok(next.run(Request::from_parts(parts, Body::from(body))).await);
    };
    let call = service.begin_idempotent(IdempotentRequest {
        caller: &caller,
        operation: &format!("POST {}", parts.uri.path()),
        key: &key,
        content: &content(&parts, &body),
    });
    let turn = turns.wait_for(call.id()).await.ok_or(Error::from(IdempotencyRefusal::InProgress))?;
    let is_authenticated = credential.is_some();
    if let Some(credential) = credential.filter(|_| !turn.has_waited) {
        parts.extensions.insert(credential);
    }
    parts.extensions.insert(call.clone());
    let response = next.run(Request::from_parts(parts, Body::from(body))).await;
    // A client without a session or a valid secret leaves no record.
    let is_stored = is_authenticated || response.status() != StatusCode::UNPROCESSABLE_ENTITY;
    let (response, stored) = to_stored(response).await?;
    match service.end_idempotent(&call, stored.as_deref().filter(|_| is_stored)).await {
        Ok(first) => Ok(first.map_or(response, |first| replay(&first))),
        Err(Error::Contended(cause) | Error::Unavailable(cause) | Error::Internal(cause)) => {
            // The effect is committed: a retry has no second effect, but can receive another response.
            tracing::warn!(cause = cause.to_string(), "the response of an idempotent request could not be stored");
            Ok(response)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

impl Context {
    /// Returns the context for a use case whose response is stored if the request has an idempotency key. `respond`
    /// returns the response to an outcome; the use case calls it before it commits.
    pub(crate) fn answering<T: Any, R: IntoResponse>(
        &self,
        respond: impl Fn(&T) -> R + Send + Sync + 'static,
    ) -> RequestContext {
        let render = move |outcome: &T| render(respond(outcome).into_response());
        let request = self.request();
        RequestContext { idempotency: request.idempotency.map(|call| call.rendered_by(render)), ..request }
    }
}

/// Returns the stored form of a response whose body is in memory.
fn render(response: Response) -> Vec<u8> {
    match to_stored(response).now_or_never() {
        Some(Ok((_, Some(stored)))) => stored,
        Some(Ok((_, None)) | Err(_)) | None => Vec::new(),
    }
}

/// Returns what a repeated request must have in common with the first: query, media type and body.
fn content(parts: &Parts, body: &Bytes) -> String {
    let query = parts.uri.query().unwrap_or_default();
    let content_type = parts
        .headers
        .get(header::CONTENT_TYPE)
        .map(|content_type| String::from_utf8_lossy(content_type.as_bytes()))
        .unwrap_or_default();
    format!("{query}\n{content_type}\n{}", String::from_utf8_lossy(body))
}

/// Returns the key, without quotes if it has any; `None` if the header is absent.
fn key(headers: &HeaderMap) -> Option<Result<String, Problem>> {
    let mut values = headers.get_all(IDEMPOTENCY_KEY).iter();
    let first = values.next()?;
    let text = first.to_str().unwrap_or_default();
    let bare = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
    let is_plain = bare.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\');
    let is_key = values.next().is_none() && (1..=MAX_KEY_LENGTH).contains(&bare.len()) && is_plain;
    let detail = "Send one idempotency-key of 1 to 255 visible ASCII characters.";
    Some(if is_key { Ok(bare.to_owned()) } else { Err(Problem::malformed(detail)) })
}

fn caller_id(credential: &Credential) -> String {
    match credential {
        Credential::Account(caller) => caller.account.id.to_string(),
        Credential::Guest(claims) => claims.session_id.to_string(),
        Credential::ApiKey(caller) => caller.key.id.to_string(),
    }
}

/// Returns the scope in which the key is unique: the caller. On routes that need no authentication, the presented
/// secret identifies the caller and is part of the scope. Returns `None` if the caller, or on these routes the secret,
/// is missing.
fn scope(route: &str, caller: Option<String>, body: &Bytes) -> Option<String> {
    let field = match route {
        ACCEPT_ROUTE => "secret",
        REDEEM_ROUTE => "token",
        _ => return caller,
    };
    let body = strict_object(body)?;
    let secret = body.get(field).and_then(Value::as_str)?.trim();
    Some(format!("{} {secret}", caller.unwrap_or_default()))
}

/// Stored form of a response.
#[derive(Serialize, Deserialize)]
enum StoredResponse {
    /// A response other than a problem. Stored records have its former name.
    #[serde(rename = "Answer")]
    Response { status: u16, headers: Vec<(String, String)>, body: String },
    /// A problem, rendered again because its body contains the request id and is in the language of the request.
    Problem { code: String, detail: String, errors: Vec<FieldProblem>, members: Map<String, Value> },
}

/// Returns whether a response is stored: successes and the refusals that a repetition of the same request cannot change.
fn is_storable(status: StatusCode) -> bool {
    status.is_success() || [StatusCode::CONFLICT, StatusCode::GONE, StatusCode::UNPROCESSABLE_ENTITY].contains(&status)
}

/// Marks a response that is not stored, because a part of the request failed for a fault of this server: a repetition
/// carries that part out.
#[derive(Clone, Copy)]
pub(crate) struct Incomplete;

/// Returns the mark of a response with these outcomes, if one of them is a fault.
pub(crate) fn incomplete(outcomes: &InviteOutcomes) -> Option<Extension<Incomplete>> {
    outcomes.iter().any(|outcome| outcome.as_ref().is_err_and(Error::is_fault)).then_some(Extension(Incomplete))
}

/// Returns the response, and its stored form; `None` if it is not stored.
async fn to_stored(response: Response) -> Result<(Response, Option<Vec<u8>>), Problem> {
    let problem = response.extensions().get::<Problem>();
    // What an earlier request will be answered is not known yet.
    let is_in_progress = problem.is_some_and(|problem| problem.code == Code::IdempotencyInProgress);
    let is_incomplete = response.extensions().get::<Incomplete>().is_some();
    if !is_storable(response.status()) || is_in_progress || is_incomplete {
        return Ok((response, None));
    }
    if let Some(problem) = problem {
        let stored = StoredResponse::Problem {
            code: problem.code.as_str().to_owned(),
            detail: problem.detail.clone(),
            errors: problem.errors.clone(),
            members: problem.members.clone(),
        };
        return Ok((response, serde_json::to_vec(&stored).ok()));
    }
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.map_err(|_| Problem::internal())?.to_bytes();
    let headers = [header::CONTENT_TYPE, header::ETAG, header::LOCATION].into_iter().filter_map(|name| {
        let value = parts.headers.get(&name)?.to_str().ok()?;
        Some((name.to_string(), value.to_owned()))
    });
    let stored = StoredResponse::Response {
        status: parts.status.as_u16(),
        headers: headers.collect(),
        body: String::from_utf8_lossy(&bytes).into_owned(),
    };
    Ok((Response::from_parts(parts, Body::from(bytes)), serde_json::to_vec(&stored).ok()))
}

/// Rebuilds the stored response.
fn replay(stored: &[u8]) -> Response {
    let mut response = match serde_json::from_slice(stored) {
        Ok(StoredResponse::Response { status, headers, body }) => {
            let mut response = body.into_response();
            *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            response.headers_mut().clear();
            for (name, value) in headers {
                if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                    response.headers_mut().insert(name, value);
                }
            }
            response
        }
        Ok(StoredResponse::Problem { code, detail, errors, members }) => {
            let code = Code::ALL.iter().copied().find(|known| known.as_str() == code).unwrap_or(Code::Internal);
            Problem { errors, members, ..Problem::new(code, detail) }.into_response()
        }
        Err(_) => Problem::internal().into_response(),
    };
    response.headers_mut().insert(IDEMPOTENCY_REPLAYED, HeaderValue::from_static("true"));
    response
}

#[cfg(test)]
#[path = "idempotency_tests.rs"]
mod tests;
