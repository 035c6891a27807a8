//! API keys of host applications.

use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::ids::{AccountId, ApiKeyId, WorkspaceId};
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::port::{ApiKeyView, StoreError};
use uuid::Uuid;

use crate::{Time, hash};

row! {
    [$]
    /// A row of `api_key`.
    ApiKeyRow, api_key_row! {
        id: Uuid,
        workspace_id: Uuid,
        name: String,
        secret_hash: Vec<u8>,
        created_by: Uuid,
        created_at: Time,
        last_used_at: Option<Time>,
        revoked_at: Option<Time>,
    }
}

impl TryFrom<ApiKeyRow> for ApiKey {
    type Error = StoreError;

    fn try_from(row: ApiKeyRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: ApiKeyId::new(row.id),
            workspace_id: WorkspaceId::new(row.workspace_id),
            name: Name::restore(row.name),
            secret_hash: hash("api_key.secret_hash", row.secret_hash)?,
            created_by: AccountId::new(row.created_by),
            created_at: row.created_at.into(),
            last_used_at: row.last_used_at.map(Into::into),
            revoked_at: row.revoked_at.map(Into::into),
        })
    }
}

row! {
    /// An API key with the name of the account that created it.
    ApiKeyViewRow {
        id: Uuid,
        workspace_id: Uuid,
        name: String,
        secret_hash: Vec<u8>,
        created_by: Uuid,
        created_at: Time,
        last_used_at: Option<Time>,
        revoked_at: Option<Time>,
        creator: String,
    }
}

impl TryFrom<ApiKeyViewRow> for ApiKeyView {
    type Error = StoreError;

    fn try_from(row: ApiKeyViewRow) -> Result<Self, StoreError> {
        Ok(Self { creator: DisplayName::restore(row.creator), key: api_key_row!(row).try_into()? })
    }
}
