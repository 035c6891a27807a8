//! Projects: creating, changing, deleting them, and moving them between workspaces.

mod create;
mod delete;
mod mine;
mod people;
mod transfer;
mod transfers;
mod update;
mod view;

pub use mine::MyProject;
pub use people::InitialInvitations;
pub use transfer::ProjectTransfer;
pub use update::UpdateProject;
