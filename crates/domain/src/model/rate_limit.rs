//! How often things may be tried. Counters live in the database, so that all instances count together.

use std::time::Duration;

use super::time::{Timestamp, hours, minutes};

/// One limit: so many in so long, counted per key in fixed windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// The name that operators switch off by.
    pub name: RateLimitName,
    /// What it counts by; part of the key.
    pub scope: &'static str,
    /// Most in a window.
    pub max: u32,
    /// How long a window is.
    pub window: Duration,
}

/// The names of the limits, as settings and answers spell them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RateLimitName {
    /// Attempts to sign in.
    SignIn,
    /// Sign-ups.
    SignUp,
    /// Requests for a new password.
    Reset,
    /// Invitations.
    Invite,
    /// Resends.
    Resend,
    /// Share links by mail.
    ShareMail,
    /// Tries of codes.
    Code,
}

impl RateLimitName {
    /// Every name.
    pub const ALL: [Self; 7] =
        [Self::SignIn, Self::SignUp, Self::Reset, Self::Invite, Self::Resend, Self::ShareMail, Self::Code];

    /// The name in settings.
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

/// Attempts to sign in to one address, wherever they come from. A stranger who uses them up delays the owner for a
/// quarter of an hour at most, and never beyond: windows end by themselves.
pub const SIGN_IN_BY_ADDRESS: RateLimit = limit(RateLimitName::SignIn, "address", 20, minutes(15));
/// Attempts to sign in from one source.
pub const SIGN_IN_BY_SOURCE: RateLimit = limit(RateLimitName::SignIn, "source", 100, minutes(15));
/// Sign-up and fresh verification mails to one address.
pub const SIGN_UP_BY_ADDRESS: RateLimit = limit(RateLimitName::SignUp, "address", 5, hours(1));
/// Sign-ups from one source.
pub const SIGN_UP_BY_SOURCE: RateLimit = limit(RateLimitName::SignUp, "source", 30, hours(1));
/// Wrong passwords of somebody who is signed in already and is asked for theirs again.
pub const PASSWORD_BY_ACCOUNT: RateLimit = limit(RateLimitName::SignIn, "account", 20, minutes(15));
/// Changes of address that one account asks for: each mails a stranger, perhaps.
pub const ADDRESS_CHANGE_BY_ACCOUNT: RateLimit = limit(RateLimitName::SignUp, "account", 5, hours(1));
/// Requests for a new password of one address.
pub const RESET_BY_ADDRESS: RateLimit = limit(RateLimitName::Reset, "address", 5, hours(1));
/// Requests for a new password from one source.
pub const RESET_BY_SOURCE: RateLimit = limit(RateLimitName::Reset, "source", 30, hours(1));
/// Requests for a new password of addresses without an account, counted in [`shard`]s. It refuses nothing: counting is
/// the work that such a request makes in the place of a mail.
pub const RESET_FOR_NOBODY: RateLimit = limit(RateLimitName::Reset, "nobody", u32::MAX, hours(24));
/// Invitation and share mails to one address, from all workspaces together.
pub const INVITE_BY_ADDRESS: RateLimit = limit(RateLimitName::Invite, "address", 10, hours(24));
/// Invitations by one account.
pub const INVITE_BY_ACCOUNT: RateLimit = limit(RateLimitName::Invite, "account", 100, hours(1));
/// Invitations in one workspace.
pub const INVITE_BY_WORKSPACE: RateLimit = limit(RateLimitName::Invite, "workspace", 1_000, hours(24));
/// Invitation mails of the whole instance, counted in [`shard`]s: each of them has this limit.
pub const INVITE_BY_ALL: RateLimit = limit(RateLimitName::Invite, "all", 1_250, hours(24));
/// Resends of one invitation in quick succession.
pub const RESEND_PAUSE: RateLimit = limit(RateLimitName::Resend, "pause", 1, minutes(1));
/// Resends of one invitation.
pub const RESEND_BY_INVITATION: RateLimit = limit(RateLimitName::Resend, "invitation", 5, hours(24));
/// Share mails by one account.
pub const SHARE_MAIL_BY_ACCOUNT: RateLimit = limit(RateLimitName::ShareMail, "account", 100, hours(1));
/// Share mails from one workspace.
pub const SHARE_MAIL_BY_WORKSPACE: RateLimit = limit(RateLimitName::ShareMail, "workspace", 1_000, hours(24));
/// Share mails of the whole instance, counted in [`shard`]s: each of them has this limit.
pub const SHARE_MAIL_BY_ALL: RateLimit = limit(RateLimitName::ShareMail, "all", 1_250, hours(24));
/// Tries of codes that open nothing, from one source.
pub const CODE_BY_SOURCE: RateLimit = limit(RateLimitName::Code, "source", 20, minutes(10));
/// Tries of codes that open nothing, from everywhere.
pub const CODE_BY_ALL: RateLimit = limit(RateLimitName::Code, "all", 2_000, minutes(10));

/// How long a counter is kept after its window began: longer than any window lasts.
pub const KEPT: Duration = hours(48);

/// How many counters share the counting of what everybody does: one alone would make everybody wait for everybody.
pub const SHARDS: u8 = 16;

/// The counter that counts what happens to `id`; the last byte of an id is random.
#[must_use]
pub fn shard(id: uuid::Uuid) -> String {
    (id.as_bytes()[15] % SHARDS).to_string()
}

/// Too often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many attempts; try again in {} seconds", .retry_after.as_secs())]
pub struct RateLimited {
    /// Which limit.
    pub name: RateLimitName,
    /// When it lets go; at least a second.
    pub retry_after: Duration,
}

/// How often something happened lately, as a store counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// How often in the window, this time included.
    pub count: u32,
    /// When the window began: with its first event.
    pub window_started_at: Timestamp,
}

impl RateLimit {
    /// Says whether the counted event is still within the limit.
    ///
    /// # Errors
    /// [`RateLimited`] beyond it.
    pub fn check(&self, count: Count, now: Timestamp) -> Result<(), RateLimited> {
        if count.count <= self.max {
            return Ok(());
        }
        let left = count.window_started_at.plus(self.window).since(now);
        Err(RateLimited { name: self.name, retry_after: left.max(Duration::from_secs(1)) })
    }

    /// What a counter of this limit for `subject` is found by. Subjects are hashed by the store's caller where they are
    /// addresses.
    #[must_use]
    pub fn key(&self, subject: &str) -> String {
        format!("{}:{}:{subject}", self.name.as_str(), self.scope)
    }
}
