//! Public tokens with the names around them. What is wanted varies, so the statements are put
//! together while running.

use std::collections::{HashMap, HashSet};

use guestlist_domain::model::ids::{ProjectId, PublicTokenId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::public_token::PublicTokenStatus;
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::token_review::TokenBounds;
use guestlist_domain::port::{PublicTokenQuery, PublicTokenView, StoreError};
use sqlx::QueryBuilder;
use sqlx::sqlite::{Sqlite, SqliteConnection, SqlitePool};
use uuid::Uuid;

use crate::error::store_error;
use crate::public_tokens::PublicTokenRow;
use crate::rows::keyset;

const VIEW: &str = "
    SELECT t.*, c.display_name AS creator_name
    FROM public_token t
    JOIN account c ON c.id = t.created_by
    WHERE ";

pub(super) async fn list(
    readers: &SqlitePool,
    query: &PublicTokenQuery,
    page: PageRequest,
) -> Result<Page<PublicTokenView>, StoreError> {
    let mut sql = QueryBuilder::new(VIEW);
    sql.push("t.workspace_id = ").push_bind(query.workspace.uuid());
    if let Some(projects) = &query.covering {
        sql.push(" AND t.id IN (SELECT token_id FROM public_token_project WHERE project_id IN (");
        let mut ids = sql.separated(", ");
        for project in projects {
            ids.push_bind(project.uuid());
        }
        sql.push("))");
    }
    push_statuses(&mut sql, &query.statuses, query.now);
    if let Some(creator) = query.creator {
        sql.push(" AND t.created_by = ").push_bind(creator.uuid());
    }
    push_bounds(&mut sql, &query.bounds);
    let (at, id, limit) = keyset(page);
    sql.push(" AND (t.created_at, t.id) < (").push_bind(at).push(", ").push_bind(id);
    sql.push(") ORDER BY t.created_at DESC, t.id DESC LIMIT ").push_bind(limit);

    let views = read(readers, sql).await?;
    Ok(Page::cut(views, page.limit, |view| Cursor { at: view.token.created_at, id: view.token.id.uuid() }))
}

pub(super) async fn one(readers: &SqlitePool, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError> {
    let mut sql = QueryBuilder::new(VIEW);
    sql.push("t.id = ").push_bind(id.uuid());
    Ok(read(readers, sql).await?.into_iter().next())
}

/// The condition that `PublicToken::status_at` is one of these.
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
                sql.push("t.revoked_at IS NULL AND t.expires_at <= ").push_bind(now.micros());
            }
            PublicTokenStatus::UsedUp => {
                push_goes_on(sql, now);
                sql.push(" AND t.uses >= t.usage_limit");
            }
            PublicTokenStatus::Active => {
                push_goes_on(sql, now);
                sql.push(" AND (t.usage_limit IS NULL OR t.uses < t.usage_limit)");
            }
        }
        opening = " OR ";
    }
    sql.push(")");
}

/// The condition that `TokenBounds::hold` is true.
fn push_bounds(sql: &mut QueryBuilder<Sqlite>, bounds: &TokenBounds) {
    if bounds.without_expiry {
        sql.push(" AND t.expires_at IS NULL");
    }
    if let Some(by) = bounds.expires_by {
        sql.push(" AND t.expires_at <= ").push_bind(by.micros());
    }
    if let Some(since) = bounds.unused_since {
        sql.push(" AND COALESCE(t.last_used_at, t.created_at) <= ").push_bind(since.micros());
    }
}

fn push_goes_on(sql: &mut QueryBuilder<Sqlite>, now: Timestamp) {
    sql.push("t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ");
    sql.push_bind(now.micros()).push(")");
}

#[derive(sqlx::FromRow)]
struct ViewRow {
    #[sqlx(flatten)]
    token: PublicTokenRow,
    creator_name: String,
}

async fn read(readers: &SqlitePool, mut sql: QueryBuilder<Sqlite>) -> Result<Vec<PublicTokenView>, StoreError> {
    let mut snapshot = readers.begin().await.map_err(store_error)?;
    let rows: Vec<ViewRow> = sql.build_query_as().fetch_all(&mut *snapshot).await.map_err(store_error)?;
    let mut projects = projects_of(&mut snapshot, &rows).await?;
    rows.into_iter()
        .map(|row| {
            let projects = projects.remove(&row.token.id()).unwrap_or_default();
            Ok(PublicTokenView {
                token: row.token.into_token(projects.all)?,
                projects: projects.live,
                creator: DisplayName::restore(row.creator_name),
            })
        })
        .collect()
}

/// A token's projects, in the order of their ids.
#[derive(Default)]
struct Projects {
    all: Vec<ProjectId>,
    live: Vec<(ProjectId, Name)>,
}

async fn projects_of(
    connection: &mut SqliteConnection,
    tokens: &[ViewRow],
) -> Result<HashMap<Uuid, Projects>, StoreError> {
    let mut sql = QueryBuilder::new(
        "SELECT t.id, tp.project_id, p.name
         FROM public_token t
         JOIN public_token_project tp ON tp.token_id = t.id
         LEFT JOIN project p ON p.id = tp.project_id AND p.workspace_id = t.workspace_id
         WHERE t.id IN (",
    );
    let mut ids = sql.separated(", ");
    for row in tokens {
        ids.push_bind(row.token.id());
    }
    sql.push(") ORDER BY tp.project_id");
    let rows: Vec<(Uuid, Uuid, Option<String>)> =
        sql.build_query_as().fetch_all(connection).await.map_err(store_error)?;
    let mut found: HashMap<Uuid, Projects> = HashMap::new();
    for (token, project, name) in rows {
        let projects = found.entry(token).or_default();
        let project = ProjectId::new(project);
        projects.all.push(project);
        projects.live.extend(name.map(|name| (project, Name::restore(name))));
    }
    Ok(found)
}
