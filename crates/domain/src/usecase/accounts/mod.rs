//! Accounts: signing up, proving an address, signing in and out, changing and deleting an account.
//!
//! Unauthenticated requests do not learn whether an address has an account: signing up, signing in and resetting a
//! password return the same response and do the same work for every address.

mod authenticate;
mod change_address;
mod change_password;
mod confirm_password;
mod delete;
mod export;
mod one_time_secrets;
mod operator_accounts;
mod reset_password;
mod sessions;
mod sign_in;
mod sign_out;
mod sign_up;
mod update;
mod verify;

pub use authenticate::{ApiKeyCaller, Caller, Credential};
pub use export::AccountExport;
pub use operator_accounts::{AccountLink, LinkDelivery};
pub use sign_in::SignedIn;
pub use update::UpdateAccount;
