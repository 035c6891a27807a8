//! Delivery of queued mails over SMTP, with failures of every kind.

mod contents;
mod delivery;
mod failures;
mod jobs;
mod opt_out;
mod priorities;
mod refusals;
mod workers;
