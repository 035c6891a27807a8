//! Rules for changing and removing members, and the effects of a removal on invitations and public tokens.

use super::access::{Denied, Standing, authorize, may_grant, may_share, reaches};
use super::capability::Capability;
use super::ids::AccountId;
use super::invitation::{Invitation, InvitationStatus};
use super::public_token::PublicToken;
use super::role::{Permission, Role};
use super::standings::Holdings;
use super::time::Timestamp;

/// Reason why a membership is not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RosterRefusal {
    /// The member is hidden from the caller, or the caller lacks the capability.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The workspace would lose its Owner.
    #[error("a workspace has exactly one Owner; hand it over first")]
    OwnerRequired,
    /// The grant exceeds what the caller holds, or is the role Owner.
    #[error("you cannot grant more than you hold yourself")]
    NotGrantable,
}

/// Checks that `actor`, the effective access of the caller in the workspace, permits changing the role of a member from
/// `present` to `wanted`. The role Owner changes by ownership transfer only.
///
/// # Errors
/// [`RosterRefusal`]; [`Denied::Hidden`] if `present` is `None`, because there is no such member.
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

/// Checks that `actor`, the effective access of the caller in the project, permits changing the permission of a member
/// from `present` to `wanted`. In contrast to an invitation, this can grant the permission Admin.
///
/// # Errors
/// [`RosterRefusal`]; [`Denied::Hidden`] if `present` is `None`, because there is no such member.
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

/// Checks that `actor`, the effective access of the caller in the workspace, permits removing a member. `present` is
/// the role of the member; `None` for a member with project permissions only.
///
/// # Errors
/// [`RosterRefusal`] if it does not.
pub fn remove_from_workspace(actor: Standing, present: Option<Role>) -> Result<(), RosterRefusal> {
    authorize(Some(actor), Capability::MembersRemove)?;
    match present {
        Some(Role::Owner) => Err(RosterRefusal::OwnerRequired),
        Some(role) if !reaches(actor, role.capabilities()) => Err(Denied::Forbidden.into()),
        Some(_) | None => Ok(()),
    }
}

/// Checks that `actor`, the effective access of the caller in the project, permits removing the permission of a member
/// there.
///
/// # Errors
/// [`RosterRefusal`]; [`Denied::Hidden`] if `present` is `None`, because there is no such permission.
pub fn remove_from_project(actor: Standing, present: Option<Permission>) -> Result<(), RosterRefusal> {
    authorize(Some(actor), Capability::ProjectInvite)?;
    let present = present.ok_or(Denied::Hidden)?;
    if reaches(actor, present.capabilities()) { Ok(()) } else { Err(Denied::Forbidden.into()) }
}

/// Checks that a member with this role can leave a workspace.
///
/// # Errors
/// [`RosterRefusal::OwnerRequired`] for the Owner; [`Denied::Hidden`] without a role.
pub fn leave_workspace(role: Option<Role>) -> Result<(), RosterRefusal> {
    match role {
        None => Err(Denied::Hidden.into()),
        Some(Role::Owner) => Err(RosterRefusal::OwnerRequired),
        Some(Role::Admin | Role::Designer | Role::ContentEditor | Role::Commenter) => Ok(()),
    }
}

/// What happens to the public tokens that a removal orphans, as the caller chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TokenFate {
    /// They stay valid, and are listed for review as orphaned.
    #[default]
    Keep,
    /// They are revoked immediately.
    Revoke,
    /// They are transferred to this account, which manages public tokens in all of their projects.
    HandOver(AccountId),
}

/// Returns whether a removal cancels an invitation: it is pending, and the account that granted it can no longer grant
/// it, or it is addressed to the removed account. `granter` is the effective access of the account that granted it, in
/// the target, after the removal.
#[must_use]
pub fn falls_with(invitation: &Invitation, granter: Standing, is_addressee: bool, now: Timestamp) -> bool {
    let is_pending = invitation.status_at(now) == InvitationStatus::Pending;
    is_pending && (is_addressee || !may_grant(granter, invitation.grant))
}

/// Returns whether a removal orphans a token: its owner can no longer manage it in all of its live projects, or it has
/// none. `standings` is the effective access of the owner in each live project after the removal. Revoked tokens are
/// never orphaned.
#[must_use]
pub fn is_left_behind(token: &PublicToken, standings: &[Standing]) -> bool {
    let manages_all = standings.iter().all(|&standing| may_share(standing, token.permission));
    token.revoked_at.is_none() && (standings.is_empty() || !manages_all)
}

/// Returns whether a token can be transferred to an account. `standings` is the effective access of the account in each
/// live project; for a token without any, `role` in its workspace decides.
#[must_use]
pub fn can_take_over(token: &PublicToken, role: Option<Role>, standings: &[Standing]) -> bool {
    if standings.is_empty() {
        may_share(Standing { role, permission: None }, token.permission)
    } else {
        standings.iter().all(|&standing| may_share(standing, token.permission))
    }
}

/// Returns whether a token is orphaned for review: its owner manages public tokens in none of its live projects. `role`
/// is the role of the owner in the workspace, `permissions` are those in the live projects.
#[must_use]
pub fn is_creator_gone(role: Option<Role>, permissions: &[Permission]) -> bool {
    !Holdings::giving(Capability::TokensManage).any_of(role, permissions)
}

/// Which addresses a viewer sees in a list of members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressSight {
    /// No addresses.
    Nothing,
    /// Addresses of members with a permission in the project, as project admins see them.
    OfProject,
    /// All addresses.
    Everything,
}

impl AddressSight {
    /// Returns which addresses a viewer with this effective access in the listed target sees. Project admins see the
    /// addresses of members with a permission in the project, but not those of other workspace members.
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

    /// Returns whether the address of a member with this permission in the listed project is shown.
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
