//! Public tokens with the names that they refer to. Filters vary, so the statements are built at run time.

use std::collections::HashSet;

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, PublicTokenId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::public_token::PublicTokenStatus;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::token_review::TokenBounds;
use guestlist_domain::model::token_usage::{Bucket, UsesIn};
use guestlist_domain::model::workspace_access::GrantsWith;
use guestlist_domain::port::{GuestSessionView, PublicTokenQuery, PublicTokenReader, PublicTokenView, StoreError};
use guestlist_sql::{Keyset, PublicTokenViewRow, Time, page_of, public_token_columns};
use sqlx::{PgPool, Postgres, QueryBuilder};

use super::token_usage;
use crate::error::store_error;
use crate::store::PgStore;

/// The columns of a [`PublicTokenView`]; the source `t` follows.
const COLUMNS: &str = concat!(
    "SELECT ",
    public_token_columns!(),
    ", ARRAY(SELECT c.project_id FROM public_token_project c WHERE c.token_id = t.id ORDER BY c.project_id)
             AS projects,
           live.ids AS live_projects, live.names AS live_names, live.permissions AS creator_permissions,
           a.display_name AS creator, (
               SELECT m.role FROM workspace_membership m
               WHERE m.workspace_id = t.workspace_id AND m.account_id = t.created_by
           ) AS creator_role,
           w.plan_public_tokens AS is_in_plan, w.setting_app_url AS app_url
    FROM "
);

/// The tables of [`COLUMNS`] beside the token.
const JOINS: &str = " t
    JOIN account a ON a.id = t.created_by
    JOIN workspace w ON w.id = t.workspace_id
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(p.id ORDER BY p.id), '{}') AS ids,
               coalesce(array_agg(p.name ORDER BY p.id), '{}') AS names,
               coalesce(array_agg(p.permission) FILTER (WHERE p.permission IS NOT NULL), '{}') AS permissions
        FROM (
            SELECT p.id, p.name, (
                SELECT m.permission FROM project_membership m WHERE m.project_id = p.id AND m.account_id = t.created_by
            ) AS permission
            FROM public_token_project c
            JOIN project p ON p.id = c.project_id AND p.workspace_id = t.workspace_id AND p.deleted_at IS NULL
            WHERE c.token_id = t.id AND c.detached_at IS NULL
        ) p
    ) live";
const NEWEST_FIRST: &str = " ORDER BY t.created_at DESC, t.id DESC";

#[async_trait]
impl PublicTokenReader for PgStore {
    async fn public_tokens(
        &self,
        query: PublicTokenQuery,
        page: PageRequest,
    ) -> Result<Page<PublicTokenView>, StoreError> {
        list(&self.pool, &query, page).await
    }

