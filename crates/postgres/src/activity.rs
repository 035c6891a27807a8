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
    async fn append_events(&mut self, events: &[Event]) -> Result<(), StoreError> {
        let column = |value: fn(&Event) -> String| events.iter().map(value).collect::<Vec<_>>();
        let workspaces: Vec<_> = events.iter().map(|event| event.workspace_id.map(WorkspaceId::uuid)).collect();
        let actors: Vec<_> = events.iter().map(|event| event.actor.id()).collect();
        let of_projects = || events.iter().flat_map(|event| event.projects.iter().map(move |project| (event, project)));
        let outcome = sqlx::query!(
            "WITH added AS (
                 INSERT INTO event (id, at, workspace_id, actor_kind, actor_id, action, object_kind, object_id,
                     object_name, detail, request_id)
                 SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::text[],
                     $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
                 RETURNING id, at
             )
             INSERT INTO event_project (project_id, event_id, at)
             SELECT concerned.project_id, added.id, added.at
             FROM unnest($12::uuid[], $13::uuid[]) AS concerned (project_id, event_id)
             JOIN added ON added.id = concerned.event_id",
            &events.iter().map(|event| event.id.uuid()).collect::<Vec<_>>(),
            &events.iter().map(|event| event.at.to_offset_date_time()).collect::<Vec<_>>(),
            &workspaces as &[Option<Uuid>],
            &column(|event| event.actor.kind().to_owned()),
            &actors as &[Option<String>],
            &column(|event| event.action.as_str().to_owned()),
            &column(|event| event.object.kind.to_owned()),
            &column(|event| event.object.id.clone()),
            &column(|event| replace_nul(&event.object.name)),
            &column(detail),
            &column(|event| replace_nul(&event.request_id)),
            &of_projects().map(|(_, project)| project.uuid()).collect::<Vec<_>>(),
            &of_projects().map(|(event, _)| event.id.uuid()).collect::<Vec<_>>(),
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
