//! Lists of API keys.

use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::port::{ApiKeyView, StoreError};
use guestlist_sql::{Keyset, page_of};
use sqlx::PgPool;

use crate::api_keys::ApiKeyRow;
use crate::error::store_error;

pub(super) async fn list(
    pool: &PgPool,
    workspace: WorkspaceId,
    page: PageRequest,
) -> Result<Page<ApiKeyView>, StoreError> {
    let keyset = Keyset::new(page);
    let rows = sqlx::query!(
        "SELECT k.id, k.workspace_id, k.name, k.secret_hash, k.created_by, k.created_at, k.last_used_at, k.revoked_at,
             a.display_name
         FROM api_key k JOIN account a ON a.id = k.created_by
         WHERE k.workspace_id = $1 AND (k.created_at, k.id) < ($2, $3)
         ORDER BY k.created_at DESC, k.id DESC LIMIT $4",
        workspace.uuid(),
        keyset.at,
        keyset.id,
        keyset.limit,
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    let rows: Vec<(ApiKeyRow, String)> = rows
        .into_iter()
        .map(|row| {
            let key = ApiKeyRow {
                id: row.id,
                workspace_id: row.workspace_id,
                name: row.name,
                secret_hash: row.secret_hash,
                created_by: row.created_by,
                created_at: row.created_at,
                last_used_at: row.last_used_at,
                revoked_at: row.revoked_at,
            };
            (key, row.display_name)
        })
        .collect();
    let read = |(key, creator): (ApiKeyRow, String)| {
        Ok(ApiKeyView { key: key.try_into()?, creator: DisplayName::restore(creator) })
    };
    page_of(rows, page, read, |view: &ApiKeyView| Cursor { at: view.key.created_at, id: view.key.id.uuid() })
}
