//! Projects.

mod create;
mod mine;
mod view;

pub use mine::MyProject;
mod people;

pub use people::FirstPeople;
mod delete;
mod transfer;
mod transfers;
mod update;

pub use transfer::ProjectTransfer;
pub use update::UpdateProject;