    async fn public_token(&self, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError> {
        find(&self.pool, id).await
    }

    async fn public_token_uses(
        &self,
        id: PublicTokenId,
        since: Timestamp,
        bucket: Bucket,
    ) -> Result<Vec<UsesIn>, StoreError> {
        token_usage::uses(&self.pool, id, since, bucket).await
    }

    async fn guest_sessions(
        &self,
        id: PublicTokenId,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<GuestSessionView>, StoreError> {
        token_usage::guest_sessions(&self.pool, id, now, limit).await
    }
}

async fn list(pool: &PgPool, query: &PublicTokenQuery, page: PageRequest) -> Result<Page<PublicTokenView>, StoreError> {
    let mut sql: QueryBuilder<Postgres> = QueryBuilder::new(COLUMNS);
    sql.push("(SELECT t.* FROM public_token t WHERE t.workspace_id = ").push_bind(query.workspace.uuid());
    if let Some(projects) = &query.covering {
        sql.push(
            " AND t.id IN (SELECT token_id FROM public_token_project WHERE detached_at IS NULL AND project_id = ANY(",
        );
        sql.push_bind(projects.iter().map(|id| id.uuid()).collect::<Vec<_>>()).push("))");
    }
    push_statuses(&mut sql, &query.statuses, query.now);
    if let Some(creator) = query.creator {
        sql.push(" AND t.created_by = ").push_bind(creator.uuid());
    }
    if let Some(grants) = &query.owner_without {
        push_owner_without(&mut sql, grants);
    }
    push_bounds(&mut sql, &query.bounds);
    let keyset = Keyset::new(page);
    sql.push(" AND (t.created_at, t.id) < (").push_bind(keyset.at).push(", ").push_bind(keyset.id);
    sql.push(")").push(NEWEST_FIRST).push(" LIMIT ").push_bind(keyset.limit).push(")").push(JOINS).push(NEWEST_FIRST);

    // The best plan depends on the projects.
    let is_planned_once = query.covering.is_none();
    let rows = sql.build_query_as().persistent(is_planned_once);
    let rows: Vec<PublicTokenViewRow> = rows.fetch_all(pool).await.map_err(store_error)?;
    let cursor = |view: &PublicTokenView| Cursor { at: view.token.created_at, id: view.token.id.uuid() };
    page_of(rows, page, PublicTokenView::try_from, cursor)
}

async fn find(pool: &PgPool, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError> {
    let mut sql: QueryBuilder<Postgres> = QueryBuilder::new(COLUMNS);
    sql.push("public_token").push(JOINS).push(" WHERE t.id = ").push_bind(id.uuid());
    let found: Option<PublicTokenViewRow> = sql.build_query_as().fetch_optional(pool).await.map_err(store_error)?;
    found.map(PublicTokenView::try_from).transpose()
}

/// Returns all tokens that an account created, newest first.
pub(super) async fn created_by(pool: &PgPool, account: AccountId) -> Result<Vec<PublicTokenView>, StoreError> {
    let mut sql: QueryBuilder<Postgres> = QueryBuilder::new(COLUMNS);
    sql.push("public_token").push(JOINS).push(" WHERE t.created_by = ").push_bind(account.uuid()).push(NEWEST_FIRST);
    let rows: Vec<PublicTokenViewRow> = sql.build_query_as().fetch_all(pool).await.map_err(store_error)?;
    rows.into_iter().map(PublicTokenView::try_from).collect()
}

/// Adds the condition that `PublicToken::status_at` is one of these.
fn push_statuses(sql: &mut QueryBuilder<Postgres>, statuses: &HashSet<PublicTokenStatus>, now: Timestamp) {
    if statuses.is_empty() {
        return;
    }
    let mut opening = " AND (";
    for status in PublicTokenStatus::ALL.into_iter().filter(|status| statuses.contains(status)) {
        sql.push(opening);
        match status {
            PublicTokenStatus::Revoked => {
                sql.push("t.revoked_at IS NOT NULL");
            }
            PublicTokenStatus::Expired => {
                sql.push("t.revoked_at IS NULL AND t.expires_at <= ").push_bind(Time(now));
            }
            PublicTokenStatus::UsedUp => {
                push_not_ended(sql, now);
                sql.push(" AND t.uses >= t.usage_limit");
            }
            PublicTokenStatus::Active => {
                push_not_ended(sql, now);
                sql.push(" AND (t.usage_limit IS NULL OR t.uses < t.usage_limit)");
            }
        }
        opening = " OR ";
    }
    sql.push(")");
}

/// Adds the condition that a token is neither revoked nor expired.
fn push_not_ended(sql: &mut QueryBuilder<Postgres>, now: Timestamp) {
    sql.push("t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ");
    sql.push_bind(Time(now)).push(")");
}

/// Adds the condition that the token owner holds none of these grants now.
fn push_owner_without(sql: &mut QueryBuilder<Postgres>, grants: &GrantsWith) {
    sql.push(
        " AND NOT EXISTS (
              SELECT FROM workspace_membership m
              WHERE m.workspace_id = t.workspace_id AND m.account_id = t.created_by AND m.role = ANY(",
    );
    sql.push_bind(grants.roles.iter().map(|role| role.as_str()).collect::<Vec<_>>());
    sql.push(
        ")) AND NOT EXISTS (
              SELECT FROM public_token_project c
              JOIN project p ON p.id = c.project_id AND p.workspace_id = t.workspace_id AND p.deleted_at IS NULL
              JOIN project_membership m ON m.project_id = p.id AND m.account_id = t.created_by
              WHERE c.token_id = t.id AND c.detached_at IS NULL AND m.permission = ANY(",
    );
    sql.push_bind(grants.permissions.iter().map(|permission| permission.as_str()).collect::<Vec<_>>()).push("))");
}

/// Adds the condition that `TokenBounds::hold` is true.
fn push_bounds(sql: &mut QueryBuilder<Postgres>, bounds: &TokenBounds) {
    if bounds.without_expiry {
        sql.push(" AND t.expires_at IS NULL");
    }
    if let Some(by) = bounds.expires_by {
        sql.push(" AND t.expires_at <= ").push_bind(Time(by));
    }
    if let Some(since) = bounds.unused_since {
        sql.push(" AND COALESCE(t.last_used_at, t.created_at) <= ").push_bind(Time(since));
        // Nothing is used before it is created. The page then begins below the newer ones.
        sql.push(" AND t.created_at <= ").push_bind(Time(since));
    }
}
