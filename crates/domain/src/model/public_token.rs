//! Public tokens: share links that give access to projects without an account.
//!
//! The signed share token in the link is only a pointer. The record defines what it grants and until when, so that a
//! renewed token keeps its link and a revoked one stops working immediately.

use std::time::Duration;

use super::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use super::patch::Patch;
use super::role::Permission;
use super::secret::SecretHash;
use super::text::{Invalid, Name, Note};
use super::time::{Timestamp, days, hours};
use super::workspace::WorkspaceSettings;

/// Record of a public token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicToken {
    /// Id; `jti` of the share token.
    pub id: PublicTokenId,
    /// The workspace of all its projects.
    pub workspace_id: WorkspaceId,
    /// Name that its managers chose.
    pub name: Name,
    /// Note on its purpose.
    pub note: Option<Note>,
    /// Permission of guests: Read, Comment or Write.
    pub permission: Permission,
    /// The projects that it was created for; never empty. Projects that were deleted or moved to another workspace
    /// since then are not accessible through it.
    pub projects: Vec<ProjectId>,
    /// When it expires; `None` means never.
    pub expires_at: Option<Timestamp>,
    /// Usage limit: how often it can be redeemed; `None` means unlimited.
    pub usage_limit: Option<u32>,
    /// Number of uses so far.
    pub uses: u32,
    /// When it was last redeemed.
    pub last_used_at: Option<Timestamp>,
    /// Keyed hash of its code.
    pub code_hash: SecretHash,
    /// Token owner: the account that created it, or to which it was transferred.
    pub created_by: AccountId,
    /// When it was created; `iat` of the share token, in whole seconds.
    pub created_at: Timestamp,
    /// When it was revoked, for good.
    pub revoked_at: Option<Timestamp>,
    /// When it was last renewed.
    pub renewed_at: Option<Timestamp>,
}

/// Status of a public token at a point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PublicTokenStatus {
    /// Can be redeemed.
    Active,
    /// Expired; can be renewed.
    Expired,
    /// Revoked, for good.
    Revoked,
    /// The usage limit is reached. Existing guest sessions continue.
    UsedUp,
}

impl PublicTokenStatus {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Active, Self::Expired, Self::Revoked, Self::UsedUp];

    /// Returns the name in the API.
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

/// Reason why a public token cannot be used or renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PublicTokenRefusal {
    /// Not a token or code of this instance, or damaged.
    #[error("this is not a valid link or code; copy the whole link, or check the code")]
    Invalid,
    /// It has expired.
    #[error("this link has expired; ask the person who sent it to renew it")]
    Expired,
    /// It was revoked.
    #[error("this link was revoked; ask the person who sent it for a new one")]
    Revoked,
    /// Its usage limit is reached.
    #[error("this link has reached its usage limit; ask the person who sent it to renew it")]
    UsedUp,
    /// It has no live project left, or its record no longer exists.
    #[error("the projects of this link no longer exist; ask the person who sent it for a new one")]
    WithoutProjects,
}

/// Reason for refusing a requested expiry or usage limit; reported at the field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TermsRefusal {
    /// The workspace requires an expiry.
    #[error("public tokens of this workspace need an expiry")]
    ExpiryRequired,
    /// The expiry is not in the future.
    #[error("choose a time in the future")]
    ExpiryInPast,
    /// The expiry is earlier than the current one.
    #[error("choose a time after the current expiry")]
    ExpiryEarlier,
    /// The expiry is later than the workspace allows.
    #[error("this workspace allows at most {max_days} days")]
    ExpiryTooLate {
        /// Maximum number of days.
        max_days: u16,
    },
    /// The usage limit is lower than the current one.
    #[error("choose a limit above the current one")]
    LimitLower,
}

/// Rules of a workspace for the lifetime of its public tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TokenPolicy {
    /// Default number of days.
    pub default_days: u16,
    /// Maximum number of days; `None` means unlimited.
    pub max_days: Option<u16>,
    /// Whether tokens without expiry are allowed.
    pub allows_no_expiry: bool,
}

impl TokenPolicy {
    /// Number of days if neither the request nor the workspace specifies it.
    pub const DEFAULT_DAYS: u16 = 7;

