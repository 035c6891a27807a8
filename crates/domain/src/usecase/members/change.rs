//! Changing the role or permission of a member.

use crate::model::access::Denied;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::{AccountId, ProjectId, WorkspaceId};
use crate::model::member_rules::{OrphanedTokens, change_permission, change_role};
use crate::model::membership::{Grant, Membership};
use crate::model::notification::NotificationKind;
use crate::model::role::{Permission, Role};
use crate::model::target::Target;
use crate::port::LockedTarget;
use crate::usecase::audit::EventScope;
use crate::usecase::members::facts::MemberFacts;
use crate::usecase::members::removal::MemberRemoval;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, MemberDetails, MembershipSnapshot, RequestContext, Service};

/// A grant that replaces the present one of a member in its target.
struct Change {
    account: AccountId,
    grant: Grant,
    facts: MemberFacts,
    tokens: OrphanedTokens,
}

impl Service {
    /// Changes the role of a member of a workspace. Invitations that the member granted stay, but cannot be accepted
    /// while the member lacks the authority for them. `tokens` decides about the public tokens that the member cannot
    /// manage any more.
    ///
    /// # Errors
    /// [`Denied`]; [`Error::PreconditionFailed`]; [`Error::OwnerRequired`] for the Owner;
    /// [`InvitationRefusal::NotGrantable`](crate::model::invitation::InvitationRefusal) for a role beyond what the
    /// caller holds, or for Owner; [`Error::Validation`] at `to`.
    pub async fn change_member_role(
        &self,
        context: &RequestContext,
        caller: &Caller,
        workspace: WorkspaceId,
        account: AccountId,
        role: Role,
        tokens: OrphanedTokens,
    ) -> Result<MemberDetails, Error> {
        let target = Target::Workspace(workspace);
        let now = self.ports.clock.now();
        self.retry(|| async move {
            let mut tx = self.transaction(context, Actor::Account(caller.account.id), now).await?;
            let locked = self.lock_target(tx.uow(), target).await?;
            let facts = self.member_facts(&mut tx, &locked, &[caller.account.id, account], tokens).await?;
            let actor = facts.access_of(caller.account.id).in_target(target);
            change_role(actor, facts.access_of(account).role, role)?;
            let grant = Grant::Workspace { workspace, role };
            self.change_grant(tx, caller, &locked, Change { account, grant, facts, tokens }).await
        })
        .await?;
        self.member(caller, target, account).await
    }

    /// Changes the permission of a member of a project, up to project admin. Otherwise like
    /// [`change_member_role`](Self::change_member_role).
    ///
    /// # Errors
    /// [`Denied`]; [`Error::PreconditionFailed`];
    /// [`InvitationRefusal::NotGrantable`](crate::model::invitation::InvitationRefusal) for a permission beyond what
    /// the caller holds; [`Error::Validation`] at `to`.
    pub async fn change_member_permission(
        &self,
        context: &RequestContext,
        caller: &Caller,
        project: ProjectId,
        account: AccountId,
        permission: Permission,
        tokens: OrphanedTokens,
    ) -> Result<MemberDetails, Error> {
        let target = Target::Project(project);
        let now = self.ports.clock.now();
        self.retry(|| async move {
            let mut tx = self.transaction(context, Actor::Account(caller.account.id), now).await?;
            let locked = self.lock_target(tx.uow(), target).await?;
            let facts = self.member_facts(&mut tx, &locked, &[caller.account.id, account], tokens).await?;
            let actor = facts.access_of(caller.account.id).in_target(target);
            change_permission(actor, facts.access_of(account).in_target(target).permission, permission)?;
            let grant = Grant::Project { workspace: locked.workspace.id, project, permission };
            self.change_grant(tx, caller, &locked, Change { account, grant, facts, tokens }).await
        })
        .await?;
        self.member(caller, target, account).await
    }

    /// Replaces the grant of a membership, applies the effects and notifies the member. Does nothing if the grant is
    /// the same.
    async fn change_grant(
        &self,
        mut tx: UseCaseTransaction<'_>,
        caller: &Caller,
        target: &LockedTarget,
        change: Change,
    ) -> Result<(), Error> {
        let Change { account, grant, facts, tokens } = change;
        let (mut memberships, others): (Vec<Membership>, Vec<Membership>) =
            facts.memberships_of(account).cloned().partition(|it| it.grant.target() == grant.target());
        let present = memberships.pop().ok_or(Denied::Hidden)?;
        tx.context().check_precondition(&MembershipSnapshot::from(&present))?;
        if present.grant == grant {
            return Ok(());
        }
        let before = present.grant.name();
        let changed = Membership { grant, ..present };
        let access_after = others.iter().chain([&changed]).collect();
        tx.put_membership(changed);
        let member = tx.account(account).await?.ok_or(Denied::Hidden)?;
        let object = Object::new("account", member.id, member.display_name.as_str());
        let detail = vec![("before", before.to_owned()), ("after", grant.name().to_owned())];
        let scope = EventScope::projects(target.workspace.id, grant.project());
        tx.record(Action::MemberRoleChanged, scope, object, detail);
        let removal = MemberRemoval { target, member: &member, access_after, facts: &facts, tokens, is_gone: false };
        self.apply_removal_effects(&mut tx, &removal).await?;
        if member.id != caller.account.id {
            let actor_name = caller.account.display_name.to_string();
            let draft = self.notification_for(NotificationKind::RoleChanged, actor_name, target, Some(grant));
            self.notify(&mut tx, &member, draft).await?;
        }
        tx.commit().await
    }
}
