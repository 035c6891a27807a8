//! Projects: creating, changing, deleting them, and moving them between workspaces.

mod create;
mod create_with_invitations;
mod delete;
mod mine;
mod transfer;
mod transfers;
mod update;
mod view;

pub use create_with_invitations::InitialInvitations;
pub use mine::MyProject;
pub use transfer::ProjectTransfer;
pub use transfers::TransferDetails;
pub use update::UpdateProject;
