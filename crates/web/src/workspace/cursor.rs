//! Where a list goes on, as the address of a page says it. It grants nothing: each page of a list is authorised anew.

use guestlist_domain::model::ids::EventId;
use guestlist_domain::model::page::{Cursor, PageRequest};
use guestlist_domain::model::time::Timestamp;

use crate::visit::Visit;

/// The page that the visit asks for. What is no cursor asks for the beginning.
pub(super) fn asked(visit: &Visit, limit: u16) -> PageRequest {
    PageRequest { limit, after: visit.query("after").and_then(|text| read(&text)) }
}

/// The address of the next page: this one's, with its filters.
pub(super) fn next(path: &str, filters: &[(&str, &str)], next: Option<Cursor>) -> Option<String> {
    let after = write(next?);
    let mut query: Vec<(&str, &str)> = filters.iter().copied().filter(|(_, value)| !value.is_empty()).collect();
    query.push(("after", &after));
    Some(format!("{path}?{}", serde_urlencoded::to_string(query).unwrap_or_default()))
}

/// An event's id is the text form of the cursor's, whatever it is the id of.
fn write(cursor: Cursor) -> String {
    format!("{}-{}", cursor.at.micros(), EventId::new(cursor.id))
}

fn read(text: &str) -> Option<Cursor> {
    let (at, id) = text.split_once('-')?;
    let at = Timestamp::from_micros(at.parse().ok()?);
    Some(Cursor { at, id: EventId::parse(id).ok()?.uuid() })
}
