//! Workspaces: creating, changing and deleting them, their plan, and the transfer of their ownership.

mod create;
mod delete;
mod ownership;
mod plan;
mod update;
mod view;

pub use update::UpdateWorkspace;
