//! Secrets in clear, their hashes for storage, and codes that people type.

/// A secret in clear: 256 random bits as text, with a prefix that names its kind. Never stored, logged or formatted;
/// [`expose`](Self::expose) is the only way to read it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps the text of a secret.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// Returns the text, for the recipient of the secret only.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Kind of a random secret. Its prefix prevents a secret of one kind from being used as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretKind {
    /// A signed-in session.
    Session,
    /// A guest session.
    GuestSession,
    /// The link that proves an address.
    Verification,
    /// The link in an invitation's mail.
    Invitation,
    /// The link that sets a new password.
    Reset,
    /// The link that changes the address of an account.
    AddressChange,
    /// An API key of a host application.
    ApiKey,
    /// The opt-out link of a mail.
    OptOut,
}

impl SecretKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Session,
        Self::GuestSession,
        Self::Verification,
        Self::Invitation,
        Self::Reset,
        Self::AddressChange,
        Self::ApiKey,
        Self::OptOut,
    ];

    /// Length of a secret of any kind: the prefix and 43 characters of unpadded base64url.
    pub const LENGTH: usize = 47;

    /// Returns the prefix of the text.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Session => "gls_",
            Self::GuestSession => "glg_",
            Self::Verification => "glv_",
            Self::Invitation => "gli_",
            Self::Reset => "glr_",
            Self::AddressChange => "gla_",
            Self::ApiKey => "glk_",
            Self::OptOut => "glo_",
        }
    }

    /// Returns whether `text` has the form of a secret of this kind: the prefix and 43 characters of unpadded
    /// base64url.
    #[must_use]
    pub fn matches(self, text: &str) -> bool {
        let is_base64url = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        text.len() == Self::LENGTH && text.starts_with(self.prefix()) && text.bytes().all(is_base64url)
    }
}

/// Hash of a secret as it is stored: SHA-256 of a random secret, or a keyed hash of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SecretHash([u8; 32]);

impl SecretHash {
    /// Wraps the bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Returns the bytes, for stores.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Hash of a password as a PHC string, with its parameters and salt.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    /// Wraps a PHC string.
    #[must_use]
    pub fn new(phc: String) -> Self {
        Self(phc)
    }

    /// Returns the PHC string, for stores and the hasher.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

/// What a code opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CodeKind {
    /// An invitation.
    Invitation,
    /// A public token.
    PublicToken,
}

impl CodeKind {
    /// Returns the first character of codes of this kind.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Invitation => 'V',
            Self::PublicToken => 'G',
        }
    }
}

/// Crockford's base32, without I, L, O and U, so that handwritten codes stay readable.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn value_of(c: u8) -> Option<usize> {
    ALPHABET.iter().position(|&symbol| symbol == c)
}

/// A code that a person can type: 16 characters, of which one is the kind, 14 are derived (70 bits) and one is a check
/// character. Case, dashes and spaces are ignored; O is read as 0, I and L as 1.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code {
    kind: CodeKind,
    characters: [u8; 16],
}

impl Code {
    /// Creates the code of `kind` from the 70 low bits of `bits`.
    #[must_use]
    pub fn from_bits(kind: CodeKind, bits: u128) -> Self {
        let mut characters = [b'0'; 16];
        characters[0] = kind.letter() as u8;
        for (index, character) in characters[1..15].iter_mut().enumerate() {
            *character = ALPHABET[((bits >> (5 * (13 - index))) & 31) as usize];
        }
        characters[15] = Self::check_character(&characters[..15]);
        Self { kind, characters }
    }

    /// Returns the check character. Odd weights detect every single wrong character.
    fn check_character(characters: &[u8]) -> u8 {
        let sum: usize =
            characters.iter().enumerate().map(|(index, &c)| (2 * index + 1) * value_of(c).unwrap_or_default()).sum();
        ALPHABET[sum % 32]
    }

    /// Parses a code that a person typed; `None` if it is not a code of any kind.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut characters = Vec::with_capacity(16);
        for c in text.chars().filter(|c| !c.is_whitespace() && *c != '-').take(17) {
            characters.push(match c.to_ascii_uppercase() {
                'O' => b'0',
                'I' | 'L' => b'1',
                c => u8::try_from(c).ok().filter(|&c| value_of(c).is_some())?,
            });
        }
        let characters: [u8; 16] = characters.try_into().ok()?;
        let kind = match characters[0] {
            b'V' => CodeKind::Invitation,
            b'G' => CodeKind::PublicToken,
            _ => return None,
        };
        (Self::check_character(&characters[..15]) == characters[15]).then_some(Self { kind, characters })
    }

    /// Returns the kind.
    #[must_use]
    pub const fn kind(&self) -> CodeKind {
        self.kind
    }

    /// Returns the 16 characters without dashes, for hashing.
    #[must_use]
    pub const fn characters(&self) -> &[u8; 16] {
        &self.characters
    }

    /// Returns the code as four groups of four characters, for display.
    #[must_use]
    pub fn expose(&self) -> String {
        let groups: Vec<&str> = self.characters.chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
        groups.join("-")
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Code(…)")
    }
}

#[cfg(test)]
#[path = "secret_tests.rs"]
mod tests;
