//! Workspaces.

mod create;
mod view;
