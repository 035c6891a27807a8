//! Audit events, as JSON and as rows of a table.

use std::collections::BTreeMap;

use guestlist_domain::port::EventView;
use serde::Serialize;
use utoipa::ToSchema;

use super::enums::Action;
use super::{EntityRef, Time};

/// An audit event: one record of who did what, and when.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Event {
    /// Unique id.
    id: String,
    /// When the event happened.
    at: Time,
    /// Who caused the event.
    actor: EventActor,
    /// What was done.
    action: Action,
    /// What it was done to.
    object: EventObject,
    /// Further details by name. For a change they contain the values before and after.
    detail: BTreeMap<String, String>,
    /// Id of the request that caused the event, as in `x-request-id`.
    request_id: String,
}

/// Who caused an event.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EventActor {
    /// The kind of actor: `account`, `guest`, `host` (host application), `operator`, `anonymous` (unauthenticated
    /// request) or `system` (Guestlist itself).
    kind: &'static str,
    /// Id of the account, guest session or host key. Null for other kinds, in activity that a guest reads, and for
    /// other people in a reduced history.
    id: Option<String>,
    /// Current display name of the account, the name that the guest chose, or the name of the host key. Null for actors
    /// that have no name or were deleted, and for other people in a reduced history.
    name: Option<String>,
    /// The public token of a guest. Null for other kinds, and whenever `id` is null.
    public_token: Option<EntityRef>,
}

/// What an event is about, with the name that it had at that time.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EventObject {
    /// The kind of object: `account`, `workspace`, `project`, `invitation`, `public_token`, `host_key` or
    /// `signing_key`.
    kind: &'static str,
    /// Unique id.
    id: String,
    /// Name at the time of the event. For an invitation it is the invited address, masked for callers who do not manage
    /// the invitation.
    name: String,
}

impl From<EventView> for Event {
    fn from(view: EventView) -> Self {
        Self {
            id: view.id.to_string(),
            at: view.at.into(),
            actor: EventActor {
                kind: view.actor.kind,
                id: view.actor.id,
                name: view.actor.name,
                public_token: view.actor.token.map(|(id, name)| EntityRef::new(&id, &name)),
            },
            action: view.action.into(),
            object: EventObject {
                kind: view.object.kind,
                id: view.object.id,
                name: view.invitee_address.unwrap_or(view.object.name),
            },
            detail: view.detail,
            request_id: view.request_id,
        }
    }
}

/// The columns of the table of events.
pub(crate) const EVENT_COLUMNS: [&str; 12] = [
    "id",
    "at",
    "actor_kind",
    "actor_id",
    "actor_name",
    "actor_public_token",
    "action",
    "object_kind",
    "object_id",
    "object_name",
    "detail",
    "request_id",
];

/// Converts an event to a row of the table. Absent values are empty cells; details are a JSON object.
pub(crate) fn event_row(view: EventView) -> Vec<String> {
    let detail = if view.detail.is_empty() { String::new() } else { serde_json::json!(view.detail).to_string() };
    vec![
        view.id.to_string(),
        view.at.to_string(),
        view.actor.kind.to_owned(),
        view.actor.id.unwrap_or_default(),
        view.actor.name.unwrap_or_default(),
        view.actor.token.map(|(_, name)| name.to_string()).unwrap_or_default(),
        view.action.as_str().to_owned(),
        view.object.kind.to_owned(),
        view.object.id,
        view.invitee_address.unwrap_or(view.object.name),
        detail,
        view.request_id,
    ]
}
