//! Who is calling: the bearer token of a request (RFC 6750). One credential, in one header; the API takes no cookie.

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};
use guestlist_domain::model::access::Denied;
use guestlist_domain::usecase::{Caller, Credential, Error, Service};

use super::query::has_parameter;
use crate::problem::Problem;

/// Somebody signed in. Guests and host applications are refused with 403.
pub(crate) struct Authenticated(pub(crate) Caller);

/// Somebody signed in, or a guest. Host applications are refused with 403.
pub(crate) struct AnyCredential(pub(crate) Credential);

/// Somebody signed in, a guest, or a host application: for the few calls that those are for.
pub(crate) struct WithHost(pub(crate) Credential);

/// Somebody signed in, or nobody. A token that is no good is refused, not ignored.
pub(crate) struct MaybeAuthenticated(pub(crate) Option<Caller>);

/// More than any token of ours has: the rest is not worth looking at.
const LONGEST: usize = 8 * 1024;

/// The bearer token, if there is one.
pub(crate) fn bearer<'a>(uri: &Uri, headers: &'a HeaderMap) -> Result<Option<&'a str>, Problem> {
    if has_parameter(uri, "access_token") {
        return Err(Problem::malformed("Tokens belong into the authorization header, never into the address."));
    }
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let Some(value) = values.next() else {
        return Ok(None);
    };
    if values.next().is_some() {
        return Err(Problem::malformed("Send one authorization header."));
    }
    // Not ours to read: some other scheme, or no text. Whatever it is, it is not a valid token.
    let (scheme, token) =
        value.to_str().ok().and_then(|text| text.split_once(' ')).ok_or_else(Problem::unauthenticated)?;
    let token = token.trim();
    if !scheme.eq_ignore_ascii_case("bearer") || token.is_empty() || token.len() > LONGEST {
        return Err(Problem::unauthenticated());
    }
    Ok(Some(token))
}

impl<S: Send + Sync> FromRequestParts<S> for Authenticated
where
    Service: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let token = bearer(&parts.uri, &parts.headers)?.ok_or_else(Problem::unauthenticated)?;
        Ok(Self(Service::from_ref(state).authenticate_account(token).await?))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AnyCredential
where
    Service: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let WithHost(credential) = WithHost::from_request_parts(parts, state).await?;
        if matches!(credential, Credential::Host(_)) {
            return Err(Error::from(Denied::Forbidden).into());
        }
        Ok(Self(credential))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for WithHost
where
    Service: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let token = bearer(&parts.uri, &parts.headers)?.ok_or_else(Problem::unauthenticated)?;
        Ok(Self(Service::from_ref(state).authenticate(token).await?))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for MaybeAuthenticated
where
    Service: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        Ok(Self(match bearer(&parts.uri, &parts.headers)? {
            Some(token) => Some(Service::from_ref(state).authenticate_account(token).await?),
            None => None,
        }))
    }
}

#[cfg(test)]
#[path = "credential_tests.rs"]
mod tests;
