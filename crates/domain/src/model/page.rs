//! Keyset pages: every list is read from where the last page ended, newest first.

use uuid::Uuid;

use super::time::Timestamp;

/// Where a page ends: the sort key of its last item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// When that item came to be.
    pub at: Timestamp,
    /// Its id, to tell apart what came to be at the same time.
    pub id: Uuid,
}

/// What part of a list is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest {
    /// Most items: 1 to 100 in answers to clients; tables are read in larger parts.
    pub limit: u16,
    /// Only what sorts after this; from the beginning without it.
    pub after: Option<Cursor>,
}

impl PageRequest {
    /// Items of a page when nothing is said.
    pub const DEFAULT_LIMIT: u16 = 25;
    /// Most items of a page.
    pub const MAX_LIMIT: u16 = 100;
}

impl Default for PageRequest {
    fn default() -> Self {
        Self { limit: Self::DEFAULT_LIMIT, after: None }
    }
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// Where the next page starts; `None` at the end.
    pub next: Option<Cursor>,
}

impl<T> Page<T> {
    /// Makes a page of rows that were read with a limit of one more than asked for: the one too many says that there
    /// are more.
    #[must_use]
    pub fn cut(mut rows: Vec<T>, limit: u16, cursor: impl Fn(&T) -> Cursor) -> Self {
        let more = rows.len() > usize::from(limit);
        rows.truncate(usize::from(limit));
        let next = rows.last().filter(|_| more).map(cursor);
        Self { items: rows, next }
    }

    /// The same page of something else.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(f).collect(), next: self.next }
    }
}
