//! Pauses of sending: a mail server that refuses this instance refuses every mail, and a single attempt shows it.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use super::email::EmailAddress;
use super::mail::SendOutcome;
use super::time::{Timestamp, minutes};

/// The first and the longest pause.
const SHORTEST_PAUSE: Duration = Duration::from_secs(5);
const LONGEST_PAUSE: Duration = minutes(5);
/// Time that the first attempt after a pause has to show whether the mail server accepts mail again, before others begin.
const LONGEST_PROBE: Duration = Duration::from_secs(30);
/// The first pause of a mail that this instance cannot unseal, because its server key is missing.
const SHORTEST_MISSING_KEY_PAUSE: Duration = Duration::from_secs(2);
/// Number of recipient domains with a doubtful refusal, without an accepted mail between them, that show that the
/// server refuses this instance.
const DOUBTFUL_DOMAINS_LIMIT: usize = 2;

/// Returns when to try again a mail that was kept because the failure concerns this instance, certainly or possibly:
/// the delay doubles from 5 seconds to 5 minutes. It is shorter than [`retry_at`](super::mail::retry_at), so that mails
/// are sent soon after the operator has fixed the cause.
#[must_use]
pub fn retry_kept_at(now: Timestamp, attempts: u32) -> Timestamp {
    now.plus(pause_after(attempts))
}

/// Returns when a mail that this instance cannot unseal can be claimed again: after a quarter of its age, between 2
/// seconds and 5 minutes. A new mail soon reaches an instance that has its server key, and an old one takes little of
/// the workers' time.
#[must_use]
pub fn release_without_key_at(now: Timestamp, created_at: Timestamp) -> Timestamp {
    now.plus((now.since(created_at) / 4).clamp(SHORTEST_MISSING_KEY_PAUSE, LONGEST_PAUSE))
}

fn pause_after(refusals: u32) -> Duration {
    SHORTEST_PAUSE.saturating_mul(1 << refusals.saturating_sub(1).min(10)).min(LONGEST_PAUSE)
}

/// Recent results of sending, from which the pauses of an instance follow.
///
/// Several attempts can run at the same time. Those that began before a pause do not lengthen it, and after a pause a
/// single attempt finds out whether the mail server accepts mail again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sending {
    pause: Option<Pause>,
    /// End of the time in which no attempt begins beside the first one after a pause.
    probe_until: Option<Timestamp>,
    /// Pauses of recipient domains with a doubtful refusal.
    domains: HashMap<String, Pause>,
    /// Domains with a doubtful refusal since a mail was last accepted.
    doubtful_domains: HashSet<String>,
    /// Whether this process is about to end.
    is_stopped: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pause {
    since: Timestamp,
    until: Timestamp,
    /// Number of refusals since a mail was last accepted.
    refusals: u32,
}

impl Pause {
    /// Returns the pause after the refusal of an attempt that began at `began_at`, given the earlier pause.
    fn after(earlier: Option<Self>, began_at: Timestamp, now: Timestamp) -> Self {
        match earlier {
            None => Self::new(1, now),
            Some(pause) if began_at > pause.since => Self::new(pause.refusals.saturating_add(1), now),
            Some(pause) => pause,
        }
    }

    fn new(refusals: u32, now: Timestamp) -> Self {
        Self { since: now, until: now.plus(pause_after(refusals)), refusals }
    }
}

impl Sending {
    /// Returns when the next mail can be tried, if sending is paused at `now`.
    #[must_use]
    pub fn paused_until(&self, now: Timestamp) -> Option<Timestamp> {
        self.pause.map(|pause| pause.until).filter(|until| !until.is_reached_by(now))
    }

    /// Returns when the next mail to the domain of `to` can be tried, if that domain is paused at `now`.
    #[must_use]
    pub fn domain_paused_until(&self, to: &EmailAddress, now: Timestamp) -> Option<Timestamp> {
        self.domains.get(domain(to)).map(|pause| pause.until).filter(|until| !until.is_reached_by(now))
    }

    /// Ends sending: no attempt begins any more, and those that have not handed over their mail do not.
    pub fn stop(&mut self) {
        self.is_stopped = true;
    }

    /// Returns whether [`stop`](Self::stop) was called.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.is_stopped
    }

    /// Returns whether an attempt can begin at `now`: sending is neither stopped nor paused, and no other attempt is
    /// finding out whether a pause is over.
    #[must_use]
    pub fn admits_attempt(&self, now: Timestamp) -> bool {
        !self.is_stopped
            && self.paused_until(now).is_none()
            && self.probe_until.is_none_or(|until| until.is_reached_by(now))
    }

    /// Begins an attempt to send a mail to `to`.
    ///
    /// # Errors
    /// When the mail can be claimed again, if no attempt can begin: at the end of the pause of its domain, or now, so
    /// that another instance can send it.
    pub fn begin_attempt(&mut self, to: &EmailAddress, now: Timestamp) -> Result<(), Timestamp> {
        if let Some(until) = self.domain_paused_until(to, now) {
            return Err(until);
        }
        if !self.admits_attempt(now) {
            return Err(now);
        }
        self.probe_until = self.pause.map(|_| now.plus(LONGEST_PROBE));
        Ok(())
    }

    /// Records the outcome of an attempt that began at `began_at`.
    pub fn record(&mut self, to: &EmailAddress, outcome: &SendOutcome, began_at: Timestamp, now: Timestamp) {
        self.probe_until = None;
        match outcome {
            SendOutcome::Sent => {
                self.pause = None;
                self.doubtful_domains.clear();
                self.domains.remove(domain(to));
            }
            SendOutcome::Retry(_) | SendOutcome::NotSent | SendOutcome::Failed(_) => {}
            SendOutcome::Doubtful(_) => self.record_doubtful(domain(to), began_at, now),
            SendOutcome::Unavailable(_) => self.pause(began_at, now),
        }
    }

    fn record_doubtful(&mut self, domain: &str, began_at: Timestamp, now: Timestamp) {
        // Old refusals are no longer evidence, and must not accumulate.
        self.domains.retain(|_, pause| !pause.until.plus(LONGEST_PAUSE).is_reached_by(now));
        let earlier = self.domains.get(domain).copied();
        self.domains.insert(domain.to_owned(), Pause::after(earlier, began_at, now));
        self.doubtful_domains.insert(domain.to_owned());
        if self.doubtful_domains.len() >= DOUBTFUL_DOMAINS_LIMIT {
            self.pause(began_at, now);
        }
    }

    fn pause(&mut self, began_at: Timestamp, now: Timestamp) {
        self.doubtful_domains.clear();
        self.pause = Some(Pause::after(self.pause, began_at, now));
    }
}

fn domain(address: &EmailAddress) -> &str {
    address.canonical().rsplit_once('@').map_or("", |(_, domain)| domain)
}

#[cfg(test)]
#[path = "sending_tests.rs"]
mod tests;
