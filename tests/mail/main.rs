//! Delivery of queued mails over SMTP, with failures of every kind.

mod contents;
mod delivery;
mod failures;
mod opt_out;
mod priorities;
mod refusals;
mod workers;
