//! Who changes whose membership, and what becomes of what a member leaves behind.

use super::access::{Denied, Standing, authorize, may_grant, may_share, reaches};
use super::capability::Capability;
use super::ids::AccountId;
use super::invitation::{Invitation, InvitationStatus};
use super::public_token::PublicToken;
use super::role::{Permission, Role};
use super::standings::Holdings;
use super::time::Timestamp;

/// Why a membership is not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RosterRefusal {
    /// Not theirs to know of, or not theirs to do.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The workspace would be without its Owner.
    #[error("a workspace has exactly one Owner; hand it over first")]
    OwnerRequired,
    /// More than they hold themselves, or the Owner's role.
    #[error("you cannot grant more than you hold yourself")]
    NotGrantable,
}

/// Says that `actor`, by what they hold in the workspace, may give a member who has `present` the role `wanted`. The
/// Owner's role comes and goes by transfer alone.
///
/// # Errors
/// [`RosterRefusal`]; hidden where `present` says that there is no such member.
pub fn change_role(actor: Standing, present: Option<Role>, wanted: Role) -> Result<(), RosterRefusal> {
    authorize(Some(actor), Capability::MembersChangeRole)?;
    match present {
        None => Err(Denied::Hidden.into()),
        Some(_) if wanted == Role::Owner => Err(RosterRefusal::NotGrantable),
        Some(Role::Owner) => Err(RosterRefusal::OwnerRequired),
        Some(present) if reaches(actor, present.capabilities()) && reaches(actor, wanted.capabilities()) => Ok(()),
        Some(_) => Err(RosterRefusal::NotGrantable),
    }
}

/// Says that `actor`, by what they hold in the project, may give a member who has `present` there the permission
/// `wanted`: here, unlike by invitation, up to project admin.
///
/// # Errors
/// [`RosterRefusal`]; hidden where `present` says that there is no such member.
pub fn change_permission(
    actor: Standing,
    present: Option<Permission>,
    wanted: Permission,
) -> Result<(), RosterRefusal> {
    authorize(Some(actor), Capability::ProjectInvite)?;
    let present = present.ok_or(Denied::Hidden)?;
    if reaches(actor, present.capabilities()) && reaches(actor, wanted.capabilities()) {
        Ok(())
    } else {
        Err(RosterRefusal::NotGrantable)
    }
}

/// Says that `actor`, by what they hold in the workspace, may take somebody out of it. `present` is that member's role;
/// somebody with nothing but project permissions has none.
///
/// # Errors
/// [`RosterRefusal`].
pub fn remove_from_workspace(actor: Standing, present: Option<Role>) -> Result<(), RosterRefusal> {
    authorize(Some(actor), Capability::MembersRemove)?;
    match present {
        Some(Role::Owner) => Err(RosterRefusal::OwnerRequired),
        Some(role) if !reaches(actor, role.capabilities()) => Err(Denied::Forbidden.into()),
        Some(_) | None => Ok(()),
    }
}

/// Says that `actor`, by what they hold in the project, may take somebody's permission there away.
///
/// # Errors
/// [`RosterRefusal`]; hidden where `present` says that there is none.
pub fn remove_from_project(actor: Standing, present: Option<Permission>) -> Result<(), RosterRefusal> {
    authorize(Some(actor), Capability::ProjectInvite)?;
    let present = present.ok_or(Denied::Hidden)?;
    if reaches(actor, present.capabilities()) { Ok(()) } else { Err(Denied::Forbidden.into()) }
}

/// Says that somebody may leave a workspace; `role` is theirs in it.
///
/// # Errors
/// [`RosterRefusal::OwnerRequired`]; hidden for whoever has no role there.
pub fn leave_workspace(role: Option<Role>) -> Result<(), RosterRefusal> {
    match role {
        None => Err(Denied::Hidden.into()),
        Some(Role::Owner) => Err(RosterRefusal::OwnerRequired),
        Some(Role::Admin | Role::Designer | Role::ContentEditor | Role::Commenter) => Ok(()),
    }
}

/// What becomes of the public tokens that somebody leaves behind, as whoever removes, or leaves, chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TokenFate {
    /// They go on, and stand in the review as tokens without their maker.
    #[default]
    Keep,
    /// They end, at once.
    Revoke,
    /// They go on as somebody else's, who manages public tokens in all of their projects.
    HandOver(AccountId),
}

/// Whether a departure takes an invitation back: it is pending, and either stands on rights that are gone, or is
/// addressed to whoever goes. `granter` is what its granter holds in its place afterwards.
#[must_use]
pub fn falls_with(invitation: &Invitation, granter: Standing, is_addressee: bool, now: Timestamp) -> bool {
    let is_pending = invitation.status_at(now) == InvitationStatus::Pending;
    is_pending && (is_addressee || !may_grant(granter, invitation.grant))
}

/// Whether a token's maker leaves it behind. `standings` are what the maker holds afterwards in each of its live
/// projects; one without any is left behind as well. What is revoked is over already.
#[must_use]
pub fn is_left_behind(token: &PublicToken, standings: &[Standing]) -> bool {
    let manages_all = standings.iter().all(|&standing| may_share(standing, token.permission));
    token.revoked_at.is_none() && (standings.is_empty() || !manages_all)
}

/// Whether somebody can take a token over; `standings` are what they hold in each of its live projects, and `role` in
/// its workspace, for one without any.
#[must_use]
pub fn can_take_over(token: &PublicToken, role: Option<Role>, standings: &[Standing]) -> bool {
    if standings.is_empty() {
        may_share(Standing { role, permission: None }, token.permission)
    } else {
        standings.iter().all(|&standing| may_share(standing, token.permission))
    }
}

/// Whether a token has lost its maker: they manage public tokens in none of its live projects any more. `role` is theirs
/// in its workspace, `permissions` those in its live projects.
#[must_use]
pub fn is_creator_gone(role: Option<Role>, permissions: &[Permission]) -> bool {
    !Holdings::giving(Capability::TokensManage).any_of(role, permissions)
}

/// Whose addresses somebody sees in a list of members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressSight {
    /// Nobody's.
    Nothing,
    /// Those of whoever has a permission in the project: a project admin's sight.
    OfProject,
    /// Everybody's.
    Everything,
}

impl AddressSight {
    /// The sight of somebody who holds `viewer` in the place whose members are listed. Whoever runs a project sees the
    /// addresses of its own members, and no more of the workspace's than others do.
    #[must_use]
    pub fn of(viewer: Standing) -> Self {
        let held = viewer.capabilities();
        if held.contains(Capability::MembersRemove) {
            Self::Everything
        } else if held.contains(Capability::ProjectInvite) {
            Self::OfProject
        } else {
            Self::Nothing
        }
    }

    /// Whether the address of a member who has `permission` in the listed project is seen.
    #[must_use]
    pub const fn shows(self, permission: Option<Permission>) -> bool {
        match self {
            Self::Nothing => false,
            Self::OfProject => permission.is_some(),
            Self::Everything => true,
        }
    }
}

#[cfg(test)]
#[path = "roster_tests.rs"]
mod tests;
