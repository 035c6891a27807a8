//! Transfers: the ownership of a workspace to a member, and a project to another workspace. Each is requested by one
//! side and accepted by the other.

use super::ids::{AccountId, ProjectId, TransferId, WorkspaceId};
use super::membership::{Grant, Membership};
use super::role::Role;
use super::target::Target;
use super::time::{Timestamp, days};

/// A requested transfer, which the other side has to accept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Id.
    pub id: TransferId,
    /// What is transferred, and to whom.
    pub subject: TransferSubject,
    /// The account that requested it.
    pub requested_by: AccountId,
    /// The stored state.
    pub state: TransferState,
    /// When it was requested.
    pub created_at: Timestamp,
    /// When it expires.
    pub expires_at: Timestamp,
}

/// What is transferred, and to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransferSubject {
    /// The ownership of a workspace, to a member.
    Ownership {
        /// The workspace.
        workspace: WorkspaceId,
        /// The member who becomes the Owner.
        to: AccountId,
    },
    /// A project, to another workspace.
    Project {
        /// The project.
        project: ProjectId,
        /// The workspace that contained it when the transfer was requested.
        from: WorkspaceId,
        /// The receiving workspace.
        to: WorkspaceId,
    },
}

impl TransferSubject {
    /// Returns the target that is transferred: a workspace (its ownership) or a project.
    #[must_use]
    pub const fn target(self) -> Target {
        match self {
            Self::Ownership { workspace, .. } => Target::Workspace(workspace),
            Self::Project { project, .. } => Target::Project(project),
        }
    }

    /// Returns the workspaces that it names, in lock order.
    #[must_use]
    pub fn workspaces(self) -> Vec<WorkspaceId> {
        match self {
            Self::Ownership { workspace, .. } => vec![workspace],
            Self::Project { from, to, .. } => vec![from.min(to), from.max(to)],
        }
    }

    /// Returns the name of the kind in the API.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Ownership { .. } => "ownership",
            Self::Project { .. } => "project",
        }
    }
}

/// Stored state of a transfer. Expiry is not stored; see [`Transfer::status_at`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransferState {
    /// Not decided yet; can be expired.
    Pending,
    /// It was accepted.
    Accepted {
        /// When.
        at: Timestamp,
    },
    /// One of both sides cancelled it.
    Cancelled {
        /// When.
        at: Timestamp,
    },
}

/// Status of a transfer at a point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TransferStatus {
    /// Can be accepted.
    Pending,
    /// Final.
    Accepted,
    /// Final.
    Cancelled,
    /// Expired.
    Expired,
}

impl TransferStatus {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Accepted, Self::Cancelled, Self::Expired];

    /// Returns the name in the API.
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

/// Refusal: the transfer was decided or has expired, and cannot be accepted or cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this transfer is no longer pending; reload it")]
pub struct NoLongerPending;

impl Transfer {
    /// Lifetime of a transfer in days.
    pub const DAYS: u64 = 7;

    /// Creates a transfer that is requested at `now`.
    #[must_use]
    pub fn request(id: TransferId, subject: TransferSubject, requested_by: AccountId, now: Timestamp) -> Self {
        let expires_at = now.plus(days(Self::DAYS));
        Self { id, subject, requested_by, state: TransferState::Pending, created_at: now, expires_at }
    }

    /// Returns the status at `now`.
    #[must_use]
    pub fn status_at(&self, now: Timestamp) -> TransferStatus {
        match self.state {
            TransferState::Pending if self.expires_at.is_reached_by(now) => TransferStatus::Expired,
            TransferState::Pending => TransferStatus::Pending,
            TransferState::Accepted { .. } => TransferStatus::Accepted,
            TransferState::Cancelled { .. } => TransferStatus::Cancelled,
        }
    }

    /// Returns the key that must be unique among undecided transfers: the id of the target.
    #[must_use]
    pub fn pending_key(&self) -> Option<String> {
        let key = || match self.subject.target() {
            Target::Workspace(id) => id.to_string(),
            Target::Project(id) => id.to_string(),
        };
        matches!(self.state, TransferState::Pending).then(key)
    }

    /// Returns whether the recipient of an ownership transfer has been a member since the transfer was requested. A
    /// transfer ends when its recipient leaves, and does not resume if they join again. Always true for project
    /// transfers.
    #[must_use]
    pub fn is_recipient_still_member(&self, member: Option<&Membership>) -> bool {
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

    /// Checks that the transfer is pending.
    ///
    /// # Errors
    /// [`NoLongerPending`] if it is not pending.
    pub fn require_pending(&self, now: Timestamp) -> Result<(), NoLongerPending> {
        if self.status_at(now) == TransferStatus::Pending { Ok(()) } else { Err(NoLongerPending) }
    }

    /// Accepts the transfer.
    ///
    /// # Errors
    /// [`NoLongerPending`] if it is not pending.
    pub fn accept(self, now: Timestamp) -> Result<Self, NoLongerPending> {
        self.require_pending(now)?;
        Ok(Self { state: TransferState::Accepted { at: now }, ..self })
    }

    /// Cancels the transfer, for either side.
    ///
    /// # Errors
    /// [`NoLongerPending`] if it is not pending.
    pub fn cancel(self, now: Timestamp) -> Result<Self, NoLongerPending> {
        self.require_pending(now)?;
        Ok(Self { state: TransferState::Cancelled { at: now }, ..self })
    }

    /// Returns both memberships after an ownership transfer: the former Owner becomes an Admin, and `successor` the
    /// Owner.
    ///
    /// They have to be written in this order, because there is never a second Owner. Both keep the beginning of their
    /// membership.
    #[must_use]
    pub fn swap(workspace: WorkspaceId, owner: Membership, successor: Membership) -> [Membership; 2] {
        let with = |role, member| Membership { grant: Grant::Workspace { workspace, role }, ..member };
        [with(Role::Admin, owner), with(Role::Owner, successor)]
    }
}

#[cfg(test)]
#[path = "transfer_tests.rs"]
mod tests;
