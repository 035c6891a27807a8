//! Classifies failed delivery attempts by their consequence for the mail and for the mails after it.
//!
//! A failure that can concern this instance (its sender, its sign-in, its quota, the relay) keeps the mail. Only one
//! that clearly concerns the recipient or the message is final: an unnecessary retry costs little, a lost mail costs
//! much.

use std::fmt;

/// A step of the SMTP dialogue. The order is that of the dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// Connecting, TLS from the first byte, the greeting, EHLO.
    Connect,
    /// STARTTLS and the EHLO after it.
    StartTls,
    /// AUTH.
    SignIn,
    /// MAIL FROM.
    Sender,
    /// RCPT TO.
    Recipient,
    /// DATA, before the message.
    Data,
    /// The message, up to the reply to its final dot.
    Message,
}

impl Stage {
    /// Returns the name used in logs.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::StartTls => "starttls",
            Self::SignIn => "auth",
            Self::Sender => "mail_from",
            Self::Recipient => "rcpt_to",
            Self::Data => "data",
            Self::Message => "message",
        }
    }
}

/// A negative reply of the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reply {
    /// The reply code.
    pub(crate) code: u16,
    /// The text after the code, without addresses and secrets.
    pub(crate) text: String,
}

/// An enhanced status code (RFC 3463).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EnhancedStatus {
    class: u16,
    subject: u16,
    detail: u16,
}

impl fmt::Display for EnhancedStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

impl Reply {
    /// Returns the enhanced status code at the beginning of the text, or after a `#` (`550 #5.1.0 …`,
    /// `553 … (#5.7.1)`). A code whose class contradicts the reply code is ignored.
    pub(crate) fn status(&self) -> Option<EnhancedStatus> {
        let marked = self.text.split('#').skip(1);
        let candidates = std::iter::once(self.text.as_str()).chain(marked);
        candidates.filter_map(EnhancedStatus::parse_prefix).find(|status| status.class == self.code / 100)
    }

    /// Returns the enhanced status code, or the reply code if there is none; neither contains an address or a secret.
    pub(crate) fn code_text(&self) -> String {
        self.status().map_or_else(|| self.code.to_string(), |status| status.to_string())
    }
}

impl EnhancedStatus {
    /// Parses a status code such as `5.1.1` at the beginning of a text.
    fn parse_prefix(text: &str) -> Option<Self> {
        let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
        let mut parts = text[..end].trim_end_matches('.').split('.');
        let mut number = || parts.next().filter(|part| part.len() <= 3)?.parse().ok();
        let status = Self { class: number()?, subject: number()?, detail: number()? };
        parts.next().is_none().then_some(status)
    }
}

/// The class of a failed attempt: its consequence for the mail and for other mails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FailureClass {
    /// The mail failed permanently; others are not affected.
    Permanent,
    /// The mail is retried; others are not affected.
    Transient,
    /// The mail is retried; others can fail for the same reason.
    Doubtful,
    /// The mail is retried; all others fail for the same reason.
    Unavailable,
}

/// Classifies a failure at `stage`. `reply` is the server's negative reply, or `None` if there was none, or an
/// unexpected one.
///
/// - Before a recipient is named, every refusal concerns this instance or the server.
/// - From then on, a transient refusal (4yz) concerns the recipient (greylisting, a full mailbox), unless the server
///   closes the connection (421) or requires a sign-in (454).
/// - A permanent refusal (5yz) is [`FailureClass::Permanent`] if [`concerns_mail`] returns true, and
///   [`FailureClass::Doubtful`] otherwise.
pub(crate) fn classify(stage: Stage, reply: Option<&Reply>) -> FailureClass {
    let Some(reply) = reply else {
        return if stage < Stage::Recipient { FailureClass::Unavailable } else { FailureClass::Transient };
    };
    match reply.code {
        _ if stage < Stage::Recipient => FailureClass::Unavailable,
        421 | 454 => FailureClass::Doubtful,
        400..=499 => FailureClass::Transient,
        _ if concerns_mail(stage, reply) => FailureClass::Permanent,
        _ => FailureClass::Doubtful,
    }
}

/// Returns whether a permanent refusal clearly concerns the recipient or the message. The enhanced status code decides
/// (registry of RFC 5248). If it is missing or no more specific than the reply code, stage and reply code decide
/// (RFC 5321, sections 4.2.3 and 4.3.2).
fn concerns_mail(stage: Stage, reply: &Reply) -> bool {
    let Some(EnhancedStatus { subject, detail, .. }) = reply.status() else {
        return refuses_recipient_by_code(stage, reply);
    };
    match (subject, detail) {
        // The recipient's address, mailbox, mailing list, or owner; the message's size or content.
        (1, 1..=4 | 6 | 10) | (2, 1..=4) | (7, 2 | 17 | 18) | (6, 0..=10) => true,
        (3, 4) => stage > Stage::Recipient,
        // The sender's address.
        (1, 7 | 8) => false,
        // "Other" or an unregistered detail of an address or mailbox: only the stage shows which one it is.
        (0..=2, _) => refuses_recipient_by_code(stage, reply),
        // The mail system, the network, the protocol, security and policy.
        _ => false,
    }
}

/// Returns whether a reply code refuses the recipient: RCPT uses 550, 551, 553 and 556 for that. Relays that accept no
/// mail from this instance also reply 550 ("command rejected for policy reasons"), some without further codes; then the
/// words of the reply decide.
fn refuses_recipient_by_code(stage: Stage, reply: &Reply) -> bool {
    stage == Stage::Recipient && matches!(reply.code, 550 | 551 | 553 | 556) && !mentions_sending_side(&reply.text)
}

/// Words in refusals that concern the sending side. A superfluous word keeps a mail that could be given up; a missing
/// one loses a mail.
const SENDING_SIDE_WORDS: &[&str] = &[
    "relay",
    "rcpthosts",
    "sender",
    "sending",
    "sendas",
    "send as",
    "permitted",
    "permission",
    "authori",
    "authent",
    "credential",
    "login",
    "log in",
    "sign in",
    "denied",
    "prohibit",
    "polic",
    "quota",
    "limit",
    "too many",
    "spf",
    "dkim",
    "dmarc",
    "spam",
    "reputation",
    "blacklist",
    "blocklist",
    "blocked",
    "your ip",
    "client host",
    "reverse dns",
    "helo",
    "ehlo",
    "starttls",
    "encrypt",
];

fn mentions_sending_side(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    SENDING_SIDE_WORDS.iter().any(|word| text.contains(word))
}

#[cfg(test)]
#[path = "failure_class_tests.rs"]
mod tests;
