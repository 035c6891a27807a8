//! Recognising what people paste: secrets, share tokens, codes and ids, alone or within a link or a sentence.
//!
//! Links arrive in angle brackets, with punctuation or a query behind them, with an escaped `#`, or broken into lines,
//! and typographers replace the dashes of codes.

use super::characters::is_visible;
use super::ids::PublicTokenId;
use super::secret::{Code, CodeKind, Secret, SecretKind};

/// Characters of a signature of 64 bytes in unpadded base64url: EdDSA and ES256 have such signatures.
const SIGNATURE_LENGTH: usize = 86;

/// What was recognised in a pasted text. Nothing is known about its authenticity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PastedInput {
    /// A random secret.
    Secret(SecretKind, Secret),
    /// A share token: a signed token in compact serialisation (RFC 7515).
    ShareToken(Secret),
    /// A code.
    Code(Code),
    /// The id of a public token.
    PublicTokenId(PublicTokenId),
}

impl PastedInput {
    /// Recognises the first secret in a text or else a share token, a code or the id of a public token; `None` if it
    /// contains none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = without_invisible(text);
        // A token can be broken into lines, but what follows it in a text does not belong to it.
        let joined: String = text.split_whitespace().collect();
        let plain = with_plain_dashes(&text);
        // A signature can contain what looks like a secret. Dashes within a secret or token can have been replaced, but
        // one behind it is punctuation.
        [&text, &joined, &plain]
            .into_iter()
            .find_map(|text| share_token_in(text).or_else(|| secret_in(text)))
            .or_else(|| code_in(&text).or_else(|| code_in(&plain)).map(Self::Code))
            .or_else(|| token_id_in(&plain).map(Self::PublicTokenId))
    }

    /// Returns the secret of this kind that a text contains.
    #[must_use]
    pub fn secret(kind: SecretKind, text: &str) -> Option<Secret> {
        match Self::parse(text) {
            Some(Self::Secret(found, secret)) if found == kind => Some(secret),
            _ => None,
        }
    }

    /// Returns whether it opens an invitation or a public token; `None` for secrets of other kinds, and for ids.
    #[must_use]
    pub const fn opens(&self) -> Option<CodeKind> {
        match self {
            Self::Secret(SecretKind::Invitation, _) => Some(CodeKind::Invitation),
            Self::ShareToken(_) => Some(CodeKind::PublicToken),
            Self::Code(code) => Some(code.kind()),
            Self::Secret(..) | Self::PublicTokenId(_) => None,
        }
    }
}

/// Returns the text without invisible characters; white space stays.
fn without_invisible(text: &str) -> String {
    text.chars().filter(|&c| c.is_whitespace() || is_visible(c)).collect()
}

fn with_plain_dashes(text: &str) -> String {
    let plain = |c| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        c => c,
    };
    text.chars().map(plain).collect()
}

const fn is_base64url(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// Returns the runs of base64url characters in a text.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_base64url(c))
}

/// Finds a secret at the end of a run; the digits of an escaped `#` can stand before it, and the marks of Markdown around
/// it.
fn secret_in(text: &str) -> Option<PastedInput> {
    runs(text).flat_map(|run| [run, run.trim_end_matches(['-', '_'])]).find_map(|run| {
        let secret = run.get(run.len().checked_sub(SecretKind::LENGTH)?..)?;
        let kind = SecretKind::ALL.into_iter().find(|kind| kind.matches(secret))?;
        Some(PastedInput::Secret(kind, Secret::new(secret.to_owned())))
    })
}

/// Finds three runs between dots, of which the first is a header (`{"` in base64url) and the last a whole signature.
fn share_token_in(text: &str) -> Option<PastedInput> {
    text.split(|c| !is_base64url(c) && c != '.').find_map(|dotted| {
        let runs: Vec<&str> = dotted.split('.').collect();
        runs.windows(3).find_map(|window| {
            let [header, payload, signature] = window else { return None };
            let header = &header[header.find("eyJ")?..];
            let (signature, rest) = signature.split_at_checked(SIGNATURE_LENGTH)?;
            let is_whole = !payload.is_empty() && rest.chars().all(|mark| mark == '-' || mark == '_');
            is_whole.then(|| PastedInput::ShareToken(Secret::new(format!("{header}.{payload}.{signature}"))))
        })
    })
}

/// Finds a code: a part of the text between other characters than letters, digits, dashes and white space, or else a
/// single word.
fn code_in(text: &str) -> Option<Code> {
    let text = text.replace("%23", "#");
    let parts = || text.split(|c: char| !c.is_alphanumeric() && c != '-' && !c.is_whitespace());
    parts().find_map(Code::parse).or_else(|| parts().flat_map(str::split_whitespace).find_map(Code::parse))
}

fn token_id_in(text: &str) -> Option<PublicTokenId> {
    runs(text).find_map(|run| PublicTokenId::parse(&run[run.rfind(PublicTokenId::PREFIX)?..]).ok())
}

#[cfg(test)]
#[path = "pasted_tests.rs"]
mod tests;
