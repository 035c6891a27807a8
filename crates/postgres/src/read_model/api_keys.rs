//! Lists of API keys.

use async_trait::async_trait;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::port::{ApiKeyReader, ApiKeyView, StoreError};
use guestlist_sql::{ApiKeyViewRow, Keyset, page_of};

use crate::error::store_error;
use crate::store::PgStore;

#[async_trait]
impl ApiKeyReader for PgStore {
    async fn api_keys(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<ApiKeyView>, StoreError> {
        let keyset = Keyset::new(page);
        let rows = sqlx::query_as!(
            ApiKeyViewRow,
            "SELECT k.id, k.workspace_id, k.name, k.secret_hash, k.created_by, k.created_at, k.last_used_at, k.revoked_at,
                 a.display_name AS creator
             FROM api_key k JOIN account a ON a.id = k.created_by
             WHERE k.workspace_id = $1 AND (k.created_at, k.id) < ($2, $3)
             ORDER BY k.created_at DESC, k.id DESC LIMIT $4",
            workspace.uuid(),
            keyset.at,
            keyset.id,
            keyset.limit,
        )
        .fetch_all(&self.pool)
        .await
        .map_err(store_error)?;
        page_of(rows, page, ApiKeyView::try_from, |view| Cursor { at: view.key.created_at, id: view.key.id.uuid() })
    }
}
