//! The HTTP contract, held against everything that clients get wrong. What is tried is taken from the served OpenAPI
//! document: an operation that is added is tried from its first day.

mod at_rest;
mod bad_bodies;
mod bad_credentials;
mod bad_targets;
mod document;
mod guests;
mod hidden;
mod hosts;
mod kinds;
mod known_addresses;
mod logs;
mod odd_pages;
mod rare_refusals;
mod scene;
