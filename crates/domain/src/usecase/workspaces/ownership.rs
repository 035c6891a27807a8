//! Ownership transfer: the Owner offers, a member accepts, either of them can cancel.

use crate::model::access::{Denied, authorize};
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::{AccountId, WorkspaceId};
use crate::model::membership::Grant;
use crate::model::notification::NotificationKind;
use crate::model::role::Role;
use crate::model::target::Target;
use crate::model::text::Invalid;
use crate::model::time::Timestamp;
use crate::model::transfer::{Transfer, TransferState, TransferSubject};
use crate::port::{PendingOwner, UnitOfWork, WorkspaceView};
use crate::usecase::audit::EventScope;
use crate::usecase::notifications::NotificationDraft;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, RequestContext, Service};

impl Service {
    /// Offers the ownership of a workspace to one of its members. Nothing changes until the member accepts.
    ///
    /// # Errors
    /// [`Denied`] for everyone except the Owner, and [`Denied::Hidden`] if the account has no role in the workspace;
    /// [`Error::Validation`] for the Owner's own account; [`Error::Conflict`] while another transfer is pending.
    pub async fn offer_ownership(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: WorkspaceId,
        to: AccountId,
    ) -> Result<WorkspaceView, Error> {
        self.retry(|| async move {
            let now = self.ports.clock.now();
            let me = caller.account.id;
            let mut tx = self.transaction(context, Actor::Account(me), now).await?;
            let target = self.lock_target(tx.uow(), Target::Workspace(id)).await?;
            authorize(tx.effective_access(me, Target::Workspace(id)).await?, Capability::WorkspaceTransferOwnership)?;
            if to == me {
                let detail = "You own this workspace already.";
                return Err(Error::field("account_id", Invalid::new("owner_already", detail)));
            }
            tx.membership(to, Target::Workspace(id)).await?.ok_or(Denied::Hidden)?;
            self.release_expired_offer(&mut tx, Target::Workspace(id)).await?;
            let subject = TransferSubject::Ownership { workspace: id, to };
            let transfer = Transfer::request(self.ports.ids.transfer(), subject, me, now);
            tx.changes().new_transfers.push(transfer.clone());
            let successor = tx.account(to).await?.ok_or(Denied::Hidden)?;
            let object = Object::new("account", to, successor.display_name.as_str());
            tx.record(Action::OwnershipOffered, EventScope::workspace(id), object, vec![]);
            let (kind, person) = (NotificationKind::TransferOffered, caller.account.display_name.to_string());
            let draft = NotificationDraft {
                until: Some(transfer.expires_at),
                ..self.notification_for(kind, person, &target, None)
            };
            self.notify(&mut tx, &successor, draft).await?;
            let pending_owner =
                PendingOwner { account_id: to, name: successor.display_name, expires_at: transfer.expires_at };
            let view =
                WorkspaceView { workspace: target.workspace, my_role: Role::Owner, pending_owner: Some(pending_owner) };
            tx.commit_with(view).await
        })
        .await
    }

