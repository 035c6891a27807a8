//! Many at once: exactly one wins, limits are exact, and nothing is ever half done.

mod disconnects;
mod half_sent;
mod invitations;
mod members;
mod owners;
mod page_disconnects;
mod passwords;
mod public_tokens;
mod seen;
