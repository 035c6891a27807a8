//! Resolving a mailed secret, a code or an id to an invitation, and locking it.

use crate::model::access::{Denied, EffectiveAccess};
use crate::model::event::Actor;
use crate::model::ids::InvitationId;
use crate::model::invitation::{InvitationRefusal, InvitationSecret, InvitationSecretKind};
use crate::model::pasted::PastedInput;
use crate::model::rate_limit::{CODE_BY_ALL, CODE_BY_SOURCE};
use crate::model::secret::{CodeKind, SecretHash, SecretKind};
use crate::model::time::Timestamp;
use crate::port::{InvitationBySecret, InvitationFacts, LockedTarget, StoreError};
use crate::usecase::rate_limiting::Attempt;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, RequestContext, Service};

/// The facts of a decision about an invitation that the caller manages.
pub(super) struct ManagedFacts {
    pub(super) facts: InvitationFacts,
    pub(super) target: LockedTarget,
    /// Effective access of the caller in the target.
    pub(super) access: EffectiveAccess,
}

impl Service {
    /// Resolves a mailed secret or a code, alone or within a link, to the invitation it belongs to, including superseded
    /// ones.
    ///
    /// # Errors
    /// [`InvitationRefusal::Invalid`] if it belongs to no invitation; [`Error::RateLimited`].
    pub(super) async fn resolve_invitation_secret(
        &self,
        context: &RequestContext,
        text: &str,
        now: Timestamp,
    ) -> Result<InvitationSecret, Error> {
        let read = |hashes: Vec<SecretHash>| async move { self.ports.access.invitation_secret(&hashes).await };
        self.look_up(context, text, now, read, |found| found.kind).await
    }

    /// Like [`resolve_invitation_secret`](Self::resolve_invitation_secret), and reads the invitation with it.
    pub(super) async fn read_invitation_by_secret(
        &self,
        context: &RequestContext,
        text: &str,
        now: Timestamp,
    ) -> Result<InvitationBySecret, Error> {
        let read = |hashes: Vec<SecretHash>| async move { self.ports.read.invitation_by_secret(&hashes).await };
        self.look_up(context, text, now, read, |found| found.secret.kind).await
    }

    /// Reads what a mailed secret or a code belongs to. Attempts with codes are rate limited, for each source and in
    /// total. They are consumed before the look-up and refunded if the code exists.
    async fn look_up<T, F>(
        &self,
        context: &RequestContext,
        text: &str,
        now: Timestamp,
        read: impl Fn(Vec<SecretHash>) -> F,
        kind_of: fn(&T) -> InvitationSecretKind,
    ) -> Result<T, Error>
    where
        F: Future<Output = Result<Option<T>, StoreError>>,
    {
        let code = match PastedInput::parse(text) {
            Some(PastedInput::Secret(SecretKind::Invitation, secret)) => {
                let found = read(vec![self.ports.secrets.hash(secret.expose())]).await?;
                let mailed = found.filter(|found| kind_of(found) == InvitationSecretKind::Mailed);
                return Ok(mailed.ok_or(InvitationRefusal::Invalid)?);
            }
            Some(PastedInput::Code(code)) if code.kind() == CodeKind::Invitation => code,
            _ => return Err(InvitationRefusal::Invalid.into()),
        };
        let hashes = self.ports.secrets.code_hashes(&code);
        let attempts = code_attempts(context);
        self.consume_rate_limits_now(&attempts, now).await?;
        let found = read(hashes).await?;
        let found = found.filter(|found| kind_of(found) == InvitationSecretKind::Code);
        let found = found.ok_or(InvitationRefusal::Invalid)?;
        self.refund_rate_limits_now(&attempts).await?;
        Ok(found)
    }

    /// Begins a transaction, locks an invitation and reads the facts of a decision about it. `caller` is the account
    /// that decides, and the actor of the transaction.
    ///
    /// # Errors
    /// [`Denied::Hidden`] if the invitation does not exist.
    pub(super) async fn load_invitation<'a>(
        &'a self,
        context: &'a RequestContext,
        caller: Option<&Caller>,
        now: Timestamp,
        id: InvitationId,
    ) -> Result<(UseCaseTransaction<'a>, InvitationFacts), Error> {
        let account = caller.map(|caller| caller.account.id);
        let mut tx = self.transaction(context, account.map_or(Actor::Anonymous, Actor::Account), now).await?;
        let facts = tx.invitation_facts(id, account).await?.ok_or(Denied::Hidden)?;
        Ok((tx, facts))
    }

    /// Like [`load_invitation`](Self::load_invitation), for an account that has to manage the invitation.
    ///
    /// # Errors
    /// [`Denied`] if the caller does not manage it; [`InvitationRefusal::Cancelled`] if the target no longer exists.
    pub(super) async fn load_managed_invitation<'a>(
        &'a self,
        context: &'a RequestContext,
        caller: &Caller,
        now: Timestamp,
        id: InvitationId,
    ) -> Result<(UseCaseTransaction<'a>, ManagedFacts), Error> {
        let (tx, facts) = self.load_invitation(context, Some(caller), now, id).await?;
        let access = facts.caller.as_ref().map(|caller| caller.access).unwrap_or_default();
        match facts.invitation.seen_by_sender(caller.account.id, access) {
            Some(viewer) if viewer.manages() => {
                let target = facts.require_target()?;
                Ok((tx, ManagedFacts { facts, target, access }))
            }
            Some(_) => Err(Denied::Forbidden.into()),
            None => Err(Denied::Hidden.into()),
        }
    }
}

/// Returns the rate limits that an attempt with a code consumes.
pub(in crate::usecase) fn code_attempts(context: &RequestContext) -> Vec<Attempt<'_>> {
    let mut attempts = vec![(CODE_BY_ALL, "codes", 1)];
    attempts.extend(context.source.as_deref().map(|source| (CODE_BY_SOURCE, source, 1)));
    attempts
}
