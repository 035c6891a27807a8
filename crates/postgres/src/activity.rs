//! Audit events.

use guestlist_domain::model::event::Event;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::port::StoreError;
use guestlist_sql::{Time, event_detail};
use uuid::Uuid;

use crate::parameters::{column, replace_nul};
use crate::unit_of_work::PgUnitOfWork;

/// A statement that adds audit events, and then does what `$then` says: the rest of common table expressions that begin
/// with those of the events, and a statement. Its other parameters begin with $14.
macro_rules! append_events {
    ($events:expr, { $($then:tt)+ } $(, $argument:expr)*) => {
        sqlx::query!(
            "WITH event_added AS (
                 INSERT INTO event (id, at, workspace_id, actor_kind, actor_id, action, object_kind, object_id,
                     object_name, detail, request_id)
                 SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::text[],
                     $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
                 RETURNING id, at
             ), event_of_project AS (
                 INSERT INTO event_project (project_id, event_id, at)
                 SELECT concerned.project_id, e.id, e.at
                 FROM unnest($12::uuid[], $13::uuid[]) AS concerned (project_id, event_id)
                 JOIN event_added e ON e.id = concerned.event_id
             )" + $($then)+,
            &column($events, |event| event.id.uuid()),
            &column($events, |event| Time(event.at)),
            &column($events, |event| event.workspace_id.map(WorkspaceId::uuid)) as &[Option<Uuid>],
            &column($events, |event| event.actor.kind().to_owned()),
            &column($events, |event| event.actor.id()) as &[Option<String>],
            &column($events, |event| event.action.as_str().to_owned()),
            &column($events, |event| event.object.kind.to_owned()),
            &column($events, |event| event.object.id.clone()),
            &column($events, |event| replace_nul(&event.object.name)),
            &column($events, event_detail),
            &column($events, |event| replace_nul(&event.request_id)),
            &of_projects($events, |_, project| project.uuid()),
            &of_projects($events, |event, _| event.id.uuid())
            $(, $argument)*
        )
    };
}
pub(crate) use append_events;

impl PgUnitOfWork {
    /// Adds audit events.
    pub(crate) async fn append_events(&mut self, events: &[Event]) -> Result<(), StoreError> {
        let outcome = append_events!(events, { " SELECT count(*) FROM event_added" }).fetch_one(self.statement()).await;
        self.check(outcome)?;
        Ok(())
    }
}

/// Returns a column of the events with the projects that they concern.
pub(crate) fn of_projects<T>(events: &[Event], value: impl Fn(&Event, ProjectId) -> T) -> Vec<T> {
    events.iter().flat_map(|event| event.projects.iter().map(|project| value(event, *project))).collect()
}
