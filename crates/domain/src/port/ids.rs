//! New ids.

use uuid::Uuid;

use crate::model::ids;

/// Makes ids.
#[cfg_attr(feature = "mock", mockall::automock)]
pub trait IdGenerator: Send + Sync {
    /// A fresh time-ordered UUID (version 7): never the same twice, later ones sort after earlier ones.
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
    host_key -> HostKeyId,
    transfer -> TransferId,
}
