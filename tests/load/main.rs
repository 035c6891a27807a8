//! Many concurrent requests: each is answered in time and as the rules say, and what is left is consistent. The tests run
//! one after the other, without other test programs at the same time.

mod database;
mod decisions;
mod invitations;
mod members;
mod public_tokens;
mod transfers;
