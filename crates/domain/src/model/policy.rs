//! What the operator of an instance chose, as far as rules need it.

use std::collections::HashSet;
use std::time::Duration;

use super::rate_limit::RateLimitName;
use super::time::{days, minutes};
use super::workspace::WorkspaceSettings;

/// An instance's choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Where people reach this instance, without a slash at the end. Every link starts with it; it is the tokens' `iss`.
    pub public_url: String,
    /// Where guests and new members are sent, if anywhere.
    pub app_url: Option<String>,
    /// Origins that workspaces may link to, as browsers write them: `https://app.example.com`.
    pub app_origins: Vec<String>,
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
    /// A link into this instance that carries `secret` in its fragment, which browsers keep to themselves.
    #[must_use]
    pub fn link(&self, page: &str, secret: &str) -> String {
        format!("{}/{page}#{secret}", self.public_url)
    }

    /// Whether a workspace may send people to this address: its origin, spelled as the operator did, is allowed, and
    /// nothing in it could be read otherwise than it looks.
    #[must_use]
    pub fn allows_link_to(&self, url: &str) -> bool {
        let is_plain = |c: char| !c.is_control() && !c.is_whitespace() && c != '\\';
        // Behind the origin comes its end, or what cannot make it another origin.
        let begins_with = |origin: &String| {
            url.strip_prefix(origin.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
        };
        url.len() <= WorkspaceSettings::APP_URL_MAX
            && url.chars().all(is_plain)
            && self.app_origins.iter().any(begins_with)
    }

    /// The host application, as far as somebody named it: the workspace, where its address is still allowed, or else the
    /// operator.
    #[must_use]
    pub fn application(&self, workspace_app_url: Option<&str>) -> Option<String> {
        let allowed = workspace_app_url.filter(|url| self.allows_link_to(url));
        allowed.or(self.app_url.as_deref()).map(ToOwned::to_owned)
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
        self.application(workspace_app_url).unwrap_or_else(|| self.public_url.clone())
    }
}
