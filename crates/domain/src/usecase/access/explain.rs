//! Access explanations: why an address or a public token has no access, for managers of a project.

use crate::model::access::Denied;
use crate::model::capability::Capability;
use crate::model::email::EmailAddress;
use crate::model::explain::{AddressFacts, Explanation, TokenFacts, explain_address, explain_token};
use crate::model::ids::{ProjectId, PublicTokenId};
use crate::model::invitation::InvitationStatus;
use crate::model::target::Target;
use crate::model::time::Timestamp;
use crate::port::{LockedTarget, UnitOfWork};
use crate::usecase::{AccessSource, Caller, Credential, Error, RequestContext, Service};

/// Subject of an access explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExplainSubject {
    /// The account or invitee with this address.
    Address(EmailAddress),
    /// Guests of this public token.
    PublicToken(PublicTokenId),
}

/// Largest number of invitations examined for one address. At most one invitation of an address to a target is pending;
/// older ones add nothing to what the newest say.
const MAX_INVITATIONS: u16 = 100;

impl Service {
    /// Returns the checks that must pass for the subject to hold `capability` in a project, with their outcomes.
    /// Changes nothing.
    ///
    /// # Errors
    /// [`Denied`] without `project.invite` (for addresses) or `tokens.manage` (for public tokens) in the project, for
    /// guests, and for a host key of another workspace.
    pub async fn explain_access(
        &self,
        credential: &Credential,
        project: ProjectId,
        about: &ExplainSubject,
        capability: Capability,
    ) -> Result<Explanation, Error> {
        let now = self.ports.clock.now();
        let needed = match about {
            ExplainSubject::Address(_) => Capability::ProjectInvite,
            ExplainSubject::PublicToken(_) => Capability::TokensManage,
        };
        let key_of = match credential {
            Credential::Account(caller) => {
                self.require_access(AccessSource::Caller(caller), Target::Project(project), needed).await?;
                None
            }
            Credential::ApiKey(host) => Some(host.key.workspace_id),
            Credential::Guest(_) => return Err(Denied::Forbidden.into()),
        };
        // Under the workspace's lock, so that all facts are of one moment. Nothing is written.
        let mut uow = self.ports.store.begin().await?;
        let target = self.lock_target(uow.as_mut(), Target::Project(project)).await?;
        if key_of.is_some_and(|workspace| workspace != target.workspace.id) {
            return Err(Denied::Hidden.into());
        }
        Ok(match about {
            ExplainSubject::Address(email) => {
                let facts = self.address_facts(uow.as_mut(), &target, project, email, now).await?;
                explain_address(&facts, capability, now)
            }
            ExplainSubject::PublicToken(id) => {
                let token = uow.public_token(*id).await?;
                let plan = target.workspace.plan.allow_guests();
                explain_token(&TokenFacts { project, workspace: target.workspace.id, token, plan }, capability, now)
            }
        })
    }

    /// Explains the access of a public token given as pasted text: its link, share token, code or id. Codes are rate
    /// limited like everywhere.
    ///
    /// # Errors
    /// The errors of [`explain_access`](Self::explain_access);
    /// [`PublicTokenRefusal::Invalid`](crate::model::public_token::PublicTokenRefusal) if the text names no public
    /// token of this instance.
    pub async fn explain_pasted(
        &self,
        context: &RequestContext,
        caller: &Caller,
        project: ProjectId,
        pasted: &str,
        capability: Capability,
    ) -> Result<Explanation, Error> {
        // A caller without the capability learns nothing about the token and consumes no attempt.
        self.require_access(caller.into(), Target::Project(project), Capability::TokensManage).await?;
        let id = self.resolve_token_input(context, pasted, self.ports.clock.now()).await?;
        self.explain_access(&caller.clone().into(), project, &ExplainSubject::PublicToken(id), capability).await
    }

    async fn address_facts(
        &self,
        uow: &mut dyn UnitOfWork,
        target: &LockedTarget,
        project: ProjectId,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<AddressFacts, Error> {
        let workspace = &target.workspace;
        let mut invitations = Vec::new();
        for invitation in uow.invitations_of(email, workspace.id, MAX_INVITATIONS).await? {
            let to_project = invitation.grant.project();
            let is_open = invitation.status_at(now) == InvitationStatus::Pending;
            // At most one pending invitation for the workspace and one for the project: at most two queries.
            let is_withdrawn = if is_open && to_project.is_none_or(|id| id == project) {
                let grantor =
                    uow.effective_access(invitation.granted_by, invitation.grant.target()).await?.unwrap_or_default();
                invitation.is_withdrawn(grantor)
            } else {
                false
            };
            invitations.push((invitation, is_withdrawn));
        }
        let account = match uow.account_by_email(email).await? {
            None => None,
            Some(account) => {
                let access = uow.effective_access(account.id, Target::Project(project)).await?.unwrap_or_default();
                Some(access)
            }
        };
        let room = if workspace.plan.limits_invitations() {
            workspace.plan.allow_invitation(uow.seats(workspace.id, email, now).await?)
        } else {
            Ok(())
        };
        Ok(AddressFacts { project, invitations, account, room })
    }
}
