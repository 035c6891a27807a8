//! The activity log with the names that its events refer to. Filters vary, so the statement is built at run time.

use async_trait::async_trait;
use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::port::{ActivityFilter, ActivityReader, ActivityScope, EventView, StoreError};
use guestlist_sql::{EventViewRow, Keyset, Time, page_of};
use sqlx::{PgPool, Postgres, QueryBuilder};

use crate::error::store_error;
use crate::store::PgStore;

/// Names of the events in a subquery `e`, which follows between these two. Ids are stored in the log as text: a prefix of
/// four characters, then the UUID in hexadecimal.
const NAMES: &str = "
    SELECT e.id, e.at, e.workspace_id, e.actor_kind, e.actor_id, e.action, e.object_kind, e.object_id, e.object_name,
           e.detail, e.request_id, coalesce(a.display_name, g.display_name, h.name) AS actor_name,
           t.id AS token_id, t.name AS token_name, i.email AS invited
    FROM (";
const NAMES_END: &str = ") e
    LEFT JOIN account a ON a.id = CASE WHEN e.actor_kind = 'account' THEN substr(e.actor_id, 5)::uuid END
    LEFT JOIN guest_session g ON g.id = CASE WHEN e.actor_kind = 'guest' THEN substr(e.actor_id, 5)::uuid END
    LEFT JOIN public_token t ON t.id = g.token_id
    LEFT JOIN api_key h ON h.id = CASE WHEN e.actor_kind = 'host' THEN substr(e.actor_id, 5)::uuid END
    LEFT JOIN invitation i ON i.id = CASE WHEN e.object_kind = 'invitation' THEN substr(e.object_id, 5)::uuid END
    ORDER BY e.at DESC, e.id DESC LIMIT ";

/// Number of actions up to which the events of each are read separately.
const FEW_ACTIONS: usize = 8;

#[async_trait]
impl ActivityReader for PgStore {
    async fn events(
        &self,
        scope: ActivityScope,
        filter: ActivityFilter,
        page: PageRequest,
    ) -> Result<Page<EventView>, StoreError> {
        list(&self.pool, scope, &filter, page).await
    }
}

async fn list(
    pool: &PgPool,
    scope: ActivityScope,
    filter: &ActivityFilter,
    page: PageRequest,
) -> Result<Page<EventView>, StoreError> {
    let keyset = Keyset::new(page);
    let mut sql: QueryBuilder<Postgres> = QueryBuilder::new(NAMES);
    if is_read_by_action(scope, filter) {
        let mut opening = "(";
        for action in &filter.actions {
            sql.push(opening);
            push_page(&mut sql, scope, filter, Some(*action), &keyset);
            opening = ") UNION ALL (";
        }
        sql.push(")");
    } else {
        push_page(&mut sql, scope, filter, None, &keyset);
    }
    sql.push(NAMES_END).push_bind(keyset.limit);
    // The best plan of a filter depends on how many events fulfil it.
    let is_planned_once = filter.actor.is_none() && filter.actions.is_empty();
    let rows = sql.build_query_as().persistent(is_planned_once);
    let rows: Vec<EventViewRow> = rows.fetch_all(pool).await.map_err(store_error)?;
    page_of(rows, page, EventView::try_from, |view| Cursor { at: view.at, id: view.id.uuid() })
}

/// Returns whether the events of each action are read from the index that begins with it. With many actions, reading all
/// events in order finds a page sooner.
fn is_read_by_action(scope: ActivityScope, filter: &ActivityFilter) -> bool {
    matches!(scope, ActivityScope::Workspace(_)) && (1..=FEW_ACTIONS).contains(&filter.actions.len())
}

/// Adds the statement that selects the events of a page; with `only`, those of one action.
fn push_page(
    sql: &mut QueryBuilder<Postgres>,
    scope: ActivityScope,
    filter: &ActivityFilter,
    only: Option<Action>,
    keyset: &Keyset,
) {
    match scope {
        ActivityScope::Workspace(workspace) => {
            sql.push("SELECT e.* FROM event e WHERE e.workspace_id = ").push_bind(workspace.uuid());
        }
        ActivityScope::Project(project) => {
            sql.push("SELECT e.* FROM event_project p JOIN event e ON e.id = p.event_id WHERE p.project_id = ");
            sql.push_bind(project.uuid());
        }
        ActivityScope::Invitation(invitation) => {
            sql.push("SELECT e.* FROM event e WHERE e.object_id = ").push_bind(invitation.to_string());
        }
    }
    if let Some(actor) = filter.actor.as_ref().and_then(Actor::id) {
        sql.push(" AND e.actor_id = ").push_bind(actor);
    }
    if let Some(action) = only {
        sql.push(" AND e.action = ").push_bind(action.as_str());
    } else if !filter.actions.is_empty() {
        let names: Vec<&str> = filter.actions.iter().map(|action| action.as_str()).collect();
        sql.push(" AND e.action = ANY(").push_bind(names).push(")");
    }
    // The order of the index that begins with the scope.
    let (time, event) = match scope {
        ActivityScope::Project(_) => ("p.at", "p.event_id"),
        ActivityScope::Workspace(_) | ActivityScope::Invitation(_) => ("e.at", "e.id"),
    };
    if let Some(since) = filter.since {
        sql.push(" AND ").push(time).push(" >= ").push_bind(Time(since));
    }
    if let Some(until) = filter.until {
        sql.push(" AND ").push(time).push(" < ").push_bind(Time(until));
    }
    sql.push(" AND (").push(time).push(", ").push(event).push(") < (").push_bind(keyset.at).push(", ");
    sql.push_bind(keyset.id).push(") ORDER BY ").push(time).push(" DESC, ").push(event).push(" DESC LIMIT ");
    sql.push_bind(keyset.limit);
}
