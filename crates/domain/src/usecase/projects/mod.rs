//! Projects.

mod create;
mod people;
mod view;

pub use people::FirstPeople;
