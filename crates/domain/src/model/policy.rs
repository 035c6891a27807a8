//! Policy: the operator's settings that rules depend on.

use std::collections::HashSet;
use std::time::Duration;

use super::rate_limit::RateLimitName;
use super::time::{days, minutes};
use super::workspace::WorkspaceSettings;

/// The operator's settings that rules depend on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Public URL of this instance, without a trailing slash. Every link starts with it, and it is the `iss` of tokens.
    pub public_url: String,
    /// Address of the host application, to which guests and new members are sent.
    pub app_url: Option<String>,
    /// Origins that the URL of a workspace's host application can have, as browsers write them:
    /// `https://app.example.com`.
    pub app_origins: Vec<String>,
    /// Lifetime of a session.
    pub session_ttl: Duration,
    /// Lifetime of a guest session without use.
    pub guest_session_ttl: Duration,
    /// Lifetime of an access token.
    pub guest_access_ttl: Duration,
    /// Default lifetime of an invitation.
    pub invitation_ttl: Duration,
    /// Minimum length of a new password in characters; at least 8.
    pub password_min: usize,
    /// Whether this instance sends mails.
    pub sends_mail: bool,
    /// Whether the code of an invitation proves the address of a new account; only for instances that send no mails.
    pub code_proves_address: bool,
    /// Rate limits that are switched off.
    pub rate_limits_off: HashSet<RateLimitName>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            public_url: "http://localhost:8080".to_owned(),
            app_url: None,
            app_origins: Vec::new(),
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
    /// Returns a link to `page` with `secret` in its fragment, which browsers do not send.
    #[must_use]
    pub fn link(&self, page: &str, secret: &str) -> String {
        format!("{}/{page}#{secret}", self.public_url)
    }

    /// Returns whether a workspace can send people to this address: its origin is allowed and spelled exactly as in the
    /// operator's setting, and it contains no character that makes it read differently from how it looks.
    #[must_use]
    pub fn allows_link_to(&self, url: &str) -> bool {
        let is_plain = |c: char| !c.is_control() && !c.is_whitespace() && c != '\\';
        // The character after the origin must not be able to extend it to another origin.
        let begins_with = |origin: &String| {
            url.strip_prefix(origin.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
        };
        url.len() <= WorkspaceSettings::APP_URL_MAX
            && url.chars().all(is_plain)
            && self.app_origins.iter().any(begins_with)
    }

    /// Returns the address of the host application: that of the workspace if it is still allowed, otherwise that of the
    /// operator, if there is one.
    #[must_use]
    pub fn application(&self, workspace_app_url: Option<&str>) -> Option<String> {
        let allowed = workspace_app_url.filter(|url| self.allows_link_to(url));
        allowed.or(self.app_url.as_deref()).map(ToOwned::to_owned)
    }

    /// Returns the opt-out link of a mail. The secret is in the path, because mail programs call the link themselves
    /// (RFC 8058) and send no fragment.
    #[must_use]
    pub fn opt_out_link(&self, secret: &str) -> String {
        format!("{}/mail-opt-out/{secret}", self.public_url)
    }

    /// Returns where people are sent after they received access: the host application, or this instance without one.
    #[must_use]
    pub fn destination(&self, workspace_app_url: Option<&str>) -> String {
        self.application(workspace_app_url).unwrap_or_else(|| self.public_url.clone())
    }
}
