//! Host applications' keys.

use guestlist_domain::port::HostKeyView;
use guestlist_domain::usecase::IssuedHostKey;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Person, Time};

/// A key with which a host application asks about one workspace. Never its secret.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HostKey {
    /// Id.
    id: String,
    /// What its makers call it.
    name: String,
    /// Who made it.
    created_by: Person,
    /// When it was made.
    created_at: Time,
    /// When it was last used, to the minute.
    last_used_at: Option<Time>,
    /// When it was revoked: final.
    revoked_at: Option<Time>,
}

impl From<HostKeyView> for HostKey {
    fn from(view: HostKeyView) -> Self {
        let key = view.key;
        Self {
            id: key.id.to_string(),
            name: key.name.to_string(),
            created_by: Person::new(&key.created_by, &view.creator),
            created_at: key.created_at.into(),
            last_used_at: key.last_used_at.map(Into::into),
            revoked_at: key.revoked_at.map(Into::into),
        }
    }
}

/// A host key that was just made.
#[derive(Serialize, ToSchema)]
pub(crate) struct CreatedHostKey {
    /// The key.
    key: HostKey,
    /// Its secret, to be sent as `Authorization: Bearer`. It is shown this once.
    secret: String,
}

impl From<IssuedHostKey> for CreatedHostKey {
    fn from(issued: IssuedHostKey) -> Self {
        Self { key: issued.view.into(), secret: issued.secret.expose().to_owned() }
    }
}
