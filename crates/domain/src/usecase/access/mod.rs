//! Access checks, access explanations and effective access.

mod check;
mod explain;
mod of_project;

pub use check::AccessCheck;
pub use explain::ExplainSubject;
pub use of_project::ProjectAccess;
