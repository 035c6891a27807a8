//! Redeeming a public token: one use, one guest session.

use crate::model::event::{Action, Actor, Event, Object};
use crate::model::guest_session::GuestSession;
use crate::model::ids::{GuestSessionId, ProjectId, PublicTokenId};
use crate::model::notification::NotificationKind;
use crate::model::plan::Plan;
use crate::model::public_token::{PublicToken, PublicTokenRefusal};
use crate::model::role::Permission;
use crate::model::secret::{Secret, SecretKind};
use crate::model::text::{DisplayName, Name};
use crate::model::time::Timestamp;
use crate::port::{AccessClaims, ChangeSet, GuestTokenFacts, Redemption, UnitOfWork};
use crate::usecase::{Error, RequestContext, Service};

/// Request to redeem a public token.
#[derive(Debug, Clone)]
pub struct RedeemPublicToken {
    /// Share token or code, as given.
    pub token: String,
    /// Secret of a guest session that the client has already. A live session of the same token is continued and
    /// consumes no use.
    pub guest_session: Option<String>,
    /// Name that the guest chose.
    pub display_name: Option<DisplayName>,
}

/// Credentials and access of a guest.
#[derive(Debug, Clone)]
pub struct GuestAccess {
    /// Secret of the guest session, with which the client refreshes its access token.
    pub guest_session: Secret,
    /// Signed access token (RFC 9068).
    pub access_token: String,
    /// When the access token was issued.
    pub issued_at: Timestamp,
    /// When the access token expires.
    pub expires_at: Timestamp,
    /// Permission in the projects.
    pub permission: Permission,
    /// Projects that the guest can open.
    pub projects: Vec<(ProjectId, Name)>,
    /// When the public token expires, and the guest session with it; `None` if it does not expire.
    pub token_ends_at: Option<Timestamp>,
    /// Where to send the guest, if the workspace or the operator set an address.
    pub redirect_to: Option<String>,
    /// Whether a new session was opened, which consumed a use.
    pub is_new_session: bool,
}

/// Id and secret of the guest session that a redemption opens.
struct NewSession {
    id: GuestSessionId,
    secret: Secret,
}

impl Service {
    /// Opens a guest session. Concurrent redemptions never exceed the usage limit of the token.
    ///
    /// # Errors
    /// [`PublicTokenRefusal`]; [`Error::Plan`] if the plan of the workspace does not include public tokens;
    /// [`Error::RateLimited`].
    pub async fn redeem_public_token(
        &self,
        context: &RequestContext,
        command: RedeemPublicToken,
    ) -> Result<GuestAccess, Error> {
        let now = self.ports.clock.now();
        let id = self.resolve_share_token(context, &command.token, now).await?;
        if let Some(secret) = &command.guest_session {
            match self.continue_session(secret, Some(id), now).await {
                Ok(access) => return Ok(access),
                // Not a live session of this token: this redemption consumes a use.
                Err(Error::PublicToken(_)) => {}
                Err(fault) => return Err(fault),
            }
        }
        self.require_signing_key()?;
        let new = NewSession {
            id: self.ports.ids.guest_session(),
            secret: self.ports.secrets.random(SecretKind::GuestSession),
        };
        self.retry(|| self.redeem_once(context, &command, id, &new, now)).await
    }

    async fn redeem_once(
        &self,
        context: &RequestContext,
        command: &RedeemPublicToken,
        id: PublicTokenId,
        new: &NewSession,
        now: Timestamp,
    ) -> Result<GuestAccess, Error> {
        // A request with an idempotency key can repeat one that used the token up.
        if context.idempotency.is_none()
            && let Some(access) = self.redeem_with_uses_left(context, command, id, new, now).await?
        {
            return Ok(access);
        }
        let mut tx = self.transaction(context, Actor::Guest(new.id), now).await?;
        let Some(facts) = tx.count_use(id, now).await? else {
            return Err(self.redeem_refusal(tx.uow(), id, now).await?);
        };
        Plan::require_public_tokens(facts.is_in_plan)?;
        let token = &facts.token;
        let Redemption { session, event } = self.redemption(context, command, token, new, now);
        tx.changes().new_guest_sessions.push(session.clone());
        tx.changes().events.push(event);
        // Each use is counted once, so exactly one request sees the last one. A renewal makes another use the last.
        if token.uses_left() == Some(0) {
            self.notify_token_owner(&mut tx, token, NotificationKind::TokenUsedUp, String::new()).await?;
        }
        tx.commit_with(self.guest_access(new.secret.clone(), &session, facts, true, now)).await
    }

