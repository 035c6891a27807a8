//! Projects.

mod create;
mod mine;
mod view;

pub use mine::MyProject;
mod people;

pub use people::FirstPeople;
