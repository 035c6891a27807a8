//! May they?

mod check;
mod of_project;

pub use of_project::ProjectAccess;
