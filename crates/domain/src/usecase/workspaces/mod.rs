//! Workspaces.

mod create;
mod delete;
mod ownership;
mod plan;
mod update;
mod view;

pub use update::UpdateWorkspace;
