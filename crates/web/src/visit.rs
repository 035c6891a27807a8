//! The request for a page: the signed-in account, the language and the request context.

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

/// Request for a page, with what every page needs to know about it.
#[derive(Clone)]
pub(crate) struct Visit {
    pub(crate) service: Service,
    pub(crate) options: Arc<Options>,
    /// The signed-in account, if there is one.
    person: Option<Arc<Caller>>,
    /// Number of unread notifications of the account; 0 unless `is_look`.
    pub(crate) unread: u64,
    /// Secret of the guest session that the browser holds, if any.
    pub(crate) guest: Option<String>,
    /// Language of the account, otherwise of the browser.
    pub(crate) locale: Locale,
    /// Request context for use cases.
    pub(crate) context: RequestContext,
    /// Path and query of the request, used to return here. Never contains a fragment, and so never a secret of a link.
    pub(crate) here: String,
    /// Whether the method is safe, such as GET, so that returning here means requesting the page again.
    pub(crate) is_look: bool,
}

impl Visit {
    /// Reads the cookies of the request and authenticates the session. A session that has ended counts as no session.
    ///
    /// # Errors
    /// Returns the unauthenticated visit together with the error if the session could not be checked.
    pub(crate) async fn of(app: &App, head: &Parts) -> Result<Self, (Self, Error)> {
        let mut visit = Self::by_nobody(app, head);
        let jar = CookieJar::from_headers(&head.headers);
        let Some(token) = Jar::Session.read(&jar, app.options.is_https()) else { return Ok(visit) };
        match visit.recognise(&token).await {
            Ok(()) | Err(Error::Unauthenticated | Error::Denied(_)) => Ok(visit),
            Err(fault) => Err((visit, fault)),
        }
    }

    /// Creates an unauthenticated visit from the request alone, without a query to the store.
    pub(crate) fn by_nobody(app: &App, head: &Parts) -> Self {
        let context = head.extensions.get::<RequestContext>().cloned();
        Self {
            service: app.service.clone(),
            options: Arc::clone(&app.options),
            person: None,
            unread: 0,
            guest: Jar::Guest.read(&CookieJar::from_headers(&head.headers), app.options.is_https()),
            locale: preferred(&head.headers),
            context: context.unwrap_or_else(|| RequestContext::internal(String::new())),
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
        self.context.session_to_replace = Some(caller.clone());
        self.person = Some(Arc::new(caller));
        Ok(())
    }

    /// Returns the signed-in account.
    ///
    /// # Errors
    /// [`Refused`] as `unauthenticated`, which redirects to the sign-in page and back.
    pub(crate) fn caller(&self) -> Result<&Caller, Refused> {
        self.person.as_deref().ok_or_else(|| Error::Unauthenticated.into())
    }

    /// Returns this visit as another account, after signing in, or as none, after signing out. The previous session has
    /// ended in both cases, so the context no longer names it.
    pub(crate) fn seen_as(&self, person: Option<Caller>) -> Self {
        let locale = person.as_ref().map_or(self.locale, |caller| caller.account.locale);
        let context = RequestContext { session_to_replace: None, ..self.context.clone() };
        Self { person: person.map(Arc::new), unread: 0, locale, context, ..self.clone() }
    }

    /// Returns the signed-in account, if there is one.
    pub(crate) fn person(&self) -> Option<&Caller> {
        self.person.as_deref()
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        // Inserted by `dress::dress`, which wraps all pages.
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}
