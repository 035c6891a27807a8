//! What happened.

mod view;
