//! Logs: to standard error, without secrets and addresses.

use std::io::{IsTerminal, stderr};

use tracing::level_filters::LevelFilter;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::config::{Config, LogFormat};

/// Begins to log, for the whole process. Whoever logs already stays.
pub fn begin(config: &Config) {
    let on_terminal = stderr().is_terminal();
    let format = config.log_format.unwrap_or(if on_terminal { LogFormat::Pretty } else { LogFormat::Json });
    let lines = tracing_subscriber::fmt::layer().with_writer(stderr);
    let lines = match format {
        LogFormat::Pretty => lines.with_ansi(on_terminal).boxed(),
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
    };
    if tracing_subscriber::registry().with(lines.with_filter(heard(config.log.0))).try_init().is_ok() {
        #[expect(clippy::disallowed_methods, reason = "the program logs its panics; no test comes here")]
        std::panic::set_hook(Box::new(|panic| {
            // Where it happened, never what it says: that may hold anything.
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            tracing::error!(place, "a panic");
        }));
    }
}

/// The level is that of Guestlist's own crates. Others are never heard below warnings: what they would say of a request
/// or a mail at finer levels is not ours to keep clean.
fn heard(level: LevelFilter) -> Targets {
    Targets::new().with_default(level.min(LevelFilter::WARN)).with_target("guestlist", level)
}

#[cfg(test)]
#[path = "telemetry_tests.rs"]
mod tests;
