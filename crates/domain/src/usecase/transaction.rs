//! The transaction of a use case: what it reads and locks, and what it leaves behind when it commits.

use std::ops::{Deref, DerefMut};

use super::audit::EventScope;
use super::mail_queue::MailDraft;
use super::{Error, RequestContext, Service};
use crate::model::event::{Action, Actor, Event, Object};
use crate::model::notification::Notification;
use crate::model::time::Timestamp;
use crate::port::{QueuedMail, UnitOfWork};

/// A unit of work, and the records that follow from the change: audit events, notifications and mails.
///
/// They are collected, and written by [`commit`](Self::commit) with one statement for each kind. Dropping the
/// transaction writes nothing.
pub(super) struct UseCaseTransaction<'a> {
    service: &'a Service,
    context: &'a RequestContext,
    actor: Actor,
    now: Timestamp,
    uow: Box<dyn UnitOfWork>,
    events: Vec<Event>,
    notifications: Vec<Notification>,
    mails: Vec<QueuedMail>,
    /// Whether a mail was queued, so that the worker is woken after the commit.
    has_mail: bool,
}

impl Service {
    /// Begins the transaction of a use case at `now`. `actor` is who its audit events name.
    pub(super) async fn transaction<'a>(
        &'a self,
        context: &'a RequestContext,
        actor: Actor,
        now: Timestamp,
    ) -> Result<UseCaseTransaction<'a>, Error> {
        Ok(UseCaseTransaction {
            service: self,
            context,
            actor,
            now,
            uow: self.ports.store.begin().await?,
            events: Vec::new(),
            notifications: Vec::new(),
            mails: Vec::new(),
            has_mail: false,
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

    /// Returns the unit of work, for functions that read and lock.
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

    /// Adds an audit event.
    pub(super) fn record(
        &mut self,
        action: Action,
        scope: EventScope,
        object: Object,
        detail: Vec<(&'static str, String)>,
    ) {
        self.events.push(Event {
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
        self.notifications.push(notification);
    }

    /// Seals a mail and adds it to the outbox. Does nothing on an instance that sends no mail.
    pub(super) fn enqueue(&mut self, draft: MailDraft) {
        if !self.service.policy.sends_mail {
            return;
        }
        let id = self.service.ports.ids.mail();
        self.mails.push(QueuedMail {
            id,
            kind: draft.content.kind(),
            priority: draft.content.priority(),
            sealed: self.service.ports.secrets.seal_mail(id, &draft.content),
            to: draft.to,
            locale: draft.locale,
            invitation_id: draft.invitation_id,
            created_at: draft.created_at,
            retry_until: draft.retry_until,
        });
    }

    /// Writes what was collected so far, for a use case whose later statements change these records.
    pub(super) async fn flush(&mut self) -> Result<(), Error> {
        if !self.events.is_empty() {
            self.uow.append_events(&std::mem::take(&mut self.events)).await?;
        }
        if !self.notifications.is_empty() {
            self.uow.insert_notifications(&std::mem::take(&mut self.notifications)).await?;
        }
        if !self.mails.is_empty() {
            self.uow.enqueue_mails(&std::mem::take(&mut self.mails)).await?;
            self.has_mail = true;
        }
        Ok(())
    }

    /// Writes what was collected, marks the idempotency claim of the request as carried out, commits, and wakes the
    /// mail worker if there is a mail to send.
    pub(super) async fn commit(mut self) -> Result<(), Error> {
        self.flush().await?;
        if let Some(claim) = self.context.idempotency {
            self.uow.mark_idempotency_done(claim).await?;
        }
        self.uow.commit().await?;
        if self.has_mail {
            self.service.ports.notifier.notify();
        }
        Ok(())
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
