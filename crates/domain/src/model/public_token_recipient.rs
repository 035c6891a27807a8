//! Recipients: addresses to which a public token was mailed.

use super::email::EmailAddress;
use super::ids::PublicTokenId;
use super::text::{Invalid, Locale};
use super::time::Timestamp;

/// An address to which a public token was mailed. It is notified before the token expires and when it is renewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTokenRecipient {
    /// The public token.
    pub token_id: PublicTokenId,
    /// Address of the recipient.
    pub email: EmailAddress,
    /// Language of the latest mail.
    pub locale: Locale,
    /// When the token was first mailed to the address.
    pub created_at: Timestamp,
}

impl PublicTokenRecipient {
    /// Maximum number of recipients of one request.
    pub const MAX: usize = 20;

    /// Checks the number of addresses of one request.
    ///
    /// # Errors
    /// `out_of_range` for none, and for more than [`MAX`](Self::MAX).
    pub fn check_count(count: usize) -> Result<(), Invalid> {
        if (1..=Self::MAX).contains(&count) {
            Ok(())
        } else {
            Err(Invalid::new("out_of_range", format!("Give 1 to {} addresses.", Self::MAX)))
        }
    }

    /// Returns each address once, ordered by canonical form. The fixed order prevents deadlocks between requests that
    /// share addresses.
    #[must_use]
    pub fn unique_addresses(mut emails: Vec<EmailAddress>) -> Vec<EmailAddress> {
        emails.sort_by(|one, other| one.canonical().cmp(other.canonical()));
        emails.dedup_by(|one, other| one.is_same_as(other));
        emails
    }
}

#[cfg(test)]
#[path = "public_token_recipient_tests.rs"]
mod tests;
