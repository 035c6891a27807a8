//! What every use case knows of the request that it serves, and the small steps that many of them take.

use super::{Caller, Error, Seen, Service};
use crate::model::access::{Denied, Place, Standing, authorize};
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

/// The request behind a use case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestContext {
    /// Its id, as answered to the client; stands in the activity log.
    pub request_id: String,
    /// Where it comes from (an address), for limits; `None` where that tells nobody apart.
    pub source: Option<String>,
    /// With which browser, as far as it says so; stands beside the session that it starts.
    pub device: Option<Device>,
    /// What it carries out under an idempotency key, if it came with one.
    pub idempotency: Option<IdempotencyClaim>,
    /// The record that it is meant to change, as the client saw it, if the client said so.
    pub seen: Option<Seen>,
    /// By which session the browser was signed in so far: a session that starts takes its place.
    pub replaces: Option<Caller>,
}

impl RequestContext {
    /// What happens of itself or at the operator's command, without a client.
    #[must_use]
    pub fn unasked(request_id: String) -> Self {
        Self { request_id, source: None, device: None, idempotency: None, seen: None, replaces: None }
    }
}

/// Where an event happened.
#[derive(Debug, Clone, Default)]
pub(super) struct Scene {
    pub(super) workspace_id: Option<WorkspaceId>,
    pub(super) projects: Vec<ProjectId>,
}

impl Scene {
    pub(super) fn workspace(id: WorkspaceId) -> Self {
        Self { workspace_id: Some(id), projects: Vec::new() }
    }

    pub(super) fn projects(workspace: WorkspaceId, projects: impl IntoIterator<Item = ProjectId>) -> Self {
        Self { workspace_id: Some(workspace), projects: projects.into_iter().collect() }
    }
}

/// One thing that happened, to be written into the activity log and handed on to mails and notifications.
pub(super) struct Happening<'a> {
    pub(super) context: &'a RequestContext,
    pub(super) now: Timestamp,
    pub(super) actor: Actor,
}

/// Both values of something that changed, for the detail of an entry; nothing where they are the same.
pub(super) fn changed(
    name_before: &'static str,
    name: &'static str,
    before: impl std::fmt::Display,
    after: impl std::fmt::Display,
) -> Vec<(&'static str, String)> {
    let (before, after) = (before.to_string(), after.to_string());
    if before == after { Vec::new() } else { vec![(name_before, before), (name, after)] }
}

/// A value as the detail of an entry spells it, where it may be absent.
pub(super) fn or_none(value: Option<impl std::fmt::Display>) -> String {
    value.map_or_else(|| "none".to_owned(), |value| value.to_string())
}