    /// Returns the rules that follow from the settings of a workspace.
    #[must_use]
    pub fn of(settings: &WorkspaceSettings) -> Self {
        let max_days = settings.token_max_days;
        let default_days = settings.token_default_days.unwrap_or(Self::DEFAULT_DAYS);
        Self {
            default_days: max_days.map_or(default_days, |max| default_days.min(max)),
            max_days,
            allows_no_expiry: settings.tokens_without_expiry.unwrap_or(true) && max_days.is_none(),
        }
    }

    /// Returns the expiry of a token: the requested one if it is allowed, or the default for [`Patch::Keep`].
    ///
    /// # Errors
    /// [`TermsRefusal`] if the requested expiry is not allowed.
    pub fn expiry(self, requested: Patch<Timestamp>, now: Timestamp) -> Result<Option<Timestamp>, TermsRefusal> {
        match requested {
            Patch::Keep => Ok(Some(now.plus(days(u64::from(self.default_days))))),
            Patch::Clear if self.allows_no_expiry => Ok(None),
            Patch::Clear => Err(TermsRefusal::ExpiryRequired),
            Patch::Set(at) if at.is_reached_by(now) => Err(TermsRefusal::ExpiryInPast),
            Patch::Set(at) => match self.max_days {
                Some(max_days) if at > now.plus(days(u64::from(max_days))) => {
                    Err(TermsRefusal::ExpiryTooLate { max_days })
                }
                _ => Ok(Some(at)),
            },
        }
    }
}

impl PublicToken {
    /// Allowed range of a usage limit.
    pub const USAGE_LIMIT: std::ops::RangeInclusive<u32> = 1..=1_000_000;
    /// Maximum number of projects of a token.
    pub const PROJECTS_MAX: usize = 50;

    /// How long before its expiry the token owner is notified.
    pub const EXPIRY_NOTICE: Duration = hours(24);

    /// Returns whether the token owner is notified before the expiry: only if it was created or last renewed for longer
    /// than [`EXPIRY_NOTICE`](Self::EXPIRY_NOTICE). For a shorter lifetime the notice would follow the creation or
    /// renewal immediately.
    #[must_use]
    pub fn needs_expiry_notice(&self) -> bool {
        let lifetime_start = self.renewed_at.unwrap_or(self.created_at);
        self.expires_at.is_some_and(|end| end.since(lifetime_start) > Self::EXPIRY_NOTICE)
    }

