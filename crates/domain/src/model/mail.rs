//! Mails as data. Adapters render them as text and HTML in the language of the recipient.

use super::email::EmailAddress;
use super::ids::{InvitationId, MailId};
use super::job::{self, JobPriority};
use super::notification::NotificationKind;
use super::text::Locale;
use super::time::Timestamp;

/// A mail to one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Id. The `Message-ID` is derived from it, so that every attempt carries the same one.
    pub id: MailId,
    /// Recipient.
    pub to: EmailAddress,
    /// Language of the mail.
    pub locale: Locale,
    /// The content.
    pub content: MailContent,
    /// The invitation whose delivery it determines, if it is the mail of an invitation.
    pub invitation_id: Option<InvitationId>,
    /// When it was created.
    pub created_at: Timestamp,
}

/// Names of the target of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TargetNames {
    /// Name of the workspace.
    pub workspace: String,
    /// Name of the project, if the target is a project.
    pub project: Option<String>,
}

impl TargetNames {
    /// Returns the name of the project, or of the workspace if there is no project.
    #[must_use]
    pub fn name(&self) -> &str {
        self.project.as_deref().unwrap_or(&self.workspace)
    }
}

/// What a mailed public token gives access to.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Shared {
    /// Name of the workspace.
    pub workspace: String,
    /// Names of the projects.
    pub projects: Vec<String>,
    /// The permission, by its name in the API.
    pub permission: String,
    /// The share link, with the share token in its fragment.
    pub link: String,
    /// When it expires; `None` means never.
    pub expires_at: Option<Timestamp>,
}

/// Content of a mail.
///
/// Names and messages are plain text that people entered, and must be escaped. Links are built from the public URL
/// only.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum MailContent {
    /// Asks to prove the address of a sign-up.
    VerifyAddress {
        /// Name that was entered at sign-up, so that recipients recognise whether it is their own.
        display_name: String,
        /// Link with the secret in its fragment.
        link: String,
        /// When the link expires.
        expires_at: Timestamp,
    },
    /// Reports a sign-up with an address that has an account already.
    AlreadyRegistered {
        /// Where to sign in.
        sign_in_link: String,
    },
    /// Asks to prove the new address of an account.
    VerifyNewAddress {
        /// Display name of the account, so that recipients recognise whether it is their own.
        display_name: String,
        /// Current address of the account, masked.
        masked_address: String,
        /// Link with the secret in its fragment.
        link: String,
        /// When the link expires.
        expires_at: Timestamp,
    },
    /// Reports an attempt to change the address of another account to one that has an account already.
    AddressTaken {
        /// Where to sign in.
        sign_in_link: String,
    },
    /// Asks to set a new password.
    PasswordReset {
        /// Link with the secret in its fragment.
        link: String,
        /// When the link expires.
        expires_at: Timestamp,
    },
    /// Reports that the password was changed.
    PasswordChanged {
        /// Time of the change.
        at: Timestamp,
        /// Where to sign in.
        sign_in_link: String,
    },
    /// Reports to the former address that the address of the account was changed.
    AddressChanged {
        /// The new address, masked.
        masked_address: String,
        /// Time of the change.
        at: Timestamp,
        /// Where to sign in.
        sign_in_link: String,
    },
    /// An invitation.
    Invitation {
        /// Name of the inviter.
        inviter: String,
        /// Address of the inviter.
        inviter_email: String,
        /// Target of the invitation.
        #[cfg_attr(feature = "serde", serde(rename = "place"))]
        target: TargetNames,
        /// Role or permission, by its name in the API.
        grant: String,
        /// Message of the inviter.
        message: Option<String>,
        /// Link with the secret in its fragment.
        link: String,
        /// When the invitation expires.
        expires_at: Timestamp,
        /// Opt-out link; `None` for mails that were created before the link existed.
        #[cfg_attr(feature = "serde", serde(default))]
        opt_out: Option<String>,
    },
    /// A share mail.
    Share {
        /// Name of the sender.
        sender: String,
        /// Address of the sender.
        sender_email: String,
        /// What the link gives access to.
        shared: Shared,
        /// Message of the sender.
        message: Option<String>,
        /// Opt-out link.
        opt_out: String,
    },
    /// Reports that a mailed share link expires soon.
    ShareExpiring {
        /// What the link gives access to.
        shared: Shared,
        /// Opt-out link.
        opt_out: String,
    },
    /// Reports that a mailed share link has a later expiry or more uses.
    ShareRenewed {
        /// What the link gives access to.
        shared: Shared,
        /// Opt-out link.
        opt_out: String,
    },
    /// The mail of a notification.
    Notice {
        /// Kind of the notification.
        kind: NotificationKind,
        /// The person who caused it: a name, or the address of an invitee; empty if no person did.
        person: String,
        /// Target of the notification.
        #[cfg_attr(feature = "serde", serde(rename = "place"))]
        target: TargetNames,
        /// Name of the public token, if it concerns one.
        token: Option<String>,
        /// Role or permission, by its name in the API, if it concerns one.
        grant: Option<String>,
        /// Expiry, if it concerns one.
        until: Option<Timestamp>,
        /// Link to the page that it concerns.
        link: String,
    },
}

