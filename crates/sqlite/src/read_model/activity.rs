//! The activity log with the names that its events refer to. Filters vary, so the statement is built at run time.

use async_trait::async_trait;
use guestlist_domain::model::event::Action;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::port::{ActivityFilter, ActivityReader, ActivityScope, EventView, StoreError};
use guestlist_sql::{EventViewRow, Keyset, Time, page_of};
use sqlx::QueryBuilder;
use sqlx::sqlite::{Sqlite, SqlitePool};

use crate::error::store_error;
use crate::store::SqliteStore;

/// Names of the events in a subquery `e`, which follows between these two. Ids are stored in the log as text: a prefix of
/// four characters, then the UUID in hexadecimal.
const NAMES: &str = "
    SELECT e.id, e.at, e.workspace_id, e.actor_kind, e.actor_id, e.action, e.object_kind,
           e.object_id, e.object_name, e.detail, e.request_id,
           coalesce(a.display_name, g.display_name, h.name) AS actor_name, t.id AS token_id,
           t.name AS token_name, i.email AS invited
    FROM (";
const NAMES_END: &str = ") e
    LEFT JOIN account a ON e.actor_kind = 'account' AND a.id = unhex(substr(e.actor_id, 5))
    LEFT JOIN guest_session g ON e.actor_kind = 'guest' AND g.id = unhex(substr(e.actor_id, 5))
    LEFT JOIN public_token t ON t.id = g.token_id
    LEFT JOIN api_key h ON e.actor_kind = 'host' AND h.id = unhex(substr(e.actor_id, 5))
    LEFT JOIN invitation i
      ON e.object_kind = 'invitation' AND i.id = unhex(substr(e.object_id, 5))
    ORDER BY e.at DESC, e.id DESC LIMIT ";

/// Number of actions up to which the events of each are read separately.
const FEW_ACTIONS: usize = 8;

#[async_trait]
impl ActivityReader for SqliteStore {
    async fn events(
        &self,
        scope: ActivityScope,
        filter: ActivityFilter,
        page: PageRequest,
    ) -> Result<Page<EventView>, StoreError> {
        list(self.readers(), scope, &filter, page).await
    }
}

async fn list(
    readers: &SqlitePool,
    scope: ActivityScope,
    filter: &ActivityFilter,
    page: PageRequest,
) -> Result<Page<EventView>, StoreError> {
    let mut sql = QueryBuilder::new(NAMES);
    let keyset = Keyset::new(page);
    if is_read_by_action(scope, filter) {
        let mut opening = "SELECT * FROM (";
        for action in &filter.actions {
            sql.push(opening);
            push_page(&mut sql, scope, filter, Some(*action), page);
            opening = ") UNION ALL SELECT * FROM (";
        }
        sql.push(")");
    } else {
        push_page(&mut sql, scope, filter, None, page);
    }
    sql.push(NAMES_END).push_bind(keyset.limit);

    let rows: Vec<EventViewRow> = sql.build_query_as().fetch_all(readers).await.map_err(store_error)?;
    page_of(rows, page, EventView::try_from, |view| Cursor { at: view.at, id: view.id.uuid() })
}

/// Returns whether the events of each action are read from the index that begins with it. With many actions, reading all
/// events in order finds a page sooner.
fn is_read_by_action(scope: ActivityScope, filter: &ActivityFilter) -> bool {
    matches!(scope, ActivityScope::Workspace(_)) && (1..=FEW_ACTIONS).contains(&filter.actions.len())
}

/// Adds the statement that selects the events of a page; with `only`, those of one action.
fn push_page(
    sql: &mut QueryBuilder<Sqlite>,
    scope: ActivityScope,
    filter: &ActivityFilter,
    only: Option<Action>,
    page: PageRequest,
) {
    let keyset = Keyset::new(page);
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
    if let Some(actor) = &filter.actor {
        sql.push(" AND e.actor_id = ").push_bind(actor.id());
    }
    if let Some(action) = only {
        sql.push(" AND e.action = ").push_bind(action.as_str());
    } else if !filter.actions.is_empty() {
        sql.push(" AND e.action IN (");
        let mut names = sql.separated(", ");
        for action in &filter.actions {
            names.push_bind(action.as_str());
        }
        sql.push(")");
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
    sql.push(" AND (")
        .push(time)
        .push(", ")
        .push(event)
        .push(") < (")
        .push_bind(keyset.at)
        .push(", ")
        .push_bind(keyset.id);
    sql.push(") ORDER BY ").push(time).push(" DESC, ").push(event).push(" DESC LIMIT ").push_bind(keyset.limit);
}
