//! The activity log.

use std::collections::{BTreeMap, HashSet};

use async_trait::async_trait;

use super::StoreError;
use crate::model::event::{Action, Actor, Event, Object};
use crate::model::ids::{EventId, InvitationId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::text::Name;
use crate::model::time::Timestamp;

/// Keeps what happened. There is no way to change or remove an entry.
#[async_trait]
pub trait ActivityLog {
    /// Adds an entry, in the transaction of what it tells of.
    async fn append_event(&mut self, event: &Event) -> Result<(), StoreError>;
}

/// Which part of the activity log is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActivityScope {
    /// What happened in a workspace, its projects included.
    Workspace(WorkspaceId),
    /// What concerns a project, in whichever workspace it was then.
    Project(ProjectId),
    /// What became of an invitation.
    Invitation(InvitationId),
}

/// Which entries of that part are wanted; the default is all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActivityFilter {
    /// By whom: an account, a guest or a host application. One without an id is nobody to filter by.
    pub actor: Option<Actor>,
    /// Which actions; an empty set means all of them.
    pub actions: HashSet<Action>,
    /// Not before this moment.
    pub since: Option<Timestamp>,
    /// Before this moment, and not at it.
    pub until: Option<Timestamp>,
}

/// Who did something, with the names around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActorView {
    /// The kind's name: [`Actor::kind`].
    pub kind: &'static str,
    /// The id, where the kind has one and the reader may know it.
    pub id: Option<String>,
    /// What they are called now: an account's display name, the name that a guest gave, a host key's name. `None` for
    /// whoever is gone, gave none or has none.
    pub name: Option<String>,
    /// The public token behind a guest.
    pub token: Option<(PublicTokenId, Name)>,
}

impl ActorView {
    /// An actor with the names that a store found. An empty name is none.
    #[must_use]
    pub fn new(actor: &Actor, name: Option<String>, token: Option<(PublicTokenId, Name)>) -> Self {
        Self { kind: actor.kind(), id: actor.id(), name: name.filter(|name| !name.is_empty()), token }
    }
}

/// An entry of the activity log with the names around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventView {
    /// Id.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// In which workspace.
    pub workspace_id: Option<WorkspaceId>,
    /// Who.
    pub actor: ActorView,
    /// What.
    pub action: Action,
    /// To what, by the name that it had then.
    pub object: Object,
    /// The whole address of the invitation that it was done to, where the reader may know it; its object's name is masked.
    pub invited: Option<String>,
    /// More, by name.
    pub detail: BTreeMap<String, String>,
    /// The request that did it.
    pub request_id: String,
}
