//! What the stores on SQL databases have in common: one struct for each kind of row with its conversion into the
//! domain's type, times and lists in columns, keyset pagination, and the kinds of errors. A store adds its SQL.
//!
//! A row has the same fields on every database. Its columns are [`Time`]s, [`List`]s and types that sqlx knows for each
//! of them. A value that cannot be converted fails the whole read, unless it only describes (a device): a row
//! that cannot be read grants nothing.

mod convert;
mod error;
mod list;
mod page;
mod rows;
mod time;

pub use convert::*;
pub use error::*;
pub use list::List;
pub use page::{Keyset, page_of};
pub use rows::*;
pub use time::Time;
