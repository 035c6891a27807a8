//! The log of this process, for tests that look for certain events in it.

use std::fmt::Debug;
use std::fmt::Write as _;
use std::sync::{Mutex, Once, PoisonError};

use tracing::Metadata;
use tracing::field::{Field, Visit};
use tracing::subscriber::Interest;
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

/// The message of each retry of a use case whose transaction the database aborted.
pub const RETRY: &str = "the database aborted a transaction in favour of others";

static EVENTS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Records the events of Guestlist and of the connection pools, of every level.
struct Recorder;

/// The fields of an event, the message among them.
struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // Writing to a String does not fail.
        let _ = write!(self.0, "{field}={value:?} ");
    }
}

impl<S: tracing::Subscriber> Layer<S> for Recorder {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        let is_recorded = ["guestlist", "sqlx::pool"].iter().any(|target| metadata.target().starts_with(target));
        if is_recorded { Interest::always() } else { Interest::never() }
    }

    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        let mut fields = Fields(format!("{} {} ", event.metadata().level(), event.metadata().target()));
        event.record(&mut fields);
        EVENTS.lock().unwrap_or_else(PoisonError::into_inner).push(fields.0);
    }
}

/// Records the events of this process from now on.
///
/// # Panics
/// If the process has another subscriber.
pub fn record() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| tracing_subscriber::registry().with(Recorder).init());
}

/// Returns the recorded events that contain all of these texts.
pub fn containing(texts: &[&str]) -> Vec<String> {
    let events = EVENTS.lock().unwrap_or_else(PoisonError::into_inner);
    events.iter().filter(|event| texts.iter().all(|text| event.contains(text))).cloned().collect()
}
