//! Public tokens: share links for people without an account.
//!
//! Managing: `create`, `update`, `renew`, `revoke`, `email`, `view`, `list` and `usage`. For guests: `preview`,
//! `redeem`, `refresh` and `leave`. For host applications: `introspect`.

mod create;
mod email;
mod expiry_notifications;
mod introspect;
mod leave;
mod list;
mod locked;
mod lookup;
mod mails;
mod preview;
mod redeem;
mod refresh;
mod renew;
mod revoke;
mod update;
mod usage;
mod view;

pub use create::{CreatePublicToken, ShareLink};
pub use email::EmailPublicToken;
pub use introspect::Introspected;
pub use list::{PublicTokenFilter, PublicTokenScope};
pub use preview::PublicTokenPreview;
pub use redeem::{GuestAccess, RedeemPublicToken};
pub use renew::RenewPublicToken;
pub use update::UpdatePublicToken;
pub use usage::{OpenGuestSession, PublicTokenUsage};
pub use view::PublicTokenDetails;
pub(in crate::usecase) use view::ids_of;
