//! The activity log.

use async_trait::async_trait;

use super::StoreError;
use crate::model::event::Event;

/// Keeps what happened. There is no way to change or remove an entry.
#[async_trait]
pub trait ActivityLog {
    /// Adds an entry, in the transaction of what it tells of.
    async fn append_event(&mut self, event: &Event) -> Result<(), StoreError>;
}
