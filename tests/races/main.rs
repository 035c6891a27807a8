//! Concurrent requests and disconnects: exactly one wins, limits are exact, and every change is atomic.

mod disconnects;
mod form_disconnects;
mod incomplete_requests;
mod invitations;
mod members;
mod ownership_transfers;
mod passwords;
mod preconditions;
mod public_tokens;
