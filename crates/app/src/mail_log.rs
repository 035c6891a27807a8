//! Log lines about sending mail: one for each failed attempt, and an error if the operator has to act.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use guestlist_domain::model::ids::MailId;
use guestlist_domain::port::{FailedAttempt, FailureImpact, MailObserver, MissingKeyMail};
use guestlist_secrets::ServerKeys;
use tokio::time::Instant;

use crate::sealed_records;

/// Minimum interval between equal errors.
const LOG_INTERVAL: Duration = Duration::from_secs(15 * 60);
/// Stage of mails that cannot be unsealed, in addition to the stages of sending.
const UNSEAL_STAGE: &str = "open";
/// Maximum number of different errors that are remembered.
const MAX_TRACKED_ERRORS: usize = 64;
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
    last_logged: HashMap<(&'static str, Option<String>), Instant>,
    /// Whether mails are waiting because of a failure that concerns this instance.
    is_failing: bool,
}

impl State {
    fn should_log(&mut self, stage: &'static str, code: Option<&str>) -> bool {
        let now = Instant::now();
        self.last_logged.retain(|_, written| now.duration_since(*written) < LOG_INTERVAL);
        let key = (stage, code.map(ToOwned::to_owned));
        if self.last_logged.contains_key(&key) || self.last_logged.len() >= MAX_TRACKED_ERRORS {
            return false;
        }
        self.last_logged.insert(key, now);
        true
    }
}

impl MailLog {
    /// Creates a log that names these server keys when a mail is sealed with another one.
    pub(crate) fn with_server_keys(server_keys: &ServerKeys) -> Self {
        Self {
            server_keys: sealed_records::server_key_names(&server_keys.fingerprints()).join(", "),
            ..Self::default()
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl MailObserver for MailLog {
    fn sent(&self, _: MailId) {
        if std::mem::take(&mut self.state().is_failing) {
            tracing::info!("the mail server accepts mails from this instance again");
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
        if attempt.impact == FailureImpact::Mail {
            return;
        }
        let should_log = {
            let mut state = self.state();
            state.is_failing = true;
            state.should_log(stage, code)
        };
        if should_log {
            tracing::error!(
                stage,
                code,
                cause,
                paused_until = attempt.paused_until.map(tracing::field::display),
                "the mail server accepts no mail from this instance, or refuses mails for a reason that concerns this \
                 instance; all mails are kept and retried: check GUESTLIST_MAIL_FROM, GUESTLIST_SMTP_URL, and what the \
                 server allows this instance"
            );
        }
    }

    fn cannot_unseal(&self, mail: &MissingKeyMail<'_>) {
        if self.state().should_log(UNSEAL_STAGE, None) {
            tracing::error!(
                mail = %mail.mail,
                kind = mail.kind,
                server_keys = self.server_keys,
                claimable_at = %mail.claimable_at,
                retry_until = %mail.retry_until,
                "a mail is sealed with a server key that this instance does not have, and is left to an instance that \
                 has it: list that key in GUESTLIST_SECRET_KEY on every instance; `guestlist keys list` counts the \
                 records that need each key"
            );
        }
    }
}

#[cfg(test)]
#[path = "mail_log_tests.rs"]
mod tests;
