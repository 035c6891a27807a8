//! Predictable ids.

use std::sync::atomic::{AtomicU64, Ordering};

use guestlist_domain::port::IdGenerator;
use uuid::Uuid;

use crate::builders;

/// Generates the same UUIDs (version 7) in every run, one millisecond apart. They never equal those of
/// [`builders::uuid`].
#[derive(Default)]
pub struct SequentialIds(AtomicU64);

impl IdGenerator for SequentialIds {
    fn uuid(&self) -> Uuid {
        let number = self.0.fetch_add(1, Ordering::SeqCst);
        builders::uuid_at(builders::T0_MILLIS + 1 + number, number)
    }
}
