//! The records of the reference: plain maps.

use std::collections::{BTreeMap, BTreeSet};

use crate::labels::{
    Account, Grant, Guest, Invitation, Link, Permission, Person, Project, Role, Target, Token, Workspace,
};
use crate::outcome::Code;
use crate::step::{Plan, Seconds};

/// Everything that the reference knows.
#[derive(Clone, Debug, Default)]
pub(crate) struct World {
    /// Seconds since the sequence began.
    pub(crate) now: Seconds,
    /// Number of the next label.
    pub(crate) next_label: u16,
    /// Number of steps so far.
    pub(crate) steps: usize,
    pub(crate) sign_ups: BTreeMap<Link, SignUpRecord>,
    /// How many accounts a person has had, and whether the last one still exists.
    pub(crate) accounts: BTreeMap<Person, (u8, bool)>,
    /// Existing workspaces.
    pub(crate) workspaces: BTreeMap<Workspace, Plan>,
    pub(crate) roles: BTreeMap<(Workspace, Account), RoleRecord>,
    /// Existing projects and their workspaces.
    pub(crate) projects: BTreeMap<Project, Workspace>,
    pub(crate) deleted_projects: BTreeSet<Project>,
    pub(crate) permissions: BTreeMap<(Project, Account), Permission>,
    pub(crate) invitations: BTreeMap<Invitation, InvitationRecord>,
    pub(crate) tokens: BTreeMap<Token, TokenRecord>,
    pub(crate) guests: BTreeMap<Guest, GuestRecord>,
    /// In the order of their creation.
    pub(crate) ownership_transfers: Vec<OwnershipRecord>,
    /// In the order of their creation.
    pub(crate) project_transfers: Vec<ProjectTransferRecord>,
}

#[derive(Clone, Debug)]
pub(crate) struct SignUpRecord {
    pub(crate) person: Person,
    pub(crate) expires_at: Seconds,
    pub(crate) is_used: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct RoleRecord {
    pub(crate) role: Role,
    /// When the membership began.
    pub(crate) since: Seconds,
}

/// State of an invitation or a transfer; whether it has expired follows from the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Pending,
    Accepted,
    Declined,
    Cancelled,
}

#[derive(Clone, Debug)]
pub(crate) struct InvitationRecord {
    pub(crate) target: Target,
    /// The workspace that the target was in when the invitation was created.
    pub(crate) workspace: Workspace,
    pub(crate) grant: Grant,
    /// `None` after the account of the address was deleted.
    pub(crate) address: Option<Person>,
    pub(crate) granted_by: Account,
    pub(crate) state: State,
    pub(crate) generation: u32,
    /// Generations whose link was mailed.
    pub(crate) mailed: BTreeSet<u32>,
    pub(crate) expires_at: Seconds,
}

#[derive(Clone, Debug)]
pub(crate) struct TokenRecord {
    pub(crate) workspace: Workspace,
    pub(crate) permission: Permission,
    /// Projects that it was created for and that never left its workspace.
    pub(crate) projects: BTreeSet<Project>,
    pub(crate) expires_at: Option<Seconds>,
    pub(crate) limit: Option<u32>,
    pub(crate) uses: u32,
    pub(crate) owner: Account,
    pub(crate) is_revoked: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct GuestRecord {
    pub(crate) token: Token,
    /// When it ends unless it is used before.
    pub(crate) idle_until: Seconds,
}

#[derive(Clone, Debug)]
pub(crate) struct OwnershipRecord {
    pub(crate) workspace: Workspace,
    pub(crate) to: Account,
    pub(crate) created_at: Seconds,
    pub(crate) expires_at: Seconds,
    pub(crate) state: State,
}

#[derive(Clone, Debug)]
pub(crate) struct ProjectTransferRecord {
    pub(crate) project: Project,
    pub(crate) from: Workspace,
    pub(crate) to: Workspace,
    pub(crate) by: Account,
    pub(crate) expires_at: Seconds,
    pub(crate) state: State,
}

impl InvitationRecord {
    pub(crate) const fn is_expired(&self, now: Seconds) -> bool {
        matches!(self.state, State::Pending) && self.expires_at <= now
    }

    pub(crate) const fn is_pending(&self, now: Seconds) -> bool {
        matches!(self.state, State::Pending) && self.expires_at > now
    }

    /// Only pending ones can move (S4.3).
    pub(crate) const fn require_pending(&self, now: Seconds) -> Result<(), Code> {
        match self.state {
            State::Pending if self.expires_at <= now => Err("invitation_expired"),
            State::Pending => Ok(()),
            State::Accepted => Err("invitation_accepted"),
            State::Declined => Err("invitation_declined"),
            State::Cancelled => Err("invitation_cancelled"),
        }
    }
}

impl TokenRecord {
    pub(crate) fn is_expired(&self, now: Seconds) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }

    pub(crate) fn is_used_up(&self) -> bool {
        self.limit.is_some_and(|limit| self.uses >= limit)
    }

    pub(crate) fn is_active(&self, now: Seconds) -> bool {
        !self.is_revoked && !self.is_expired(now) && !self.is_used_up()
    }
}

impl OwnershipRecord {
    pub(crate) const fn is_pending(&self, now: Seconds) -> bool {
        matches!(self.state, State::Pending) && self.expires_at > now
    }
}

impl ProjectTransferRecord {
    pub(crate) const fn is_pending(&self, now: Seconds) -> bool {
        matches!(self.state, State::Pending) && self.expires_at > now
    }
}
