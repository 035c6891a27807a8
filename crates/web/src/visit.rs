//! Who asks for a page, in which language, from where.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
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
    pub(crate) async fn of(app: &App, head: &Parts) -> Result<Self, (Self, Error)> {
        let mut visit = Self::by_nobody(app, head);
        let jar = CookieJar::from_headers(&head.headers);
        let Some(token) = Jar::Session.read(&jar, app.options.is_https()) else { return Ok(visit) };
        match visit.recognise(&token).await {
            Ok(()) | Err(Error::Unauthenticated | Error::Denied(_)) => Ok(visit),
            Err(fault) => Err((visit, fault)),
        }
    }

    /// The visit as far as the request itself tells, without asking who is signed in.
    pub(crate) fn by_nobody(app: &App, head: &Parts) -> Self {
        let context = head.extensions.get::<RequestContext>().cloned();
        Self {
            service: app.service.clone(),
            options: Arc::clone(&app.options),
            person: None,
            unread: 0,
            guest: Jar::Guest.read(&CookieJar::from_headers(&head.headers), app.options.is_https()),
            locale: preferred(&head.headers),
            context: context.unwrap_or_else(|| RequestContext::unasked(String::new())),
            here: head.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            is_look: head.method.is_safe(),
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

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        // The layer around all pages has put it there.
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}
