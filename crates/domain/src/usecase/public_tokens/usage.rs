//! Usage of a public token.

use crate::model::ids::{GuestSessionId, PublicTokenId};
use crate::model::text::DisplayName;
use crate::model::time::Timestamp;
use crate::model::token_usage::{Bucket, UsageSpan, UsesIn, session_end};
use crate::usecase::{Caller, Error, PublicTokenDetails, Service};

/// Uses and open guest sessions of a public token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTokenUsage {
    /// Number of redemptions in total.
    pub uses: u32,
    /// Time of the last redemption.
    pub last_used_at: Option<Timestamp>,
    /// Redemptions over time, oldest first, without gaps, reaching back at most [`UsageSpan::MAX_AGE`].
    pub series: Vec<UsesIn>,
    /// The open guest sessions, newest first, at most [`SESSIONS_MAX`](Self::SESSIONS_MAX).
    pub sessions: Vec<OpenGuestSession>,
}

impl PublicTokenUsage {
    /// Largest number of guest sessions in one response.
    pub const SESSIONS_MAX: u16 = 100;
}

/// A guest session that currently gives access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenGuestSession {
    /// Id.
    pub id: GuestSessionId,
    /// Name that the guest chose.
    pub display_name: Option<DisplayName>,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When an access token was last issued for it.
    pub last_used_at: Timestamp,
    /// When it ends if it is not used before.
    pub ends_at: Timestamp,
}

impl Service {
    /// Returns the uses of a public token since a moment, by UTC day or hour, and its open guest sessions. Available to
    /// every caller who can see the token, because the decision to revoke it depends on this.
    ///
    /// # Errors
    /// [`Denied::Hidden`](crate::model::access::Denied) without `tokens.manage` in any of its projects.
    pub async fn public_token_usage(
        &self,
        caller: &Caller,
        id: PublicTokenId,
        since: Option<Timestamp>,
        bucket: Bucket,
    ) -> Result<PublicTokenUsage, Error> {
        let details = self.public_token(caller, id).await?;
        self.usage_of(&details, since, bucket).await
    }

    /// Returns the uses of a public token that was read for a viewer, like
    /// [`public_token_usage`](Self::public_token_usage).
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn usage_of(
        &self,
        details: &PublicTokenDetails,
        since: Option<Timestamp>,
        bucket: Bucket,
    ) -> Result<PublicTokenUsage, Error> {
        let now = self.ports.clock.now();
        let (token, live_projects) = (&details.token, details.projects.len() + details.hidden_projects);
        let span = UsageSpan::of(bucket, since, now);
        let counted = self.ports.read.public_token_uses(token.id, span.since(), bucket).await?;
        let sessions = match token.require_sessions_valid(live_projects, now) {
            Ok(()) => self.ports.read.guest_sessions(token.id, now, PublicTokenUsage::SESSIONS_MAX).await?,
            Err(_) => Vec::new(),
        };
        let open = sessions.into_iter().map(|session| OpenGuestSession {
            id: session.id,
            display_name: session.display_name,
            created_at: session.created_at,
            last_used_at: session.last_used_at,
            ends_at: session_end(token, session.idle_expires_at),
        });
        Ok(PublicTokenUsage {
            uses: token.uses,
            last_used_at: token.last_used_at,
            series: span.fill(&counted),
            sessions: open.collect(),
        })
    }
}
