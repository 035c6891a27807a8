//! Delivery: the outcome of sending the mail of an invitation.

use super::time::Timestamp;

/// Outcome of sending the latest mail of an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// State of the delivery.
    pub state: DeliveryState,
    /// Reason of a failure, in the words of the mail server.
    pub detail: Option<String>,
    /// When this state was reached.
    pub at: Option<Timestamp>,
}

impl Delivery {
    /// No mail was requested.
    pub const NONE: Self = Self { state: DeliveryState::None, detail: None, at: None };

    /// Returns the delivery of a mail that waits in the outbox.
    #[must_use]
    pub const fn queued(at: Timestamp) -> Self {
        Self { state: DeliveryState::Queued, detail: None, at: Some(at) }
    }

    /// Returns the delivery for an address that opted out, to which no mail is sent.
    #[must_use]
    pub const fn suppressed(at: Timestamp) -> Self {
        Self { state: DeliveryState::Suppressed, detail: None, at: Some(at) }
    }

    /// Returns the delivery after the waiting mail was withdrawn; mails that were already sent or failed keep their
    /// state.
    #[must_use]
    pub fn withdrawn(self) -> Self {
        if self.state == DeliveryState::Queued { Self::NONE } else { self }
    }
}

/// State of the delivery of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryState {
    /// There is no mail.
    None,
    /// The mail waits to be sent or tried again.
    Queued,
    /// The next mail server accepted the mail.
    Sent,
    /// The mail was finally refused.
    Failed,
    /// The address opted out.
    Suppressed,
}

impl DeliveryState {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::None, Self::Queued, Self::Sent, Self::Failed, Self::Suppressed];

    /// Returns the name in the API and in stores.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Suppressed => "suppressed",
        }
    }
}
