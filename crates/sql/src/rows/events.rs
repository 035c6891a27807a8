//! Audit events.

use std::collections::BTreeMap;

use guestlist_domain::model::event::{Action, Actor, Event, Object};
use guestlist_domain::model::ids::{EventId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::text::Name;
use guestlist_domain::port::{ActorView, EventView, OwnEvent, StoreError};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Time, corrupt_column, one_of};

row! {
    /// An event with the names that it refers to.
    EventViewRow {
        id: Uuid,
        at: Time,
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
}

impl TryFrom<EventViewRow> for EventView {
    type Error = StoreError;

    fn try_from(row: EventViewRow) -> Result<Self, StoreError> {
        let actor = Actor::restore(&row.actor_kind, row.actor_id.as_deref());
        let actor = actor.ok_or_else(|| corrupt_column("event.actor_kind"))?;
        let token = row.token_id.map(PublicTokenId::new).zip(row.token_name.map(Name::restore));
        Ok(Self {
            id: EventId::new(row.id),
            at: row.at.into(),
            workspace_id: row.workspace_id.map(WorkspaceId::new),
            actor: ActorView::new(&actor, row.actor_name, token),
            action: action(&row.action)?,
            object: object(&row.object_kind, row.object_id, row.object_name)?,
            invitee_address: row.invited,
            detail: detail(&row.detail)?,
            request_id: row.request_id,
        })
    }
}

row! {
    /// An event that an account caused.
    OwnEventRow {
        id: Uuid,
        at: Time,
        action: String,
        object_kind: String,
        object_id: String,
        object_name: String,
        detail: String,
    }
}

impl TryFrom<OwnEventRow> for OwnEvent {
    type Error = StoreError;

    fn try_from(row: OwnEventRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: EventId::new(row.id),
            at: row.at.into(),
            action: action(&row.action)?,
            object: object(&row.object_kind, row.object_id, row.object_name)?,
            detail: detail(&row.detail)?.into_iter().collect(),
        })
    }
}

fn action(name: &str) -> Result<Action, StoreError> {
    one_of("event.action", Action::ALL, Action::as_str, name)
}

/// Converts what an event or a notification is about.
pub(crate) fn object(kind: &str, id: String, name: String) -> Result<Object, StoreError> {
    Ok(Object { kind: one_of("object_kind", Object::KINDS, |kind| kind, kind)?, id, name })
}

fn detail(text: &str) -> Result<BTreeMap<String, String>, StoreError> {
    Json::decode_from_string(text).map(Json::into_inner).map_err(|_| corrupt_column("event.detail"))
}

/// Returns the details of an event as a JSON object of texts.
#[must_use]
pub fn event_detail(event: &Event) -> String {
    let object: BTreeMap<&str, &str> = event.detail.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Json(object).encode_to_string().expect("a JSON object of texts")
}