    /// Returns the status at `now`. If several apply, revoked takes precedence over expired, and expired over used up.
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
        self.expires_at.is_some_and(|expiry| expiry.is_reached_by(now))
    }

    /// Returns the number of remaining uses; `None` means unlimited.
    #[must_use]
    pub const fn uses_left(&self) -> Option<u32> {
        match self.usage_limit {
            Some(limit) => Some(limit.saturating_sub(self.uses)),
            None => None,
        }
    }

    /// Checks a usage limit.
    ///
    /// # Errors
    /// `out_of_range` outside of [`USAGE_LIMIT`](Self::USAGE_LIMIT).
    pub fn check_usage_limit(limit: u32) -> Result<(), Invalid> {
        if Self::USAGE_LIMIT.contains(&limit) {
            Ok(())
        } else {
            Err(Invalid::new("out_of_range", "Choose 1 to 1,000,000 uses."))
        }
    }

    /// Returns the projects of a new token, each once, ordered by id.
    ///
    /// # Errors
    /// `out_of_range` for none, and for more than [`PROJECTS_MAX`](Self::PROJECTS_MAX).
    pub fn check_projects(mut projects: Vec<ProjectId>) -> Result<Vec<ProjectId>, Invalid> {
        projects.sort_unstable();
        projects.dedup();
        if (1..=Self::PROJECTS_MAX).contains(&projects.len()) {
            Ok(projects)
        } else {
            Err(Invalid::new("out_of_range", format!("Name 1 to {} projects.", Self::PROJECTS_MAX)))
        }
    }

    /// Returns whether guests are asked for a name: only guests who can edit are.
    #[must_use]
    pub fn asks_name(&self) -> bool {
        self.permission == Permission::Write
    }

    /// Returns whether its link opens without a confirmation: nothing is asked, and no limited use is consumed.
    #[must_use]
    pub fn opens_immediately(&self) -> bool {
        self.usage_limit.is_none() && !self.asks_name()
    }

    /// Checks that it can be redeemed once more. `live_projects` is the number of its projects that exist and are still
    /// in its workspace.
    ///
    /// # Errors
    /// [`PublicTokenRefusal`] for its status, or [`PublicTokenRefusal::WithoutProjects`].
    pub fn require_redeemable(&self, live_projects: usize, now: Timestamp) -> Result<(), PublicTokenRefusal> {
        match self.status_at(now) {
            PublicTokenStatus::Revoked => Err(PublicTokenRefusal::Revoked),
            PublicTokenStatus::Expired => Err(PublicTokenRefusal::Expired),
            _ if live_projects == 0 => Err(PublicTokenRefusal::WithoutProjects),
            PublicTokenStatus::UsedUp => Err(PublicTokenRefusal::UsedUp),
            PublicTokenStatus::Active => Ok(()),
        }
    }

    /// Checks that its guest sessions are still valid. In contrast to [`require_redeemable`](Self::require_redeemable),
    /// a used-up token passes.
    ///
    /// # Errors
    /// [`PublicTokenRefusal`] for its status, or [`PublicTokenRefusal::WithoutProjects`].
    pub fn require_sessions_valid(&self, live_projects: usize, now: Timestamp) -> Result<(), PublicTokenRefusal> {
        match self.require_redeemable(live_projects, now) {
            Err(PublicTokenRefusal::UsedUp) => Ok(()),
            other => other,
        }
    }

    /// Revokes it for good. A token that is revoked already keeps its time of revocation.
    #[must_use]
    pub fn revoke(self, now: Timestamp) -> Self {
        Self { revoked_at: self.revoked_at.or(Some(now)), ..self }
    }

    /// Returns the token with another token owner.
    #[must_use]
    pub fn with_owner(self, to: AccountId) -> Self {
        Self { created_by: to, ..self }
    }

    /// Returns the token with another name, note and usage limit. A limit at or below the number of uses makes it used
    /// up. The name and the note of a revoked token can be changed, its usage limit cannot.
    ///
    /// # Errors
    /// [`PublicTokenRefusal::Revoked`].
    pub fn update(
        self,
        name: Option<Name>,
        note: Patch<Note>,
        usage_limit: Patch<u32>,
    ) -> Result<Self, PublicTokenRefusal> {
        let usage_limit = usage_limit.or(self.usage_limit);
        if self.revoked_at.is_some() && usage_limit != self.usage_limit {
            return Err(PublicTokenRefusal::Revoked);
        }
        Ok(Self { name: name.unwrap_or(self.name), note: note.or(self.note), usage_limit, ..self })
    }

    /// Renews it with a later expiry, a higher usage limit, or both. [`Patch::Keep`] keeps the current value. Expired
    /// and used-up tokens can be renewed.
    ///
    /// # Errors
    /// [`RenewRefusal`] if it was revoked, or a value is not allowed.
    pub fn renew(
        self,
        policy: TokenPolicy,
        expires_at: Patch<Timestamp>,
        usage_limit: Patch<u32>,
        now: Timestamp,
    ) -> Result<Self, RenewRefusal> {
        if self.revoked_at.is_some() {
            return Err(RenewRefusal::Revoked);
        }
        let new_expiry = match expires_at {
            Patch::Keep => self.expires_at,
            Patch::Clear | Patch::Set(_) => policy.expiry(expires_at, now).map_err(RenewRefusal::Expiry)?,
        };
        if is_lower(new_expiry, self.expires_at) {
            return Err(RenewRefusal::Expiry(TermsRefusal::ExpiryEarlier));
        }
        let new_limit = usage_limit.or(self.usage_limit);
        if is_lower(new_limit, self.usage_limit) {
            return Err(RenewRefusal::Limit(TermsRefusal::LimitLower));
        }
        Ok(Self { expires_at: new_expiry, usage_limit: new_limit, renewed_at: Some(now), ..self })
    }
}

/// Returns whether `new` is lower than `old`. `None` means unlimited, and is higher than every value.
fn is_lower<T: Ord>(new: Option<T>, old: Option<T>) -> bool {
    match (new, old) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(new), Some(old)) => new < old,
    }
}

/// Reason why a public token is not renewed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenewRefusal {
    /// It was revoked, for good.
    #[error("this link was revoked; create a new one")]
    Revoked,
    /// The requested expiry is not allowed.
    #[error(transparent)]
    Expiry(TermsRefusal),
    /// The requested usage limit is not allowed.
    #[error(transparent)]
    Limit(TermsRefusal),
}

#[cfg(test)]
#[path = "public_token_tests.rs"]
mod tests;
