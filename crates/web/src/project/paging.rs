//! Where a list goes on, in an address: the moment and the id of its last item. It grants nothing: a list is authorised
//! anew for every page.

use guestlist_domain::model::ids::EventId;
use guestlist_domain::model::page::{Cursor, PageRequest};
use guestlist_domain::model::time::Timestamp;

use crate::visit::Visit;

const NAME: &str = "after";

/// The part of a list that an address asks for; from the beginning where it cannot be read.
pub(crate) fn after(visit: &Visit) -> PageRequest {
    PageRequest { after: visit.query(NAME).and_then(|text| read(&text)), ..PageRequest::default() }
}

/// The path of what comes next.
pub(crate) fn next_of(path: &str, next: Option<Cursor>) -> Option<String> {
    let joint = if path.contains('?') { '&' } else { '?' };
    next.map(|cursor| format!("{path}{joint}{NAME}={}", write(cursor)))
}

/// The path of the beginning, for whoever is further on.
pub(crate) fn first_of(path: &str, page: &PageRequest) -> Option<String> {
    page.after.is_some().then(|| path.to_owned())
}

/// Ids of every kind are written alike, so any of their types does for the bare one.
fn write(cursor: Cursor) -> String {
    format!("{}.{}", cursor.at.micros(), EventId::new(cursor.id))
}

fn read(text: &str) -> Option<Cursor> {
    let (at, id) = text.split_once('.')?;
    let at: i64 = at.parse().ok()?;
    Some(Cursor { at: Timestamp::from_micros(at), id: EventId::parse(id).ok()?.uuid() })
}
