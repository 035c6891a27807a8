//! What Guestlist mails: the content as data. Adapters turn it into text and HTML in the receiver's language.

use std::time::Duration;

use super::email::EmailAddress;
use super::ids::{InvitationId, MailId};
use super::notification::NotificationKind;
use super::text::Locale;
use super::time::{Timestamp, days};

/// How long the row of a mail is kept after it was sent, parked or withdrawn; its content is wiped at once.
pub const KEPT: Duration = days(30);

/// A mail to be written into the outbox, in the transaction of what it tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Id; the `Message-ID` is made from it, so that every attempt carries the same one.
    pub id: MailId,
    /// To whom.
    pub to: EmailAddress,
    /// In which language.
    pub locale: Locale,
    /// What it says.
    pub content: MailContent,
    /// The invitation whose delivery it is, if it is one's.
    pub invitation_id: Option<InvitationId>,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it is pointless to send it: retries end here.
    pub give_up_at: Timestamp,
}

/// The place that a mail speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MailPlace {
    /// Name of the workspace.
    pub workspace: String,
    /// Name of the project, where it is one.
    pub project: Option<String>,
}

impl MailPlace {
    /// The project's name, or else the workspace's.
    #[must_use]
    pub fn name(&self) -> &str {
        self.project.as_deref().unwrap_or(&self.workspace)
    }
}

/// What a mailed share link opens.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Shared {
    /// Name of the workspace.
    pub workspace: String,
    /// Names of the projects.
    pub projects: Vec<String>,
    /// What one may do there, by its API name.
    pub permission: String,
    /// The share link; the token stands in its fragment.
    pub link: String,
    /// When it runs out; `None` is never.
    pub expires_at: Option<Timestamp>,
}

/// What a mail says. Names and messages are plain text by people: escape them. Links are made from the public URL alone.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum MailContent {
    /// Prove the address: after sign-up, or after a sign-in before the proof.
    VerifyAddress {
        /// The name that was given at sign-up, so that the receiver sees whether it was theirs.
        display_name: String,
        /// Carries the secret in its fragment.
        link: String,
        /// When the link runs out.
        expires_at: Timestamp,
    },
    /// Somebody signed up with an address that has an account.
    AlreadyRegistered {
        /// Where to sign in.
        sign_in_link: String,
    },
    /// Prove the address that an account is to move to.
    VerifyNewAddress {
        /// What the account's owner is called, so that the receiver sees whether it is theirs.
        display_name: String,
        /// The address that the account has now, masked.
        masked_address: String,
        /// Carries the secret in its fragment.
        link: String,
        /// When the link runs out.
        expires_at: Timestamp,
    },
    /// Somebody wanted to move their account to an address that has one.
    AddressTaken {
        /// Where to sign in.
        sign_in_link: String,
    },
    /// Set a new password.
    PasswordReset {
        /// Carries the secret in its fragment.
        link: String,
        /// When the link runs out.
        expires_at: Timestamp,
    },
    /// The password was changed.
    PasswordChanged {
        /// When.
        at: Timestamp,
        /// Where to sign in.
        sign_in_link: String,
    },
    /// The account moved to another address; told to the one that it had.
    AddressChanged {
        /// The new address, masked.
        masked_address: String,
        /// When.
        at: Timestamp,
        /// Where to sign in.
        sign_in_link: String,
    },
    /// An invitation.
    Invitation {
        /// Name of whoever invites.
        inviter: String,
        /// Address of whoever invites.
        inviter_email: String,
        /// To what.
        place: MailPlace,
        /// Role or permission, by its API name.
        grant: String,
        /// What the inviter wrote.
        message: Option<String>,
        /// Carries the secret in its fragment.
        link: String,
        /// When it runs out.
        expires_at: Timestamp,
        /// Where to say that one wants no more such mails; mails written before that was possible have none.
        #[cfg_attr(feature = "serde", serde(default))]
        opt_out: Option<String>,
    },
    /// A share link.
    Share {
        /// Name of whoever sends it.
        sender: String,
        /// Address of whoever sends it.
        sender_email: String,
        /// What it opens.
        shared: Shared,
        /// What the sender wrote.
        message: Option<String>,
        /// Where to say that one wants no more such mails.
        opt_out: String,
    },
    /// A share link that was mailed runs out soon.
    ShareExpiring {
        /// What it opens.
        shared: Shared,
        /// Where to say that one wants no more such mails.
        opt_out: String,
    },
    /// A share link that was mailed has more time, or more uses.
    ShareRenewed {
        /// What it opens.
        shared: Shared,
        /// Where to say that one wants no more such mails.
        opt_out: String,
    },
    /// The mail of a notification.
    Notice {
        /// What about.
        kind: NotificationKind,
        /// Whose doing it is: a name, or the address of somebody invited; empty where nobody did it.
        person: String,
        /// Where.
        place: MailPlace,
        /// Name of the public token that it is about, if it is about one.
        token: Option<String>,
        /// The role or permission that it is about, by its API name.
        grant: Option<String>,
        /// Until when, where it is about an end.
        until: Option<Timestamp>,
        /// Where to go.
        link: String,
    },
}

