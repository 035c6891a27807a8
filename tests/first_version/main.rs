//! Opens the databases of the first version, migrates them, and uses their data. `README.md` describes them.

mod access;
mod accounts;
mod idempotency;
mod invitations;
mod links;
mod mails;
mod rows;
mod server_keys;
mod sign_ups;
