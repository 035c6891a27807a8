//! Moving a project to another workspace: immediately if the caller can transfer projects in both, otherwise after
//! approval in the target workspace.

use crate::model::access::{Denied, EffectiveAccess, authorize};
use crate::model::capability::Capability;
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::{AccountId, ProjectId, WorkspaceId};
use crate::model::mail::TargetNames;
use crate::model::notification::NotificationKind;
use crate::model::project::Project;
use crate::model::project_transfer::{TransferSides, can_transfer};
use crate::model::target::Target;
use crate::model::text::Invalid;
use crate::model::transfer::{Transfer, TransferSubject};
use crate::model::workspace::Workspace;
use crate::port::{Detachment, TransferView, UnitOfWork};
use crate::usecase::audit::EventScope;
use crate::usecase::notifications::NotificationDraft;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, RequestContext, Service, TransferDetails};

/// Result of requesting a project transfer.
#[derive(Debug, Clone)]
pub enum ProjectTransfer {
    /// The project was moved.
    Moved(Project),
    /// The transfer waits for approval in the target workspace.
    Pending(Box<TransferDetails>),
}

/// A project whose workspace is locked together with another one.
struct LockedTransfer {
    project: Project,
    /// The workspace of the project.
    from: Workspace,
    /// The other workspace; `None` if it does not exist any more.
    to: Option<Workspace>,
}

impl Service {
    /// Moves a project to a workspace in which the caller has a role. A caller with `projects.transfer` in both
    /// workspaces moves it immediately; otherwise this creates a pending transfer, and nothing changes until it is
    /// approved.
    ///
    /// # Errors
    /// [`Denied`] without `projects.transfer` in the project, and [`Denied::Hidden`] without a role in the target
    /// workspace; [`Error::Validation`] if the project is already there; [`Error::Conflict`] while another transfer is
    /// pending; [`Error::Plan`] for the member limit of the target workspace.
    pub async fn transfer_project(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: ProjectId,
        to: WorkspaceId,
    ) -> Result<ProjectTransfer, Error> {
        let transfer_id = self.ports.ids.transfer();
        self.retry(|| async move {
            let now = self.ports.clock.now();
            let me = caller.account.id;
            let mut tx = self.transaction(context, Actor::Account(me), now).await?;
            let LockedTransfer { project, from: source, to: target } = self.lock_both(tx.uow(), id, to).await?;
            let sides = self.sides_of(tx.uow(), me, id, to).await?;
            sides.require_request()?;
            let from = project.workspace_id;
            let target = target.ok_or(Denied::Hidden)?;
            if from == to {
                let detail = "The project is in this workspace already.";
                return Err(Error::field("workspace_id", Invalid::new("there_already", detail)));
            }
            self.release_expired_offer(&mut tx, Target::Project(id)).await?;
            if sides.needs_no_approval() {
                let moved = self.move_project(&mut tx, caller, project, &target).await?;
                return tx.commit_with(ProjectTransfer::Moved(moved)).await;
            }
            let subject = TransferSubject::Project { project: id, from, to };
            let transfer = Transfer::request(transfer_id, subject, me, now);
            tx.changes().new_transfers.push(transfer.clone());
            let object = Object::new("project", id, project.name.as_str());
            for workspace in [from, to] {
                let scope = EventScope::projects(workspace, (workspace == from).then_some(id));
                tx.record(Action::ProjectTransferRequested, scope, object.clone(), vec![]);
            }
            self.notify_transfer_approvers(&mut tx, caller, &project, &target, &transfer).await?;
            let view = TransferView {
                transfer,
                workspace: source.name,
                project: Some(project.name),
                to_workspace: Some(target.name),
                to_account: None,
                requested_by: caller.account.display_name.clone(),
            };
            tx.commit_with(ProjectTransfer::Pending(Box::new(TransferDetails::new(view, now)))).await
        })
        .await
    }

