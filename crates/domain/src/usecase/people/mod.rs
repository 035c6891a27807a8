//! People: sign up, prove an address, sign in and out, change what one is known by, go.

mod authenticate;
mod change_address;
mod change_password;
mod confirm_password;
mod delete;
mod export;
mod one_time;
mod operator_accounts;
mod reset_password;
mod sessions;
mod sign_in;
mod sign_out;
mod sign_up;
mod update;
mod verify;

pub use authenticate::{Caller, Credential, HostCaller};
pub use export::AccountExport;
pub use operator_accounts::{AccountLink, LinkDelivery};
pub use sign_in::SignedIn;
pub use update::UpdateAccount;
