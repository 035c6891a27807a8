//! "Why can't they get in?", for whoever manages a project.

use crate::model::access::{Denied, Place};
use crate::model::capability::Capability;
use crate::model::email::EmailAddress;
use crate::model::explain::{AddressFacts, Explanation, TokenFacts, explain_address, explain_token};
use crate::model::ids::{ProjectId, PublicTokenId};
use crate::model::invitation::InvitationStatus;
use crate::model::time::Timestamp;
use crate::port::UnitOfWork;
use crate::usecase::request::LockedPlace;
use crate::usecase::{Caller, Credential, Error, RequestContext, Service};

/// Who, or what, does not get in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyNot {
    /// Whoever has this address.
    Address(EmailAddress),
    /// Guests with this public token.
    PublicToken(PublicTokenId),
}

/// An address has at most one pending invitation to a place, and the newest tell what became of the others.
const MOST_INVITATIONS: u16 = 100;

impl Service {
    /// Runs down the list of what must hold for somebody to do something in a project. Changes nothing.
    ///
    /// # Errors
    /// [`Denied`] for whoever does not manage the project: for addresses with `project.invite`, for public tokens with
    /// `tokens.manage`, or by a host key of its workspace.
    pub async fn explain_access(
        &self,
        credential: &Credential,
        project: ProjectId,
        about: &WhyNot,
        capability: Capability,
    ) -> Result<Explanation, Error> {
        let now = self.ports.clock.now();
        let needed = match about {
            WhyNot::Address(_) => Capability::ProjectInvite,
            WhyNot::PublicToken(_) => Capability::TokensManage,
        };
        let key_of = match credential {
            Credential::Account(caller) => {
                self.require(caller.account.id, Place::Project(project), needed).await?;
                None
            }
            Credential::Host(host) => Some(host.key.workspace_id),
            Credential::Guest(_) => return Err(Denied::Forbidden.into()),
        };
        // Under the workspace's lock, so that all facts are of one moment; nothing is written.
        let mut uow = self.ports.store.begin().await?;
        let place = self.lock_place(uow.as_mut(), Place::Project(project)).await?;
        if key_of.is_some_and(|workspace| workspace != place.workspace.id) {
            return Err(Denied::Hidden.into());
        }
        Ok(match about {
            WhyNot::Address(email) => {
                let facts = self.address_facts(uow.as_mut(), &place, project, email, now).await?;
                explain_address(&facts, capability, now)
            }
            WhyNot::PublicToken(id) => {
                let token = uow.public_token(*id).await?;
                let plan = place.workspace.plan.allow_guests();
                explain_token(&TokenFacts { project, workspace: place.workspace.id, token, plan }, capability, now)
            }
        })
    }

    /// The same of the public token that somebody pasted: its link, its signed form, its code or its id. Tries of codes
    /// are limited as everywhere.
    ///
    /// # Errors
    /// Those of [`explain_access`](Self::explain_access); [`PublicTokenRefusal::Invalid`](crate::model::public_token::PublicTokenRefusal) for
    /// what this server never made.
    pub async fn explain_pasted(
        &self,
        context: &RequestContext,
        caller: &Caller,
        project: ProjectId,
        pasted: &str,
        capability: Capability,
    ) -> Result<Explanation, Error> {
        // Whoever may not ask learns nothing of what they hold, and costs nobody a try.
        self.require(caller.account.id, Place::Project(project), Capability::TokensManage).await?;
        let id = self.pasted_token(context, pasted, self.ports.clock.now()).await?;
        self.explain_access(&caller.clone().into(), project, &WhyNot::PublicToken(id), capability).await
    }

    async fn address_facts(
        &self,
        uow: &mut dyn UnitOfWork,
        place: &LockedPlace,
        project: ProjectId,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<AddressFacts, Error> {
        let workspace = &place.workspace;
        let mut invitations = Vec::new();
        for invitation in uow.invitations_of(email, workspace.id, MOST_INVITATIONS).await? {
            let target = invitation.grant.project();
            let is_open = invitation.status_at(now) == InvitationStatus::Pending;
            // There is at most one for the workspace and one for the project: two questions at most.
            let is_withdrawn = if is_open && target.is_none_or(|id| id == project) {
                let place = target.map_or(Place::Workspace(workspace.id), Place::Project);
                let granter = uow.standing(invitation.granter, place).await?.unwrap_or_default();
                invitation.is_withdrawn(granter)
            } else {
                false
            };
            invitations.push((invitation, is_withdrawn));
        }
        let account = match uow.account_by_email(email).await? {
            None => None,
            Some(account) => {
                let standing = uow.standing(account.id, Place::Project(project)).await?.unwrap_or_default();
                Some(standing)
            }
        };
        let seats = uow.seats(workspace.id, email, now).await?;
        Ok(AddressFacts { project, invitations, account, room: workspace.plan.allow_invitation(seats) })
    }
}