    /// Approves the pending transfer of a project and moves it.
    ///
    /// # Errors
    /// [`Denied`] without `projects.transfer` in the target workspace; [`Error::Conflict`] if no transfer is pending
    /// any more, or the account that requested it can no longer do so; [`Error::Plan`] for the member limit of the
    /// target workspace.
    pub async fn approve_project_transfer(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: ProjectId,
    ) -> Result<Project, Error> {
        self.retry(|| async move {
            let now = self.ports.clock.now();
            let me = caller.account.id;
            let mut tx = self.transaction(context, Actor::Account(me), now).await?;
            let to = self.offered_to(tx.uow(), me, id).await?;
            let LockedTransfer { project, to: target, .. } = self.lock_both(tx.uow(), id, to).await?;
            self.sides_of(tx.uow(), me, id, to).await?.require_approval()?;
            let target = target.ok_or(Error::Conflict)?;
            let transfer = tx.latest_transfer(Target::Project(id)).await?.ok_or(Error::Conflict)?;
            let subject = TransferSubject::Project { project: id, from: project.workspace_id, to };
            if transfer.subject != subject
                || !can_transfer(tx.effective_access(transfer.requested_by, Target::Project(id)).await?)
            {
                return Err(Error::Conflict);
            }
            tx.changes().changed_transfers.push(transfer.accept(now)?);
            let moved = self.move_project(&mut tx, caller, project, &target).await?;
            tx.commit().await?;
            Ok(moved)
        })
        .await
    }

    /// Cancels the pending transfer of a project, from either side, or by the account that requested it and can still
    /// see the project.
    ///
    /// # Errors
    /// [`Denied`] without `projects.transfer` on either side; [`Error::Conflict`] if no transfer is pending any more.
    pub async fn cancel_project_transfer(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: ProjectId,
    ) -> Result<(), Error> {
        self.retry(|| async move {
            let now = self.ports.clock.now();
            let me = caller.account.id;
            let mut tx = self.transaction(context, Actor::Account(me), now).await?;
            let to = self.offered_to(tx.uow(), me, id).await?;
            let LockedTransfer { project, .. } = self.lock_both(tx.uow(), id, to).await?;
            let sides = self.sides_of(tx.uow(), me, id, to).await?;
            let transfer = tx.latest_transfer(Target::Project(id)).await?.ok_or(Error::Conflict)?;
            sides.require_cancellation(transfer.requested_by == me)?;
            let from = project.workspace_id;
            if transfer.subject != (TransferSubject::Project { project: id, from, to }) {
                return Err(Error::Conflict);
            }
            tx.changes().changed_transfers.push(transfer.cancel(now)?);
            let object = Object::new("project", id, project.name.as_str());
            for workspace in [from, to] {
                let scope = EventScope::projects(workspace, (workspace == from).then_some(id));
                tx.record(Action::ProjectTransferCancelled, scope, object.clone(), vec![]);
            }
            tx.commit().await
        })
        .await
    }

    /// Moves a project under the locks of both workspaces. Its permissions move with it and take seats in the target
    /// workspace; its undecided invitations are cancelled, and its public tokens lose it for good.
    async fn move_project(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        caller: &Caller,
        project: Project,
        target: &Workspace,
    ) -> Result<Project, Error> {
        let (id, from, now) = (project.id, project.workspace_id, tx.now());
        let undecided = tx.undecided_invitations_to(Target::Project(id)).await?;
        self.end_invitations(tx, undecided).await?;
        let moved = Project { workspace_id: target.id, ..project };
        tx.changes().changed_projects.push(moved.clone());
        if target.plan.max_members.is_some() {
            let email = &caller.account.email;
            let before = tx.seats(target.id, email, now).await?.taken;
            // The seats after the move are counted from the new records.
            tx.flush().await?;
            let after = tx.seats(target.id, email, now).await?.taken;
            target.plan.allow_seats(before, after)?;
        }
        tx.changes().detached_projects.push(Detachment { project_id: id, at: now });
        let object = Object::new("project", id, moved.name.as_str());
        let detail = vec![("from", from.to_string()), ("to", target.id.to_string())];
        // Recorded in both workspaces. The project's own activity moves with it.
        for (workspace, projects) in [(from, None), (target.id, Some(id))] {
            let scope = EventScope::projects(workspace, projects);
            tx.record(Action::ProjectTransferred, scope, object.clone(), detail.clone());
        }
        Ok(moved)
    }

