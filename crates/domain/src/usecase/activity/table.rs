//! The activity as a table: more entries than a page has, read in parts.

use std::future::Future;

use crate::model::page::{Cursor, Page, PageRequest};
use crate::port::EventView;
use crate::usecase::Error;

/// Most entries of one table.
const MOST: usize = 10_000;
/// Entries that are read at once.
const PART: u16 = 500;

/// Reads one table of a list of activity, from behind `after`; `next` says where another one goes on. Each part is asked
/// of `read`, and so authorised anew.
///
/// # Errors
/// Those of `read`.
pub async fn activity_table<F>(after: Option<Cursor>, read: impl Fn(PageRequest) -> F) -> Result<Page<EventView>, Error>
where
    F: Future<Output = Result<Page<EventView>, Error>>,
{
    let mut table = Page { items: Vec::new(), next: after };
    loop {
        let part = read(PageRequest { limit: PART, after: table.next }).await?;
        table.items.extend(part.items);
        table.next = part.next;
        if table.next.is_none() || table.items.len() >= MOST {
            return Ok(table);
        }
    }
}
