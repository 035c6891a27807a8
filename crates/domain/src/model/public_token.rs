//! Public tokens: share links that give access to projects without an account.
//!
//! The signed token that people pass around is a pointer. The record here says what it grants and until when, so that a
//! renewed token keeps its link and a revoked one dies at once.

use std::time::Duration;

use super::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use super::role::Permission;
use super::secret::SecretHash;
use super::text::{Name, Note};
use super::time::{Timestamp, days, hours};
use super::workspace::WorkspaceSettings;

/// A share link's record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicToken {
    /// Id; the signed token's `jti`.
    pub id: PublicTokenId,
    /// The workspace of all its projects.
    pub workspace_id: WorkspaceId,
    /// What its makers call it.
    pub name: Name,
    /// What it is for.
    pub note: Option<Note>,
    /// What guests may do: read, comment or write.
    pub permission: Permission,
    /// The projects it was made for; those since deleted or moved away give nothing. Never empty.
    pub projects: Vec<ProjectId>,
    /// When it runs out; `None` is never.
    pub expires_at: Option<Timestamp>,
    /// How often it may be redeemed; `None` is without end.
    pub usage_limit: Option<u32>,
    /// How often it was redeemed.
    pub uses: u32,
    /// When it was last redeemed.
    pub last_used_at: Option<Timestamp>,
    /// Keyed hash of its short code.
    pub code_hash: SecretHash,
    /// Who made it.
    pub created_by: AccountId,
    /// When it was made; the signed token's `iat`, to the second.
    pub created_at: Timestamp,
    /// When it was revoked: final.
    pub revoked_at: Option<Timestamp>,
    /// When it was last renewed.
    pub renewed_at: Option<Timestamp>,
}

/// Where a public token stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PublicTokenStatus {
    /// Can be redeemed.
    Active,
    /// Ran out; can be renewed.
    Expired,
    /// Ended for good.
    Revoked,
    /// Redeemed as often as it may be; open guest sessions go on.
    UsedUp,
}

impl PublicTokenStatus {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Active, Self::Expired, Self::Revoked, Self::UsedUp];

    /// The name in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
            Self::UsedUp => "used_up",
        }
    }
}

/// Why a public token cannot be made, renewed or redeemed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PublicTokenRefusal {
    /// Not one of ours, or damaged.
    #[error("this is not a valid link or code; copy the whole link, or check the code")]
    Invalid,
    /// Ran out.
    #[error("this link has run out; ask whoever sent it to renew it")]
    Expired,
    /// Ended for good.
    #[error("this link was revoked; ask whoever sent it for a new one")]
    Revoked,
    /// Its uses are used up.
    #[error("this link was used as often as it may be; ask whoever sent it to renew it")]
    UsedUp,
    /// None of its projects is left, or its record is gone.
    #[error("nothing that this link opened is there any more; ask whoever sent it for a new one")]
    WithoutProjects,
}

/// Why an expiry or a limit that somebody asked for is refused; stands at the field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TermsRefusal {
    /// Never is not allowed here.
    #[error("public tokens of this workspace need an expiry")]
    ExpiryRequired,
    /// Not in the future.
    #[error("choose a time in the future")]
    ExpiryInPast,
    /// Sooner than it runs out anyway.
    #[error("choose a time after the present expiry")]
    ExpiryEarlier,
    /// Further away than the workspace allows.
    #[error("this workspace allows at most {max_days} days")]
    ExpiryTooLate {
        /// How many days it allows.
        max_days: u16,
    },
    /// Fewer uses than allowed now.
    #[error("choose a limit above the present one")]
    LimitLower,
}

/// What a workspace's settings say of how long its public tokens live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TokenPolicy {
    /// Days when nothing is said.
    pub default_days: u16,
    /// Most days, if there is a most.
    pub max_days: Option<u16>,
    /// Whether never is allowed.
    pub without_expiry: bool,
}

impl TokenPolicy {
    /// Days when neither the request nor the workspace says anything.
    pub const DEFAULT_DAYS: u16 = 7;

    /// The policy of a workspace.
    #[must_use]
    pub fn of(settings: &WorkspaceSettings) -> Self {
        let max_days = settings.token_max_days;
        let default_days = settings.token_default_days.unwrap_or(Self::DEFAULT_DAYS);
        Self {
            default_days: max_days.map_or(default_days, |max| default_days.min(max)),
            max_days,
            without_expiry: settings.tokens_without_expiry.unwrap_or(true) && max_days.is_none(),
        }
    }

    /// The expiry of a new token: what was asked for, checked, or the default.
    ///
    /// # Errors
    /// [`TermsRefusal`].
    pub fn expiry(self, asked: Asked<Timestamp>, now: Timestamp) -> Result<Option<Timestamp>, TermsRefusal> {
        match asked {
            Asked::Absent => Ok(Some(now.plus(days(u64::from(self.default_days))))),
            Asked::Null if self.without_expiry => Ok(None),
            Asked::Null => Err(TermsRefusal::ExpiryRequired),
            Asked::Value(at) if at.has_come(now) => Err(TermsRefusal::ExpiryInPast),
            Asked::Value(at) => match self.max_days {
                Some(max_days) if at > now.plus(days(u64::from(max_days))) => {
                    Err(TermsRefusal::ExpiryTooLate { max_days })
                }
                _ => Ok(Some(at)),
            },
        }
    }
}

/// A value that may be left out, given as null, or given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Asked<T> {
    /// Left out.
    #[default]
    Absent,
    /// Given as null.
    Null,
    /// Given.
    Value(T),
}