    /// Notifies the members of the target workspace who can approve the transfer.
    async fn notify_transfer_approvers(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        caller: &Caller,
        project: &Project,
        target: &Workspace,
        transfer: &Transfer,
    ) -> Result<(), Error> {
        let draft = NotificationDraft {
            kind: NotificationKind::TransferOffered,
            person: caller.account.display_name.to_string(),
            target: TargetNames { workspace: target.name.to_string(), project: Some(project.name.to_string()) },
            object: Object::new("project", project.id, project.name.as_str()),
            grant: None,
            until: Some(transfer.expires_at),
            link: self.policy.destination(target.settings.app_url.as_deref()),
        };
        for (member, role) in tx.members_of(target.id).await? {
            if can_transfer(Some(EffectiveAccess { role, permission: None })) {
                self.notify(tx, &member, draft.clone()).await?;
            }
        }
        Ok(())
    }

    /// Returns the access of an account on both sides of a transfer.
    async fn sides_of(
        &self,
        uow: &mut dyn UnitOfWork,
        account: AccountId,
        project: ProjectId,
        to: WorkspaceId,
    ) -> Result<TransferSides, Error> {
        Ok(TransferSides {
            project: uow.effective_access(account, Target::Project(project)).await?,
            destination: uow.effective_access(account, Target::Workspace(to)).await?,
        })
    }

    /// Returns the target workspace of a project's latest transfer. Discloses nothing to an account that sees neither
    /// the project nor that workspace.
    async fn offered_to(
        &self,
        uow: &mut dyn UnitOfWork,
        account: AccountId,
        id: ProjectId,
    ) -> Result<WorkspaceId, Error> {
        match uow.latest_transfer(Target::Project(id)).await?.map(|transfer| transfer.subject) {
            Some(TransferSubject::Project { to, .. }) => Ok(to),
            Some(TransferSubject::Ownership { .. }) | None => {
                authorize(uow.effective_access(account, Target::Project(id)).await?, Capability::ContentView)?;
                Err(Error::Conflict)
            }
        }
    }

    /// Locks the workspace of a project and another workspace, in the order of their ids.
    async fn lock_both(
        &self,
        uow: &mut dyn UnitOfWork,
        id: ProjectId,
        other: WorkspaceId,
    ) -> Result<LockedTransfer, Error> {
        let from = uow.project(id).await?.ok_or(Denied::Hidden)?.workspace_id;
        let subject = TransferSubject::Project { project: id, from, to: other };
        let mut locked = Vec::new();
        for workspace in subject.workspaces() {
            locked.extend(uow.workspace(workspace).await?);
        }
        let locked = |id| locked.iter().find(|workspace| workspace.id == id).cloned();
        // Read again under the locks: the project can have moved or been deleted between the two reads.
        let project = uow.project(id).await?.filter(|project| project.workspace_id == from);
        Ok(LockedTransfer {
            project: project.ok_or(Denied::Hidden)?,
            from: locked(from).ok_or(Denied::Hidden)?,
            to: locked(other),
        })
    }

    /// Locks the workspace of a project and, if a transfer of the project names another workspace, that one too.
    pub(super) async fn lock_offered(&self, uow: &mut dyn UnitOfWork, id: ProjectId) -> Result<Project, Error> {
        match uow.latest_transfer(Target::Project(id)).await?.map(|transfer| transfer.subject) {
            Some(TransferSubject::Project { to, .. }) => Ok(self.lock_both(uow, id, to).await?.project),
            Some(TransferSubject::Ownership { .. }) | None => {
                Ok(self.lock_target(uow, Target::Project(id)).await?.project.ok_or(Denied::Hidden)?)
            }
        }
    }
}
