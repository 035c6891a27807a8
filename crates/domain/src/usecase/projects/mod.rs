//! Projects.

mod create;
mod mine;
mod view;

pub use mine::MyProject;
