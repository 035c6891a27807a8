//! Views of API keys.

use async_trait::async_trait;

use crate::model::api_key::ApiKey;
use crate::model::ids::WorkspaceId;
use crate::model::page::{Page, PageRequest};
use crate::model::text::DisplayName;
use crate::port::StoreError;

/// An API key with the name of the account that created it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKeyView {
    /// The key.
    pub key: ApiKey,
    /// Name of the account that created it.
    pub creator: DisplayName,
}

/// Reads API keys.
#[async_trait]
pub trait ApiKeyReader: Send + Sync {
    /// Lists the API keys of a workspace, including revoked ones, ordered by creation.
    async fn api_keys(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<ApiKeyView>, StoreError>;
}
