//! Pagination of lists on pages. The cursor in the query holds the time and the id of the last item shown. It grants
//! nothing: each request for a part of a list is authorised again.

use std::fmt::Display;

use guestlist_domain::model::ids::EventId;
use guestlist_domain::model::page::{Cursor, PageRequest};
use guestlist_domain::model::time::Timestamp;

use crate::page_context::PageContext;

/// Returns a request for the first items of a list, with the maximum limit; used to fill select elements.
pub(crate) const fn max_page() -> PageRequest {
    PageRequest { limit: PageRequest::MAX_LIMIT, after: None }
}

/// List on a page: the part that the query asks for, and the links to the other parts.
pub(crate) struct List {
    /// Path of the first part, with the filters of the list.
    first_path: String,
    /// Name of the query parameter that holds the cursor.
    name: &'static str,
    /// Name of the list, if the page has several.
    label: Option<String>,
    /// The requested part; the first one if the cursor is absent or malformed.
    pub(crate) request: PageRequest,
}

/// Links from one part of a list to the others.
#[derive(Default)]
pub(crate) struct PageLinks {
    pub(crate) next: Option<String>,
    /// Link to the first part; `None` on the first part itself.
    pub(crate) first: Option<String>,
    /// Name of the list, if the page has several.
    pub(crate) label: Option<String>,
}

impl List {
    /// Creates the only list of a page, with the query parameter `after`.
    pub(crate) fn of(context: &PageContext, first_path: impl Into<String>) -> Self {
        Self::read(context, first_path.into(), "after")
    }

    /// Creates one of several lists of a page; `name` is its query parameter, `label` its name for readers.
    pub(crate) fn named(
        context: &PageContext,
        first_path: impl Into<String>,
        name: &'static str,
        label: impl Display,
    ) -> Self {
        Self { label: Some(label.to_string()), ..Self::read(context, first_path.into(), name) }
    }

    fn read(context: &PageContext, first_path: String, name: &'static str) -> Self {
        let after = context.query(name).and_then(|text| read(&text));
        Self { first_path, name, label: None, request: PageRequest { after, ..PageRequest::default() } }
    }

    /// Sets the number of items in one part.
    pub(crate) fn with_limit(self, limit: u16) -> Self {
        Self { request: PageRequest { limit, ..self.request }, ..self }
    }

    /// Returns whether this is the first part.
    pub(crate) fn is_first(&self) -> bool {
        self.request.after.is_none()
    }

    /// Returns the links to the next part and to the first one.
    pub(crate) fn page_links(self, next: Option<Cursor>) -> PageLinks {
        let next = next.map(|cursor| address(&self.first_path, &[(self.name, &write(cursor))]));
        let first = (!self.is_first()).then_some(self.first_path);
        PageLinks { next, first, label: self.label }
    }
}

/// Adds these values to the query of a path, before its fragment; empty values are left out.
pub(crate) fn address(path: &str, values: &[(&str, &str)]) -> String {
    let (path, fragment) = path.split_once('#').map_or((path, None), |(path, fragment)| (path, Some(fragment)));
    let present = values.iter().filter(|(_, value)| !value.is_empty());
    let mut path_and_query = path.to_owned();
    if let Ok(query) = serde_urlencoded::to_string(present.collect::<Vec<_>>())
        && !query.is_empty()
    {
        path_and_query.push(if path.contains('?') { '&' } else { '?' });
        path_and_query.push_str(&query);
    }
    if let Some(fragment) = fragment {
        path_and_query.push('#');
        path_and_query.push_str(fragment);
    }
    path_and_query
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
