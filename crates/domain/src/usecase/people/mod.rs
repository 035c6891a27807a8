//! People: sign up, prove an address, sign in and out, change what one is known by, go.

mod authenticate;
mod change_address;
mod change_password;
mod confirm_password;
mod delete;
mod export;
mod one_time;
mod reset_password;
mod sessions;
mod sign_in;
mod sign_out;
mod sign_up;
mod update;
mod verify;
mod vouch;

pub use authenticate::{Caller, Credential, HostCaller};
pub use export::{AccountExport, SentInvitation};
pub use sign_in::SignedIn;
pub use sign_up::SignUp;
pub use update::UpdateAccount;
