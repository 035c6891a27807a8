//! Opens the databases of the first version, migrates them, and uses what is in them. `README.md` describes them.

mod access;
mod invitations;
mod links;
mod mails;
mod people;
mod repeating;
mod rows;
mod server_keys;
mod sign_ups;
