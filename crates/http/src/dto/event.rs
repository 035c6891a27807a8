//! Entries of the activity log.

use std::collections::BTreeMap;

use guestlist_domain::port::EventView;
use serde::Serialize;
use utoipa::ToSchema;

use super::words::Action;
use super::{Named, Time};

/// Something that happened.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Event {
    /// Id.
    id: String,
    /// When.
    at: Time,
    /// Who did it.
    actor: EventActor,
    /// What.
    action: Action,
    /// To what.
    object: EventObject,
    /// More, by name: what changed stands as it was before and after.
    detail: BTreeMap<String, String>,
    /// The request that did it.
    request_id: String,
}

/// Who did something.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EventActor {
    /// `account`, `guest`, `host`, `operator`, `anonymous` or `system`.
    kind: &'static str,
    /// Id; null for kinds that have none, and for guests who read.
    id: Option<String>,
    /// What they are called now; a guest by the name that they gave, a host application by its key's. Null for whoever is gone or has none.
    name: Option<String>,
    /// The public token behind a guest.
    public_token: Option<Named>,
}

/// What something was done to, by the name that it had then.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EventObject {
    /// What kind of thing.
    kind: &'static str,
    /// Id.
    id: String,
    /// Name. An invitation's is the invited address, masked for those who do not manage it.
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
                public_token: view.actor.token.map(|(id, name)| Named::new(&id, &name)),
            },
            action: view.action.into(),
            object: EventObject {
                kind: view.object.kind,
                id: view.object.id,
                name: view.invited.unwrap_or(view.object.name),
            },
            detail: view.detail,
            request_id: view.request_id,
        }
    }
}

/// The columns of an entry in a table.
pub(crate) const COLUMNS: [&str; 12] = [
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

/// An entry as a row of a table; what is absent is empty, details are a JSON object.
pub(crate) fn row(view: EventView) -> Vec<String> {
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
        view.invited.unwrap_or(view.object.name),
        detail,
        view.request_id,
    ]
}
