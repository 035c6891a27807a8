//! Transfers: offers of a workspace's ownership to a member, and of a project to another workspace.

use super::access::Place;
use super::ids::{AccountId, ProjectId, TransferId, WorkspaceId};
use super::membership::{Grant, Membership};
use super::role::Role;
use super::time::{Timestamp, days};

/// An offer that somebody else has to agree to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Id.
    pub id: TransferId,
    /// What is offered, and to whom.
    pub subject: TransferSubject,
    /// Who offered it.
    pub offered_by: AccountId,
    /// What was decided.
    pub state: TransferState,
    /// When it was offered.
    pub created_at: Timestamp,
    /// When it runs out.
    pub expires_at: Timestamp,
}

/// What a transfer is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransferSubject {
    /// A workspace gets another Owner.
    Ownership {
        /// Which workspace.
        workspace: WorkspaceId,
        /// The member who is to own it.
        to: AccountId,
    },
    /// A project moves to another workspace.
    Project {
        /// Which project.
        project: ProjectId,
        /// Where it was when it was offered.
        from: WorkspaceId,
        /// Where it is to go.
        to: WorkspaceId,
    },
}

impl TransferSubject {
    /// What changes hands: a workspace (its ownership) or a project.
    #[must_use]
    pub const fn place(self) -> Place {
        match self {
            Self::Ownership { workspace, .. } => Place::Workspace(workspace),
            Self::Project { project, .. } => Place::Project(project),
        }
    }

    /// The workspaces that it names, in the order in which they are locked.
    #[must_use]
    pub fn workspaces(self) -> Vec<WorkspaceId> {
        match self {
            Self::Ownership { workspace, .. } => vec![workspace],
            Self::Project { from, to, .. } => vec![from.min(to), from.max(to)],
        }
    }

    /// The kind's name in the API.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Ownership { .. } => "ownership",
            Self::Project { .. } => "project",
        }
    }
}

/// What is written down of where a transfer went. Running out is not written: it is a matter of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransferState {
    /// Nobody decided yet.
    Pending,
    /// It was agreed to.
    Accepted {
        /// When.
        at: Timestamp,
    },
    /// One of both sides ended it.
    Cancelled {
        /// When.
        at: Timestamp,
    },
}

/// Where a transfer stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TransferStatus {
    /// Can be agreed to.
    Pending,
    /// Final.
    Accepted,
    /// Final.
    Cancelled,
    /// Ran out.
    Expired,
}

impl TransferStatus {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Accepted, Self::Cancelled, Self::Expired];

    /// The name in the API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
        }
    }
}

/// It is decided, or ran out: there is nothing left to agree to or to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this offer is not open any more; look again")]
pub struct NoLongerPending;

impl Transfer {
    /// Days that an offer stands.
    pub const DAYS: u64 = 7;

    /// An offer made `now`.
    #[must_use]
    pub fn offer(id: TransferId, subject: TransferSubject, offered_by: AccountId, now: Timestamp) -> Self {
        let expires_at = now.plus(days(Self::DAYS));
        Self { id, subject, offered_by, state: TransferState::Pending, created_at: now, expires_at }
    }

    /// Where it stands at `now`.
    #[must_use]
    pub fn status_at(&self, now: Timestamp) -> TransferStatus {
        match self.state {
            TransferState::Pending if self.expires_at.has_come(now) => TransferStatus::Expired,
            TransferState::Pending => TransferStatus::Pending,
            TransferState::Accepted { .. } => TransferStatus::Accepted,
            TransferState::Cancelled { .. } => TransferStatus::Cancelled,
        }
    }

    /// What must be unique while nobody decided: the thing that changes hands.
    #[must_use]
    pub fn pending_key(&self) -> Option<String> {
        let key = || match self.subject.place() {
            Place::Workspace(id) => id.to_string(),
            Place::Project(id) => id.to_string(),
        };
        matches!(self.state, TransferState::Pending).then(key)
    }

    /// Whether the one whom an ownership was offered to is still the member of then: an offer ends when they leave,
    /// and does not come back with them.
    #[must_use]
    pub fn still_reaches(&self, member: Option<&Membership>) -> bool {
        match self.subject {
            TransferSubject::Ownership { workspace, to } => member.is_some_and(|member| {
                member.account_id == to
                    && member.grant.role().is_some()
                    && member.grant.workspace() == workspace
                    && member.joined_at <= self.created_at
            }),
            TransferSubject::Project { .. } => true,
        }
    }

    /// Says that it can be decided.
    ///
    /// # Errors
    /// [`NoLongerPending`].
    pub fn require_pending(&self, now: Timestamp) -> Result<(), NoLongerPending> {
        if self.status_at(now) == TransferStatus::Pending { Ok(()) } else { Err(NoLongerPending) }
    }

    /// It is agreed to.
    ///
    /// # Errors
    /// [`NoLongerPending`].
    pub fn accept(self, now: Timestamp) -> Result<Self, NoLongerPending> {
        self.require_pending(now)?;
        Ok(Self { state: TransferState::Accepted { at: now }, ..self })
    }

    /// One of both sides ends it.
    ///
    /// # Errors
    /// [`NoLongerPending`].
    pub fn cancel(self, now: Timestamp) -> Result<Self, NoLongerPending> {
        self.require_pending(now)?;
        Ok(Self { state: TransferState::Cancelled { at: now }, ..self })
    }

    /// What becomes of both memberships when an ownership changes hands: the old Owner is an Admin, the heir the Owner.
    /// In this order, since there is never a second Owner; both keep since when they are members.
    #[must_use]
    pub fn swap(workspace: WorkspaceId, owner: Membership, heir: Membership) -> [Membership; 2] {
        let with = |role, member| Membership { grant: Grant::Workspace { workspace, role }, ..member };
        [with(Role::Admin, owner), with(Role::Owner, heir)]
    }
}

#[cfg(test)]
#[path = "transfer_tests.rs"]
mod tests;
