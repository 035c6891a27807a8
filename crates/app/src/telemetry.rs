//! Logging to standard error, without secrets and addresses.

use std::io::{IsTerminal, stderr};

use tracing::level_filters::LevelFilter;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::config::{Config, LogFormat};

/// Installs the log subscriber of the process, and a hook that logs panics. Does nothing if a subscriber is installed
/// already.
pub fn begin(config: &Config) {
    let on_terminal = stderr().is_terminal();
    let format = config.log_format.unwrap_or(if on_terminal { LogFormat::Pretty } else { LogFormat::Json });
    let lines = tracing_subscriber::fmt::layer().with_writer(stderr);
    let lines = match format {
        LogFormat::Pretty => lines.with_ansi(on_terminal).boxed(),
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
    };
    if tracing_subscriber::registry().with(lines.with_filter(level_filter(config.log.0))).try_init().is_ok() {
        #[expect(clippy::disallowed_methods, reason = "the program logs its panics; no test calls this function")]
        std::panic::set_hook(Box::new(|panic| {
            // Only the location: the message of a panic can contain anything.
            let location = panic.location().map(ToString::to_string).unwrap_or_default();
            tracing::error!(location, "a panic occurred");
        }));
    }
}

/// Returns the filter: `level` applies to Guestlist's own crates. Other crates are limited to warnings, because their
/// finer events could contain requests or mails.
fn level_filter(level: LevelFilter) -> Targets {
    Targets::new().with_default(level.min(LevelFilter::WARN)).with_target("guestlist", level)
}

#[cfg(test)]
#[path = "telemetry_tests.rs"]
mod tests;
