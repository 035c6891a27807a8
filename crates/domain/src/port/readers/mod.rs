//! Readers: views for lists and pages, and look-ups, one trait for each noun. None begins a unit of work or locks.

mod accounts;
mod activity;
mod api_keys;
mod invitations;
mod mail_opt_outs;
mod members;
mod notifications;
mod one_time_secrets;
mod projects;
mod public_tokens;
mod sessions;
mod sign_ups;
mod signing_keys;
mod transfers;
mod workspaces;

pub use accounts::*;
pub use activity::*;
pub use api_keys::*;
pub use invitations::*;
pub use mail_opt_outs::*;
pub use members::*;
pub use notifications::*;
pub use one_time_secrets::*;
pub use projects::*;
pub use public_tokens::*;
pub use sessions::*;
pub use sign_ups::*;
pub use signing_keys::*;
pub use transfers::*;
pub use workspaces::*;

/// All readers of a store.
///
/// They read committed records, without locks and outside of any unit of work; what a change depends on is read again
/// in its unit of work. Lists take a constant number of statements. Their pages are ordered by creation, then by id,
/// both descending, and continue after the cursor of the request. An empty set of statuses means all of them; statuses
/// are computed for `now`.
pub trait ReadModel:
    AccountReader
    + ActivityReader
    + ApiKeyReader
    + InvitationReader
    + MailOptOutReader
    + MemberReader
    + NotificationReader
    + OneTimeSecretReader
    + ProjectReader
    + PublicTokenReader
    + SessionReader
    + SignUpReader
    + SigningKeyReader
    + TransferReader
    + WorkspaceReader
{
}

impl<T> ReadModel for T where
    T: AccountReader
        + ActivityReader
        + ApiKeyReader
        + InvitationReader
        + MailOptOutReader
        + MemberReader
        + NotificationReader
        + OneTimeSecretReader
        + ProjectReader
        + PublicTokenReader
        + SessionReader
        + SignUpReader
        + SigningKeyReader
        + TransferReader
        + WorkspaceReader
        + ?Sized
{
}
