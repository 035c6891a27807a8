//! Showing public tokens, and revealing their links.

use crate::model::access::Denied;
use crate::model::ids::{ProjectId, PublicTokenId};
use crate::model::member_rules::is_creator_gone;
use crate::model::public_token::PublicTokenStatus;
use crate::model::secret::CodeKind;
use crate::model::text::{DisplayName, Name};
use crate::model::time::Timestamp;
use crate::model::token_access::TokenAccess;
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

impl PublicTokenDetails {
    /// Redacts a public token for an account with this access to it, at `now`.
    pub(in crate::usecase) fn new(view: PublicTokenView, access: &TokenAccess, now: Timestamp) -> Self {
        let live = view.projects.len();
        let projects: Vec<_> = view.projects.into_iter().filter(|(id, _)| access.sees(*id)).collect();
        Self {
            status: view.token.status_at(now),
            creator_gone: is_creator_gone(view.creator_role, &view.creator_permissions),
            hidden_projects: live - projects.len(),
            token: view.token,
            projects,
            creator: view.creator,
            is_managed: access.manages(),
        }
    }
}

/// Returns the ids of projects with names.
pub(in crate::usecase) fn ids_of(projects: &[(ProjectId, Name)]) -> Vec<ProjectId> {
    projects.iter().map(|(id, _)| *id).collect()
}

impl Service {
    /// Returns one public token.
    ///
    /// # Errors
    /// [`Denied::Hidden`] without `tokens.manage` in any of its projects.
    pub async fn public_token(&self, caller: &Caller, id: PublicTokenId) -> Result<PublicTokenDetails, Error> {
        let (view, access) = self.viewable_token(caller, id).await?;
        Ok(PublicTokenDetails::new(view, &access, self.ports.clock.now()))
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

    /// Returns a public token that the caller can see, and the access of the caller to it.
    pub(super) async fn viewable_token(
        &self,
        caller: &Caller,
        id: PublicTokenId,
    ) -> Result<(PublicTokenView, TokenAccess), Error> {
        let view = self.ports.read.public_token(id).await?.ok_or(Denied::Hidden)?;
        let held = self.ports.access.workspace_access(caller.account.id, view.token.workspace_id).await?;
        let access = TokenAccess::of(&held.unwrap_or_default(), &ids_of(&view.projects));
        access.require_visible()?;
        Ok((view, access))
    }
}
