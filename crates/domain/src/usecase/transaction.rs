//! The transaction of a use case: what it reads and locks, and the change set that it commits.

use std::any::Any;
use std::ops::{Deref, DerefMut};

use super::audit::EventScope;
use super::mail_queue::MailDraft;
use super::{Error, RequestContext, Service};
use crate::model::account::Account;
use crate::model::event::{Action, Actor, Event, Object};
use crate::model::ids::SessionId;
use crate::model::invitation::Invitation;
use crate::model::membership::Membership;
use crate::model::notification::Notification;
use crate::model::time::Timestamp;
use crate::port::{ChangeSet, JobWithdrawal, OneTimeSecretsEnd, QueuedJob, SessionsEnd, StoreError, UnitOfWork};

/// A unit of work, and the change set of a use case.
///
/// Changes are collected, and written by [`commit`](Self::commit) with one statement for each kind of record. Until
/// then, reads answer what held before them. Dropping the transaction writes nothing.
pub(super) struct UseCaseTransaction<'a> {
    service: &'a Service,
    context: &'a RequestContext,
    actor: Actor,
    now: Timestamp,
    uow: Box<dyn UnitOfWork>,
    changes: ChangeSet,
    /// Whether a job was queued, so that the worker is woken after the commit.
    has_job: bool,
}

impl Service {
    /// Begins the transaction of a use case at `now`. `actor` is who its audit events name. Claims the idempotency key
    /// of the request first.
    ///
    /// # Errors
    /// [`IdempotencyRefusal`](crate::model::idempotency::IdempotencyRefusal) if an earlier request has the key.
    pub(super) async fn transaction<'a>(
        &'a self,
        context: &'a RequestContext,
        actor: Actor,
        now: Timestamp,
    ) -> Result<UseCaseTransaction<'a>, Error> {
        let mut uow = self.ports.store.begin().await?;
        if let Some(call) = &context.idempotency {
            self.claim_key(uow.as_mut(), call, now).await?;
        }
        Ok(UseCaseTransaction {
            service: self,
            context,
            actor,
            now,
            uow,
            changes: ChangeSet::default(),
            has_job: false,
        })
    }
}

impl<'a> UseCaseTransaction<'a> {
    /// Returns the request that the transaction is part of.
    pub(super) fn context(&self) -> &'a RequestContext {
        self.context
    }

    /// Returns the time of the use case.
    pub(super) fn now(&self) -> Timestamp {
        self.now
    }

    /// Returns the unit of work, for functions that read and lock, or whose write answers something.
    pub(super) fn uow(&mut self) -> &mut dyn UnitOfWork {
        self.uow.as_mut()
    }

    /// Reads the clock again, for a use case whose rule depends on how long it waited for a lock.
    pub(super) fn read_clock_again(&mut self) -> Timestamp {
        self.now = self.service.ports.clock.now();
        self.now
    }

    /// Names another actor in the events from here on: an account that the transaction itself created.
    pub(super) fn act_as(&mut self, actor: Actor) {
        self.actor = actor;
    }

    /// Returns the change set, to add records to it.
    pub(super) fn changes(&mut self) -> &mut ChangeSet {
        &mut self.changes
    }

    /// Adds a membership, or the new grant of an existing one.
    pub(super) fn put_membership(&mut self, membership: Membership) {
        self.changes.memberships.push(membership);
    }

    /// Adds the new state of an existing invitation, and withdraws its queued jobs.
    pub(super) fn supersede_invitation(&mut self, invitation: Invitation) {
        self.changes.job_withdrawals.push(JobWithdrawal { invitation_id: invitation.id, at: self.now });
        self.changes.changed_invitations.push(invitation);
    }

    /// Adds the new state of an account whose password or address changes. Ends its unused one-time secrets, and its
    /// sessions except `kept`.
    pub(super) fn replace_credentials(&mut self, account: Account, kept: Option<SessionId>) {
        let account_id = account.id;
        self.changes.ended_sessions.push(SessionsEnd { account_id, kept });
        self.changes.ended_one_time_secrets.push(OneTimeSecretsEnd { account_id, at: self.now });
        self.changes.changed_accounts.push(account);
    }

    /// Adds an audit event.
    pub(super) fn record(
        &mut self,
        action: Action,
        scope: EventScope,
        object: Object,
        detail: Vec<(&'static str, String)>,
    ) {
        self.changes.events.push(Event {
            id: self.service.ports.ids.event(),
            at: self.now,
            workspace_id: scope.workspace_id,
            projects: scope.projects,
            actor: self.actor.clone(),
            action,
            object,
            detail,
            request_id: self.context.request_id.clone(),
        });
    }

    /// Adds a notification that is shown in the app.
    pub(super) fn notify_in_app(&mut self, notification: Notification) {
        self.changes.notifications.push(notification);
    }

    /// Seals a mail and adds the job that sends it. Does nothing on an instance that sends no mail.
    pub(super) fn enqueue(&mut self, draft: MailDraft) {
        if !self.service.policy.sends_mail {
            return;
        }
        let id = self.service.ports.ids.mail();
        self.changes.jobs.push(QueuedJob {
            id,
            kind: draft.content.kind(),
            priority: draft.content.priority(),
            payload: self.service.ports.secrets.seal_mail(id, &draft.content),
            to: draft.to,
            locale: draft.locale,
            invitation_id: draft.invitation_id,
            created_at: draft.created_at,
            retry_until: draft.content.retry_until(draft.created_at),
        });
    }

    /// Writes what was collected so far, for a use case whose later statements read or change these records.
    ///
    /// # Errors
    /// [`Error::Contended`] if the facts are outdated: the use case decides again.
    pub(super) async fn flush(&mut self) -> Result<(), Error> {
        let changes = std::mem::take(&mut self.changes);
        self.has_job |= !changes.jobs.is_empty();
        match self.uow.write(&changes).await {
            Ok(()) => Ok(()),
            // Another transaction wrote what this one expected to be absent or unchanged, after it was read.
            Err(StoreError::Conflict) => Err(Error::Contended("a change was decided from outdated facts".into())),
            Err(fault) => Err(fault.into()),
        }
    }

    /// Writes what was collected, commits, and wakes the worker if a job was queued.
    ///
    /// # Errors
    /// [`Error::Internal`] for a request with an idempotency key, whose response would be lost.
    pub(super) async fn commit(self) -> Result<(), Error> {
        self.commit_with(()).await
    }

    /// Commits like [`commit`](Self::commit), and returns the outcome of the use case. For a request with an
    /// idempotency key, the response to it is stored in the same commit.
    pub(super) async fn commit_with<T: Any + Send>(mut self, outcome: T) -> Result<T, Error> {
        self.flush().await?;
        let call = self.context.idempotency.as_ref();
        let response = call.map(|call| call.response_to(&outcome)).transpose()?;
        if let (Some(call), Some(response)) = (call, &response) {
            let sealed = self.service.ports.secrets.seal_answer(call.id(), response);
            self.uow.set_idempotent_answer(call.id(), &sealed).await?;
        }
        self.uow.commit().await?;
        if let (Some(call), Some(response)) = (call, response) {
            call.mark_stored(response);
        }
        if self.has_job {
            self.service.ports.notifier.notify();
        }
        Ok(outcome)
    }
}

impl Deref for UseCaseTransaction<'_> {
    type Target = dyn UnitOfWork;

    fn deref(&self) -> &Self::Target {
        self.uow.as_ref()
    }
}

impl DerefMut for UseCaseTransaction<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.uow.as_mut()
    }
}