/// The kind alone: links carry secrets, and names are people's.
impl std::fmt::Debug for MailContent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MailContent({}, …)", self.kind())
    }
}

impl MailContent {
    /// The kind's name: the `X-Guestlist-Mail` header.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::VerifyAddress { .. } | Self::VerifyNewAddress { .. } => "verify_address",
            Self::AlreadyRegistered { .. } | Self::AddressTaken { .. } => "already_registered",
            Self::PasswordReset { .. } => "password_reset",
            Self::PasswordChanged { .. } => "password_changed",
            Self::AddressChanged { .. } => "address_changed",
            Self::Invitation { .. } => "invitation",
            Self::Share { .. } => "share",
            Self::ShareExpiring { .. } => "share_expiring",
            Self::ShareRenewed { .. } => "share_renewed",
            Self::Notice { kind, .. } => kind.as_str(),
        }
    }

    /// Which queue it waits in: what people need to get in never waits behind what people send each other.
    #[must_use]
    pub const fn lane(&self) -> MailLane {
        match self {
            Self::VerifyAddress { .. }
            | Self::AlreadyRegistered { .. }
            | Self::VerifyNewAddress { .. }
            | Self::AddressTaken { .. }
            | Self::PasswordReset { .. }
            | Self::PasswordChanged { .. }
            | Self::AddressChanged { .. } => MailLane::Security,
            Self::Invitation { .. }
            | Self::Share { .. }
            | Self::ShareExpiring { .. }
            | Self::ShareRenewed { .. }
            | Self::Notice { .. } => MailLane::Ordinary,
        }
    }

    /// Whether an address that opted out is spared this mail: what others cause is, what one needs to get in, or asked
    /// for by having an account, is not.
    #[must_use]
    pub const fn obeys_opt_out(&self) -> bool {
        match self {
            Self::Invitation { .. } | Self::Share { .. } | Self::ShareExpiring { .. } | Self::ShareRenewed { .. } => {
                true
            }
            Self::VerifyAddress { .. }
            | Self::AlreadyRegistered { .. }
            | Self::VerifyNewAddress { .. }
            | Self::AddressTaken { .. }
            | Self::PasswordReset { .. }
            | Self::PasswordChanged { .. }
            | Self::AddressChanged { .. }
            | Self::Notice { .. } => false,
        }
    }

    /// Where the receiver says that they want no more such mails; carries a secret in its path.
    #[must_use]
    pub fn opt_out(&self) -> Option<&str> {
        match self {
            Self::Invitation { opt_out, .. } => opt_out.as_deref(),
            Self::Share { opt_out, .. } | Self::ShareExpiring { opt_out, .. } | Self::ShareRenewed { opt_out, .. } => {
                Some(opt_out)
            }
            Self::VerifyAddress { .. }
            | Self::AlreadyRegistered { .. }
            | Self::VerifyNewAddress { .. }
            | Self::AddressTaken { .. }
            | Self::PasswordReset { .. }
            | Self::PasswordChanged { .. }
            | Self::AddressChanged { .. }
            | Self::Notice { .. } => None,
        }
    }
}

/// A queue of the outbox; the lesser is sent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MailLane {
    /// Proofs of address and the like.
    Security,
    /// Everything else.
    Ordinary,
}

impl MailLane {
    /// The number that stores sort by.
    #[must_use]
    pub const fn rank(self) -> i16 {
        match self {
            Self::Security => 0,
            Self::Ordinary => 1,
        }
    }
}

/// How an attempt to send went. Only what concerns the recipient or the message is final; what concerns this instance, or
/// may, keeps the mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendOutcome {
    /// The next server took it.
    Sent,
    /// Not now: this mail is tried again later, and the others are not affected.
    Retry(SendFailure),
    /// Refused, and nothing says that the recipient or the message is the reason: it may be this instance. The mail is
    /// kept; a second recipient domain that is refused confirms the suspicion.
    Doubtful(SendFailure),
    /// No mail can be sent now, because the mail server is out of reach or refuses this instance. The mail is kept, and
    /// sending pauses.
    Unavailable(SendFailure),
    /// Never: the recipient or the message was refused for good, or the mail cannot be built.
    Failed(SendFailure),
}

/// Why an attempt to send failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendFailure {
    /// The step that failed, for operators, such as `rcpt_to`.
    pub stage: &'static str,
    /// The server's enhanced status code (RFC 3463), or else its reply code; `None` without an answer.
    pub code: Option<String>,
    /// What the server or the network said. Contains no address and no secret.
    pub reason: String,
}

impl SendFailure {
    /// A failure without an answer from a server.
    pub fn new(stage: &'static str, reason: impl Into<String>) -> Self {
        Self { stage, code: None, reason: reason.into() }
    }
}

/// When to try again after `attempts` failures: doubling from 30 seconds to an hour.
#[must_use]
pub fn retry_at(now: Timestamp, attempts: u32) -> Timestamp {
    let seconds = 30_u64.saturating_mul(1 << attempts.saturating_sub(1).min(7)).min(3_600);
    now.plus(std::time::Duration::from_secs(seconds))
}

#[cfg(test)]
#[path = "mail_tests.rs"]
mod tests;
