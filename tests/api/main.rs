//! Tests of the HTTP contract with invalid requests. The operations are taken from the served OpenAPI document, so that
//! new ones are covered automatically.

mod at_rest;
mod bad_bodies;
mod bad_credentials;
mod bad_targets;
mod contract;
mod document;
mod fixture;
mod foreign_ids;
mod guests;
mod host_keys;
mod known_addresses;
mod logs;
mod one_connection;
mod page_robustness;
mod rare_refusals;
mod secret_kinds;
