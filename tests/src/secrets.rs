//! Secrets that an instance gave away while a test ran: by mail, in answers, as cookies. So that the test can say where
//! none of them may turn up.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use guestlist_domain::model::secret::{Code, SecretKind};

/// What was given away so far. Clones are the same.
#[derive(Clone, Debug, Default)]
pub struct Secrets(Arc<Mutex<BTreeSet<String>>>);

/// All but what opts out of mails: mail programs send no fragment, so that it stands in a path.
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

    /// Keeps every secret that stands in a text which somebody was given.
    pub fn note(&self, text: &str) {
        let mut all = self.all();
        for word in words(text).filter(|word| is_secret(word)) {
            // A code is one without its dashes as well.
            if Code::parse(word).is_some() {
                all.insert(word.replace('-', ""));
            }
            all.insert(word.to_owned());
        }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.all().len()
    }

    /// What stands in a text of these secrets, or looks as if it were one.
    #[must_use]
    pub fn found_in(&self, text: &str) -> Vec<String> {
        let looks = words(text).filter(|word| is_secret(word)).map(str::to_owned);
        let known = self.all();
        let known = known.iter().filter(|secret| text.contains(*secret)).cloned();
        looks.chain(known).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// The words of a text, cut where no secret goes on.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    text.split(move |c| !is_part(c)).map(|word| word.trim_matches('.')).filter(|word| word.len() > 15)
}

/// By its looks: a random secret with its prefix, a signed token, a code in its four groups.
fn is_secret(word: &str) -> bool {
    let is_token = || word.starts_with("eyJ") && word.len() > 60 && word.matches('.').count() == 2;
    let is_code = || word.len() == 19 && word.matches('-').count() == 3 && Code::parse(word).is_some();
    KINDS.iter().any(|kind| kind.matches(word)) || is_token() || is_code()
}

#[cfg(test)]
#[path = "secrets_tests.rs"]
mod tests;
