//! What happened.

mod table;
mod view;

pub use table::activity_table;
