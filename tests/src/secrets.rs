//! Secrets that an instance disclosed during a test: in mails, responses and cookies. Tests check that they do not
//! appear elsewhere.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use guestlist_domain::model::secret::{Code, SecretKind};

/// The secrets that were disclosed so far. Clones share them.
#[derive(Clone, Debug, Default)]
pub struct Secrets(Arc<Mutex<BTreeSet<String>>>);

/// All kinds except opt-out secrets, which are part of a path, because mail programs do not send fragments.
const KINDS: [SecretKind; 7] = [
    SecretKind::Session,
    SecretKind::GuestSession,
    SecretKind::Verification,
    SecretKind::Invitation,
    SecretKind::Reset,
    SecretKind::AddressChange,
    SecretKind::ApiKey,
];

impl Secrets {
    fn all(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds the secrets in a text.
    pub fn record(&self, text: &str) {
        let mut all = self.all();
        for word in words(text).filter(|word| is_secret(word)) {
            // A code is also valid without its dashes.
            if Code::parse(word).is_some() {
                all.insert(word.replace('-', ""));
            }
            all.insert(word.to_owned());
        }
    }

    /// Returns the number of secrets.
    #[must_use]
    pub fn count(&self) -> usize {
        self.all().len()
    }

    /// Returns the parts of a text that are disclosed secrets or have the form of a secret.
    #[must_use]
    pub fn found_in(&self, text: &str) -> Vec<String> {
        let by_form = words(text).filter(|word| is_secret(word)).map(str::to_owned);
        let known = self.all();
        let known = known.iter().filter(|secret| text.contains(*secret)).cloned();
        by_form.chain(known).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// Splits a text into words that could be secrets.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    text.split(move |c| !is_part(c)).map(|word| word.trim_matches('.')).filter(|word| word.len() > 15)
}

/// Returns whether a word has the form of a random secret with prefix, a signed token, or a code in four groups.
fn is_secret(word: &str) -> bool {
    let is_token = || word.starts_with("eyJ") && word.len() > 60 && word.matches('.').count() == 2;
    let is_code = || word.len() == 19 && word.matches('-').count() == 3 && Code::parse(word).is_some();
    KINDS.iter().any(|kind| kind.matches(word)) || is_token() || is_code()
}

#[cfg(test)]
#[path = "secrets_tests.rs"]
mod tests;
