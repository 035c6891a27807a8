//! Listing public tokens.

use std::collections::HashSet;

use crate::model::access::Denied;
use crate::model::capability::Capability;
use crate::model::ids::{AccountId, ProjectId, WorkspaceId};
use crate::model::page::{Page, PageRequest};
use crate::model::public_token::PublicTokenStatus;
use crate::model::target::Target;
use crate::model::token_access::TokenAccess;
use crate::model::token_review::{TokenBounds, TokenReview};
use crate::model::workspace_access::WorkspaceAccess;
use crate::port::PublicTokenQuery;
use crate::usecase::public_tokens::ids_of;
use crate::usecase::{AccessSource, Error, PublicTokenDetails, Service};

/// Where to look for public tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicTokenScope {
    /// Tokens of a workspace.
    Workspace(WorkspaceId),
    /// Tokens for a project, alone or among others.
    Project(ProjectId),
}

/// Filter of public tokens; every condition has to hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PublicTokenFilter {
    /// Statuses; empty means all.
    pub statuses: HashSet<PublicTokenStatus>,
    /// Account that owns the token.
    pub creator: Option<AccountId>,
    /// Reason for a review.
    pub review: Option<TokenReview>,
}

impl PublicTokenFilter {
    /// Returns the statuses to query; `None` if no token can match, because reviews consider only active tokens.
    fn statuses(&self) -> Option<HashSet<PublicTokenStatus>> {
        let active = PublicTokenStatus::Active;
        match self.review {
            None => Some(self.statuses.clone()),
            Some(_) if self.statuses.is_empty() || self.statuses.contains(&active) => Some(HashSet::from([active])),
            Some(_) => None,
        }
    }
}

impl Service {
    /// Returns the public tokens of a workspace or a project, newest first. In a workspace, a caller who manages public
    /// tokens only in some projects receives the tokens for at least one of these projects.
    ///
    /// # Errors
    /// [`Denied`].
    pub async fn public_tokens(
        &self,
        caller: impl Into<AccessSource<'_>> + Send,
        scope: PublicTokenScope,
        filter: PublicTokenFilter,
        page: PageRequest,
    ) -> Result<Page<PublicTokenDetails>, Error> {
        let source = caller.into();
        let now = self.ports.clock.now();
        let (workspace, workspace_access, covering) = match scope {
            PublicTokenScope::Project(id) => {
                let held = self.require_access(source, Target::Project(id), Capability::TokensManage).await?;
                let by_role = WorkspaceAccess::by_role_alone(held.effective_access().role, &TokenAccess::CAPABILITIES);
                let workspace_access = match by_role {
                    Some(by_role) => by_role,
                    None => self.workspace_access(held.account(), held.workspace()).await?,
                };
                (held.workspace(), workspace_access, Some(vec![id]))
            }
            PublicTokenScope::Workspace(id) => {
                let workspace_access = self.workspace_access(source.account(), id).await?;
                let covering = managed_projects(&workspace_access)?;
                (id, workspace_access, covering)
            }
        };
        let Some(statuses) = filter.statuses() else { return Ok(Page { items: Vec::new(), next: None }) };
        let bounds = filter.review.map_or_else(TokenBounds::default, |review| review.bounds(now));
        let owner_without = filter.review.and_then(TokenReview::owner_without);
        let creator = filter.creator;
        let query = PublicTokenQuery { workspace, covering, statuses, creator, owner_without, bounds, now };
        let found = self.ports.read.public_tokens(query, page).await?;
        Ok(found.map(|view| {
            let access = TokenAccess::of(&workspace_access, &ids_of(&view.projects));
            PublicTokenDetails::new(view, &access, now)
        }))
    }

    async fn workspace_access(&self, account: AccountId, workspace: WorkspaceId) -> Result<WorkspaceAccess, Error> {
        Ok(self.ports.access.workspace_access(account, workspace).await?.ok_or(Denied::Hidden)?)
    }
}

/// Returns the projects in which the account manages public tokens; `None` means all projects of the workspace.
fn managed_projects(workspace_access: &WorkspaceAccess) -> Result<Option<Vec<ProjectId>>, Denied> {
    let held = workspace_access.in_workspace().capabilities();
    if held.contains(Capability::TokensManage) {
        return Ok(None);
    }
    let managed = workspace_access.projects_by_permission(Capability::TokensManage);
    if !managed.is_empty() {
        Ok(Some(managed))
    } else if held.contains(Capability::WorkspaceView) {
        Err(Denied::Forbidden)
    } else {
        Err(Denied::Hidden)
    }
}
