//! Context of a page request: the signed-in account, the language and the request context of the use cases.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use guestlist_domain::model::text::Locale;
use guestlist_domain::usecase::{Caller, Error, RequestContext, Service};
use guestlist_edge::preferred_locale;

use crate::cookies::AuthCookie;
use crate::error::PageError;
use crate::{App, Options};

/// Data of a request that every page needs.
#[derive(Clone)]
pub(crate) struct PageContext {
    pub(crate) service: Service,
    pub(crate) options: Arc<Options>,
    /// The signed-in account, if there is one.
    caller: Option<Arc<Caller>>,
    /// Number of unread notifications of the account; 0 unless `is_safe_method`.
    pub(crate) unread: u64,
    /// Token of the session that the browser holds, until it is authenticated.
    session_token: Option<String>,
    /// Secret of the guest session that the browser holds, if any.
    pub(crate) guest_session: Option<String>,
    /// Language of the account, otherwise of the browser.
    pub(crate) locale: Locale,
    /// Request context for use cases.
    pub(crate) request_context: RequestContext,
    /// Path and query of the request, to return to after signing in. Never contains a fragment, and so never the
    /// secret of a link.
    pub(crate) path_and_query: String,
    /// Whether the method is safe, such as GET, so that the request can be repeated after signing in.
    pub(crate) is_safe_method: bool,
}

impl PageContext {
    /// Authenticates the session of the request. A session that has ended counts as no session.
    ///
    /// # Errors
    /// Returns the unauthenticated context together with the error if the session could not be checked.
    pub(crate) async fn authenticated(mut self) -> Result<Self, (Self, Error)> {
        let Some(token) = self.session_token.take() else { return Ok(self) };
        match self.authenticate(&token).await {
            Ok(()) | Err(Error::Unauthenticated | Error::Denied(_)) => Ok(self),
            Err(fault) => Err((self, fault)),
        }
    }

    /// Creates an unauthenticated context from the request alone, without a query to the store.
    pub(crate) fn unauthenticated(app: &App, request: &Request) -> Self {
        let request_context = request.extensions().get().map(guestlist_edge::Context::request);
        let jar = CookieJar::from_headers(request.headers());
        let is_https = app.options.is_https();
        Self {
            service: app.service.clone(),
            options: Arc::clone(&app.options),
            caller: None,
            unread: 0,
            session_token: AuthCookie::Session.read(&jar, is_https),
            guest_session: AuthCookie::Guest.read(&jar, is_https),
            locale: preferred_locale(request.headers()),
            request_context: request_context.unwrap_or_else(|| RequestContext::internal(String::new())),
            path_and_query: request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            is_safe_method: request.method().is_safe(),
        }
    }

    async fn authenticate(&mut self, token: &str) -> Result<(), Error> {
        let caller = if self.is_safe_method {
            let (caller, unread) = self.service.authenticate_with_unread(token).await?;
            self.unread = unread;
            caller
        } else {
            self.service.authenticate_account(token).await?
        };
        self.locale = caller.account.locale;
        self.request_context.session_to_replace = Some(caller.clone());
        self.caller = Some(Arc::new(caller));
        Ok(())
    }

    /// Returns the signed-in account.
    ///
    /// # Errors
    /// [`PageError`] as `unauthenticated`, which redirects to the sign-in page and back.
    pub(crate) fn caller(&self) -> Result<&Caller, PageError> {
        self.caller.as_deref().ok_or_else(|| Error::Unauthenticated.into())
    }

    /// Returns this context for another account, after signing in, or for none, after signing out. The previous session
    /// has ended in both cases, so the request context no longer names it.
    pub(crate) fn with_identity(&self, caller: Option<Caller>) -> Self {
        let locale = caller.as_ref().map_or(self.locale, |caller| caller.account.locale);
        let request_context = RequestContext { session_to_replace: None, ..self.request_context.clone() };
        Self { caller: caller.map(Arc::new), unread: 0, locale, request_context, ..self.clone() }
    }

    /// Returns the signed-in account, if there is one.
    pub(crate) fn optional_caller(&self) -> Option<&Caller> {
        self.caller.as_deref()
    }
}

impl<S: Sync> FromRequestParts<S> for PageContext {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        // Inserted by `middleware::page_layer`, which wraps all pages.
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}
