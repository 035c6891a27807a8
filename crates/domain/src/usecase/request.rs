//! Per-request context, and helpers shared by the use cases: audit events, queued mails, rate limits, locking.

use super::{Caller, Error, Service, Snapshot};
use crate::model::access::{Denied, EffectiveAccess, Place, authorize};
use crate::model::capability::Capability;
use crate::model::device::Device;
use crate::model::email::EmailAddress;
use crate::model::event::{Action, Actor, Event, Object};
use crate::model::idempotency::IdempotencyClaim;
use crate::model::ids::{AccountId, InvitationId, ProjectId, WorkspaceId};
use crate::model::mail::{Mail, MailContent};
use crate::model::rate_limit::RateLimit;
use crate::model::text::Locale;
use crate::model::time::Timestamp;
use crate::port::{QueuedMail, UnitOfWork};

/// The request that a use case serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestContext {
    /// Id of the request, as answered to the client; recorded in audit events.
    pub request_id: String,
    /// Source address for rate limits; `None` if it does not distinguish clients.
    pub source: Option<String>,
    /// Device that the client reports, stored with a session that the request starts.
    pub device: Option<Device>,
    /// Claim of the idempotency record that the request is carried out under.
    pub idempotency: Option<IdempotencyClaim>,
    /// Precondition: the record to change, as the client read it.
    pub precondition: Option<Snapshot>,
    /// The session that the browser was signed in with before. A session that the request starts replaces it.
    pub session_to_replace: Option<Caller>,
}

impl RequestContext {
    /// Creates the context of work without a client: background work and commands of the operator.
    #[must_use]
    pub fn internal(request_id: String) -> Self {
        Self { request_id, source: None, device: None, idempotency: None, precondition: None, session_to_replace: None }
    }
}

/// The workspace and projects that an audit event is about.
#[derive(Debug, Clone, Default)]
pub(super) struct EventScope {
    pub(super) workspace_id: Option<WorkspaceId>,
    pub(super) projects: Vec<ProjectId>,
}

impl EventScope {
    pub(super) fn workspace(id: WorkspaceId) -> Self {
        Self { workspace_id: Some(id), projects: Vec::new() }
    }

    pub(super) fn projects(workspace: WorkspaceId, projects: impl IntoIterator<Item = ProjectId>) -> Self {
        Self { workspace_id: Some(workspace), projects: projects.into_iter().collect() }
    }
}

/// What every audit event of a use case shares: the request, the time and the actor.
pub(super) struct AuditContext<'a> {
    pub(super) context: &'a RequestContext,
    pub(super) now: Timestamp,
    pub(super) actor: Actor,
}

/// Returns the values before and after a change as detail of an audit event; empty if they are equal.
pub(super) fn changed(
    name_before: &'static str,
    name: &'static str,
    before: impl std::fmt::Display,
    after: impl std::fmt::Display,
) -> Vec<(&'static str, String)> {
    let (before, after) = (before.to_string(), after.to_string());
    if before == after { Vec::new() } else { vec![(name_before, before), (name, after)] }
}

/// Formats an optional value for the detail of an audit event; `none` if absent.
pub(super) fn or_none(value: Option<impl std::fmt::Display>) -> String {
    value.map_or_else(|| "none".to_owned(), |value| value.to_string())
}

