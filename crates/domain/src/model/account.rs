//! Accounts: people who can sign in.

use unicode_normalization::UnicodeNormalization;

use super::email::EmailAddress;
use super::ids::AccountId;
use super::secret::PasswordHash;
use super::text::{DisplayName, Invalid, Locale};
use super::time::Timestamp;

/// A person who can sign in. No account exists before its address is proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Id.
    pub id: AccountId,
    /// Address; one account per canonical form.
    pub email: EmailAddress,
    /// When the present address was proven.
    pub verified_at: Timestamp,
    /// What the person is called.
    pub display_name: DisplayName,
    /// The language of mails and pages.
    pub locale: Locale,
    /// The password's hash.
    pub password: PasswordHash,
    /// When it was made.
    pub created_at: Timestamp,
}

impl Account {
    /// The same account with another password.
    #[must_use]
    pub fn with_password(self, password: PasswordHash) -> Self {
        Self { password, ..self }
    }

    /// The same account at another address, which its owner has just proven.
    #[must_use]
    pub fn moved_to(self, email: EmailAddress, now: Timestamp) -> Self {
        Self { email, verified_at: now, ..self }
    }

    /// What is left of an account that was deleted, so that what others did with it keeps its other side: no name, no
    /// address, and a password that nothing matches.
    #[must_use]
    pub fn erased(self) -> Self {
        Self {
            email: EmailAddress::erased(self.id),
            display_name: DisplayName::restore(String::new()),
            locale: Locale::default(),
            password: PasswordHash::new(String::new()),
            ..self
        }
    }

    /// Whether it was deleted.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        self.email.is_erased()
    }
}

/// A new password that follows the policy of NIST SP 800-63B-4: long enough, any Unicode, not a common one; no rules
/// of composition. Its only transformation is NFC, so that every keyboard gives the same bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

/// Most characters of a password.
pub const PASSWORD_MAX: usize = 128;

/// Passwords that everybody tries first; one a line, lowercase.
const COMMON: &str = include_str!("common_passwords.txt");

impl Password {
    /// Checks a new password. `min` is the operator's minimum, in characters.
    ///
    /// # Errors
    /// `too_short`, `too_long` or `too_common`.
    pub fn parse_new(text: &str, min: usize, email: &EmailAddress) -> Result<Self, Invalid> {
        let password = Self::typed(text);
        let length = password.0.chars().count();
        if length < min {
            return Err(Invalid::new("too_short", format!("Use at least {min} characters; a few words do well.")));
        }
        if length > PASSWORD_MAX {
            return Err(Invalid::new("too_long", format!("Use at most {PASSWORD_MAX} characters.")));
        }
        if password.is_common(email) {
            return Err(Invalid::new("too_common", "Many people use this one; pick another."));
        }
        Ok(password)
    }

    /// What somebody typed to sign in; only normalised, and cut so that nobody can make hashing slow.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        // One character more than allowed: a too long one stays too long, and never matches by its beginning.
        Self(text.nfc().take(PASSWORD_MAX + 1).collect())
    }

    /// A common one is on the list, or one short piece over and over, or one's own address.
    fn is_common(&self, email: &EmailAddress) -> bool {
        let lower = self.0.to_lowercase();
        let address = email.canonical();
        COMMON.lines().any(|common| common == lower) || is_repetition(&lower) || lower == address
    }

    /// The bytes to hash.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Whether the text is a common password or a piece of up to four characters, repeated (`passwordpassword`, `abcabc…`).
fn is_repetition(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    (1..=characters.len() / 2).any(|period| {
        let repeats = characters.iter().enumerate().all(|(place, c)| *c == characters[place % period]);
        let piece: String = characters[..period].iter().collect();
        repeats && (period <= 4 || COMMON.lines().any(|common| common == piece))
    })
}

#[cfg(test)]
#[path = "account_tests.rs"]
mod tests;
