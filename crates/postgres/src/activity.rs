//! Audit events.

use guestlist_domain::model::event::Event;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::port::StoreError;
use uuid::Uuid;

use crate::rows::{column, replace_nul};
use crate::unit_of_work::PgUnitOfWork;

impl PgUnitOfWork {
    /// Adds audit events.
    pub(crate) async fn append_events(&mut self, events: &[Event]) -> Result<(), StoreError> {
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
            &column(events, |event| event.id.uuid()),
            &column(events, |event| event.at.to_offset_date_time()),
            &column(events, |event| event.workspace_id.map(WorkspaceId::uuid)) as &[Option<Uuid>],
            &column(events, |event| event.actor.kind().to_owned()),
            &column(events, |event| event.actor.id()) as &[Option<String>],
            &column(events, |event| event.action.as_str().to_owned()),
            &column(events, |event| event.object.kind.to_owned()),
            &column(events, |event| event.object.id.clone()),
            &column(events, |event| replace_nul(&event.object.name)),
            &column(events, detail),
            &column(events, |event| replace_nul(&event.request_id)),
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
pub(crate) fn detail(event: &Event) -> String {
    let object: serde_json::Map<String, serde_json::Value> =
        event.detail.iter().map(|(name, text)| ((*name).to_owned(), text.as_str().into())).collect();
    serde_json::Value::Object(object).to_string()
}
