//! The two cookies: one of people who signed in, one of guests. Neither is ever read by a script, and neither stands for
//! the other (TK12).

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

/// Which cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Jar {
    /// A session token.
    Session,
    /// The secret of a guest session.
    Guest,
}

impl Jar {
    /// On https the name binds it to this host, to the whole of it, and to https (RFC 6265bis, `__Host-`).
    const fn name(self, is_https: bool) -> &'static str {
        match (self, is_https) {
            (Self::Session, true) => "__Host-guestlist_session",
            (Self::Session, false) => "guestlist_session",
            (Self::Guest, true) => "__Host-guestlist_guest",
            (Self::Guest, false) => "guestlist_guest",
        }
    }

    /// What the browser brought.
    pub(crate) fn read(self, jar: &CookieJar, is_https: bool) -> Option<String> {
        jar.get(self.name(is_https)).map(|cookie| cookie.value().to_owned()).filter(|value| !value.is_empty())
    }

    /// The cookie with this secret, for a browser to keep until it is closed or the server ends it.
    pub(crate) fn holding(self, secret: String, is_https: bool) -> Cookie<'static> {
        Cookie::build((self.name(is_https), secret))
            .path("/")
            .http_only(true)
            .secure(is_https)
            .same_site(SameSite::Lax)
            .permanent()
            .build()
    }

    /// The cookie that takes it away.
    pub(crate) fn gone(self, is_https: bool) -> Cookie<'static> {
        let mut cookie = self.holding(String::new(), is_https);
        cookie.make_removal();
        cookie
    }
}
