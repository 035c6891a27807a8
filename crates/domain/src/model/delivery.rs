//! Delivery: the outcome of sending the mail of an invitation.

use super::time::Timestamp;

/// Outcome of sending the latest mail of an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// State of the delivery.
    pub state: DeliveryState,
    /// Reason of a failure, such as the reply of the mail server.
    pub detail: Option<String>,
    /// When the delivery reached this state; `None` for [`DeliveryState::None`].
    pub at: Option<Timestamp>,
}

impl Delivery {
    /// No mail was requested.
    pub const NONE: Self = Self { state: DeliveryState::None, detail: None, at: None };

    /// Returns the delivery of a mail that waits to be sent.
    #[must_use]
    pub const fn queued(at: Timestamp) -> Self {
        Self { state: DeliveryState::Queued, detail: None, at: Some(at) }
    }

    /// Returns the delivery for an address that opted out, to which no mail is sent.
    #[must_use]
    pub const fn suppressed(at: Timestamp) -> Self {
        Self { state: DeliveryState::Suppressed, detail: None, at: Some(at) }
    }

    /// Returns the delivery after the unsent mails of the invitation were withdrawn. A queued delivery becomes
    /// [`NONE`](Self::NONE); every other one stays as it is.
    #[must_use]
    pub fn withdrawn(self) -> Self {
        if self.state == DeliveryState::Queued { Self::NONE } else { self }
    }
}

/// State of the delivery of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryState {
    /// There is no mail: none was requested, or it was withdrawn before it was sent.
    None,
    /// The mail waits for its first attempt or a retry.
    Queued,
    /// The mail server accepted the mail.
    Sent,
    /// Sending failed, and no further attempt is made.
    Failed,
    /// The address opted out.
    Suppressed,
}

impl DeliveryState {
    /// All states.
    pub const ALL: [Self; 5] = [Self::None, Self::Queued, Self::Sent, Self::Failed, Self::Suppressed];

    /// Returns the name of the state in the API and in stores.
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
