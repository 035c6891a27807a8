//! Who asks for a page, in which language, from where.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::StatusCode;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use guestlist_domain::model::device::Device;
use guestlist_domain::model::text::Locale;
use guestlist_domain::usecase::{Caller, Error, RequestContext, Service};

use crate::cookies::Jar;
use crate::language::preferred;
use crate::refusal::Refused;
use crate::{App, Options};

/// A request for a page, with what every page needs to know of it.
#[derive(Clone)]
pub(crate) struct Visit {
    pub(crate) service: Service,
    pub(crate) options: Arc<Options>,
    /// Who is signed in, if anybody.
    person: Option<Arc<Caller>>,
    /// How many notifications wait for them.
    pub(crate) unread: u64,
    /// The secret of the guest session that the browser holds, if any.
    pub(crate) guest: Option<String>,
    /// The person's language, or else the browser's.
    pub(crate) locale: Locale,
    /// For use cases.
    pub(crate) context: RequestContext,
    /// Path and query, to come back to; never a fragment, so never a secret.
    pub(crate) here: String,
    /// Whether coming back means asking for the page again: it was a GET.
    pub(crate) is_look: bool,
}

impl Visit {
    /// Reads the request's cookies and asks who is behind them. A cookie of a session that is over is no cookie.
    pub(crate) async fn of(app: &App, parts: &Parts) -> Result<Self, (Self, Error)> {
        let jar = CookieJar::from_headers(&parts.headers);
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let source = (app.options.source)(peer, &parts.headers);
        let here = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        let mut visit = Self {
            service: app.service.clone(),
            options: Arc::clone(&app.options),
            person: None,
            unread: 0,
            guest: Jar::Guest.read(&jar, app.options.is_https()),
            locale: preferred(&parts.headers),
            context: RequestContext {
                source,
                device: device(parts),
                ..RequestContext::unasked((app.options.request_ids)())
            },
            here,
            is_look: parts.method.is_safe(),
        };
        let Some(token) = Jar::Session.read(&jar, app.options.is_https()) else { return Ok(visit) };
        match visit.recognise(&token).await {
            Ok(()) | Err(Error::Unauthenticated | Error::Denied(_)) => Ok(visit),
            Err(fault) => Err((visit, fault)),
        }
    }

    async fn recognise(&mut self, token: &str) -> Result<(), Error> {
        let caller = self.service.authenticate_account(token).await?;
        self.locale = caller.account.locale;
        if self.is_look {
            self.unread = self.service.unread_notifications(&caller).await?;
        }
        self.context.replaces = Some(caller.clone());
        self.person = Some(Arc::new(caller));
        Ok(())
    }

    /// Who is signed in.
    ///
    /// # Errors
    /// [`Refused`] as `unauthenticated`, which leads to the sign-in page and back.
    pub(crate) fn caller(&self) -> Result<&Caller, Refused> {
        self.person.as_deref().ok_or_else(|| Error::Unauthenticated.into())
    }

    /// The same visit by whoever just signed in, or by nobody any more: the session of before is over either way.
    pub(crate) fn seen_as(&self, person: Option<Caller>) -> Self {
        let locale = person.as_ref().map_or(self.locale, |caller| caller.account.locale);
        let context = RequestContext { replaces: None, ..self.context.clone() };
        Self { person: person.map(Arc::new), unread: 0, locale, context, ..self.clone() }
    }

    /// Who is signed in, if anybody.
    pub(crate) fn person(&self) -> Option<&Caller> {
        self.person.as_deref()
    }
}

/// What the browser says that it is.
fn device(parts: &Parts) -> Option<Device> {
    Device::of(parts.headers.get(USER_AGENT)?.to_str().ok()?)
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        // The layer around all pages has put it there.
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}
