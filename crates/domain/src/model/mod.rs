//! The rules of Guestlist: pure and synchronous functions without clock or I/O.
//!
//! Each file covers one noun, and a rule exists here and nowhere else. Functions receive the facts and the current
//! time, and return what is to be stored or a refusal. Good files to start with are [`access`] (access decisions),
//! [`capability`] (the matrix of roles and permissions), [`invitation`] and [`public_token`].

pub mod access;
pub mod account;
pub mod activity;
pub mod api_key;
pub mod capability;
pub mod characters;
pub mod code;
pub mod delivery;
pub mod device;
pub mod email;
pub mod event;
pub mod explain;
pub mod guest_session;
pub mod idempotency;
pub mod ids;
pub mod invitation;
pub mod job;
pub mod mail;
pub mod member_rules;
pub mod membership;
pub mod notification;
pub mod one_time_secret;
pub mod page;
pub mod pasted;
pub mod patch;
pub mod plan;
pub mod policy;
pub mod project;
pub mod project_transfer;
pub mod public_token;
pub mod public_token_recipient;
pub mod rate_limit;
pub mod retry;
pub mod role;
pub mod secret;
pub mod section;
pub mod sending;
pub mod session;
pub mod settings;
pub mod sign_up;
pub mod signing_key;
pub mod target;
pub mod text;
pub mod time;
pub mod token_access;
pub mod token_review;
pub mod token_usage;
pub mod transfer;
pub mod workspace;
pub mod workspace_access;
