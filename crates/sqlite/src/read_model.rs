//! Lists for the API and the pages. Each takes a constant number of statements. If it takes more than one, they run in
//! one transaction, so that they see the same moment.

mod account_records;
mod activity;
mod api_keys;
mod invitations;
mod members;
mod notifications;
mod projects;
mod public_tokens;
mod reachable_projects;
mod sessions;
mod token_usage;
mod transfers;
mod workspaces;

pub(crate) use notifications::preferences;
