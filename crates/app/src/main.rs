//! The `guestlist` command.
fn main() {}
