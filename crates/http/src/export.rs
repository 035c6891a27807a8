//! Exports in the API's format, for pages that offer them as files.

use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::EventView;
use guestlist_domain::usecase::{AccountExport, Caller, Service};

use crate::csv;
use crate::dto;
use crate::dto::event::{EVENT_COLUMNS, event_row};

/// Returns the data export of an account, as `GET /v1/account/export` does; `None` if it cannot be serialised.
#[must_use]
pub fn account_export(export: AccountExport, caller: &Caller, service: &Service, now: Timestamp) -> Option<Vec<u8>> {
    serde_json::to_vec(&dto::export::AccountExport::new(export, caller, service.policy(), now)).ok()
}

/// Returns audit events as the API's CSV table; `None` if they cannot be serialised.
#[must_use]
pub fn activity_table(events: Vec<EventView>) -> Option<Vec<u8>> {
    csv::write(&EVENT_COLUMNS, events.into_iter().map(event_row)).ok()
}
