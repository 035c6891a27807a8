//! Side effects of removing or demoting a member (cancelled invitations, orphaned public tokens), in the same
//! transaction.

use crate::model::access::Denied;
use crate::model::account::Account;
use crate::model::event::{Action, Object};
use crate::model::ids::AccountId;
use crate::model::member_rules::{OrphanedTokens, can_take_over, is_cancelled_by_removal, is_orphaned};
use crate::model::membership::Membership;
use crate::model::public_token::PublicToken;
use crate::model::text::Invalid;
use crate::model::workspace_access::WorkspaceAccess;
use crate::port::LockedTarget;
use crate::usecase::audit::EventScope;
use crate::usecase::members::facts::MemberFacts;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, Service};

/// A member who loses access in a locked target.
pub(in crate::usecase) struct MemberRemoval<'a> {
    pub(in crate::usecase) target: &'a LockedTarget,
    /// The account, locked.
    pub(in crate::usecase) member: &'a Account,
    /// What the member holds in the workspace afterwards.
    pub(in crate::usecase) access_after: WorkspaceAccess,
    /// What the accounts of the decision hold before.
    pub(in crate::usecase) facts: &'a MemberFacts,
    /// What to do with the public tokens that the member orphans.
    pub(in crate::usecase) tokens: OrphanedTokens,
    /// Whether the member is removed: then invitations are cancelled, otherwise they only cannot be accepted for now.
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
        facts: &MemberFacts,
        tokens: OrphanedTokens,
        action: Action,
    ) -> Result<Account, Error> {
        let project = target.project.as_ref().map(|project| project.id);
        let ends = |membership: &&Membership| project.is_none() || membership.grant.project() == project;
        let (removed, kept): (Vec<&Membership>, Vec<&Membership>) = facts.memberships_of(account).partition(ends);
        if removed.is_empty() {
            return Err(Denied::Hidden.into());
        }
        let member = tx.account(account).await?.ok_or(Denied::Hidden)?;
        tx.changes().removed_memberships.extend(removed.into_iter().cloned());
        let object = Object::new("account", member.id, member.display_name.as_str());
        tx.record(action, EventScope::projects(target.workspace.id, project), object, vec![]);
        let access_after = kept.into_iter().collect();
        let removal = MemberRemoval { target, member: &member, access_after, facts, tokens, is_gone: true };
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
        let MemberRemoval { target, member, access_after, .. } = removal;
        let now = tx.now();
        let workspace = target.workspace.id;
        let left_project = target.project.as_ref().map(|project| project.id);
        for invitation in tx.undecided_invitations(workspace, member.id, &member.email).await? {
            let project = invitation.grant.project();
            if left_project.is_some() && project != left_project {
                continue;
            }
            let is_addressee = invitation.email.is_same_as(&member.email);
            // The invitations that other accounts granted are addressed to the member.
            let grantor = access_after.in_target(invitation.grant.target());
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
        let MemberRemoval { target, member, access_after, facts, tokens, .. } = removal;
        if *tokens == OrphanedTokens::TransferTo(member.id) {
            return Err(cannot_take_over());
        }
        let left_project = target.project.as_ref().map(|project| project.id);
        for (token, live) in tx.public_tokens_of(member.id, target.workspace.id).await? {
            if left_project.is_some_and(|project| !live.contains(&project)) {
                continue;
            }
            if !is_orphaned(&token, &access_after.in_each(&live)) {
                continue;
            }
            match *tokens {
                OrphanedTokens::Keep => {}
                OrphanedTokens::Revoke => {
                    let token = token.revoke(tx.now());
                    record_token(tx, Action::PublicTokenRevoked, &token, vec![]);
                    tx.changes().changed_public_tokens.push(token);
                }
                OrphanedTokens::TransferTo(to) => {
                    let successor = facts.access_of(to);
                    if !can_take_over(&token, successor.role, &successor.in_each(&live)) {
                        return Err(cannot_take_over());
                    }
                    let token = token.with_owner(to);
                    let detail = vec![("from", member.id.to_string()), ("to", to.to_string())];
                    record_token(tx, Action::PublicTokenHandedOver, &token, detail);
                    tx.changes().changed_public_tokens.push(token);
                }
            }
        }
        Ok(())
    }
}

fn record_token(
    tx: &mut UseCaseTransaction<'_>,
    action: Action,
    token: &PublicToken,
    detail: Vec<(&'static str, String)>,
) {
    let object = Object::new("public_token", token.id, token.name.as_str());
    let scope = EventScope::projects(token.workspace_id, token.projects.iter().copied());
    tx.record(action, scope, object, detail);
}

/// Creates the error for an account that cannot take over. It is the same for every account, so that it discloses no
/// members.
fn cannot_take_over() -> Error {
    let detail = "Choose a member who can manage the public tokens of all these projects.";
    Error::field("to", Invalid::new("cannot_take_over", detail))
}
