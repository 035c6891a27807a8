//! Generation of ids.

use uuid::Uuid;

use crate::model::ids;

/// Generates ids.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait IdGenerator: Send + Sync {
    /// Returns a new time-ordered UUID (version 7). It is unique, and sorts after those that were generated earlier.
    fn uuid(&self) -> Uuid;
}

macro_rules! fresh {
    ($($method:ident -> $id:ident,)*) => {
        impl dyn IdGenerator + '_ {
            $(
                #[doc = concat!("A fresh [`ids::", stringify!($id), "`].")]
                pub fn $method(&self) -> ids::$id {
                    ids::$id::new(self.uuid())
                }
            )*
        }
    };
}

fresh! {
    account -> AccountId,
    session -> SessionId,
    workspace -> WorkspaceId,
    project -> ProjectId,
    invitation -> InvitationId,
    public_token -> PublicTokenId,
    guest_session -> GuestSessionId,
    event -> EventId,
    notification -> NotificationId,
    mail -> MailId,
    api_key -> ApiKeyId,
    transfer -> TransferId,
}
