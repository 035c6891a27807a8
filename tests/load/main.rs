//! Many concurrent requests: each is answered as the rules say, none with a server error, and what is left is
//! consistent. The tests run one after the other, without other test programs at the same time.
//!
//! On a machine that does nothing else, all answers must also arrive in time, with the usual limits of waiting:
//! `GUESTLIST_LOAD_IDLE_MACHINE=1 cargo xtask test --package guestlist-tests --test load`.

mod database;
mod decisions;
mod invitations;
mod members;
mod patience;
mod public_tokens;
mod transfers;
