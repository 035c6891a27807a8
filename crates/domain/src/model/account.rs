//! Accounts: people who can sign in.

use unicode_normalization::UnicodeNormalization;

use super::email::EmailAddress;
use super::ids::AccountId;
use super::secret::PasswordHash;
use super::text::{DisplayName, Invalid, Locale};
use super::time::Timestamp;

/// The sign-in identity of a person. No account exists before its address is proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Id.
    pub id: AccountId,
    /// Address. Each canonical form has at most one account.
    pub email: EmailAddress,
    /// When the current address was proven.
    pub verified_at: Timestamp,
    /// Name that other people see.
    pub display_name: DisplayName,
    /// The language of mails and pages.
    pub locale: Locale,
    /// Hash of the password.
    pub password: PasswordHash,
    /// When the account was created.
    pub created_at: Timestamp,
}

impl Account {
    /// Returns the account with another password.
    #[must_use]
    pub fn with_password(self, password: PasswordHash) -> Self {
        Self { password, ..self }
    }

    /// Returns the account with another address, which was proven at `now`.
    #[must_use]
    pub fn with_email(self, email: EmailAddress, now: Timestamp) -> Self {
        Self { email, verified_at: now, ..self }
    }

    /// Returns the anonymised form of a deleted account: no name, no address, and a password hash that no password
    /// matches. It is kept because other records refer to it.
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

    /// Returns whether the account was deleted.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        self.email.is_erased()
    }
}

/// A password in clear. A new one follows the policy of NIST SP 800-63B-4: long enough, any Unicode, not a common one;
/// no rules of composition.
///
/// The only transformation is NFC, so that every keyboard produces the same bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

/// Maximum length of a password, in characters.
pub const PASSWORD_MAX: usize = 128;

/// The most common passwords: one per line, in lower case.
const COMMON: &str = include_str!("common_passwords.txt");

impl Password {
    /// Checks a new password. `min` is the minimum length that the operator set, in characters.
    ///
    /// # Errors
    /// `too_short`, `too_long` or `too_common`.
    pub fn parse_new(text: &str, min: usize, email: &EmailAddress) -> Result<Self, Invalid> {
        let password = Self::from_input(text);
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

    /// Creates a password from text that was entered to sign in: normalised, and truncated so that a long input cannot
    /// slow down hashing.
    #[must_use]
    pub fn from_input(text: &str) -> Self {
        // Keeps one character more than allowed, so that a truncated password never equals a valid one.
        Self(text.nfc().take(PASSWORD_MAX + 1).collect())
    }

    /// Returns whether the password is on the list, a repetition of a short or common text, or the address of the
    /// account.
    fn is_common(&self, email: &EmailAddress) -> bool {
        let lower = self.0.to_lowercase();
        let address = email.canonical();
        COMMON.lines().any(|common| common == lower) || is_repetition(&lower) || lower == address
    }

    /// Returns the bytes to hash.
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

/// Returns whether the text repeats a common password or a piece of up to four characters (`passwordpassword`,
/// `abcabc…`).
fn is_repetition(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    (1..=characters.len() / 2).any(|period| {
        let repeats = characters.iter().enumerate().all(|(index, c)| *c == characters[index % period]);
        let piece: String = characters[..period].iter().collect();
        repeats && (period <= 4 || COMMON.lines().any(|common| common == piece))
    })
}

#[cfg(test)]
#[path = "account_tests.rs"]
mod tests;
