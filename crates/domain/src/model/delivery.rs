//! What becomes of the mail of an invitation.

use super::time::Timestamp;

/// What became of an invitation's latest mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// How far it came.
    pub state: DeliveryState,
    /// Why it failed, as the receiving server put it.
    pub detail: Option<String>,
    /// Since when.
    pub at: Option<Timestamp>,
}

impl Delivery {
    /// No mail was asked for.
    pub const NONE: Self = Self { state: DeliveryState::None, detail: None, at: None };

    /// A mail waits in the outbox.
    #[must_use]
    pub const fn queued(at: Timestamp) -> Self {
        Self { state: DeliveryState::Queued, detail: None, at: Some(at) }
    }

    /// Nothing is mailed: the address opted out.
    #[must_use]
    pub const fn suppressed(at: Timestamp) -> Self {
        Self { state: DeliveryState::Suppressed, detail: None, at: Some(at) }
    }

    /// What is left once a mail that still waits is not sent any more.
    #[must_use]
    pub fn withdrawn(self) -> Self {
        if self.state == DeliveryState::Queued { Self::NONE } else { self }
    }
}

/// How far a mail came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryState {
    /// There is none.
    None,
    /// It waits, or is retried.
    Queued,
    /// The next server took it.
    Sent,
    /// It was refused for good.
    Failed,
    /// The address asked not to be mailed.
    Suppressed,
}

impl DeliveryState {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::None, Self::Queued, Self::Sent, Self::Failed, Self::Suppressed];

    /// The name in the API and in stores.
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
