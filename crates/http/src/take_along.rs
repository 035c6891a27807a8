//! The API's own way of writing what people take along, for pages that offer the same as a file.

use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::EventView;
use guestlist_domain::usecase::{AccountExport, Caller, Service};

use crate::csv;
use crate::dto;
use crate::dto::event::{COLUMNS, row};

/// What is kept about an account, as `GET /v1/account/export` answers it; `None` where it cannot be written.
#[must_use]
pub fn account_export(export: AccountExport, caller: &Caller, service: &Service, now: Timestamp) -> Option<Vec<u8>> {
    serde_json::to_vec(&dto::export::AccountExport::new(export, caller, service.policy(), now)).ok()
}

/// Entries of the activity log, as the API answers them as a table; `None` where they cannot be written.
#[must_use]
pub fn activity_table(events: Vec<EventView>) -> Option<Vec<u8>> {
    csv::write(&COLUMNS, events.into_iter().map(row)).ok()
}
