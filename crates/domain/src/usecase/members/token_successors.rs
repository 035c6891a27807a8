//! Members who could take over the public tokens that a member would orphan.

use std::collections::BTreeMap;

use crate::model::access::{EffectiveAccess, may_share};
use crate::model::ids::{AccountId, ProjectId, WorkspaceId};
use crate::model::member_rules::{can_take_over, is_orphaned};
use crate::model::page::PageRequest;
use crate::model::public_token::PublicToken;
use crate::model::role::Role;
use crate::model::text::DisplayName;
use crate::model::workspace_access::WorkspaceAccess;
use crate::port::{MemberScope, MemberView};
use crate::usecase::{Caller, Error, Service};

/// A member who can take over all public tokens that another member would orphan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenSuccessor {
    /// Account of the member.
    pub account_id: AccountId,
    /// Display name of the member.
    pub display_name: DisplayName,
}

/// A public token with its live projects.
type Share = (PublicToken, Vec<ProjectId>);

/// Number of members read per page.
const PART: u16 = 1_000;

impl Service {
    /// Returns the members who could take over all public tokens that the given member would orphan by leaving, or by
    /// being demoted to `keeps`; sorted by name. Empty if no token would be orphaned. Considers only the tokens that
    /// [`removal_impact`](Self::removal_impact) lists.
    ///
    /// # Errors
    /// The errors of [`removal_impact`](Self::removal_impact).
    pub async fn eligible_token_owners(
        &self,
        caller: &Caller,
        workspace: WorkspaceId,
        account: AccountId,
        keeps: Option<Role>,
    ) -> Result<Vec<TokenSuccessor>, Error> {
        let impact = self.removal_impact(caller, workspace, account).await?;
        let after = match keeps {
            None => WorkspaceAccess::default(),
            Some(_) => {
                let held = self.ports.access.workspace_access(account, workspace).await?.unwrap_or_default();
                WorkspaceAccess { role: keeps, ..held }
            }
        };
        let shares = impact.public_tokens.into_iter().map(|details| {
            let projects: Vec<ProjectId> = details.projects.into_iter().map(|(id, _)| id).collect();
            (details.token, projects)
        });
        let shares: Vec<Share> =
            shares.filter(|(token, projects)| is_orphaned(token, &in_each(&after, projects))).collect();
        if shares.is_empty() {
            return Ok(Vec::new());
        }
        let mut successors = BTreeMap::new();
        for member in self.all_members(MemberScope::Workspace(workspace)).await? {
            let held = WorkspaceAccess { role: member.role, ..WorkspaceAccess::default() };
            if can_take_all_over(&shares, &held) {
                successors.insert(member.account_id, member.display_name);
            }
        }
        for member in self.project_admins_of(&shares).await? {
            let held = self.ports.access.workspace_access(member.account_id, workspace).await?.unwrap_or_default();
            if can_take_all_over(&shares, &held) {
                successors.insert(member.account_id, member.display_name);
            }
        }
        successors.remove(&account);
        let mut successors: Vec<TokenSuccessor> = successors
            .into_iter()
            .map(|(account_id, display_name)| TokenSuccessor { account_id, display_name })
            .collect();
        successors.sort_by_key(|successor| successor.display_name.as_str().to_lowercase());
        Ok(successors)
    }

    /// Returns the members whose permission in the first project of the tokens lets them share it. All candidates by
    /// permission are among them, and they are few.
    async fn project_admins_of(&self, shares: &[Share]) -> Result<Vec<MemberView>, Error> {
        let Some((token, project)) = shares.iter().find_map(|(token, projects)| Some((token, projects.first()?)))
        else {
            return Ok(Vec::new());
        };
        let members = self.all_members(MemberScope::Project(*project)).await?;
        let may_share =
            |one: &MemberView| may_share(EffectiveAccess { role: None, permission: one.permission }, token.permission);
        Ok(members.into_iter().filter(may_share).collect())
    }

    async fn all_members(&self, scope: MemberScope) -> Result<Vec<MemberView>, Error> {
        let mut found = Vec::new();
        let mut part = PageRequest { limit: PART, after: None };
        loop {
            let page = self.ports.read.members(scope, None, part).await?;
            found.extend(page.items);
            match page.next {
                Some(after) => part = PageRequest { after: Some(after), ..part },
                None => return Ok(found),
            }
        }
    }
}

/// Returns the effective access in each of these projects.
fn in_each(held: &WorkspaceAccess, projects: &[ProjectId]) -> Vec<EffectiveAccess> {
    projects.iter().map(|id| held.in_project(*id)).collect()
}

fn can_take_all_over(shares: &[Share], held: &WorkspaceAccess) -> bool {
    shares.iter().all(|(token, projects)| can_take_over(token, held.role, &in_each(held, projects)))
}
