//! Pagination of lists on pages. The cursor in the query holds the time and the id of the last item shown. It grants
//! nothing: each request for a part of a list is authorised again.

use std::fmt::Display;

use guestlist_domain::model::ids::EventId;
use guestlist_domain::model::page::{Cursor, PageRequest};
use guestlist_domain::model::time::Timestamp;

use crate::visit::Visit;

/// Requests the first items of a list, as many as one request can return; used to fill choices.
pub(crate) const fn most() -> PageRequest {
    PageRequest { limit: PageRequest::MAX_LIMIT, after: None }
}

/// List on a page: which part the query asks for, and where the page's other parts are.
pub(crate) struct List {
    /// Path of the first part, with the filters of the list.
    begin: String,
    /// Name of the query parameter that holds the cursor.
    name: &'static str,
    /// Name of the list, if the page has several.
    what: Option<String>,
    /// The requested part; the first one if the cursor is absent or malformed.
    pub(crate) request: PageRequest,
}

/// Links from one part of a list to the others.
#[derive(Default)]
pub(crate) struct Steps {
    pub(crate) next: Option<String>,
    /// Link to the first part; `None` on the first part itself.
    pub(crate) first: Option<String>,
    /// Name of the list, if the page has several.
    pub(crate) what: Option<String>,
}

impl List {
    /// Creates the only list of a page, with the query parameter `after`.
    pub(crate) fn of(visit: &Visit, begin: impl Into<String>) -> Self {
        Self::read(visit, begin.into(), "after")
    }

    /// Creates one of several lists of a page; `name` is its query parameter, `what` its name for readers.
    pub(crate) fn named(visit: &Visit, begin: impl Into<String>, name: &'static str, what: impl Display) -> Self {
        Self { what: Some(what.to_string()), ..Self::read(visit, begin.into(), name) }
    }

    fn read(visit: &Visit, begin: String, name: &'static str) -> Self {
        let after = visit.query(name).and_then(|text| read(&text));
        Self { begin, name, what: None, request: PageRequest { after, ..PageRequest::default() } }
    }

    /// Sets the number of items in one part.
    pub(crate) fn by(self, limit: u16) -> Self {
        Self { request: PageRequest { limit, ..self.request }, ..self }
    }

    /// Returns whether this is the first part.
    pub(crate) fn is_first(&self) -> bool {
        self.request.after.is_none()
    }

    /// Returns the links to the next part and to the first one.
    pub(crate) fn steps(self, next: Option<Cursor>) -> Steps {
        let next = next.map(|cursor| address(&self.begin, &[(self.name, &write(cursor))]));
        let first = (!self.is_first()).then_some(self.begin);
        Steps { next, first, what: self.what }
    }
}

/// Adds these values to the query of a path, before its fragment; empty values are left out.
pub(crate) fn address(path: &str, values: &[(&str, &str)]) -> String {
    let (path, fragment) = path.split_once('#').map_or((path, None), |(path, fragment)| (path, Some(fragment)));
    let given = values.iter().filter(|(_, value)| !value.is_empty());
    let mut whole = path.to_owned();
    if let Ok(query) = serde_urlencoded::to_string(given.collect::<Vec<_>>())
        && !query.is_empty()
    {
        whole.push(if path.contains('?') { '&' } else { '?' });
        whole.push_str(&query);
    }
    if let Some(fragment) = fragment {
        whole.push('#');
        whole.push_str(fragment);
    }
    whole
}

/// Ids of all types have the same text form apart from their prefix, so `EventId` can carry any of them.
fn write(cursor: Cursor) -> String {
    format!("{}.{}", cursor.at.micros(), EventId::new(cursor.id))
}

fn read(text: &str) -> Option<Cursor> {
    let (at, id) = text.split_once('.')?;
    let at = Timestamp::from_micros(at.parse().ok()?);
    Some(Cursor { at, id: EventId::parse(id).ok()?.uuid() })
}

#[cfg(test)]
#[path = "paging_tests.rs"]
mod tests;
