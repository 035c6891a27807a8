//! Review: the public tokens that need attention.

use std::time::Duration;

use super::capability::Capability;
use super::public_token::PublicToken;
use super::time::{Timestamp, days};
use super::workspace_access::GrantsWith;

/// Reason why a public token needs attention. Only active tokens are reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenReview {
    /// It never expires.
    NoExpiry,
    /// It was not used for [`UNUSED_FOR`](Self::UNUSED_FOR), counted from its last use, or from its creation without
    /// any.
    Unused,
    /// It expires within [`EXPIRING_WITHIN`](Self::EXPIRING_WITHIN).
    Expiring,
    /// It is orphaned: its owner manages public tokens in none of its projects.
    CreatorGone,
}

impl TokenReview {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::NoExpiry, Self::Unused, Self::Expiring, Self::CreatorGone];
    /// Time without use after which a token counts as unused.
    pub const UNUSED_FOR: Duration = days(30);
    /// Time before the expiry in which a token counts as expiring.
    pub const EXPIRING_WITHIN: Duration = days(7);

    /// Returns the name in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoExpiry => "no_expiry",
            Self::Unused => "unused",
            Self::Expiring => "expiring",
            Self::CreatorGone => "creator_gone",
        }
    }

    /// Returns the bounds that tokens with this reason meet at `now`.
    #[must_use]
    pub fn bounds(self, now: Timestamp) -> TokenBounds {
        let none = TokenBounds::default();
        match self {
            Self::NoExpiry => TokenBounds { without_expiry: true, ..none },
            Self::Unused => TokenBounds { unused_since: Some(now.minus(Self::UNUSED_FOR)), ..none },
            Self::Expiring => TokenBounds { expires_by: Some(now.plus(Self::EXPIRING_WITHIN)), ..none },
            Self::CreatorGone => none,
        }
    }

    /// Returns the grants of which the owners of tokens with this reason hold none, if the reason depends on them.
    #[must_use]
    pub fn owner_without(self) -> Option<GrantsWith> {
        match self {
            Self::NoExpiry | Self::Unused | Self::Expiring => None,
            Self::CreatorGone => Some(GrantsWith::giving(Capability::TokensManage)),
        }
    }
}

/// Bounds on the times of a token, applied by stores. The default has no bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TokenBounds {
    /// Only tokens that never expire.
    pub without_expiry: bool,
    /// Only tokens that expire at this time or earlier.
    pub expires_by: Option<Timestamp>,
    /// Only tokens whose last use, or creation without any, was at this time or earlier.
    pub unused_since: Option<Timestamp>,
}

impl TokenBounds {
    /// Returns whether a token meets the bounds.
    #[must_use]
    pub fn hold(&self, token: &PublicToken) -> bool {
        let last_seen = token.last_used_at.unwrap_or(token.created_at);
        (!self.without_expiry || token.expires_at.is_none())
            && self.expires_by.is_none_or(|by| token.expires_at.is_some_and(|expiry| expiry <= by))
            && self.unused_since.is_none_or(|since| last_seen <= since)
    }
}

#[cfg(test)]
#[path = "token_review_tests.rs"]
mod tests;
