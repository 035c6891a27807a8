//! Projects.

mod create;
mod delete;
mod transfer;
mod transfers;
mod update;
mod view;

pub use transfer::ProjectTransfer;
pub use update::UpdateProject;
