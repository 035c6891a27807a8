//! Retries of transactions that the database aborted in favour of others.

use std::time::Duration;

/// Time from the beginning of the first attempt within which another one begins.
pub const RETRY_WINDOW: Duration = Duration::from_secs(2);
/// Maximum number of attempts. Only a service that measures no time reaches it.
pub const MAX_ATTEMPTS: u32 = 50;

/// The longest pause before the second attempt, and before any later one.
const FIRST_PAUSE: Duration = Duration::from_millis(10);
const LONGEST_PAUSE: Duration = Duration::from_millis(250);

/// Returns the longest pause before the next attempt: it doubles from 10 ms to 250 ms, and ends with the
/// [`RETRY_WINDOW`]. The real pause is a random part of it, so that transactions that collided do not collide again.
/// Returns `None` if there is no further attempt. `elapsed` is the time since the first attempt began.
#[must_use]
pub fn longest_pause(failed_attempts: u32, elapsed: Duration) -> Option<Duration> {
    if failed_attempts >= MAX_ATTEMPTS {
        return None;
    }
    let left = Some(time_left(elapsed)).filter(|left| !left.is_zero())?;
    let pause = FIRST_PAUSE.saturating_mul(1 << failed_attempts.saturating_sub(1).min(10));
    Some(pause.min(LONGEST_PAUSE).min(left))
}

/// Returns the time until the [`RETRY_WINDOW`] ends.
#[must_use]
pub fn time_left(elapsed: Duration) -> Duration {
    RETRY_WINDOW.saturating_sub(elapsed)
}

#[cfg(test)]
#[path = "retry_tests.rs"]
mod tests;
