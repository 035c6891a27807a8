//! People: sign up, prove an address, sign in and out, go.

mod authenticate;
mod delete;
mod sign_in;
mod sign_out;
mod sign_up;
mod update;
mod verify;

pub use authenticate::{Caller, Credential};
pub use sign_in::SignedIn;
pub use sign_up::SignUp;
pub use update::UpdateAccount;
