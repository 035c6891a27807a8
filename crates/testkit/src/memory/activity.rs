//! The activity log.

use async_trait::async_trait;
use guestlist_domain::model::event::Event;
use guestlist_domain::port::{ActivityLog, StoreError};

use super::state::conflict_if;
use super::unit_of_work::MemoryUnitOfWork;

#[async_trait]
impl ActivityLog for MemoryUnitOfWork {
    async fn append_event(&mut self, event: &Event) -> Result<(), StoreError> {
        self.write(|state| conflict_if(state.events.insert(event.id, event.clone()).is_some()))
    }
}
