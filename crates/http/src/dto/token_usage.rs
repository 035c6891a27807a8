//! Usage of public tokens.

use guestlist_domain::model::token_usage;
use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::Time;

/// The uses of a public token over time, and its open guest sessions.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PublicTokenUsage {
    /// Number of redemptions since the token was created.
    uses: u32,
    /// When the token was last redeemed; null if it never was.
    last_used_at: Option<Time>,
    /// Redemptions by day or hour, earliest first. Days and hours without redemptions are included.
    series: Vec<UsesIn>,
    /// The open guest sessions, newest first, at most 100.
    sessions: Vec<OpenGuestSession>,
}

/// The redemptions within one day or hour.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UsesIn {
    /// Start of the day or hour, in UTC.
    at: Time,
    /// Number of redemptions.
    uses: u64,
}

/// A guest session that currently gives access.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OpenGuestSession {
    /// Unique id of the guest session.
    id: String,
    /// Display name that the guest chose; null without one.
    display_name: Option<String>,
    /// When the session was opened.
    created_at: Time,
    /// When an access token was last issued for the session.
    last_used_at: Time,
    /// When the session ends if it is not used before.
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
