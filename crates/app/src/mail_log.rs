//! Log lines about sending mail: one for each failed attempt, and an error if the operator has to act.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use guestlist_domain::model::ids::MailId;
use guestlist_domain::port::{Concern, FailedAttempt, MailObserver, UnopenedMail};
use guestlist_secrets::ServerKeys;
use tokio::time::Instant;

use crate::sealed_records;

/// Minimum interval between equal errors.
const PERIOD: Duration = Duration::from_secs(15 * 60);
/// Stage of mails that cannot be opened, in addition to the stages of sending.
const UNOPENED: &str = "open";
/// Maximum number of different errors that are remembered.
const REMEMBERED: usize = 64;
/// Stages before the server is told an address; its replies at these stages can be logged.
const BEFORE_ADDRESSES: &[&str] = &["settings", "connect", "starttls", "auth"];

/// A [`MailObserver`] that logs. No line contains an address, a secret, or text that a server sent after it knew an
/// address.
#[derive(Default)]
pub(crate) struct MailLog {
    /// Names of the server keys of this instance in log lines.
    server_keys: String,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Time of the last error for each stage and code.
    loud: HashMap<(&'static str, Option<String>), Instant>,
    /// Whether mails are waiting because of a failure that concerns this instance.
    is_troubled: bool,
}

impl State {
    fn is_time_for(&mut self, stage: &'static str, code: Option<&str>) -> bool {
        let now = Instant::now();
        self.loud.retain(|_, written| now.duration_since(*written) < PERIOD);
        let key = (stage, code.map(ToOwned::to_owned));
        if self.loud.contains_key(&key) || self.loud.len() >= REMEMBERED {
            return false;
        }
        self.loud.insert(key, now);
        true
    }
}

impl MailLog {
    /// Creates a log that names these server keys when a mail is sealed with another one.
    pub(crate) fn naming(server_keys: &ServerKeys) -> Self {
        Self { server_keys: sealed_records::numbered(&server_keys.fingerprints()).join(", "), ..Self::default() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl MailObserver for MailLog {
    fn sent(&self, _: MailId) {
        if std::mem::take(&mut self.state().is_troubled) {
            tracing::info!("the mail server takes mails of this instance again");
        }
    }

    fn failed(&self, attempt: &FailedAttempt<'_>) {
        let failure = attempt.failure;
        let (stage, code) = (failure.stage, failure.code.as_deref());
        let cause = BEFORE_ADDRESSES.contains(&stage).then_some(failure.reason.as_str());
        let retry_at = attempt.retry_at.map(tracing::field::display);
        tracing::warn!(
            mail = %attempt.mail,
            kind = attempt.kind,
            attempt = attempt.attempt,
            stage,
            code,
            cause,
            "final" = retry_at.is_none(),
            retry_at,
            "a mail could not be sent"
        );
        if attempt.concerns == Concern::Mail {
            return;
        }
        let is_loud = {
            let mut state = self.state();
            state.is_troubled = true;
            state.is_time_for(stage, code)
        };
        if is_loud {
            tracing::error!(
                stage,
                code,
                cause,
                paused_until = attempt.paused_until.map(tracing::field::display),
                "the mail server takes no mail from this instance, or refuses some for no reason of theirs; every mail is \
                 kept and tried again: check GUESTLIST_MAIL_FROM, GUESTLIST_SMTP_URL, and what the server allows this \
                 instance"
            );
        }
    }
    fn left_unopened(&self, mail: &UnopenedMail<'_>) {
        if self.state().is_time_for(UNOPENED, None) {
            tracing::error!(
                mail = %mail.mail,
                kind = mail.kind,
                server_keys = self.server_keys,
                offered_at = %mail.offered_at,
                retry_until = %mail.retry_until,
                "a mail is sealed with a server key that this instance does not have, and is left to an instance that has \
                 it: list that key in GUESTLIST_SECRET_KEY on every instance; `guestlist keys list` counts what needs \
                 which key"
            );
        }
    }
}

#[cfg(test)]
#[path = "mail_log_tests.rs"]
mod tests;
