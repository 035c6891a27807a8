//! Redeeming a public token in one statement.

use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::port::{Redemption, StoreError};

use crate::activity::detail;
use crate::error::store_error;
use crate::rows::{column, replace_nul};
use crate::store::PgStore;

impl PgStore {
    /// Counts a use and adds its records; see [`Store::redeem`](guestlist_domain::port::Store::redeem).
    ///
    /// A statement outside of a transaction, so that others wait for the token until this one is written, and not for
    /// messages between the service and the database. Whoever waited looks at the token as it then is.
    pub(crate) async fn redeem_now(&self, redemption: &Redemption) -> Result<bool, StoreError> {
        let Redemption { session, event } = redemption;
        sqlx::query_scalar!(
            r#"WITH counted AS (
                   UPDATE public_token t SET uses = uses + 1, last_used_at = $2
                   WHERE id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)
                       AND (usage_limit IS NULL OR uses + 1 < usage_limit)
                       AND EXISTS (
                           SELECT FROM public_token_project c JOIN project p ON p.id = c.project_id
                           WHERE c.token_id = t.id AND c.left_at IS NULL AND p.workspace_id = t.workspace_id
                               AND p.deleted_at IS NULL
                       )
                   RETURNING id
               ),
               opened AS (
                   INSERT INTO guest_session (id, token_id, workspace_id, secret_hash, display_name, created_at,
                       last_used_at, idle_expires_at)
                   SELECT $3, id, $4, $5, $6, $7, $8, $9 FROM counted
               ),
               recorded AS (
                   INSERT INTO event (id, at, workspace_id, actor_kind, actor_id, action, object_kind, object_id,
                       object_name, detail, request_id)
                   SELECT $10, $2, $11, $12, $13, $14, $15, $16, $17, $18, $19 FROM counted
                   RETURNING id, at
               ),
               concerned AS (
                   INSERT INTO event_project (project_id, event_id, at)
                   SELECT project_id, id, at FROM recorded, unnest($20::uuid[]) AS t (project_id)
               )
               SELECT count(*) = 1 AS "is_counted!" FROM counted"#,
            session.token_id.uuid(),
            event.at.to_offset_date_time(),
            session.id.uuid(),
            session.workspace_id.uuid(),
            &session.secret_hash.as_bytes()[..],
            session.display_name.as_ref().map(DisplayName::as_str),
            session.created_at.to_offset_date_time(),
            session.last_used_at.to_offset_date_time(),
            session.idle_expires_at.to_offset_date_time(),
            event.id.uuid(),
            event.workspace_id.map(WorkspaceId::uuid),
            event.actor.kind(),
            event.actor.id(),
            event.action.as_str(),
            event.object.kind,
            event.object.id,
            replace_nul(&event.object.name),
            detail(event),
            replace_nul(&event.request_id),
            &column(&event.projects, |project: &ProjectId| project.uuid()),
        )
        .fetch_one(&self.pool)
        .await
        .map_err(store_error)
    }
}
