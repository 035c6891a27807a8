//! Showing public tokens, and revealing their links.

use std::collections::HashSet;

use crate::model::access::Denied;
use crate::model::capability::Capability;
use crate::model::ids::{AccountId, ProjectId, PublicTokenId};
use crate::model::member_rules::is_creator_gone;
use crate::model::public_token::PublicTokenStatus;
use crate::model::secret::CodeKind;
use crate::model::text::{DisplayName, Name};
use crate::model::workspace_access::WorkspaceAccess;
use crate::port::PublicTokenView;
use crate::usecase::{Caller, Error, Service, ShareLink};

/// A public token, as an account that manages it sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTokenDetails {
    /// The token.
    pub token: crate::model::public_token::PublicToken,
    /// Its live projects that the viewer can see.
    pub projects: Vec<(ProjectId, Name)>,
    /// Number of further live projects that it opens.
    pub hidden_projects: usize,
    /// Display name of its owner.
    pub creator: DisplayName,
    /// Status at the time of the request.
    pub status: PublicTokenStatus,
    /// Whether its owner manages it in none of its projects any more.
    pub creator_gone: bool,
    /// Whether the viewer can reveal, renew and change it: manages public tokens in all of its live projects.
    pub is_managed: bool,
}

/// What an account can see and manage of one public token.
pub(super) struct TokenAccess {
    visible: HashSet<ProjectId>,
    managed: HashSet<ProjectId>,
    by_role: bool,
}

impl TokenAccess {
    /// The capabilities that decide what an account can see and manage of tokens.
    pub(super) const CAPABILITIES: [Capability; 2] = [Capability::ContentView, Capability::TokensManage];

    /// Computes it from the access of an account in the token's workspace.
    pub(super) fn of(workspace_access: &WorkspaceAccess, view: &PublicTokenView) -> Self {
        let with = |capability| {
            let projects = view.projects.iter().map(|(id, _)| *id);
            projects.filter(|id| workspace_access.in_project(*id).capabilities().contains(capability)).collect()
        };
        Self {
            visible: with(Capability::ContentView),
            managed: with(Capability::TokensManage),
            by_role: workspace_access.in_workspace().capabilities().contains(Capability::TokensManage),
        }
    }

    /// Returns whether the account can see and revoke the token: it manages public tokens in at least one live project,
    /// or in the whole workspace.
    fn any(&self) -> bool {
        self.by_role || !self.managed.is_empty()
    }

    /// Returns whether the account can reveal, renew and edit the token: it manages public tokens in all live projects.
    fn all(&self, view: &PublicTokenView) -> bool {
        self.any() && view.projects.iter().all(|(id, _)| self.managed.contains(id))
    }
}

impl Service {
    /// Returns one public token.
    ///
    /// # Errors
    /// [`Denied::Hidden`] without `tokens.manage` in any of its projects.
    pub async fn public_token(&self, caller: &Caller, id: PublicTokenId) -> Result<PublicTokenDetails, Error> {
        let (view, reach) = self.viewable_token(caller, id).await?;
        Ok(self.details(view, &reach))
    }

    /// Reveals the link, share token and code of a public token.
    ///
    /// # Errors
    /// [`Denied`] without `tokens.manage` in all of its live projects; [`Error::ServerKeyMissing`] if this instance
    /// does not have the server key that derived its code.
    pub async fn share_link(&self, caller: &Caller, id: PublicTokenId) -> Result<ShareLink, Error> {
        let details = self.public_token(caller, id).await?;
        self.share_link_of(details)
    }

    /// Reveals the link, share token and code of a public token that was read for a viewer.
    ///
    /// # Errors
    /// The errors of [`share_link`](Self::share_link).
    pub fn share_link_of(&self, details: PublicTokenDetails) -> Result<ShareLink, Error> {
        if !details.is_managed {
            return Err(Denied::Forbidden.into());
        }
        self.require_signing_key()?;
        let (id, code_hash) = (details.token.id, details.token.code_hash);
        let code = self.ports.secrets.code_of_hash(CodeKind::PublicToken, id.uuid(), 0, code_hash);
        let code = code.ok_or(Error::ServerKeyMissing)?;
        let token = self.ports.signer.sign_share(id, details.token.created_at);
        let link = self.policy.link("open", &token);
        Ok(ShareLink { details, token, link, code })
    }

    /// Returns a public token that the caller can see, and the caller's access to it.
    pub(super) async fn viewable_token(
        &self,
        caller: &Caller,
        id: PublicTokenId,
    ) -> Result<(PublicTokenView, TokenAccess), Error> {
        let view = self.ports.read.public_token(id).await?.ok_or(Denied::Hidden)?;
        let reach = self.reach(caller.account.id, &view).await?;
        if reach.any() { Ok((view, reach)) } else { Err(Denied::Hidden.into()) }
    }

    /// Returns a public token that the caller manages in all of its live projects.
    pub(super) async fn manageable_token(
        &self,
        caller: &Caller,
        id: PublicTokenId,
    ) -> Result<(PublicTokenView, TokenAccess), Error> {
        let (view, reach) = self.viewable_token(caller, id).await?;
        if reach.all(&view) { Ok((view, reach)) } else { Err(Denied::Forbidden.into()) }
    }

    pub(super) fn details(&self, view: PublicTokenView, reach: &TokenAccess) -> PublicTokenDetails {
        let (live, is_managed) = (view.projects.len(), reach.all(&view));
        let projects: Vec<_> = view.projects.into_iter().filter(|(id, _)| reach.visible.contains(id)).collect();
        PublicTokenDetails {
            status: view.token.status_at(self.ports.clock.now()),
            creator_gone: is_creator_gone(view.creator_role, &view.creator_permissions),
            hidden_projects: live - projects.len(),
            token: view.token,
            projects,
            creator: view.creator,
            is_managed,
        }
    }

    /// Returns the details of a public token for a viewer who sees all of its projects.
    pub(in crate::usecase) fn unredacted_details(&self, view: PublicTokenView) -> PublicTokenDetails {
        let visible: HashSet<ProjectId> = view.projects.iter().map(|(id, _)| *id).collect();
        self.details(view, &TokenAccess { visible, managed: HashSet::new(), by_role: false })
    }

    async fn reach(&self, account: AccountId, view: &PublicTokenView) -> Result<TokenAccess, Error> {
        let workspace_access = self.ports.access.workspace_access(account, view.token.workspace_id).await?;
        Ok(TokenAccess::of(&workspace_access.unwrap_or_default(), view))
    }
}
