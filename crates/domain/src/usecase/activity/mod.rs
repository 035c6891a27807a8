//! Activity of workspaces and projects.

mod table;
mod view;

pub use table::activity_table;
