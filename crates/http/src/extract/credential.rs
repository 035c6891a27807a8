//! Credentials: the bearer token of a request (RFC 6750), in the `authorization` header only. The API accepts no
//! cookies.

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};
use guestlist_domain::usecase::{Caller, Credential, Service};

use super::query::has_parameter;
use crate::problem::Problem;

/// Requires a session. Guests and host applications are refused with 403.
pub(crate) struct Authenticated(pub(crate) Caller);

/// Requires a session or the access token of a guest. Host applications are refused with 403.
pub(crate) struct AccountOrGuest(pub(crate) Credential);

/// Requires a session, the access token of a guest, or a host key.
pub(crate) struct AnyCredential(pub(crate) Credential);

/// Requires a bearer token, and leaves its authentication to the handler.
pub(crate) struct BearerToken(pub(crate) String);

/// Accepts a session or no credential. An invalid token is refused, not ignored.
pub(crate) struct MaybeAuthenticated(pub(crate) Option<Caller>);

/// Maximum length of a token, in bytes; every token of this server is shorter.
const MAX_TOKEN_BYTES: usize = 8 * 1024;

/// Returns the bearer token of a request; `None` without one.
pub(crate) fn bearer<'a>(uri: &Uri, headers: &'a HeaderMap) -> Result<Option<&'a str>, Problem> {
    if has_parameter(uri, "access_token") {
        return Err(Problem::malformed("Send the token in the authorization header, not in the URL."));
    }
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let Some(value) = values.next() else {
        return Ok(None);
    };
    if values.next().is_some() {
        return Err(Problem::malformed("Send exactly one authorization header."));
    }
    // Another scheme, or a value that is not text, is not a valid token.
    let (scheme, token) =
        value.to_str().ok().and_then(|text| text.split_once(' ')).ok_or_else(Problem::unauthenticated)?;
    let token = token.trim();
    if !scheme.eq_ignore_ascii_case("bearer") || token.is_empty() || token.len() > MAX_TOKEN_BYTES {
        return Err(Problem::unauthenticated());
    }
    Ok(Some(token))
}

/// Returns the credential of a request; `None` without a bearer token. A middleware can have authenticated it already,
/// and put it into the extensions.
async fn credential(parts: &Parts, service: &Service) -> Result<Option<Credential>, Problem> {
    let Some(token) = bearer(&parts.uri, &parts.headers)? else { return Ok(None) };
    if let Some(credential) = parts.extensions.get::<Credential>() {
        return Ok(Some(credential.clone()));
    }
    Ok(Some(service.authenticate(token).await?))
}

impl<S: Send + Sync> FromRequestParts<S> for Authenticated
where
    Service: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let credential = credential(parts, &Service::from_ref(state)).await?;
        Ok(Self(credential.ok_or_else(Problem::unauthenticated)?.into_account()?))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AccountOrGuest
where
    Service: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let AnyCredential(credential) = AnyCredential::from_request_parts(parts, state).await?;
        Ok(Self(credential.into_account_or_guest()?))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AnyCredential
where
    Service: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let credential = credential(parts, &Service::from_ref(state)).await?;
        Ok(Self(credential.ok_or_else(Problem::unauthenticated)?))
    }
}

impl<S: Sync> FromRequestParts<S> for BearerToken {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Ok(Self(bearer(&parts.uri, &parts.headers)?.ok_or_else(Problem::unauthenticated)?.to_owned()))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for MaybeAuthenticated
where
    Service: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let credential = credential(parts, &Service::from_ref(state)).await?;
        Ok(Self(credential.map(Credential::into_account).transpose()?))
    }
}

#[cfg(test)]
#[path = "credential_tests.rs"]
mod tests;
