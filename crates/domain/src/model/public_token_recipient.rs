//! Somebody whom a public token was mailed to.

use super::email::EmailAddress;
use super::ids::PublicTokenId;
use super::text::Locale;
use super::time::Timestamp;

/// An address that hears when the token's end comes near, and when it is renewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTokenRecipient {
    /// Which token.
    pub token_id: PublicTokenId,
    /// Whose address.
    pub email: EmailAddress,
    /// In which language they were last written to.
    pub locale: Locale,
    /// When the token was first mailed to them.
    pub created_at: Timestamp,
}

impl PublicTokenRecipient {
    /// Most recipients of one mailing.
    pub const MAX: usize = 20;

    /// Each address once, in the order of their canonical forms: always the same order, so that two mailings that share
    /// addresses never wait for each other in a circle.
    #[must_use]
    pub fn addresses(mut emails: Vec<EmailAddress>) -> Vec<EmailAddress> {
        emails.sort_by(|one, other| one.canonical().cmp(other.canonical()));
        emails.dedup_by(|one, other| one.is_same_as(other));
        emails
    }
}

#[cfg(test)]
#[path = "public_token_recipient_tests.rs"]
mod tests;