impl Service {
    /// Writes an audit event. If the request has an idempotency claim, marks it as carried out in the same transaction:
    /// every request with an effect writes an event.
    pub(super) async fn record(
        &self,
        uow: &mut dyn UnitOfWork,
        audit: &AuditContext<'_>,
        action: Action,
        scope: EventScope,
        object: Object,
        detail: Vec<(&'static str, String)>,
    ) -> Result<(), Error> {
        if let Some(claim) = audit.context.idempotency {
            uow.mark_idempotency_done(claim).await?;
        }
        let event = Event {
            id: self.ports.ids.event(),
            at: audit.now,
            workspace_id: scope.workspace_id,
            projects: scope.projects,
            actor: audit.actor.clone(),
            action,
            object,
            detail,
            request_id: audit.context.request_id.clone(),
        };
        Ok(uow.append_event(&event).await?)
    }

    /// Seals a mail and writes it into the outbox. Does nothing on an instance that sends no mail.
    pub(super) async fn enqueue(&self, uow: &mut dyn UnitOfWork, draft: MailDraft) -> Result<(), Error> {
        if !self.policy.sends_mail {
            return Ok(());
        }
        let id = self.ports.ids.mail();
        let mail = QueuedMail {
            id,
            kind: draft.content.kind(),
            priority: draft.content.priority(),
            sealed: self.ports.secrets.seal_mail(id, &draft.content),
            to: draft.to,
            locale: draft.locale,
            invitation_id: draft.invitation_id,
            created_at: draft.written_at,
            retry_until: draft.retry_until,
        };
        Ok(uow.enqueue_mail(&mail).await?)
    }

    /// Consumes one attempt of `subject` against a limit, within the caller's transaction.
    ///
    /// # Errors
    /// [`Error::RateLimited`] if the limit is exceeded. The attempt is counted all the same if the caller commits.
    pub(super) async fn consume_rate_limit(
        &self,
        uow: &mut dyn UnitOfWork,
        limit: RateLimit,
        subject: &str,
        now: Timestamp,
    ) -> Result<(), Error> {
        if self.policy.rate_limits_off.contains(&limit.name) {
            return Ok(());
        }
        let counted = uow.count_attempt(&limit.key(subject), limit.window, now).await?;
        Ok(limit.check(counted, now)?)
    }

    /// Consumes attempts in a transaction of their own, committed before the operation starts. The attempts stay
    /// counted even if the operation fails, so that parallel attempts cannot exceed the limit.
    ///
    /// # Errors
    /// [`Error::RateLimited`] if any of the limits is exceeded; every attempt is counted all the same.
    pub(super) async fn consume_rate_limits_now(
        &self,
        attempts: &[(RateLimit, &str)],
        now: Timestamp,
    ) -> Result<(), Error> {
        let mut uow = self.ports.store.begin().await?;
        let mut outcome = Ok(());
        for (limit, subject) in attempts {
            outcome = outcome.and(self.consume_rate_limit(uow.as_mut(), *limit, subject, now).await);
        }
        uow.commit().await?;
        outcome
    }

    /// Refunds counted attempts that turned out to be legitimate.
    pub(super) async fn refund_rate_limits(
        &self,
        uow: &mut dyn UnitOfWork,
        attempts: &[(RateLimit, &str)],
    ) -> Result<(), Error> {
        for (limit, subject) in attempts {
            if !self.policy.rate_limits_off.contains(&limit.name) {
                uow.refund_attempt(&limit.key(subject)).await?;
            }
        }
        Ok(())
    }

    /// Returns the effective access of `account` in `place` if it includes `capability`. Locks nothing; meant for
    /// reads.
    ///
    /// # Errors
    /// [`Denied`].
    pub(super) async fn require(
        &self,
        account: AccountId,
        place: Place,
        capability: Capability,
    ) -> Result<EffectiveAccess, Error> {
        let facts = self.ports.access.effective_access(account, place).await?;
        let access = facts.map(|(_, access)| access);
        authorize(access, capability)?;
        Ok(access.unwrap_or_default())
    }

    /// Locks the workspace of a target and returns both. First step of every use case that changes members or counts
    /// something.
    ///
    /// # Errors
    /// [`Denied::Hidden`] if the target does not exist.
    pub(super) async fn lock_place(&self, uow: &mut dyn UnitOfWork, place: Place) -> Result<LockedTarget, Error> {
        match place {
            Place::Workspace(id) => {
                let workspace = uow.workspace(id).await?.ok_or(Denied::Hidden)?;
                Ok(LockedTarget { workspace, project: None })
            }
            Place::Project(id) => {
                let found = uow.project(id).await?.ok_or(Denied::Hidden)?;
                let workspace = uow.workspace(found.workspace_id).await?.ok_or(Denied::Hidden)?;
                // Read again under the lock: the project can have moved or been deleted between the two reads.
                let project = uow.project(id).await?.filter(|project| project.workspace_id == workspace.id);
                Ok(LockedTarget { workspace, project: Some(project.ok_or(Denied::Hidden)?) })
            }
        }
    }
}

/// A target whose workspace is locked.
pub(super) struct LockedTarget {
    pub(super) workspace: crate::model::workspace::Workspace,
    pub(super) project: Option<crate::model::project::Project>,
}

/// A mail before it has an id and is sealed.
pub(super) struct MailDraft {
    pub(super) to: EmailAddress,
    pub(super) locale: Locale,
    pub(super) content: MailContent,
    pub(super) invitation_id: Option<InvitationId>,
    pub(super) written_at: Timestamp,
    pub(super) retry_until: Timestamp,
}

impl MailDraft {
    /// How long the delivery of an ordinary mail is attempted.
    const DEFAULT_MAIL_TTL: std::time::Duration = crate::model::time::days(3);

    /// Creates a draft of a mail about an event at `now`; attempts to send it end after
    /// [`DEFAULT_MAIL_TTL`](Self::DEFAULT_MAIL_TTL).
    pub(super) fn new(to: &EmailAddress, locale: Locale, content: MailContent, now: Timestamp) -> Self {
        Self {
            to: to.clone(),
            locale,
            content,
            invitation_id: None,
            written_at: now,
            retry_until: now.plus(Self::DEFAULT_MAIL_TTL),
        }
    }
}

/// Rebuilds a mail from a claimed row of the outbox and its opened content.
pub(super) fn reopened(claimed: &crate::port::ClaimedMail, content: MailContent) -> Mail {
    Mail {
        id: claimed.id,
        to: claimed.to.clone(),
        locale: claimed.locale,
        content,
        invitation_id: claimed.invitation_id,
        created_at: claimed.created_at,
        retry_until: claimed.retry_until,
    }
}
