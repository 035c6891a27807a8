//! Keyset pagination: each page of a list starts after the last item of the page before, newest first.

use uuid::Uuid;

use super::time::Timestamp;

/// End of a page: the sort key of its last item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// Creation time of the item.
    pub at: Timestamp,
    /// Id of the item, which orders items with the same time.
    pub id: Uuid,
}

/// Request for a page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest {
    /// Maximum number of items: 1 to 100 in responses to clients; larger when whole tables are read.
    pub limit: u16,
    /// Only items that sort after this cursor; `None` starts at the beginning.
    pub after: Option<Cursor>,
}

impl PageRequest {
    /// Number of items of a page by default.
    pub const DEFAULT_LIMIT: u16 = 25;
    /// Maximum number of items of a page for clients.
    pub const MAX_LIMIT: u16 = 100;
}

impl Default for PageRequest {
    fn default() -> Self {
        Self { limit: Self::DEFAULT_LIMIT, after: None }
    }
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// Cursor of the next page; `None` on the last page.
    pub next: Option<Cursor>,
}

impl<T> Page<T> {
    /// Creates a page from rows that were read with a limit of `limit` + 1: an extra row shows that there is another
    /// page.
    #[must_use]
    pub fn cut(mut rows: Vec<T>, limit: u16, cursor: impl Fn(&T) -> Cursor) -> Self {
        let more = rows.len() > usize::from(limit);
        rows.truncate(usize::from(limit));
        let next = rows.last().filter(|_| more).map(cursor);
        Self { items: rows, next }
    }

    /// Converts each item of the page.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(f).collect(), next: self.next }
    }
}
