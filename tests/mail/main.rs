//! From a row in the outbox to somebody's mailbox, over SMTP that fails in every way.

mod contents;
mod delivery;
mod failures;
mod opting_out;
mod order;
mod refusals;
mod workers;
