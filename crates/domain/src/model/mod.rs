//! The rules: pure, synchronous, without clock or IO. One noun a file; a rule stands here and nowhere else.

pub mod access;
pub mod account;
pub mod capability;
pub mod code;
pub mod delivery;
pub mod email;
pub mod event;
pub mod guest_session;
pub mod ids;
pub mod invitation;
pub mod mail;
pub mod membership;
pub mod notification;
pub mod page;
pub mod plan;
pub mod policy;
pub mod project;
pub mod public_token;
pub mod rate_limit;
pub mod role;
pub mod roster;
pub mod secret;
pub mod session;
pub mod text;
pub mod time;
pub mod workspace;
