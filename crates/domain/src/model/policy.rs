//! What the operator of an instance chose, as far as rules need it.

use std::collections::HashSet;
use std::time::Duration;

use super::rate_limit::RateLimitName;
use super::time::{days, minutes};

/// An instance's choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Where people reach this instance, without a slash at the end. Every link starts with it; it is the tokens' `iss`.
    pub public_url: String,
    /// Where guests and new members are sent, if anywhere.
    pub app_url: Option<String>,
    /// How long a session lives.
    pub session_ttl: Duration,
    /// How long a guest session lives without use.
    pub guest_session_ttl: Duration,
    /// How long a guest's access token lives.
    pub guest_access_ttl: Duration,
    /// How long an invitation lives when nobody says otherwise.
    pub invitation_ttl: Duration,
    /// Fewest characters of a new password: 8 or more.
    pub password_min: usize,
    /// Whether this instance sends mail at all.
    pub sends_mail: bool,
    /// Whether an invitation's code proves the address of a new account; only without mail.
    pub code_proves_address: bool,
    /// Limits that are switched off.
    pub rate_limits_off: HashSet<RateLimitName>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            public_url: "http://localhost:8080".to_owned(),
            app_url: None,
            session_ttl: days(30),
            guest_session_ttl: days(30),
            guest_access_ttl: minutes(5),
            invitation_ttl: days(7),
            password_min: 15,
            sends_mail: true,
            code_proves_address: false,
            rate_limits_off: HashSet::new(),
        }
    }
}

impl Policy {
    /// A link into this instance that carries `secret` in its fragment, which browsers keep to themselves.
    #[must_use]
    pub fn link(&self, page: &str, secret: &str) -> String {
        format!("{}/{page}#{secret}", self.public_url)
    }

    /// The link by which the receiver of a mail wants no more of them. The secret stands in its path: mail programs call
    /// it by themselves (RFC 8058), and those send no fragment.
    #[must_use]
    pub fn opt_out_link(&self, secret: &str) -> String {
        format!("{}/mail-opt-out/{secret}", self.public_url)
    }

    /// Where somebody goes who may now use a place.
    #[must_use]
    pub fn destination(&self, workspace_app_url: Option<&str>) -> String {
        workspace_app_url.or(self.app_url.as_deref()).unwrap_or(&self.public_url).to_owned()
    }
}
