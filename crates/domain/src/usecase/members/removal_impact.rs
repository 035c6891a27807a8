//! The impact of removing a member: invitations and public tokens that it affects.

use std::collections::HashSet;

use crate::model::access::{Denied, authorize};
use crate::model::capability::Capability;
use crate::model::ids::{AccountId, ProjectId, WorkspaceId};
use crate::model::invitation::{InvitationStatus, Viewer};
use crate::model::page::PageRequest;
use crate::model::public_token::PublicTokenStatus;
use crate::model::target::Target;
use crate::model::token_access::TokenAccess;
use crate::model::workspace_access::WorkspaceAccess;
use crate::port::{InvitationScope, PublicTokenQuery, PublicTokenView};
use crate::usecase::public_tokens::ids_of;
use crate::usecase::{
    AccessSource, Error, InvitationDetails, MemberDetails, PublicTokenDetails, PublicTokenFilter, PublicTokenScope,
    Service, TargetAccess,
};

/// Invitations and public tokens that the removal of a member affects: the newest of each kind, up to
/// [`RemovalImpact::MAX_ITEMS`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovalImpact {
    /// The workspace.
    pub(super) workspace: WorkspaceId,
    /// The account that would be removed.
    pub(super) account: AccountId,
    /// Pending invitations that rest on the member's authority; a removal cancels them.
    pub invitations: Vec<InvitationDetails>,
    /// Public tokens that the member owns and that are not revoked; a removal keeps, revokes or transfers them.
    pub public_tokens: Vec<PublicTokenDetails>,
}

impl RemovalImpact {
    /// Largest number of each kind.
    pub const MAX_ITEMS: u16 = PageRequest::MAX_LIMIT;
}

impl Service {
    /// Returns what the removal of an account from a workspace would affect, for callers who remove members there and
    /// for the account itself.
    ///
    /// # Errors
    /// [`Denied`]; [`Denied::Hidden`] for an account without access to the workspace.
    pub async fn removal_impact(
        &self,
        caller: impl Into<AccessSource<'_>> + Send,
        workspace: WorkspaceId,
        account: AccountId,
    ) -> Result<RemovalImpact, Error> {
        let found = self.require_access(caller.into(), Target::Workspace(workspace), Capability::WorkspaceView).await?;
        if account != found.account() {
            authorize(Some(found.effective_access()), Capability::MembersRemove)?;
            let held = self.ports.access.workspace_access(account, workspace).await?.unwrap_or_default();
            if held == WorkspaceAccess::default() {
                return Err(Denied::Hidden.into());
            }
        }
        self.impact_on(workspace, account).await
    }

    /// Returns what the removal of a member from a workspace would affect, like
    /// [`removal_impact`](Self::removal_impact), for a member that the caller has read already.
    ///
    /// # Errors
    /// [`Denied`].
    pub async fn removal_impact_of(
        &self,
        caller: impl Into<AccessSource<'_>> + Send,
        workspace: WorkspaceId,
        member: &MemberDetails,
    ) -> Result<RemovalImpact, Error> {
        self.require_access(caller.into(), Target::Workspace(workspace), Capability::MembersRemove).await?;
        self.impact_on(workspace, member.account_id).await
    }

    /// Returns what the removal of a member from a project would affect, as far as the caller sees the invitations and
    /// the public tokens of the project; nothing without these capabilities.
    ///
    /// # Errors
    /// [`Denied`] if the caller does not see the project.
    pub async fn project_removal_impact(
        &self,
        access: &TargetAccess,
        project: ProjectId,
        member: &MemberDetails,
    ) -> Result<RemovalImpact, Error> {
        let (target, account) = (Target::Project(project), member.account_id);
        let access = self.require_access(access.into(), target, Capability::ContentView).await?;
        let mut impact =
            RemovalImpact { workspace: access.workspace(), account, invitations: vec![], public_tokens: vec![] };
        let held = access.effective_access().capabilities();
        if !held.contains(Capability::ProjectInvite) || !held.contains(Capability::TokensManage) {
            return Ok(impact);
        }
        let page = PageRequest { limit: RemovalImpact::MAX_ITEMS, after: None };
        let pending = [InvitationStatus::Pending].into();
        impact.invitations = self.invitations(&access, target, pending, page).await?.items;
        impact.invitations.retain(|invitation| invitation.inviter.0 == account);
        let filter =
            PublicTokenFilter { statuses: unrevoked(), creator: Some(account), ..PublicTokenFilter::default() };
        impact.public_tokens =
            self.public_tokens(&access, PublicTokenScope::Project(project), filter, page).await?.items;
        Ok(impact)
    }

    async fn impact_on(&self, workspace: WorkspaceId, account: AccountId) -> Result<RemovalImpact, Error> {
        let now = self.ports.clock.now();
        let page = PageRequest { limit: RemovalImpact::MAX_ITEMS, after: None };
        let scope = InvitationScope::Within(workspace, account);
        let pending = [InvitationStatus::Pending].into();
        let pending = self.ports.read.invitations(scope, pending, now, page).await?.items.into_iter();
        // Both the member and callers who remove members have a role in the workspace of all these invitations.
        let invitations = pending.map(|view| InvitationDetails::new(view, Viewer::Manager, now)).collect();
        let all = PublicTokenQuery::all(workspace, now);
        let owned = PublicTokenQuery { statuses: unrevoked(), creator: Some(account), ..all };
        let tokens = self.ports.read.public_tokens(owned, page).await?;
        // A role in the workspace shows all of its projects.
        let unredacted = |view: PublicTokenView| {
            let access = TokenAccess::to_view(&ids_of(&view.projects));
            PublicTokenDetails::new(view, &access, now)
        };
        let public_tokens = tokens.items.into_iter().map(unredacted).collect();
        Ok(RemovalImpact { workspace, account, invitations, public_tokens })
    }
}

/// Returns the statuses of public tokens that a removal affects.
fn unrevoked() -> HashSet<PublicTokenStatus> {
    PublicTokenStatus::ALL.into_iter().filter(|status| *status != PublicTokenStatus::Revoked).collect()
}
