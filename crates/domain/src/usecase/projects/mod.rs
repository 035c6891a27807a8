//! Projects.

mod create;
mod mine;
mod view;

pub use mine::MyProject;
mod people;
mod view;

pub use people::FirstPeople;
