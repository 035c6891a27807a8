//! Activity as one table for export, read page by page.

use std::future::Future;

use crate::model::page::{Cursor, Page, PageRequest};
use crate::port::EventView;
use crate::usecase::Error;

/// Upper bound of events in one table; reading stops after the page that covers it.
const MAX_ROWS: usize = 10_000;
/// Events read per page.
const PART: u16 = 500;

/// Reads events page by page, starting after `after`, until the list ends or the table has 10,000 events; then `next`
/// is the cursor of the following table. Each page is requested from `read`, and therefore authorised again.
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
        if table.next.is_none() || table.items.len() >= MAX_ROWS {
            return Ok(table);
        }
    }
}
