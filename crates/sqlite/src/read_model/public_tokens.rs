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
use sqlx::QueryBuilder;
use sqlx::sqlite::{Sqlite, SqlitePool};

use super::token_usage;
use crate::error::store_error;
use crate::store::SqliteStore;

/// The columns of a [`PublicTokenView`]; the source `t` follows.
const COLUMNS: &str = concat!(
    "SELECT ",
    public_token_columns!(),
    ", (SELECT json_group_array(hex(c.project_id) ORDER BY c.project_id)
        FROM public_token_project c WHERE c.token_id = t.id) AS projects,
       (SELECT json_group_array(hex(p.id) ORDER BY p.id)
        FROM public_token_project c
        JOIN project p ON p.id = c.project_id AND p.workspace_id = t.workspace_id AND p.deleted_at IS NULL
        WHERE c.token_id = t.id AND c.detached_at IS NULL) AS live_projects,
       (SELECT json_group_array(p.name ORDER BY p.id)
        FROM public_token_project c
        JOIN project p ON p.id = c.project_id AND p.workspace_id = t.workspace_id AND p.deleted_at IS NULL
        WHERE c.token_id = t.id AND c.detached_at IS NULL) AS live_names,
       (SELECT json_group_array(m.permission)
        FROM public_token_project c
        JOIN project p ON p.id = c.project_id AND p.workspace_id = t.workspace_id AND p.deleted_at IS NULL
        JOIN project_membership m ON m.project_id = p.id AND m.account_id = t.created_by
        WHERE c.token_id = t.id AND c.detached_at IS NULL) AS creator_permissions,
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
    JOIN workspace w ON w.id = t.workspace_id";
const NEWEST_FIRST: &str = " ORDER BY t.created_at DESC, t.id DESC";

#[async_trait]
impl PublicTokenReader for SqliteStore {
    async fn public_tokens(
        &self,
        query: PublicTokenQuery,
        page: PageRequest,
    ) -> Result<Page<PublicTokenView>, StoreError> {
        list(self.readers(), &query, page).await
    }

    async fn public_token(&self, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError> {
        find(self.readers(), id).await
    }

    async fn public_token_uses(
        &self,
        id: PublicTokenId,
        since: Timestamp,
        bucket: Bucket,
    ) -> Result<Vec<UsesIn>, StoreError> {
        token_usage::uses(self.readers(), id, since, bucket).await
    }

    async fn guest_sessions(
        &self,
        id: PublicTokenId,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<GuestSessionView>, StoreError> {
        token_usage::guest_sessions(self.readers(), id, now, limit).await
    }
}

async fn list(
    readers: &SqlitePool,
    query: &PublicTokenQuery,
    page: PageRequest,
) -> Result<Page<PublicTokenView>, StoreError> {
    let mut sql = QueryBuilder::new(COLUMNS);
    sql.push("(SELECT t.* FROM public_token t WHERE t.workspace_id = ").push_bind(query.workspace.uuid());
    if let Some(projects) = &query.covering {
        sql.push(
            " AND t.id IN (SELECT token_id FROM public_token_project WHERE detached_at IS NULL AND project_id IN ",
        );
        push_list(&mut sql, projects.iter().map(|id| id.uuid()));
        sql.push(")");
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

    let cursor = |view: &PublicTokenView| Cursor { at: view.token.created_at, id: view.token.id.uuid() };
    page_of(read(readers, sql).await?, page, PublicTokenView::try_from, cursor)
}

async fn find(readers: &SqlitePool, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError> {
    let mut sql = QueryBuilder::new(COLUMNS);
    sql.push("public_token").push(JOINS).push(" WHERE t.id = ").push_bind(id.uuid());
    read(readers, sql).await?.into_iter().next().map(PublicTokenView::try_from).transpose()
}

/// Returns all tokens that an account created, newest first.
pub(super) async fn created_by(readers: &SqlitePool, account: AccountId) -> Result<Vec<PublicTokenView>, StoreError> {
    let mut sql = QueryBuilder::new(COLUMNS);
    sql.push("public_token").push(JOINS).push(" WHERE t.created_by = ").push_bind(account.uuid()).push(NEWEST_FIRST);
    read(readers, sql).await?.into_iter().map(PublicTokenView::try_from).collect()
}

/// Adds the condition that `PublicToken::status_at` is one of these.
fn push_statuses(sql: &mut QueryBuilder<Sqlite>, statuses: &HashSet<PublicTokenStatus>, now: Timestamp) {
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

/// Adds the condition that the token is neither revoked nor expired.
fn push_not_ended(sql: &mut QueryBuilder<Sqlite>, now: Timestamp) {
    sql.push("t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ");
    sql.push_bind(Time(now)).push(")");
}

/// Adds the condition that the token owner holds none of these grants now.
fn push_owner_without(sql: &mut QueryBuilder<Sqlite>, grants: &GrantsWith) {
    sql.push(
        " AND NOT EXISTS (
              SELECT 1 FROM workspace_membership m
              WHERE m.workspace_id = t.workspace_id AND m.account_id = t.created_by AND m.role IN ",
    );
    push_list(sql, grants.roles.iter().map(|role| role.as_str()));
    sql.push(
        ") AND NOT EXISTS (
              SELECT 1 FROM public_token_project c
              JOIN project p ON p.id = c.project_id AND p.workspace_id = t.workspace_id AND p.deleted_at IS NULL
              JOIN project_membership m ON m.project_id = p.id AND m.account_id = t.created_by
              WHERE c.token_id = t.id AND c.detached_at IS NULL AND m.permission IN ",
    );
    push_list(sql, grants.permissions.iter().map(|permission| permission.as_str()));
    sql.push(")");
}

/// Adds `(a, b, ...)`; an empty list becomes `()`.
fn push_list<T>(sql: &mut QueryBuilder<Sqlite>, values: impl Iterator<Item = T>)
where
    T: for<'q> sqlx::Encode<'q, Sqlite> + sqlx::Type<Sqlite> + 'static,
{
    sql.push("(");
    let mut list = sql.separated(", ");
    for value in values {
        list.push_bind(value);
    }
    sql.push(")");
}

/// Adds the condition that `TokenBounds::hold` is true.
fn push_bounds(sql: &mut QueryBuilder<Sqlite>, bounds: &TokenBounds) {
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

async fn read(readers: &SqlitePool, mut sql: QueryBuilder<Sqlite>) -> Result<Vec<PublicTokenViewRow>, StoreError> {
    sql.build_query_as().fetch_all(readers).await.map_err(store_error)
}
