//! Token introspection (RFC 7662).

use crate::model::access::Denied;
use crate::model::ids::{ProjectId, PublicTokenId, WorkspaceId};
use crate::model::public_token::PublicToken;
use crate::model::time::Timestamp;
use crate::port::AccessClaims;
use crate::usecase::{Credential, Error, Service};

/// An active token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Introspected {
    /// An access token of a guest.
    Access {
        /// Claims of the token.
        claims: AccessClaims,
        /// Its `jti`.
        jti: String,
        /// The public token behind it, in its current state.
        token: PublicToken,
        /// The projects that it opens now.
        projects: Vec<ProjectId>,
    },
    /// A share token.
    Share {
        /// The public token that it names.
        token: PublicToken,
        /// The projects that it opens now.
        projects: Vec<ProjectId>,
    },
}

impl Service {
    /// Returns what an active token gives; `None` for an inactive token, and for one of a workspace that the caller is
    /// not allowed to ask about, without telling them apart. Session tokens are never active here.
    ///
    /// # Errors
    /// [`Denied::Forbidden`] for a guest; otherwise only faults ([`Error::is_fault`]).
    pub async fn introspect(&self, credential: &Credential, token: &str) -> Result<Option<Introspected>, Error> {
        if matches!(credential, Credential::Guest(_)) {
            return Err(Denied::Forbidden.into());
        }
        let now = self.ports.clock.now();
        let token = token.trim();
        let found = match self.verify_access_token(token).await? {
            Some(claims) => self.good_access(claims, token, now).await?,
            None => match self.verify_share_token(token).await? {
                Some(id) => self.good_share(id, now).await?,
                None => None,
            },
        };
        let Some(found) = found else { return Ok(None) };
        let (Introspected::Access { token, .. } | Introspected::Share { token, .. }) = &found;
        Ok(self.may_ask_about(credential, token.id, token.workspace_id).await?.then_some(found))
    }

    async fn good_access(
        &self,
        claims: AccessClaims,
        text: &str,
        now: Timestamp,
    ) -> Result<Option<Introspected>, Error> {
        if claims.expires_at.is_reached_by(now) || claims.issued_at > now {
            return Ok(None);
        }
        let Some(jti) = self.ports.signer.access_id(text) else { return Ok(None) };
        let facts = self.ports.access.guest(claims.session_id).await?;
        let facts = facts.filter(|facts| facts.gives_access(now) && !facts.live_projects.is_empty());
        Ok(facts.map(|facts| Introspected::Access { claims, jti, token: facts.token, projects: facts.live_projects }))
    }

    async fn good_share(&self, id: PublicTokenId, now: Timestamp) -> Result<Option<Introspected>, Error> {
        let Some(view) = self.ports.read.public_token(id).await? else { return Ok(None) };
        let projects: Vec<ProjectId> = view.projects.into_iter().map(|(id, _)| id).collect();
        let is_good = view.is_in_plan && view.token.require_redeemable(projects.len(), now).is_ok();
        Ok(is_good.then_some(Introspected::Share { token: view.token, projects }))
    }

    async fn may_ask_about(
        &self,
        credential: &Credential,
        token: PublicTokenId,
        workspace: WorkspaceId,
    ) -> Result<bool, Error> {
        match credential {
            Credential::ApiKey(host) => Ok(host.key.workspace_id == workspace),
            Credential::Account(caller) => match self.viewable_token(caller, token).await {
                Ok(_) => Ok(true),
                Err(Error::Denied(_)) => Ok(false),
                Err(fault) => Err(fault),
            },
            Credential::Guest(_) => Ok(false),
        }
    }
}