impl<T> Asked<T> {
    /// The same question about something else.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Asked<U> {
        match self {
            Self::Absent => Asked::Absent,
            Self::Null => Asked::Null,
            Self::Value(value) => Asked::Value(f(value)),
        }
    }

    /// What is there afterwards, where `present` was before.
    #[must_use]
    pub fn or(self, present: Option<T>) -> Option<T> {
        match self {
            Self::Absent => present,
            Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }
}

impl PublicToken {
    /// Fewest and most uses that a limit can be.
    pub const USAGE_LIMIT: std::ops::RangeInclusive<u32> = 1..=1_000_000;
    /// Most projects of one token.
    pub const PROJECTS_MAX: usize = 50;

    /// How long before its end its maker is told of it.
    pub const EXPIRY_NOTICE: Duration = hours(24);

    /// Whether its maker is told of its coming end: where they last gave it, by making or renewing it, more than
    /// [`EXPIRY_NOTICE`](Self::EXPIRY_NOTICE). Whoever shares something for an afternoon knows how long it lasts.
    #[must_use]
    pub fn wants_expiry_notice(&self) -> bool {
        let given_at = self.renewed_at.unwrap_or(self.created_at);
        self.expires_at.is_some_and(|end| end.since(given_at) > Self::EXPIRY_NOTICE)
    }

    /// Where it stands at `now`. Revoked before expired before used up: the more final word wins.
    #[must_use]
    pub fn status_at(&self, now: Timestamp) -> PublicTokenStatus {
        if self.revoked_at.is_some() {
            PublicTokenStatus::Revoked
        } else if self.has_expired(now) {
            PublicTokenStatus::Expired
        } else if self.uses_left() == Some(0) {
            PublicTokenStatus::UsedUp
        } else {
            PublicTokenStatus::Active
        }
    }

    fn has_expired(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|expiry| expiry.has_come(now))
    }

    /// How often it can still be redeemed; `None` is without end.
    #[must_use]
    pub const fn uses_left(&self) -> Option<u32> {
        match self.usage_limit {
            Some(limit) => Some(limit.saturating_sub(self.uses)),
            None => None,
        }
    }

    /// Says that it can be redeemed once more, or why not. `live_projects` counts those of its projects that exist and
    /// are still in its workspace.
    ///
    /// # Errors
    /// [`PublicTokenRefusal`].
    pub fn require_redeemable(&self, live_projects: usize, now: Timestamp) -> Result<(), PublicTokenRefusal> {
        match self.status_at(now) {
            PublicTokenStatus::Revoked => Err(PublicTokenRefusal::Revoked),
            PublicTokenStatus::Expired => Err(PublicTokenRefusal::Expired),
            _ if live_projects == 0 => Err(PublicTokenRefusal::WithoutProjects),
            PublicTokenStatus::UsedUp => Err(PublicTokenRefusal::UsedUp),
            PublicTokenStatus::Active => Ok(()),
        }
    }

    /// Says that the guest sessions it opened go on: being used up does not end them.
    ///
    /// # Errors
    /// [`PublicTokenRefusal`].
    pub fn require_sessions_go_on(&self, live_projects: usize, now: Timestamp) -> Result<(), PublicTokenRefusal> {
        match self.require_redeemable(live_projects, now) {
            Err(PublicTokenRefusal::UsedUp) => Ok(()),
            other => other,
        }
    }

    /// Ends it for good. Ending twice is ending once.
    #[must_use]
    pub fn revoke(self, now: Timestamp) -> Self {
        Self { revoked_at: self.revoked_at.or(Some(now)), ..self }
    }

    /// Makes it somebody else's.
    #[must_use]
    pub fn handed_over(self, to: AccountId) -> Self {
        Self { created_by: to, ..self }
    }

    /// Gives it more time, more uses, or both; what is absent stays. Works for an expired or used-up one.
    ///
    /// # Errors
    /// [`RenewRefusal`].
    pub fn renew(
        self,
        policy: TokenPolicy,
        expires_at: Asked<Timestamp>,
        usage_limit: Asked<u32>,
        now: Timestamp,
    ) -> Result<Self, RenewRefusal> {
        if self.revoked_at.is_some() {
            return Err(RenewRefusal::Revoked);
        }
        let new_expiry = match expires_at {
            Asked::Absent => self.expires_at,
            Asked::Null | Asked::Value(_) => policy.expiry(expires_at, now).map_err(RenewRefusal::Expiry)?,
        };
        if is_earlier(new_expiry, self.expires_at) {
            return Err(RenewRefusal::Expiry(TermsRefusal::ExpiryEarlier));
        }
        let new_limit = usage_limit.or(self.usage_limit);
        if is_earlier(new_limit, self.usage_limit) {
            return Err(RenewRefusal::Limit(TermsRefusal::LimitLower));
        }
        Ok(Self { expires_at: new_expiry, usage_limit: new_limit, renewed_at: Some(now), ..self })
    }
}

/// Whether `new` is less than `old`, where `None` is without end.
fn is_earlier<T: Ord>(new: Option<T>, old: Option<T>) -> bool {
    match (new, old) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(new), Some(old)) => new < old,
    }
}

/// Why a public token is not renewed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenewRefusal {
    /// Revoked is final.
    #[error("this link was revoked; make a new one")]
    Revoked,
    /// The expiry asked for.
    #[error(transparent)]
    Expiry(TermsRefusal),
    /// The usage limit asked for.
    #[error(transparent)]
    Limit(TermsRefusal),
}

#[cfg(test)]
#[path = "public_token_tests.rs"]
mod tests;
