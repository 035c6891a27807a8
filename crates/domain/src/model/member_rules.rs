//! Rules for changing and removing members, and the effects of a removal on invitations and public tokens.

use super::access::{Denied, EffectiveAccess, authorize, covers, may_grant, may_share};
use super::capability::Capability;
use super::ids::AccountId;
use super::invitation::{Invitation, InvitationStatus};
use super::public_token::PublicToken;
use super::role::{Permission, Role};
use super::time::Timestamp;
use super::workspace_access::GrantsWith;

/// Reason why a membership is not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MemberError {
    /// The member is hidden from the caller, or the caller lacks the capability.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The workspace would lose its Owner.
    #[error("a workspace has exactly one Owner; transfer the ownership first")]
    OwnerRequired,
    /// The grant exceeds what the caller holds, or is the role Owner.
    #[error("you cannot grant more than you hold yourself")]
    NotGrantable,
}

/// Checks that `actor`, the effective access of the caller in the workspace, permits changing the role of a member from
/// `present` to `wanted`. The role Owner changes by ownership transfer only.
///
/// # Errors
/// [`MemberError`]; [`Denied::Hidden`] if `present` is `None`, because there is no such member.
pub fn change_role(actor: EffectiveAccess, present: Option<Role>, wanted: Role) -> Result<(), MemberError> {
    authorize(Some(actor), Capability::MembersChangeRole)?;
    match present {
        None => Err(Denied::Hidden.into()),
        Some(_) if wanted == Role::Owner => Err(MemberError::NotGrantable),
        Some(Role::Owner) => Err(MemberError::OwnerRequired),
        Some(present) if covers(actor, present.capabilities()) && covers(actor, wanted.capabilities()) => Ok(()),
        Some(_) => Err(MemberError::NotGrantable),
    }
}

/// Checks that `actor`, the effective access of the caller in the project, permits changing the permission of a member
/// from `present` to `wanted`. In contrast to an invitation, this can grant the permission Admin.
///
/// # Errors
/// [`MemberError`]; [`Denied::Hidden`] if `present` is `None`, because there is no such member.
pub fn change_permission(
    actor: EffectiveAccess,
    present: Option<Permission>,
    wanted: Permission,
) -> Result<(), MemberError> {
    authorize(Some(actor), Capability::ProjectInvite)?;
    let present = present.ok_or(Denied::Hidden)?;
    if covers(actor, present.capabilities()) && covers(actor, wanted.capabilities()) {
        Ok(())
    } else {
        Err(MemberError::NotGrantable)
    }
}

/// Checks that `actor`, the effective access of the caller in the workspace, permits removing a member. `present` is
/// the role of the member; `None` for a member with project permissions only.
///
/// # Errors
/// [`MemberError`] if it does not.
pub fn remove_from_workspace(actor: EffectiveAccess, present: Option<Role>) -> Result<(), MemberError> {
    authorize(Some(actor), Capability::MembersRemove)?;
    match present {
        Some(Role::Owner) => Err(MemberError::OwnerRequired),
        Some(role) if !covers(actor, role.capabilities()) => Err(Denied::Forbidden.into()),
        Some(_) | None => Ok(()),
    }
}

/// Checks that `actor`, the effective access of the caller in the project, permits removing the permission of a member
/// there.
///
/// # Errors
/// [`MemberError`]; [`Denied::Hidden`] if `present` is `None`, because there is no such permission.
pub fn remove_from_project(actor: EffectiveAccess, present: Option<Permission>) -> Result<(), MemberError> {
    authorize(Some(actor), Capability::ProjectInvite)?;
    let present = present.ok_or(Denied::Hidden)?;
    if covers(actor, present.capabilities()) { Ok(()) } else { Err(Denied::Forbidden.into()) }
}

/// Checks that a member with this role can leave a workspace.
///
/// # Errors
/// [`MemberError::OwnerRequired`] for the Owner; [`Denied::Hidden`] without a role.
pub fn leave_workspace(role: Option<Role>) -> Result<(), MemberError> {
    match role {
        None => Err(Denied::Hidden.into()),
        Some(Role::Owner) => Err(MemberError::OwnerRequired),
        Some(Role::Admin | Role::Designer | Role::ContentEditor | Role::Commenter) => Ok(()),
    }
}

/// What happens to the public tokens that a removal orphans, as the caller chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OrphanedTokens {
    /// They stay valid, and are listed for review as orphaned.
    #[default]
    Keep,
    /// They are revoked immediately.
    Revoke,
    /// They are transferred to this account, which manages public tokens in all of their projects.
    TransferTo(AccountId),
}

/// Returns whether a removal cancels an invitation: it is pending, and the account that granted it can no longer grant
/// it, or it is addressed to the removed account. `grantor` is the effective access of the account that granted it, in
/// the target, after the removal.
#[must_use]
pub fn is_cancelled_by_removal(
    invitation: &Invitation,
    grantor: EffectiveAccess,
    is_addressee: bool,
    now: Timestamp,
) -> bool {
    let is_pending = invitation.status_at(now) == InvitationStatus::Pending;
    is_pending && (is_addressee || !may_grant(grantor, invitation.grant))
}

/// Returns whether a removal orphans a token: its owner can no longer manage it in all of its live projects, or it has
/// none. `accesses` is the effective access of the owner in each live project after the removal. Revoked tokens are
/// never orphaned.
#[must_use]
pub fn is_orphaned(token: &PublicToken, accesses: &[EffectiveAccess]) -> bool {
    let manages_all = accesses.iter().all(|&access| may_share(access, token.permission));
    token.revoked_at.is_none() && (accesses.is_empty() || !manages_all)
}

/// Returns whether a token can be transferred to an account. `accesses` is the effective access of the account in each
/// live project; for a token without any, `role` in its workspace decides.
#[must_use]
pub fn can_take_over(token: &PublicToken, role: Option<Role>, accesses: &[EffectiveAccess]) -> bool {
    if accesses.is_empty() {
        may_share(EffectiveAccess { role, permission: None }, token.permission)
    } else {
        accesses.iter().all(|&access| may_share(access, token.permission))
    }
}

/// Returns whether a token is orphaned for review: its owner manages public tokens in none of its live projects. `role`
/// is the role of the owner in the workspace, `permissions` are those in the live projects.
#[must_use]
pub fn is_creator_gone(role: Option<Role>, permissions: &[Permission]) -> bool {
    !GrantsWith::giving(Capability::TokensManage).any_of(role, permissions)
}

/// Which addresses a viewer sees in a list of members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailVisibility {
    /// No addresses.
    None,
    /// Addresses of members with a permission in the project, as project admins see them.
    ProjectMembers,
    /// All addresses.
    All,
}

impl EmailVisibility {
    /// Returns which addresses a viewer with this effective access in the listed target sees. Project admins see the
    /// addresses of members with a permission in the project, but not those of other workspace members.
    #[must_use]
    pub fn of(viewer: EffectiveAccess) -> Self {
        let held = viewer.capabilities();
        if held.contains(Capability::MembersRemove) {
            Self::All
        } else if held.contains(Capability::ProjectInvite) {
            Self::ProjectMembers
        } else {
            Self::None
        }
    }

    /// Returns whether the address of a member with this permission in the listed project is shown.
    #[must_use]
    pub const fn shows(self, permission: Option<Permission>) -> bool {
        match self {
            Self::None => false,
            Self::ProjectMembers => permission.is_some(),
            Self::All => true,
        }
    }
}

#[cfg(test)]
#[path = "member_rules_tests.rs"]
mod tests;
