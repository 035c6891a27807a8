//! See how a public token is used.

use crate::model::ids::{GuestSessionId, PublicTokenId};
use crate::model::text::DisplayName;
use crate::model::time::Timestamp;
use crate::model::token_usage::{Bucket, UsageSpan, UsesIn, session_end};
use crate::usecase::{Caller, Error, Service};

/// How a public token was used, and who is in with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTokenUsage {
    /// How often it was redeemed in all.
    pub uses: u32,
    /// When it was last redeemed.
    pub last_used_at: Option<Timestamp>,
    /// Redemptions over time, earliest first, without gaps, at most [`UsageSpan::REACH`] back.
    pub series: Vec<UsesIn>,
    /// The open guest sessions, newest first, at most [`SESSIONS_MAX`](Self::SESSIONS_MAX).
    pub sessions: Vec<OpenGuestSession>,
}

impl PublicTokenUsage {
    /// Most guest sessions of one answer.
    pub const SESSIONS_MAX: u16 = 100;
}

/// A guest session that opens something now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenGuestSession {
    /// Id.
    pub id: GuestSessionId,
    /// What the guest wants to be called.
    pub display_name: Option<DisplayName>,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When an access token was last fetched with it.
    pub last_used_at: Timestamp,
    /// When it ends, unless it is used before.
    pub ends_at: Timestamp,
}

impl Service {
    /// How a public token was used since a moment, by UTC day or hour, and which guest sessions are open. For whoever
    /// sees the token: it is what the decision to revoke rests on.
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
        let now = self.ports.clock.now();
        let (view, _) = self.seen_token(caller, id).await?;
        let span = UsageSpan::of(bucket, since, now);
        let counted = self.ports.read.public_token_uses(id, span.since(), bucket).await?;
        let sessions = match view.token.require_sessions_go_on(view.projects.len(), now) {
            Ok(()) => self.ports.read.guest_sessions(id, now, PublicTokenUsage::SESSIONS_MAX).await?,
            Err(_) => Vec::new(),
        };
        let open = sessions.into_iter().map(|session| OpenGuestSession {
            id: session.id,
            display_name: session.display_name,
            created_at: session.created_at,
            last_used_at: session.last_used_at,
            ends_at: session_end(&view.token, session.idle_expires_at),
        });
        Ok(PublicTokenUsage {
            uses: view.token.uses,
            last_used_at: view.token.last_used_at,
            series: span.fill(&counted),
            sessions: open.collect(),
        })
    }
}