    /// Redeems a token that has other uses left, whose owner need not be notified: one read and one write, which holds
    /// the lock of a much used token for a moment only. Returns `None` if it is the last use, or the token was changed
    /// since it was read.
    async fn redeem_with_uses_left(
        &self,
        context: &RequestContext,
        command: &RedeemPublicToken,
        id: PublicTokenId,
        new: &NewSession,
        now: Timestamp,
    ) -> Result<Option<GuestAccess>, Error> {
        let facts = self.ports.access.guest_token(id).await?.ok_or(PublicTokenRefusal::WithoutProjects)?;
        facts.token.require_redeemable(facts.projects.len(), now)?;
        Plan::require_public_tokens(facts.is_in_plan)?;
        if facts.token.uses_left() == Some(1) {
            return Ok(None);
        }
        let redemption = self.redemption(context, command, &facts.token, new, now);
        let is_counted = self.ports.store.redeem(&redemption).await?;
        Ok(is_counted.then(|| self.guest_access(new.secret.clone(), &redemption.session, facts, true, now)))
    }

    fn redemption(
        &self,
        context: &RequestContext,
        command: &RedeemPublicToken,
        token: &PublicToken,
        new: &NewSession,
        now: Timestamp,
    ) -> Redemption {
        let session = GuestSession {
            id: new.id,
            token_id: token.id,
            workspace_id: token.workspace_id,
            secret_hash: self.ports.secrets.hash(new.secret.expose()),
            display_name: command.display_name.clone(),
            created_at: now,
            last_used_at: now,
            idle_expires_at: now.plus(self.policy.guest_session_ttl),
        };
        let name = session.display_name.as_ref().map(|name| ("guest_name", name.to_string()));
        let event = Event {
            id: self.ports.ids.event(),
            at: now,
            workspace_id: Some(token.workspace_id),
            projects: token.projects.clone(),
            actor: Actor::Guest(session.id),
            action: Action::PublicTokenRedeemed,
            object: Object::new("public_token", token.id, token.name.as_str()),
            detail: name.into_iter().collect(),
            request_id: context.request_id.clone(),
        };
        Redemption { session, event }
    }

    /// Returns why no use of a token was counted.
    async fn redeem_refusal(
        &self,
        uow: &mut dyn UnitOfWork,
        id: PublicTokenId,
        now: Timestamp,
    ) -> Result<Error, Error> {
        let Some(token) = uow.public_token(id).await? else { return Ok(PublicTokenRefusal::WithoutProjects.into()) };
        let live_projects = uow.live_projects(id).await?.len();
        // A token that can be redeemed now was changed meanwhile: the use case decides again.
        let changed = || Error::Contended("the token was changed meanwhile".into());
        Ok(token.require_redeemable(live_projects, now).err().map_or_else(changed, Error::from))
    }

    /// Continues a guest session without consuming a use. If `of` is given, the session has to belong to that token.
    pub(super) async fn continue_session(
        &self,
        secret: &str,
        of: Option<PublicTokenId>,
        now: Timestamp,
    ) -> Result<GuestAccess, Error> {
        let secret = secret.trim();
        if !SecretKind::GuestSession.matches(secret) {
            return Err(PublicTokenRefusal::Invalid.into());
        }
        self.require_signing_key()?;
        let (session, facts) = self.retry(|| self.continue_once(secret, of, now)).await?;
        Ok(self.guest_access(Secret::new(secret.to_owned()), &session, facts, false, now))
    }

    async fn continue_once(
        &self,
        secret: &str,
        of: Option<PublicTokenId>,
        now: Timestamp,
    ) -> Result<(GuestSession, GuestTokenFacts), Error> {
        let mut uow = self.ports.store.begin().await?;
        let found = uow.guest_session_facts(self.ports.secrets.hash(secret)).await?;
        let found = found.filter(|(session, _)| of.is_none_or(|id| session.token_id == id));
        let (session, facts) = found.ok_or(PublicTokenRefusal::Invalid)?;
        facts.token.require_sessions_valid(facts.projects.len(), now)?;
        if !session.is_live(&facts.token, now) {
            return Err(PublicTokenRefusal::Expired.into());
        }
        Plan::require_public_tokens(facts.is_in_plan)?;
        let session = session.used(self.policy.guest_session_ttl, now);
        uow.write(&ChangeSet { changed_guest_sessions: vec![session.clone()], ..ChangeSet::default() }).await?;
        uow.commit().await?;
        Ok((session, facts))
    }

    fn guest_access(
        &self,
        guest_session: Secret,
        session: &GuestSession,
        facts: GuestTokenFacts,
        is_new_session: bool,
        now: Timestamp,
    ) -> GuestAccess {
        let token = &facts.token;
        let claims = AccessClaims {
            session_id: session.id,
            token_id: token.id,
            workspace_id: token.workspace_id,
            projects: facts.projects.iter().map(|(id, _)| *id).collect(),
            permission: token.permission,
            issued_at: now,
            expires_at: GuestSession::access_expiry(token, self.policy.guest_access_ttl, now),
        };
        GuestAccess {
            guest_session,
            access_token: self.ports.signer.sign_access(&claims),
            issued_at: claims.issued_at,
            expires_at: claims.expires_at,
            permission: token.permission,
            token_ends_at: token.expires_at,
            redirect_to: self.policy.application(facts.app_url.as_deref()),
            projects: facts.projects,
            is_new_session,
        }
    }
}
