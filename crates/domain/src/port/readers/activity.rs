//! Views of audit events, and the queries that select them.

use std::collections::{BTreeMap, HashSet};

use async_trait::async_trait;

use crate::model::event::{Action, Actor, Object};
use crate::model::ids::{EventId, InvitationId, ProjectId, PublicTokenId, WorkspaceId};
use crate::model::page::{Page, PageRequest};
use crate::model::text::Name;
use crate::model::time::Timestamp;
use crate::port::StoreError;

/// The target or invitation whose audit events are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActivityScope {
    /// Events of a workspace, including its projects.
    Workspace(WorkspaceId),
    /// Events that concern a project, including those from earlier workspaces.
    Project(ProjectId),
    /// Events of one invitation.
    Invitation(InvitationId),
}

/// Narrows an [`ActivityScope`]; the default includes every event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActivityFilter {
    /// The actor, with its id: an account, a guest or a host application.
    pub actor: Option<Actor>,
    /// The actions; an empty set means all of them.
    pub actions: HashSet<Action>,
    /// Only events at this time or later.
    pub since: Option<Timestamp>,
    /// Only events before this time (exclusive).
    pub until: Option<Timestamp>,
}

/// The actor of an audit event, with names for display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActorView {
    /// Name of the kind, from [`Actor::kind`].
    pub kind: &'static str,
    /// The id, if the kind has one and the reader is allowed to see it.
    pub id: Option<String>,
    /// The current name: display name of the account, name that the guest entered, or name of the API key. `None` if
    /// the kind has no name, the guest entered none, or the actor was deleted.
    pub name: Option<String>,
    /// The public token that a guest redeemed.
    pub token: Option<(PublicTokenId, Name)>,
}

impl ActorView {
    /// Creates the view of an actor with the current names in a store. An empty name becomes `None`.
    #[must_use]
    pub fn new(actor: &Actor, name: Option<String>, token: Option<(PublicTokenId, Name)>) -> Self {
        Self { kind: actor.kind(), id: actor.id(), name: name.filter(|name| !name.is_empty()), token }
    }
}

/// An audit event with names for display.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventView {
    /// Id of the event.
    pub id: EventId,
    /// Time of the event.
    pub at: Timestamp,
    /// The workspace, unless the event concerns an account alone.
    pub workspace_id: Option<WorkspaceId>,
    /// Who caused the event.
    pub actor: ActorView,
    /// What was done.
    pub action: Action,
    /// What it was done to, with its name at that time. The name of an invitation is the masked address.
    pub object: Object,
    /// The unmasked address of the affected invitation, if the reader is allowed to see it.
    pub invitee_address: Option<String>,
    /// Additional details by name.
    pub detail: BTreeMap<String, String>,
    /// Id of the request that caused the event.
    pub request_id: String,
}

/// Reads audit events.
#[async_trait]
pub trait ActivityReader: Send + Sync {
    /// Lists audit events, ordered by time.
    async fn events(
        &self,
        scope: ActivityScope,
        filter: ActivityFilter,
        page: PageRequest,
    ) -> Result<Page<EventView>, StoreError>;
}
