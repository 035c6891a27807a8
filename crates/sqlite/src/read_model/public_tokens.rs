//! Public tokens with the names that they refer to. Filters vary, so the statements are built at run time.

use std::collections::{HashMap, HashSet};

use guestlist_domain::model::ids::{AccountId, ProjectId, PublicTokenId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::public_token::PublicTokenStatus;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::token_review::TokenBounds;
use guestlist_domain::model::workspace_access::GrantsWith;
use guestlist_domain::port::{PublicTokenQuery, PublicTokenView, StoreError};
use guestlist_sql::{Keyset, Time, permission, role};
use sqlx::QueryBuilder;
use sqlx::sqlite::{Sqlite, SqliteConnection, SqlitePool};
use uuid::Uuid;

use crate::error::store_error;
use crate::public_tokens::PublicTokenRow;

const VIEW: &str = "
    SELECT t.*, c.display_name AS creator_name, cm.role AS creator_role,
           w.plan_public_tokens AS is_in_plan, w.setting_app_url AS app_url
    FROM public_token t
    JOIN account c ON c.id = t.created_by
    JOIN workspace w ON w.id = t.workspace_id
    LEFT JOIN workspace_membership cm
      ON cm.workspace_id = t.workspace_id AND cm.account_id = t.created_by
    WHERE ";

pub(super) async fn list(
    readers: &SqlitePool,
    query: &PublicTokenQuery,
    page: PageRequest,
) -> Result<Page<PublicTokenView>, StoreError> {
    let mut sql = QueryBuilder::new(VIEW);
    sql.push("t.workspace_id = ").push_bind(query.workspace.uuid());
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
    sql.push(") ORDER BY t.created_at DESC, t.id DESC LIMIT ").push_bind(keyset.limit);

    let views = read(readers, sql).await?;
    Ok(Page::cut(views, page.limit, |view| Cursor { at: view.token.created_at, id: view.token.id.uuid() }))
}

pub(super) async fn find(readers: &SqlitePool, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError> {
    let mut sql = QueryBuilder::new(VIEW);
    sql.push("t.id = ").push_bind(id.uuid());
    Ok(read(readers, sql).await?.into_iter().next())
}

/// Returns all tokens that an account created, newest first.
pub(super) async fn created_by(readers: &SqlitePool, account: AccountId) -> Result<Vec<PublicTokenView>, StoreError> {
    let mut sql = QueryBuilder::new(VIEW);
    sql.push("t.created_by = ").push_bind(account.uuid()).push(" ORDER BY t.created_at DESC, t.id DESC");
    read(readers, sql).await
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

/// Adds the condition that the token owner holds none of these grants now.
fn push_owner_without(sql: &mut QueryBuilder<Sqlite>, grants: &GrantsWith) {
    sql.push(" AND (cm.role IS NULL OR cm.role NOT IN ");
    push_list(sql, grants.roles.iter().map(|role| role.as_str()));
    sql.push(
        ") AND NOT EXISTS (
             SELECT 1 FROM public_token_project tp
             JOIN project p
               ON p.id = tp.project_id AND p.workspace_id = t.workspace_id AND p.deleted_at IS NULL
             JOIN project_membership m ON m.project_id = p.id AND m.account_id = t.created_by
             WHERE tp.token_id = t.id AND tp.detached_at IS NULL AND m.permission IN ",
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

/// Adds the condition that the token is neither revoked nor expired.
fn push_not_ended(sql: &mut QueryBuilder<Sqlite>, now: Timestamp) {
    sql.push("t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ");
    sql.push_bind(Time(now)).push(")");
}

#[derive(sqlx::FromRow)]
struct PublicTokenViewRow {
    #[sqlx(flatten)]
    token: PublicTokenRow,
    creator_name: String,
    creator_role: Option<String>,
    is_in_plan: bool,
    app_url: Option<String>,
}

async fn read(readers: &SqlitePool, mut sql: QueryBuilder<Sqlite>) -> Result<Vec<PublicTokenView>, StoreError> {
    let mut snapshot = readers.begin().await.map_err(store_error)?;
    let rows: Vec<PublicTokenViewRow> = sql.build_query_as().fetch_all(&mut *snapshot).await.map_err(store_error)?;
    let mut projects = projects_of(&mut snapshot, &rows).await?;
    rows.into_iter()
        .map(|row| {
            let projects = projects.remove(&row.token.id()).unwrap_or_default();
            Ok(PublicTokenView {
                token: row.token.into_token(projects.all)?,
                projects: projects.live,
                creator: DisplayName::restore(row.creator_name),
                creator_role: row.creator_role.map(|text| role(&text)).transpose()?,
                creator_permissions: projects.creators,
                is_in_plan: row.is_in_plan,
                app_url: row.app_url,
            })
        })
        .collect()
}

/// The projects of a token, ordered by id.
#[derive(Default)]
struct TokenProjects {
    all: Vec<ProjectId>,
    live: Vec<(ProjectId, Name)>,
    /// What its creator was granted in the live projects, lowest first.
    creators: Vec<Permission>,
}

async fn projects_of(
    connection: &mut SqliteConnection,
    tokens: &[PublicTokenViewRow],
) -> Result<HashMap<Uuid, TokenProjects>, StoreError> {
    if tokens.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql = QueryBuilder::new(
        "SELECT t.id, tp.project_id, p.name, m.permission
         FROM public_token t
         JOIN public_token_project tp ON tp.token_id = t.id
         LEFT JOIN project p
           ON p.id = tp.project_id AND p.workspace_id = t.workspace_id AND p.deleted_at IS NULL
             AND tp.detached_at IS NULL
         LEFT JOIN project_membership m ON m.project_id = p.id AND m.account_id = t.created_by
         WHERE t.id IN (",
    );
    let mut ids = sql.separated(", ");
    for row in tokens {
        ids.push_bind(row.token.id());
    }
    sql.push(") ORDER BY tp.project_id");
    let rows: Vec<(Uuid, Uuid, Option<String>, Option<String>)> =
        sql.build_query_as().fetch_all(connection).await.map_err(store_error)?;
    let mut found: HashMap<Uuid, TokenProjects> = HashMap::new();
    for (token, project, name, granted) in rows {
        let projects = found.entry(token).or_default();
        let project = ProjectId::new(project);
        projects.all.push(project);
        projects.live.extend(name.map(|name| (project, Name::restore(name))));
        let granted = granted.map(|text| permission(&text)).transpose()?;
        projects.creators.extend(granted);
    }
    found.values_mut().for_each(|projects| projects.creators.sort_unstable());
    Ok(found)
}
