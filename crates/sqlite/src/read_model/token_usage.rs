//! Usage of public tokens.

use guestlist_domain::model::ids::PublicTokenId;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::token_usage::{Bucket, UsesIn};
use guestlist_domain::port::{GuestSessionView, StoreError};
use guestlist_sql::{GuestSessionViewRow, Time, number};
use sqlx::sqlite::SqlitePool;

use crate::error::store_error;

pub(super) async fn uses(
    readers: &SqlitePool,
    id: PublicTokenId,
    since: Timestamp,
    bucket: Bucket,
) -> Result<Vec<UsesIn>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT created_at / 1000000 / $3 AS "bucket!: i64", count(*) AS "uses!: i64"
           FROM guest_session
           WHERE token_id = $1 AND created_at >= $2
           GROUP BY 1 ORDER BY 1"#,
        id.uuid(),
        Time(since),
        bucket.seconds(),
    )
    .fetch_all(readers)
    .await
    .map_err(store_error)?;
    rows.into_iter().map(|row| Ok(UsesIn { at: bucket.start(row.bucket), uses: number("uses", row.uses)? })).collect()
}

pub(super) async fn guest_sessions(
    readers: &SqlitePool,
    id: PublicTokenId,
    now: Timestamp,
    limit: u16,
) -> Result<Vec<GuestSessionView>, StoreError> {
    let rows = sqlx::query_as!(
        GuestSessionViewRow,
        "SELECT id, display_name, created_at, last_used_at, idle_expires_at
         FROM guest_session
         WHERE token_id = $1 AND idle_expires_at > $2
         ORDER BY created_at DESC, id DESC LIMIT $3",
        id.uuid(),
        Time(now),
        i64::from(limit),
    )
    .fetch_all(readers)
    .await
    .map_err(store_error)?;
    Ok(rows.into_iter().map(GuestSessionView::from).collect())
}
