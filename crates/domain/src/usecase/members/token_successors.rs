//! Members who could take over the public tokens that a member would orphan.

use std::collections::BTreeSet;

use crate::model::capability::Capability;
use crate::model::ids::{AccountId, ProjectId};
use crate::model::member_rules::{can_take_over, is_orphaned};
use crate::model::public_token::PublicToken;
use crate::model::role::Role;
use crate::model::text::DisplayName;
use crate::model::workspace_access::{GrantsWith, WorkspaceAccess};
use crate::usecase::{Error, RemovalImpact, Service};

/// A member who can take over all public tokens that another member would orphan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenSuccessor {
    /// Account of the member.
    pub account_id: AccountId,
    /// Display name of the member.
    pub display_name: DisplayName,
}

/// A public token with its live projects.
type Share<'a> = (&'a PublicToken, Vec<ProjectId>);

impl Service {
    /// Returns the members who could take over all public tokens that a member would orphan by leaving, or by being
    /// demoted to `keeps`; sorted by name. Empty if no token would be orphaned. Considers only the tokens of the
    /// impact.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]).
    pub async fn eligible_token_owners(
        &self,
        impact: &RemovalImpact,
        keeps: Option<Role>,
    ) -> Result<Vec<TokenSuccessor>, Error> {
        let (workspace, account) = (impact.workspace, impact.account);
        let after = match keeps {
            Some(_) if !impact.public_tokens.is_empty() => {
                let held = self.ports.access.workspace_access(account, workspace).await?.unwrap_or_default();
                WorkspaceAccess { role: keeps, ..held }
            }
            Some(_) | None => WorkspaceAccess::default(),
        };
        let shares = impact.public_tokens.iter().map(|details| {
            let projects: Vec<ProjectId> = details.projects.iter().map(|(id, _)| *id).collect();
            (&details.token, projects)
        });
        let shares: Vec<Share<'_>> =
            shares.filter(|(token, projects)| is_orphaned(token, &after.in_each(projects))).collect();
        if shares.is_empty() {
            return Ok(Vec::new());
        }
        let projects: BTreeSet<ProjectId> = shares.iter().flat_map(|(_, projects)| projects).copied().collect();
        let projects: Vec<ProjectId> = projects.into_iter().collect();
        let grants = GrantsWith::giving(Capability::TokensManage);
        let candidates = self.ports.read.holders(workspace, &projects, &grants).await?.into_iter();
        let mut successors: Vec<TokenSuccessor> = candidates
            .filter(|candidate| candidate.account_id != account && can_take_all_over(&shares, &candidate.access))
            .map(|candidate| TokenSuccessor { account_id: candidate.account_id, display_name: candidate.display_name })
            .collect();
        successors.sort_by_key(|successor| successor.display_name.as_str().to_lowercase());
        Ok(successors)
    }
}

fn can_take_all_over(shares: &[Share<'_>], held: &WorkspaceAccess) -> bool {
    shares.iter().all(|(token, projects)| can_take_over(token, held.role, &held.in_each(projects)))
}
