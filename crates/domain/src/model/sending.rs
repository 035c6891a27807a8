//! Pauses of sending: a mail server that refuses this instance refuses every mail, and a single attempt shows it.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use super::email::EmailAddress;
use super::mail::SendOutcome;
use super::time::{Timestamp, minutes};

/// The first and the longest pause.
const SHORTEST_PAUSE: Duration = Duration::from_secs(5);
const LONGEST_PAUSE: Duration = minutes(5);
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sending {
    pause: Option<Pause>,
    /// Pauses of recipient domains with a doubtful refusal.
    domains: HashMap<String, Pause>,
    /// Domains with a doubtful refusal since a mail was last accepted.
    doubtful_domains: HashSet<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pause {
    until: Timestamp,
    /// Number of refusals since a mail was last accepted.
    refusals: u32,
}

impl Pause {
    fn after(earlier: Option<Self>, now: Timestamp) -> Self {
        let refusals = earlier.map_or(0, |pause| pause.refusals).saturating_add(1);
        Self { until: now.plus(pause_after(refusals)), refusals }
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

    /// Records the outcome of an attempt.
    pub fn record(&mut self, to: &EmailAddress, outcome: &SendOutcome, now: Timestamp) {
        match outcome {
            SendOutcome::Sent => {
                self.pause = None;
                self.doubtful_domains.clear();
                self.domains.remove(domain(to));
            }
            SendOutcome::Retry(_) | SendOutcome::Failed(_) => {}
            SendOutcome::Doubtful(_) => self.record_doubtful(domain(to), now),
            SendOutcome::Unavailable(_) => self.pause(now),
        }
    }

    fn record_doubtful(&mut self, domain: &str, now: Timestamp) {
        // Old refusals are no longer evidence, and must not accumulate.
        self.domains.retain(|_, pause| !pause.until.plus(LONGEST_PAUSE).is_reached_by(now));
        let earlier = self.domains.get(domain).copied();
        self.domains.insert(domain.to_owned(), Pause::after(earlier, now));
        self.doubtful_domains.insert(domain.to_owned());
        if self.doubtful_domains.len() >= DOUBTFUL_DOMAINS_LIMIT {
            self.pause(now);
        }
    }

    fn pause(&mut self, now: Timestamp) {
        self.doubtful_domains.clear();
        self.pause = Some(Pause::after(self.pause, now));
    }
}

fn domain(address: &EmailAddress) -> &str {
    address.canonical().rsplit_once('@').map_or("", |(_, domain)| domain)
}

#[cfg(test)]
#[path = "sending_tests.rs"]
mod tests;
