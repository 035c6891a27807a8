//! Side effects of removing or demoting a member (cancelled invitations, orphaned public tokens), in the same
//! transaction.

use crate::model::access::{Denied, EffectiveAccess};
use crate::model::account::Account;
use crate::model::event::{Action, Object};
use crate::model::ids::{AccountId, ProjectId};
use crate::model::member_rules::{OrphanedTokens, can_take_over, is_cancelled_by_removal, is_orphaned};
use crate::model::public_token::PublicToken;
use crate::model::target::Target;
use crate::model::text::Invalid;
use crate::port::{LockedTarget, UnitOfWork};
use crate::usecase::audit::EventScope;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, Service};

/// A member who lost access in a locked target. The loss itself is written already.
pub(in crate::usecase) struct MemberRemoval<'a> {
    pub(in crate::usecase) target: &'a LockedTarget,
    /// The account, locked.
    pub(in crate::usecase) member: &'a Account,
    /// What to do with the public tokens that the member orphans.
    pub(in crate::usecase) tokens: OrphanedTokens,
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
    pub(in crate::usecase) async fn remove_from_target(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        target: &LockedTarget,
        account: AccountId,
        tokens: OrphanedTokens,
        action: Action,
    ) -> Result<Account, Error> {
        let was_in = match &target.project {
            Some(project) => tx.remove_membership(account, Target::Project(project.id)).await?,
            None => {
                let had_role = tx.remove_membership(account, Target::Workspace(target.workspace.id)).await?;
                let permissions = tx.remove_permissions(account, target.workspace.id).await?;
                had_role || !permissions.is_empty()
            }
        };
        if !was_in {
            return Err(Denied::Hidden.into());
        }
        let member = tx.account(account).await?.ok_or(Denied::Hidden)?;
        let object = Object::new("account", member.id, member.display_name.as_str());
        let scope = EventScope::projects(target.workspace.id, target.project.as_ref().map(|project| project.id));
        tx.record(action, scope, object, vec![]);
        let removal = MemberRemoval { target, member: &member, tokens, is_gone: true };
        self.apply_removal_effects(tx, &removal).await?;
        Ok(member)
    }

    /// Cancels the invitations that end with a removal, and revokes or transfers orphaned public tokens as chosen.
    pub(in crate::usecase) async fn apply_removal_effects(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        removal: &MemberRemoval<'_>,
    ) -> Result<(), Error> {
        if removal.is_gone {
            self.cancel_invitations_of(tx, removal).await?;
        }
        match removal.tokens {
            OrphanedTokens::Keep => Ok(()),
            OrphanedTokens::Revoke | OrphanedTokens::TransferTo(_) => self.reassign_tokens(tx, removal).await,
        }
    }

    async fn cancel_invitations_of(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        removal: &MemberRemoval<'_>,
    ) -> Result<(), Error> {
        let MemberRemoval { target, member, .. } = removal;
        let now = tx.now();
        let workspace = target.workspace.id;
        let left_project = target.project.as_ref().map(|project| project.id);
        for invitation in tx.undecided_invitations(workspace, member.id, &member.email).await? {
            let project = invitation.grant.project();
            if left_project.is_some() && project != left_project {
                continue;
            }
            let grantor =
                tx.effective_access(invitation.granted_by, invitation.grant.target()).await?.unwrap_or_default();
            let is_addressee = invitation.email.is_same_as(&member.email);
            if !is_cancelled_by_removal(&invitation, grantor, is_addressee, now) {
                continue;
            }
            let invitation = invitation.cancel(now)?;
            let object = Object::new("invitation", invitation.id, invitation.email.masked());
            tx.supersede_invitation(invitation);
            let reason = if is_addressee { "invitee_gone" } else { "inviter_gone" };
            let detail = vec![("because", reason.to_owned())];
            let scope = EventScope::projects(workspace, project);
            tx.record(Action::InvitationCancelled, scope, object, detail);
        }
        Ok(())
    }

    async fn reassign_tokens(&self, tx: &mut UseCaseTransaction<'_>, removal: &MemberRemoval<'_>) -> Result<(), Error> {
        let MemberRemoval { target, member, tokens, .. } = removal;
        if *tokens == OrphanedTokens::TransferTo(member.id) {
            return Err(cannot_take_over());
        }
        let left_project = target.project.as_ref().map(|project| project.id);
        for token in tx.public_tokens_of(member.id, target.workspace.id).await? {
            let live = tx.live_projects(token.id).await?;
            if left_project.is_some_and(|project| !live.contains(&project)) {
                continue;
            }
            if !is_orphaned(&token, &accesses(tx.uow(), member.id, &live).await?) {
                continue;
            }
            match *tokens {
                OrphanedTokens::Keep => {}
                OrphanedTokens::Revoke => {
                    let token = token.revoke(tx.now());
                    tx.update_public_token(&token).await?;
                    self.record_token(tx, Action::PublicTokenRevoked, token, vec![]).await?;
                }
                OrphanedTokens::TransferTo(to) => {
                    let workspace = Target::Workspace(token.workspace_id);
                    let role = tx.effective_access(to, workspace).await?.and_then(|access| access.role);
                    if !can_take_over(&token, role, &accesses(tx.uow(), to, &live).await?) {
                        return Err(cannot_take_over());
                    }
                    let token = token.with_owner(to);
                    tx.set_token_owner(token.id, token.created_by).await?;
                    let detail = vec![("from", member.id.to_string()), ("to", to.to_string())];
                    self.record_token(tx, Action::PublicTokenHandedOver, token, detail).await?;
                }
            }
        }
        Ok(())
    }

    async fn record_token(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        action: Action,
        token: PublicToken,
        detail: Vec<(&'static str, String)>,
    ) -> Result<(), Error> {
        let object = Object::new("public_token", token.id, token.name.as_str());
        let scope = EventScope::projects(token.workspace_id, token.projects);
        tx.record(action, scope, object, detail);
        Ok(())
    }
}

/// Creates the error for an account that cannot take over. It is the same for every account, so that it discloses no
/// members.
fn cannot_take_over() -> Error {
    let detail = "Choose a member who can manage the public tokens of all these projects.";
    Error::field("to", Invalid::new("cannot_take_over", detail))
}

/// Returns the effective access of an account in each of these projects.
async fn accesses(
    uow: &mut dyn UnitOfWork,
    account: AccountId,
    projects: &[ProjectId],
) -> Result<Vec<EffectiveAccess>, Error> {
    let mut workspace_access = Vec::with_capacity(projects.len());
    for &project in projects {
        workspace_access.push(uow.effective_access(account, Target::Project(project)).await?.unwrap_or_default());
    }
    Ok(workspace_access)
}
