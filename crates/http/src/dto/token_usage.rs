//! How a public token is used.

use guestlist_domain::model::token_usage;
use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::Time;

/// How a public token was used, and who is in with it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PublicTokenUsage {
    /// How often it was redeemed in all.
    uses: u32,
    /// When it was last redeemed.
    last_used_at: Option<Time>,
    /// Redemptions over time, earliest first; buckets without one are there as well.
    series: Vec<UsesIn>,
    /// The open guest sessions, newest first, at most 100.
    sessions: Vec<OpenGuestSession>,
}

/// The redemptions within one day or hour.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UsesIn {
    /// When the day or hour begins, in UTC.
    at: Time,
    /// How many there were.
    uses: u64,
}

/// A guest session that opens something now.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OpenGuestSession {
    /// Id.
    id: String,
    /// What the guest wants to be called.
    display_name: Option<String>,
    /// When it was opened.
    created_at: Time,
    /// When an access token was last fetched with it.
    last_used_at: Time,
    /// When it ends, unless it is used before.
    ends_at: Time,
}

impl From<usecase::PublicTokenUsage> for PublicTokenUsage {
    fn from(usage: usecase::PublicTokenUsage) -> Self {
        Self {
            uses: usage.uses,
            last_used_at: usage.last_used_at.map(Into::into),
            series: usage.series.into_iter().map(Into::into).collect(),
            sessions: usage.sessions.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<token_usage::UsesIn> for UsesIn {
    fn from(counted: token_usage::UsesIn) -> Self {
        Self { at: counted.at.into(), uses: counted.uses }
    }
}

impl From<usecase::OpenGuestSession> for OpenGuestSession {
    fn from(session: usecase::OpenGuestSession) -> Self {
        Self {
            id: session.id.to_string(),
            display_name: session.display_name.map(|name| name.to_string()),
            created_at: session.created_at.into(),
            last_used_at: session.last_used_at.into(),
            ends_at: session.ends_at.into(),
        }
    }
}
