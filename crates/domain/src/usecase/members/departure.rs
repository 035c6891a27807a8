//! Side effects of removing or demoting a member (cancelled invitations, orphaned public tokens), in the same
//! transaction.

use crate::model::access::{Denied, Place, Standing};
use crate::model::account::Account;
use crate::model::event::{Action, Object};
use crate::model::ids::{AccountId, ProjectId};
use crate::model::public_token::PublicToken;
use crate::model::roster::{TokenFate, can_take_over, falls_with, is_left_behind};
use crate::model::text::Invalid;
use crate::port::UnitOfWork;
use crate::usecase::request::{Happening, LockedPlace, Scene};
use crate::usecase::{Error, Service};

/// A member who lost access in a locked target. The loss itself is written already.
pub(in crate::usecase) struct Departure<'a> {
    pub(in crate::usecase) place: &'a LockedPlace,
    /// The account, locked.
    pub(in crate::usecase) member: &'a Account,
    /// What to do with the public tokens that the member orphans.
    pub(in crate::usecase) tokens: TokenFate,
    /// Whether the member was removed: then invitations are cancelled, otherwise they only cannot be accepted for now.
    pub(in crate::usecase) is_gone: bool,
}

impl Service {
    /// Removes an account from a target; from a workspace together with all permissions in its projects. Applies the
    /// side effects on invitations and public tokens.
    ///
    /// # Errors
    /// [`Denied::Hidden`] if the account is not a member; [`Error::Validation`] at `to` if the chosen account cannot
    /// take over every token.
    pub(in crate::usecase) async fn take_out(
        &self,
        uow: &mut dyn UnitOfWork,
        happening: &Happening<'_>,
        place: &LockedPlace,
        account: AccountId,
        tokens: TokenFate,
        action: Action,
    ) -> Result<Account, Error> {
        let was_in = match &place.project {
            Some(project) => uow.remove_membership(account, Place::Project(project.id)).await?,
            None => {
                let had_role = uow.remove_membership(account, Place::Workspace(place.workspace.id)).await?;
                let permissions = uow.remove_permissions(account, place.workspace.id).await?;
                had_role || !permissions.is_empty()
            }
        };
        if !was_in {
            return Err(Denied::Hidden.into());
        }
        let member = uow.account(account).await?.ok_or(Denied::Hidden)?;
        let object = Object::new("account", member.id, member.display_name.as_str());
        let scene = Scene::projects(place.workspace.id, place.project.as_ref().map(|project| project.id));
        self.record(uow, happening, action, scene, object, vec![]).await?;
        let departure = Departure { place, member: &member, tokens, is_gone: true };
        self.settle_departure(uow, happening, &departure).await?;
        Ok(member)
    }

    /// Cancels the invitations that end with a removal, and revokes or transfers orphaned public tokens as chosen.
    pub(in crate::usecase) async fn settle_departure(
        &self,
        uow: &mut dyn UnitOfWork,
        happening: &Happening<'_>,
        departure: &Departure<'_>,
    ) -> Result<(), Error> {
        if departure.is_gone {
            self.take_invitations_back(uow, happening, departure).await?;
        }
        match departure.tokens {
            TokenFate::Keep => Ok(()),
            TokenFate::Revoke | TokenFate::HandOver(_) => self.pass_tokens_on(uow, happening, departure).await,
        }
    }

    async fn take_invitations_back(
        &self,
        uow: &mut dyn UnitOfWork,
        happening: &Happening<'_>,
        departure: &Departure<'_>,
    ) -> Result<(), Error> {
        let Departure { place, member, .. } = departure;
        let workspace = place.workspace.id;
        let left = place.project.as_ref().map(|project| project.id);
        for invitation in uow.undecided_invitations(workspace, member.id, &member.email).await? {
            let project = invitation.grant.project();
            if left.is_some() && project != left {
                continue;
            }
            let target = project.map_or(Place::Workspace(workspace), Place::Project);
            let granter = uow.standing(invitation.granter, target).await?.unwrap_or_default();
            let is_addressee = invitation.email.is_same_as(&member.email);
            if !falls_with(&invitation, granter, is_addressee, happening.now) {
                continue;
            }
            let invitation = invitation.cancel(happening.now)?;
            uow.update_invitation(&invitation).await?;
            uow.withdraw_mails(invitation.id, happening.now).await?;
            let object = Object::new("invitation", invitation.id, invitation.email.masked());
            let why = if is_addressee { "invitee_gone" } else { "inviter_gone" };
            let detail = vec![("because", why.to_owned())];
            let scene = Scene::projects(workspace, project);
            self.record(uow, happening, Action::InvitationCancelled, scene, object, detail).await?;
        }
        Ok(())
    }

    async fn pass_tokens_on(
        &self,
        uow: &mut dyn UnitOfWork,
        happening: &Happening<'_>,
        departure: &Departure<'_>,
    ) -> Result<(), Error> {
        let Departure { place, member, tokens, .. } = departure;
        if *tokens == TokenFate::HandOver(member.id) {
            return Err(cannot_take_over());
        }
        let left = place.project.as_ref().map(|project| project.id);
        for token in uow.public_tokens_of(member.id, place.workspace.id).await? {
            let live = uow.live_projects(token.id).await?;
            if left.is_some_and(|left| !live.contains(&left)) {
                continue;
            }
            if !is_left_behind(&token, &standings(uow, member.id, &live).await?) {
                continue;
            }
            match *tokens {
                TokenFate::Keep => {}
                TokenFate::Revoke => {
                    let token = token.revoke(happening.now);
                    uow.update_public_token(&token).await?;
                    self.record_token(uow, happening, Action::PublicTokenRevoked, token, vec![]).await?;
                }
                TokenFate::HandOver(to) => {
                    let workspace = Place::Workspace(token.workspace_id);
                    let role = uow.standing(to, workspace).await?.and_then(|standing| standing.role);
                    if !can_take_over(&token, role, &standings(uow, to, &live).await?) {
                        return Err(cannot_take_over());
                    }
                    let token = token.handed_over(to);
                    uow.hand_over_public_token(token.id, token.created_by).await?;
                    let detail = vec![("from", member.id.to_string()), ("to", to.to_string())];
                    self.record_token(uow, happening, Action::PublicTokenHandedOver, token, detail).await?;
                }
            }
        }
        Ok(())
    }

    async fn record_token(
        &self,
        uow: &mut dyn UnitOfWork,
        happening: &Happening<'_>,
        action: Action,
        token: PublicToken,
        detail: Vec<(&'static str, String)>,
    ) -> Result<(), Error> {
        let object = Object::new("public_token", token.id, token.name.as_str());
        let scene = Scene::projects(token.workspace_id, token.projects);
        self.record(uow, happening, action, scene, object, detail).await
    }
}

/// Creates the error for an account that cannot take over. It is the same for every account, so that it discloses no
/// members.
fn cannot_take_over() -> Error {
    let detail = "Choose somebody else, who manages the public tokens of all these projects.";
    Error::field("to", Invalid::new("cannot_take_over", detail))
}

/// Returns the effective access of an account in each of these projects.
async fn standings(
    uow: &mut dyn UnitOfWork,
    account: AccountId,
    projects: &[ProjectId],
) -> Result<Vec<Standing>, Error> {
    let mut standings = Vec::with_capacity(projects.len());
    for &project in projects {
        standings.push(uow.standing(account, Place::Project(project)).await?.unwrap_or_default());
    }
    Ok(standings)
}
