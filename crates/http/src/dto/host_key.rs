//! Host keys: API keys of host applications.

use guestlist_domain::port::ApiKeyView;
use guestlist_domain::usecase::IssuedApiKey;
use serde::Serialize;
use utoipa::ToSchema;

use super::{AccountRef, Time};

/// A key with which a host application checks access in one workspace. The secret is not included.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HostKey {
    /// Unique id of the key.
    id: String,
    /// Name of the key, 1 to 100 characters.
    name: String,
    /// The account that created the key.
    created_by: AccountRef,
    /// When the key was created.
    created_at: Time,
    /// When the key was last used, to the minute; null if it was never used.
    last_used_at: Option<Time>,
    /// When the key was revoked; null if it was not. Revoking is final.
    revoked_at: Option<Time>,
}

impl From<ApiKeyView> for HostKey {
    fn from(view: ApiKeyView) -> Self {
        let key = view.key;
        Self {
            id: key.id.to_string(),
            name: key.name.to_string(),
            created_by: AccountRef::new(&key.created_by, &view.creator),
            created_at: key.created_at.into(),
            last_used_at: key.last_used_at.map(Into::into),
            revoked_at: key.revoked_at.map(Into::into),
        }
    }
}

/// A newly created host key, with its secret.
#[derive(Serialize, ToSchema)]
pub(crate) struct CreatedHostKey {
    /// The key.
    key: HostKey,
    /// The secret, for `Authorization: Bearer`. It is returned only once.
    secret: String,
}

impl From<IssuedApiKey> for CreatedHostKey {
    fn from(issued: IssuedApiKey) -> Self {
        Self { key: issued.view.into(), secret: issued.secret.expose().to_owned() }
    }
}