    /// Accepts the ownership of a workspace: in one transaction the caller becomes its Owner and the former Owner an
    /// Admin.
    ///
    /// # Errors
    /// [`Denied`] for everyone except the member it is offered to; [`Error::Conflict`] if no transfer is pending any
    /// more.
    pub async fn accept_ownership(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: WorkspaceId,
    ) -> Result<(), Error> {
        self.retry(|| async move {
            let now = self.ports.clock.now();
            let me = caller.account.id;
            let mut tx = self.transaction(context, Actor::Account(me), now).await?;
            let target = self.lock_target(tx.uow(), Target::Workspace(id)).await?;
            let successor = tx.membership(me, Target::Workspace(id)).await?.ok_or(Denied::Hidden)?;
            let (transfer, to) = self.open_offer(tx.uow(), id, now).await?;
            if to != me {
                return Err(Denied::Forbidden.into());
            }
            let old = target.workspace.owner_id;
            if transfer.requested_by != old {
                return Err(Error::Conflict);
            }
            let owner = tx.membership(old, Target::Workspace(id)).await?.ok_or(Error::Conflict)?;
            tx.changes().changed_transfers.push(transfer.accept(now)?);
            for membership in Transfer::swap(id, owner, successor) {
                tx.put_membership(membership);
            }
            let object = Object::new("workspace", id, target.workspace.name.as_str());
            let detail = vec![("before", old.to_string()), ("after", me.to_string())];
            tx.record(Action::OwnershipTransferred, EventScope::workspace(id), object, detail);
            if let Some(old) = tx.account(old).await? {
                let grant = Grant::Workspace { workspace: id, role: Role::Admin };
                let (kind, person) = (NotificationKind::RoleChanged, caller.account.display_name.to_string());
                self.notify(&mut tx, &old, self.notification_for(kind, person, &target, Some(grant))).await?;
            }
            tx.commit().await
        })
        .await
    }

    /// Cancels a pending ownership transfer, as the Owner or as the member it is offered to.
    ///
    /// # Errors
    /// [`Denied`] for everyone else; [`Error::Conflict`] if no transfer is pending any more.
    pub async fn cancel_ownership_offer(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: WorkspaceId,
    ) -> Result<(), Error> {
        self.retry(|| async move {
            let now = self.ports.clock.now();
            let me = caller.account.id;
            let mut tx = self.transaction(context, Actor::Account(me), now).await?;
            let workspace = self.lock_target(tx.uow(), Target::Workspace(id)).await?.workspace;
            let access = tx.effective_access(me, Target::Workspace(id)).await?;
            authorize(access, Capability::WorkspaceView)?;
            let (transfer, to) = self.open_offer(tx.uow(), id, now).await?;
            if to != me {
                authorize(access, Capability::WorkspaceTransferOwnership)?;
            }
            tx.changes().changed_transfers.push(transfer.cancel(now)?);
            let object = Object::new("workspace", id, workspace.name.as_str());
            tx.record(Action::OwnershipOfferCancelled, EventScope::workspace(id), object, vec![]);
            tx.commit().await
        })
        .await
    }

    /// Returns the pending ownership transfer of a workspace, and the account it is offered to. The workspace has to be
    /// locked.
    ///
    /// # Errors
    /// [`Error::Conflict`] if none is pending.
    async fn open_offer(
        &self,
        uow: &mut dyn UnitOfWork,
        id: WorkspaceId,
        now: Timestamp,
    ) -> Result<(Transfer, AccountId), Error> {
        let transfer = uow.latest_transfer(Target::Workspace(id)).await?.ok_or(Error::Conflict)?;
        transfer.require_pending(now)?;
        let to = match transfer.subject {
            TransferSubject::Ownership { to, .. } => to,
            TransferSubject::Project { .. } => return Err(Error::Conflict),
        };
        let member = uow.membership(to, Target::Workspace(id)).await?;
        if transfer.is_recipient_still_member(member.as_ref()) { Ok((transfer, to)) } else { Err(Error::Conflict) }
    }

    /// Checks that no transfer of the same target is pending. Releases the key of the last one if it expired, or if the
    /// member it was offered to left.
    ///
    /// # Errors
    /// [`Error::Conflict`] while a transfer is pending.
    pub(in crate::usecase) async fn release_expired_offer(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        of: Target,
    ) -> Result<(), Error> {
        let Some(last) = tx.latest_transfer(of).await? else { return Ok(()) };
        let member = match last.subject {
            TransferSubject::Ownership { to, .. } => tx.membership(to, of).await?,
            TransferSubject::Project { .. } => None,
        };
        if last.require_pending(tx.now()).is_ok() && last.is_recipient_still_member(member.as_ref()) {
            return Err(Error::Conflict);
        }
        if last.state == TransferState::Pending {
            tx.changes().released_transfer_keys.push(last.id);
        }
        Ok(())
    }
}