impl Service {
    /// Writes an entry of the activity log. A request that may be repeated is marked as carried out in the same
    /// transaction: whatever has an effect has an entry.
    pub(super) async fn record(
        &self,
        uow: &mut dyn UnitOfWork,
        happening: &Happening<'_>,
        action: Action,
        scene: Scene,
        object: Object,
        detail: Vec<(&'static str, String)>,
    ) -> Result<(), Error> {
        if let Some(claim) = happening.context.idempotency {
            uow.mark_idempotency_done(claim).await?;
        }
        let event = Event {
            id: self.ports.ids.event(),
            at: happening.now,
            workspace_id: scene.workspace_id,
            projects: scene.projects,
            actor: happening.actor.clone(),
            action,
            object,
            detail,
            request_id: happening.context.request_id.clone(),
        };
        Ok(uow.append_event(&event).await?)
    }

    /// Writes a mail into the outbox. An instance without mail writes none.
    pub(super) async fn enqueue(&self, uow: &mut dyn UnitOfWork, letter: Letter) -> Result<(), Error> {
        if !self.policy.sends_mail {
            return Ok(());
        }
        let id = self.ports.ids.mail();
        let mail = QueuedMail {
            id,
            kind: letter.content.kind(),
            lane: letter.content.lane(),
            sealed: self.ports.secrets.seal_mail(id, &letter.content),
            to: letter.to,
            locale: letter.locale,
            invitation_id: letter.invitation_id,
            created_at: letter.written_at,
            give_up_at: letter.give_up_at,
        };
        Ok(uow.enqueue_mail(&mail).await?)
    }

    /// Counts an attempt of `subject` against a limit, within the unit of work.
    pub(super) async fn count(
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

    /// Counts attempts that must stay counted whatever comes of them: in a unit of work of their own, committed before
    /// anything is tried, so that the limit holds however many try at once.
    pub(super) async fn count_at_once(&self, attempts: &[(RateLimit, &str)], now: Timestamp) -> Result<(), Error> {
        let mut uow = self.ports.store.begin().await?;
        let mut outcome = Ok(());
        for (limit, subject) in attempts {
            outcome = outcome.and(self.count(uow.as_mut(), *limit, subject, now).await);
        }
        uow.commit().await?;
        outcome
    }

    /// Takes counted attempts back: they turned out to be rightful.
    pub(super) async fn refund(&self, uow: &mut dyn UnitOfWork, attempts: &[(RateLimit, &str)]) -> Result<(), Error> {
        for (limit, subject) in attempts {
            if !self.policy.rate_limits_off.contains(&limit.name) {
                uow.refund_attempt(&limit.key(subject)).await?;
            }
        }
        Ok(())
    }

    /// What `account` holds in `place`, once it is sure that they hold `capability` there. For reads: nothing is locked.
    pub(super) async fn require(
        &self,
        account: AccountId,
        place: Place,
        capability: Capability,
    ) -> Result<Standing, Error> {
        let facts = self.ports.access.standing(account, place).await?;
        let standing = facts.map(|(_, standing)| standing);
        authorize(standing, capability)?;
        Ok(standing.unwrap_or_default())
    }

    /// Locks the workspace that `place` is or is in, and says which: the first step of everything that changes a roster
    /// or counts. What is not there is hidden.
    pub(super) async fn lock_place(&self, uow: &mut dyn UnitOfWork, place: Place) -> Result<LockedPlace, Error> {
        match place {
            Place::Workspace(id) => {
                let workspace = uow.workspace(id).await?.ok_or(Denied::Hidden)?;
                Ok(LockedPlace { workspace, project: None })
            }
            Place::Project(id) => {
                let found = uow.project(id).await?.ok_or(Denied::Hidden)?;
                let workspace = uow.workspace(found.workspace_id).await?.ok_or(Denied::Hidden)?;
                // Under the lock once more: it may have moved or gone between the two reads.
                let project = uow.project(id).await?.filter(|project| project.workspace_id == workspace.id);
                Ok(LockedPlace { workspace, project: Some(project.ok_or(Denied::Hidden)?) })
            }
        }
    }
}

/// A place under its workspace's lock.
pub(super) struct LockedPlace {
    pub(super) workspace: crate::model::workspace::Workspace,
    pub(super) project: Option<crate::model::project::Project>,
}

/// A mail before it has an id and a seal.
pub(super) struct Letter {
    pub(super) to: EmailAddress,
    pub(super) locale: Locale,
    pub(super) content: MailContent,
    pub(super) invitation_id: Option<InvitationId>,
    pub(super) written_at: Timestamp,
    pub(super) give_up_at: Timestamp,
}

impl Letter {
    /// How long mails that tell of something are worth sending.
    const WORTH_SENDING: std::time::Duration = crate::model::time::days(3);

    /// A mail that tells of something that happened `now`.
    pub(super) fn telling(to: &EmailAddress, locale: Locale, content: MailContent, now: Timestamp) -> Self {
        Self {
            to: to.clone(),
            locale,
            content,
            invitation_id: None,
            written_at: now,
            give_up_at: now.plus(Self::WORTH_SENDING),
        }
    }
}

/// A mail taken out of the outbox again.
pub(super) fn reopened(claimed: &crate::port::ClaimedMail, content: MailContent) -> Mail {
    Mail {
        id: claimed.id,
        to: claimed.to.clone(),
        locale: claimed.locale,
        content,
        invitation_id: claimed.invitation_id,
        created_at: claimed.created_at,
        give_up_at: claimed.give_up_at,
    }
}
