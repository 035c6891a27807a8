//! Lists for the API and the pages: one statement for a page, and one for each list of the records of an account.

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
