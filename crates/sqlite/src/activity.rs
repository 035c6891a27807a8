//! Audit events.

use guestlist_domain::model::event::Event;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::port::StoreError;
use guestlist_sql::{Time, event_detail};

use crate::unit_of_work::SqliteUnitOfWork;

impl SqliteUnitOfWork {
    pub(crate) async fn append_events(&mut self, events: &[Event]) -> Result<(), StoreError> {
        for event in events {
            self.append_event(event).await?;
        }
        Ok(())
    }
}

impl SqliteUnitOfWork {
    async fn append_event(&mut self, event: &Event) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO event
                 (id, at, workspace_id, actor_kind, actor_id, action, object_kind, object_id,
                  object_name, detail, request_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            event.id.uuid(),
            Time(event.at),
            event.workspace_id.map(WorkspaceId::uuid),
            event.actor.kind(),
            event.actor.id(),
            event.action.as_str(),
            event.object.kind,
            event.object.id,
            event.object.name,
            event_detail(event),
            event.request_id,
        ))
        .await?;
        for project in &event.projects {
            self.execute(sqlx::query!(
                "INSERT INTO event_project (project_id, event_id, at) VALUES ($1, $2, $3)",
                project.uuid(),
                event.id.uuid(),
                Time(event.at),
            ))
            .await?;
        }
        Ok(())
    }
}
