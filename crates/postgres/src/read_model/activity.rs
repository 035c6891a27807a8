//! The activity log with the names that its events refer to.

use std::collections::BTreeMap;

use guestlist_domain::model::event::{Action, Actor, Object};
use guestlist_domain::model::ids::{EventId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::text::Name;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{ActivityFilter, ActivityScope, ActorView, EventView, StoreError};
use sqlx::PgPool;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Keyset, page_of, requested_names};
use crate::error::store_error;
use crate::rows::{corrupt_column, one_of, timestamp};

struct EventRow {
    id: Uuid,
    at: OffsetDateTime,
    workspace_id: Option<Uuid>,
    actor_kind: String,
    actor_id: Option<String>,
    action: String,
    object_kind: String,
    object_id: String,
    object_name: String,
    detail: String,
    request_id: String,
    actor_name: Option<String>,
    token_id: Option<Uuid>,
    token_name: Option<String>,
    invited: Option<String>,
}

impl TryFrom<EventRow> for EventView {
    type Error = StoreError;

    fn try_from(row: EventRow) -> Result<Self, StoreError> {
        let actor = Actor::restore(&row.actor_kind, row.actor_id.as_deref());
        let actor = actor.ok_or_else(|| corrupt_column("actor_kind"))?;
        let token = row.token_id.map(PublicTokenId::new).zip(row.token_name.map(Name::restore));
        let detail: BTreeMap<String, String> =
            serde_json::from_str(&row.detail).map_err(|_| corrupt_column("detail"))?;
        Ok(Self {
            id: EventId::new(row.id),
            at: timestamp(row.at),
            workspace_id: row.workspace_id.map(WorkspaceId::new),
            actor: ActorView::new(&actor, row.actor_name, token),
            action: one_of("action", Action::ALL, Action::as_str, &row.action)?,
            object: Object {
                kind: one_of("object_kind", Object::KINDS, |kind| kind, &row.object_kind)?,
                id: row.object_id,
                name: row.object_name,
            },
            invitee_address: row.invited,
            detail,
            request_id: row.request_id,
        })
    }
}

/// Selects a page of events. `$1` is the owner of the list; the page is cut before names are joined. Ids are stored in
/// the log as text: a prefix of four characters, then the UUID in hexadecimal.
macro_rules! page_of_events {
    ($scope:tt, $order:tt, $whose:expr, $actor:expr, $actions:expr, $since:expr, $until:expr, $keyset:expr) => {
        sqlx::query_as!(
            EventRow,
            r#"SELECT e.id AS "id!", e.at AS "at!", e.workspace_id AS "workspace_id?", e.actor_kind AS "actor_kind!",
                   e.actor_id AS "actor_id?", e.action AS "action!", e.object_kind AS "object_kind!",
                   e.object_id AS "object_id!", e.object_name AS "object_name!", e.detail AS "detail!",
                   e.request_id AS "request_id!", coalesce(a.display_name, g.display_name, h.name) AS "actor_name?",
                   t.id AS "token_id?", t.name AS "token_name?", i.email AS "invited?"
               FROM (SELECT e.* FROM "#
                + $scope
                + " AND ($2::text IS NULL OR e.actor_id = $2) AND e.action = ANY($3)
                    AND ($4::timestamptz IS NULL OR e.at >= $4) AND ($5::timestamptz IS NULL OR e.at < $5) "
                + $order
                + " LIMIT $8) e
               LEFT JOIN account a
                 ON a.id = CASE WHEN e.actor_kind = 'account' THEN substr(e.actor_id, 5)::uuid END
               LEFT JOIN guest_session g
                 ON g.id = CASE WHEN e.actor_kind = 'guest' THEN substr(e.actor_id, 5)::uuid END
               LEFT JOIN public_token t ON t.id = g.token_id
               LEFT JOIN host_key h
                 ON h.id = CASE WHEN e.actor_kind = 'host' THEN substr(e.actor_id, 5)::uuid END
               LEFT JOIN invitation i
                 ON i.id = CASE WHEN e.object_kind = 'invitation' THEN substr(e.object_id, 5)::uuid END
               ORDER BY e.at DESC, e.id DESC",
            $whose,
            $actor,
            $actions,
            $since,
            $until,
            $keyset.at,
            $keyset.id,
            $keyset.limit
        )
    };
}

pub(super) async fn list(
    pool: &PgPool,
    scope: ActivityScope,
    filter: &ActivityFilter,
    page: PageRequest,
) -> Result<Page<EventView>, StoreError> {
    let keyset = Keyset::new(page);
    let actor = filter.actor.as_ref().and_then(Actor::id);
    let actions = requested_names(&filter.actions, Action::ALL, Action::as_str);
    let since = filter.since.map(Timestamp::to_offset_date_time);
    let until = filter.until.map(Timestamp::to_offset_date_time);
    let rows = match scope {
        ActivityScope::Workspace(workspace) => {
            page_of_events!(
                "event e WHERE e.workspace_id = $1 AND (e.at, e.id) < ($6, $7)",
                "ORDER BY e.at DESC, e.id DESC",
                workspace.uuid(),
                actor,
                &actions,
                since,
                until,
                keyset
            )
            .fetch_all(pool)
            .await
        }
        ActivityScope::Project(project) => {
            page_of_events!(
                "event_project p JOIN event e ON e.id = p.event_id
                 WHERE p.project_id = $1 AND (p.at, p.event_id) < ($6, $7)",
                "ORDER BY p.at DESC, p.event_id DESC",
                project.uuid(),
                actor,
                &actions,
                since,
                until,
                keyset
            )
            .fetch_all(pool)
            .await
        }
        ActivityScope::Invitation(invitation) => {
            page_of_events!(
                "event e WHERE e.object_id = $1 AND (e.at, e.id) < ($6, $7)",
                "ORDER BY e.at DESC, e.id DESC",
                invitation.to_string(),
                actor,
                &actions,
                since,
                until,
                keyset
            )
            .fetch_all(pool)
            .await
        }
    };
    let cursor = |view: &EventView| Cursor { at: view.at, id: view.id.uuid() };
    page_of(rows.map_err(store_error)?, page, EventView::try_from, cursor)
}
