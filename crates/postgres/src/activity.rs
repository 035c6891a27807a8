//! Audit events.

use async_trait::async_trait;
use guestlist_domain::model::event::Event;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::port::{ActivityLog, StoreError};
use uuid::Uuid;

use crate::rows::replace_nul;
use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl ActivityLog for PgUnitOfWork {
    async fn append_event(&mut self, event: &Event) -> Result<(), StoreError> {
        let projects: Vec<Uuid> = event.projects.iter().map(|project| project.uuid()).collect();
        let outcome = sqlx::query!(
            "WITH added AS (
                 INSERT INTO event (id, at, workspace_id, actor_kind, actor_id, action, object_kind, object_id,
                     object_name, detail, request_id)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                 RETURNING id
             )
             INSERT INTO event_project (project_id, event_id, at)
             SELECT project_id, added.id, $2 FROM added, unnest($12::uuid[]) AS project_id",
            event.id.uuid(),
            event.at.to_offset_date_time(),
            event.workspace_id.map(WorkspaceId::uuid),
            event.actor.kind(),
            event.actor.id(),
            event.action.as_str(),
            event.object.kind,
            event.object.id,
            replace_nul(&event.object.name),
            detail(event),
            replace_nul(&event.request_id),
            &projects,
        )
        .execute(self.statement())
        .await;
        self.check(outcome)?;
        Ok(())
    }
}

/// Returns the details of an event as a JSON object of texts.
fn detail(event: &Event) -> String {
    let object: serde_json::Map<String, serde_json::Value> =
        event.detail.iter().map(|(name, text)| ((*name).to_owned(), text.as_str().into())).collect();
    serde_json::Value::Object(object).to_string()
}
