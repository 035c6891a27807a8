//! Rate limits: how many attempts a subject has in a time window. Counters are in the database and shared by all
//! instances.

use std::time::Duration;

use super::time::{Timestamp, hours, minutes};

/// A rate limit: a maximum number of attempts in a fixed window, counted for each key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// Name by which operators switch it off.
    pub name: RateLimitName,
    /// What is counted, such as `address` or `source`; part of the key.
    pub scope: &'static str,
    /// Maximum number of attempts in a window.
    pub max: u32,
    /// Length of the window.
    pub window: Duration,
}

/// Names of the rate limits in settings and responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RateLimitName {
    /// Attempts to sign in.
    SignIn,
    /// Sign-ups.
    SignUp,
    /// Password resets.
    Reset,
    /// Invitations.
    Invite,
    /// Resends.
    Resend,
    /// Share links by mail.
    ShareMail,
    /// Attempts to use a code.
    Code,
}

impl RateLimitName {
    /// Every name.
    pub const ALL: [Self; 7] =
        [Self::SignIn, Self::SignUp, Self::Reset, Self::Invite, Self::Resend, Self::ShareMail, Self::Code];

    /// Returns the name in settings.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::SignUp => "sign_up",
            Self::Reset => "reset",
            Self::Invite => "invite",
            Self::Resend => "resend",
            Self::ShareMail => "share_mail",
            Self::Code => "code",
        }
    }
}

const fn limit(name: RateLimitName, scope: &'static str, max: u32, window: Duration) -> RateLimit {
    RateLimit { name, scope, max, window }
}

/// Attempts to sign in with one address, from all sources. A stranger who exhausts them delays the owner by at most 15
/// minutes, because windows end by time.
pub const SIGN_IN_BY_ADDRESS: RateLimit = limit(RateLimitName::SignIn, "address", 20, minutes(15));
/// Attempts to sign in from one source.
pub const SIGN_IN_BY_SOURCE: RateLimit = limit(RateLimitName::SignIn, "source", 100, minutes(15));
/// Sign-up and verification mails to one address.
pub const SIGN_UP_BY_ADDRESS: RateLimit = limit(RateLimitName::SignUp, "address", 5, hours(1));
/// Sign-ups from one source.
pub const SIGN_UP_BY_SOURCE: RateLimit = limit(RateLimitName::SignUp, "source", 30, hours(1));
/// Wrong passwords of one signed-in account that is asked to confirm its password.
pub const PASSWORD_BY_ACCOUNT: RateLimit = limit(RateLimitName::SignIn, "account", 20, minutes(15));
/// Address changes that one account requests. Each can send a mail to a stranger.
pub const ADDRESS_CHANGE_BY_ACCOUNT: RateLimit = limit(RateLimitName::SignUp, "account", 5, hours(1));
/// Password resets for one address.
pub const RESET_BY_ADDRESS: RateLimit = limit(RateLimitName::Reset, "address", 5, hours(1));
/// Password resets from one source.
pub const RESET_BY_SOURCE: RateLimit = limit(RateLimitName::Reset, "source", 30, hours(1));
/// Password resets for addresses without an account, counted in [`shard`]s. It never refuses: the counting takes the
/// time that queueing a mail takes for an existing account.
pub const RESET_DECOY: RateLimit = limit(RateLimitName::Reset, "decoy", u32::MAX, hours(24));
/// Invitation and share mails to one address, from all workspaces together.
pub const INVITE_BY_ADDRESS: RateLimit = limit(RateLimitName::Invite, "address", 10, hours(24));
/// Invitations by one account.
pub const INVITE_BY_ACCOUNT: RateLimit = limit(RateLimitName::Invite, "account", 100, hours(1));
/// Invitations in one workspace.
pub const INVITE_BY_WORKSPACE: RateLimit = limit(RateLimitName::Invite, "workspace", 1_000, hours(24));
/// Invitation mails of the whole instance, counted in [`shard`]s; the limit applies to each shard.
pub const INVITE_BY_ALL: RateLimit = limit(RateLimitName::Invite, "all", 1_250, hours(24));
/// Resends of one invitation in quick succession.
pub const RESEND_PAUSE: RateLimit = limit(RateLimitName::Resend, "pause", 1, minutes(1));
/// Resends of one invitation.
pub const RESEND_BY_INVITATION: RateLimit = limit(RateLimitName::Resend, "invitation", 5, hours(24));
/// Share mails by one account.
pub const SHARE_MAIL_BY_ACCOUNT: RateLimit = limit(RateLimitName::ShareMail, "account", 100, hours(1));
/// Share mails from one workspace.
pub const SHARE_MAIL_BY_WORKSPACE: RateLimit = limit(RateLimitName::ShareMail, "workspace", 1_000, hours(24));
/// Share mails of the whole instance, counted in [`shard`]s; the limit applies to each shard.
pub const SHARE_MAIL_BY_ALL: RateLimit = limit(RateLimitName::ShareMail, "all", 1_250, hours(24));
/// Attempts with codes that do not exist, from one source.
pub const CODE_BY_SOURCE: RateLimit = limit(RateLimitName::Code, "source", 20, minutes(10));
/// Attempts with codes that do not exist, from all sources.
pub const CODE_BY_ALL: RateLimit = limit(RateLimitName::Code, "all", 2_000, minutes(10));

/// How long a counter is kept after its window began; longer than the longest window.
pub const RETENTION: Duration = hours(48);

/// Number of counters that share an instance-wide limit. With a single counter, all requests would wait for its row
/// lock.
pub const SHARDS: u8 = 16;

/// Returns the shard that counts attempts for `id`, from the last byte of the id, which is random.
#[must_use]
pub fn shard(id: uuid::Uuid) -> String {
    (id.as_bytes()[15] % SHARDS).to_string()
}

/// Refusal: a rate limit is exceeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many attempts; try again in {} seconds", .retry_after.as_secs())]
pub struct RateLimited {
    /// Name of the rate limit.
    pub name: RateLimitName,
    /// Time until the window ends; at least one second.
    pub retry_after: Duration,
}

/// State of a counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Number of attempts in the window, including those counted last.
    pub count: u32,
    /// When the window began, with its first attempt.
    pub window_started_at: Timestamp,
}

impl RateLimit {
    /// Checks that a counted attempt is within the limit.
    ///
    /// # Errors
    /// [`RateLimited`] if it is not.
    pub fn check(&self, count: Count, now: Timestamp) -> Result<(), RateLimited> {
        if count.count <= self.max {
            return Ok(());
        }
        let remaining = count.window_started_at.plus(self.window).since(now);
        Err(RateLimited { name: self.name, retry_after: remaining.max(Duration::from_secs(1)) })
    }

    /// Returns how many of the `attempts` that were counted last are within the limit.
    #[must_use]
    pub fn allowed(&self, count: Count, attempts: u32) -> u32 {
        attempts.min(self.max.saturating_sub(count.count.saturating_sub(attempts)))
    }

    /// Returns the key of the counter of this limit for `subject`. The caller hashes subjects that are addresses.
    #[must_use]
    pub fn key(&self, subject: &str) -> String {
        format!("{}:{}:{subject}", self.name.as_str(), self.scope)
    }
}

#[cfg(test)]
#[path = "rate_limit_tests.rs"]
mod tests;
