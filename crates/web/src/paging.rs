//! Where a list goes on, in the address of its page: the moment and the id of the last item that was shown. It grants
//! nothing: each part of a list is authorised anew.

use std::fmt::Display;

use guestlist_domain::model::ids::EventId;
use guestlist_domain::model::page::{Cursor, PageRequest};
use guestlist_domain::model::time::Timestamp;

use crate::visit::Visit;

/// The longest part of a list; as long as choices are.
pub(crate) const fn most() -> PageRequest {
    PageRequest { limit: PageRequest::MAX_LIMIT, after: None }
}

/// A list of a page: which part of it the address asks for, and where its other parts are.
pub(crate) struct List {
    /// The address of its beginning, with all that it is narrowed down to.
    begin: String,
    /// What its cursor is called in the address.
    name: &'static str,
    /// What it is a list of, where a page has several.
    what: Option<String>,
    /// The part that the address asks for; from the beginning where it cannot be read.
    pub(crate) request: PageRequest,
}

/// The ways from a part of a list to its others.
#[derive(Default)]
pub(crate) struct Steps {
    pub(crate) next: Option<String>,
    /// For whoever is further on.
    pub(crate) first: Option<String>,
    /// What it is a list of, where a page has several.
    pub(crate) what: Option<String>,
}

impl List {
    /// The only list of a page.
    pub(crate) fn of(visit: &Visit, begin: impl Into<String>) -> Self {
        Self::read(visit, begin.into(), "after")
    }

    /// One of several lists of a page, each with a name of its own in the address.
    pub(crate) fn named(visit: &Visit, begin: impl Into<String>, name: &'static str, what: impl Display) -> Self {
        Self { what: Some(what.to_string()), ..Self::read(visit, begin.into(), name) }
    }

    fn read(visit: &Visit, begin: String, name: &'static str) -> Self {
        let after = visit.query(name).and_then(|text| read(&text));
        Self { begin, name, what: None, request: PageRequest { after, ..PageRequest::default() } }
    }

    /// The same in parts of another length.
    pub(crate) fn by(self, limit: u16) -> Self {
        Self { request: PageRequest { limit, ..self.request }, ..self }
    }

    /// Whether it is shown from its beginning.
    pub(crate) fn is_first(&self) -> bool {
        self.request.after.is_none()
    }

    /// The ways on, and back to the beginning.
    pub(crate) fn steps(self, next: Option<Cursor>) -> Steps {
        let next = next.map(|cursor| address(&self.begin, &[(self.name, &write(cursor))]));
        let first = (!self.is_first()).then_some(self.begin);
        Steps { next, first, what: self.what }
    }
}

/// An address with these values added to its query; empty ones are left out.
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

/// Ids of every kind are written alike, so any of their types does for the bare one.
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
