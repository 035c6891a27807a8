//! The two cookies: the session of an account, and the guest session. Scripts can read neither, and neither is accepted
//! instead of the other.

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

/// One of the two cookies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AuthCookie {
    /// Token of an account's session.
    Session,
    /// Secret of a guest session.
    Guest,
}

impl AuthCookie {
    /// On https, the `__Host-` prefix binds the cookie to this host, to the path `/` and to https (RFC 6265bis).
    const fn name(self, is_https: bool) -> &'static str {
        match (self, is_https) {
            (Self::Session, true) => "__Host-guestlist_session",
            (Self::Session, false) => "guestlist_session",
            (Self::Guest, true) => "__Host-guestlist_guest",
            (Self::Guest, false) => "guestlist_guest",
        }
    }

    /// Reads the cookie from the request; an empty value counts as none.
    pub(crate) fn read(self, jar: &CookieJar, is_https: bool) -> Option<String> {
        jar.get(self.name(is_https)).map(|cookie| cookie.value().to_owned()).filter(|value| !value.is_empty())
    }

    /// Creates a persistent cookie with this secret. The server decides when the session ends.
    pub(crate) fn set(self, secret: String, is_https: bool) -> Cookie<'static> {
        Cookie::build((self.name(is_https), secret))
            .path("/")
            .http_only(true)
            .secure(is_https)
            .same_site(SameSite::Lax)
            .permanent()
            .build()
    }

    /// Creates the cookie that removes this one from the browser.
    pub(crate) fn clear(self, is_https: bool) -> Cookie<'static> {
        let mut cookie = self.set(String::new(), is_https);
        cookie.make_removal();
        cookie
    }
}
