//! Which public tokens deserve a second look.

use std::time::Duration;

use super::capability::Capability;
use super::public_token::PublicToken;
use super::standings::Holdings;
use super::time::{Timestamp, days};

/// Why somebody should look at a public token again. A review is of what still opens something: active tokens alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenReview {
    /// It never runs out.
    NoExpiry,
    /// Nobody used it for [`UNUSED_FOR`](Self::UNUSED_FOR), counted from its last use, or else from its creation.
    Unused,
    /// It runs out within [`EXPIRING_WITHIN`](Self::EXPIRING_WITHIN).
    Expiring,
    /// Whoever made it manages it in none of its projects any more.
    CreatorGone,
}

impl TokenReview {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::NoExpiry, Self::Unused, Self::Expiring, Self::CreatorGone];
    /// For how long nobody used an unused one.
    pub const UNUSED_FOR: Duration = days(30);
    /// How soon an expiring one runs out.
    pub const EXPIRING_WITHIN: Duration = days(7);

    /// The name in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoExpiry => "no_expiry",
            Self::Unused => "unused",
            Self::Expiring => "expiring",
            Self::CreatorGone => "creator_gone",
        }
    }

    /// What the times of its active tokens have in common at `now`.
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

    /// What the makers of its tokens hold none of.
    #[must_use]
    pub fn maker_without(self) -> Option<Holdings> {
        match self {
            Self::NoExpiry | Self::Unused | Self::Expiring => None,
            Self::CreatorGone => Some(Holdings::giving(Capability::TokensManage)),
        }
    }
}

/// Bounds on a token's times, for stores to apply. The default has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TokenBounds {
    /// Only those that never run out.
    pub without_expiry: bool,
    /// Only those that run out at this moment or before.
    pub expires_by: Option<Timestamp>,
    /// Only those whose last use, or else their creation, was at this moment or before.
    pub unused_since: Option<Timestamp>,
}

impl TokenBounds {
    /// Whether a token is within them.
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
