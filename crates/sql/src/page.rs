//! Keyset pagination.
//!
//! A page begins after a cursor; the first page begins after the highest possible cursor. So both use the same
//! statement, which an index answers from the cursor on.

use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::StoreError;
use uuid::Uuid;

use crate::Time;

/// Parameters of a page: rows below `(at, id)`, at most `limit` of them, which is one more than a page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keyset {
    /// Time of the cursor.
    pub at: Time,
    /// Id of the cursor.
    pub id: Uuid,
    /// Maximum number of rows.
    pub limit: i64,
}

impl Keyset {
    /// Converts a request.
    #[must_use]
    pub fn new(page: PageRequest) -> Self {
        let highest = Cursor { at: Timestamp::from_micros(i64::MAX), id: Uuid::max() };
        let Cursor { at, id } = page.after.unwrap_or(highest);
        Self { at: Time(at), id, limit: i64::from(page.limit) + 1 }
    }
}

/// Converts rows that were selected with a [`Keyset`] into a page of records.
///
/// # Errors
/// Those of `read`.
pub fn page_of<R, T>(
    rows: Vec<R>,
    page: PageRequest,
    read: impl Fn(R) -> Result<T, StoreError>,
    cursor: impl Fn(&T) -> Cursor,
) -> Result<Page<T>, StoreError> {
    let records = rows.into_iter().map(read).collect::<Result<Vec<T>, _>>()?;
    Ok(Page::cut(records, page.limit, cursor))
}

#[cfg(test)]
#[path = "page_tests.rs"]
mod tests;
