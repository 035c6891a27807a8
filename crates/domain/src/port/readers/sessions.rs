//! Lists of sessions.

use async_trait::async_trait;

use crate::model::ids::AccountId;
use crate::model::page::{Page, PageRequest};
use crate::model::session::Session;
use crate::model::time::Timestamp;
use crate::port::StoreError;

/// Reads sessions.
#[async_trait]
pub trait SessionReader: Send + Sync {
    /// Lists the sessions of an account that are live at `now`, ordered by creation.
    async fn sessions(
        &self,
        account: AccountId,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<Session>, StoreError>;
}