/// Shows the kind only: links carry secrets, and names are personal data.
impl std::fmt::Debug for MailContent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MailContent({}, …)", self.kind())
    }
}

impl MailContent {
    /// Returns the name of the kind, for the `X-Guestlist-Mail` header.
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

    /// Returns the priority: mails that people need to sign in never wait behind mails that people send to each other.
    #[must_use]
    pub const fn priority(&self) -> JobPriority {
        match self {
            Self::VerifyAddress { .. }
            | Self::AlreadyRegistered { .. }
            | Self::VerifyNewAddress { .. }
            | Self::AddressTaken { .. }
            | Self::PasswordReset { .. }
            | Self::PasswordChanged { .. }
            | Self::AddressChanged { .. } => JobPriority::Urgent,
            Self::Invitation { .. }
            | Self::Share { .. }
            | Self::ShareExpiring { .. }
            | Self::ShareRenewed { .. }
            | Self::Notice { .. } => JobPriority::Ordinary,
        }
    }

    /// Returns when attempts to send a mail end that is queued at `now`: after [`job::DEFAULT_TTL`], but not after what
    /// the mail offers has expired. Links that are needed to sign in and invitations are tried until they expire.
    #[must_use]
    pub fn retry_until(&self, now: Timestamp) -> Timestamp {
        let default = now.plus(job::DEFAULT_TTL);
        match self {
            Self::VerifyAddress { expires_at, .. }
            | Self::VerifyNewAddress { expires_at, .. }
            | Self::PasswordReset { expires_at, .. }
            | Self::Invitation { expires_at, .. } => *expires_at,
            Self::Share { shared, .. } | Self::ShareExpiring { shared, .. } | Self::ShareRenewed { shared, .. } => {
                shared.expires_at.map_or(default, |expires_at| expires_at.min(default))
            }
            Self::AlreadyRegistered { .. }
            | Self::AddressTaken { .. }
            | Self::PasswordChanged { .. }
            | Self::AddressChanged { .. }
            | Self::Notice { .. } => default,
        }
    }

    /// Returns whether the mail is suppressed for an address that opted out. Mails that other people cause are; mails
    /// that are needed to sign in, or that come with an account, are not.
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

    /// Returns the opt-out link, which carries a secret in its path.
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

/// Outcome of an attempt to send. Only failures that concern the recipient or the message are final; failures that
/// concern this instance, certainly or possibly, keep the mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendOutcome {
    /// The mail server accepted the mail.
    Sent,
    /// A temporary failure: this mail is tried again later; others are not affected.
    Retry(SendFailure),
    /// Refused for a reason that is not clearly the recipient or the message, and can be this instance. The mail is
    /// kept; a refusal for a second recipient domain confirms the suspicion.
    Doubtful(SendFailure),
    /// No mail can be sent now, because the mail server is not reachable or refuses this instance. The mail is kept,
    /// and sending pauses.
    Unavailable(SendFailure),
    /// The [check](crate::port::SendCheck) before the hand-over answered that the mail is no longer wanted.
    NotSent,
    /// A final failure: the recipient or the message was refused for good, or the mail cannot be built.
    Failed(SendFailure),
}

/// Reason why an attempt to send failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendFailure {
    /// Step that failed, for operators, such as `rcpt_to`.
    pub stage: &'static str,
    /// The server's enhanced status code (RFC 3463), or else its reply code; `None` without an answer.
    pub code: Option<String>,
    /// Text from the server or the network. Contains no address and no secret.
    pub reason: String,
}

impl SendFailure {
    /// Creates a failure without an answer from a server.
    pub fn new(stage: &'static str, reason: impl Into<String>) -> Self {
        Self { stage, code: None, reason: reason.into() }
    }
}

/// Returns when to try again after `attempts` failures: the delay doubles from 30 seconds to one hour.
#[must_use]
pub fn retry_at(now: Timestamp, attempts: u32) -> Timestamp {
    let seconds = 30_u64.saturating_mul(1 << attempts.saturating_sub(1).min(7)).min(3_600);
    now.plus(std::time::Duration::from_secs(seconds))
}

#[cfg(test)]
#[path = "mail_tests.rs"]
mod tests;
