//! Projects.

mod create;
mod view;
