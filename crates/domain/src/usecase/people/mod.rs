//! People: sign up, prove an address, sign in and out; passwords, sessions, and what is kept about oneself.

mod authenticate;
mod change_address;
mod change_password;
mod confirm_password;
mod export;
mod one_time;
mod reset_password;
mod sessions;
//! People: sign up, prove an address, sign in and out, go.

mod authenticate;
mod delete;
mod sign_in;
mod sign_out;
mod sign_up;
mod update;
mod verify;

pub use authenticate::{Caller, Credential, HostCaller};
pub use export::{AccountExport, SentInvitation};
pub use sign_in::SignedIn;
pub use sign_up::SignUp;
pub use update::UpdateAccount;
