//! Accepting an invitation: as the account of its address, or with the mailed secret and a new account in one step.

use crate::model::access::{Denied, EffectiveAccess};
use crate::model::account::{Account, Password};
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::InvitationId;
use crate::model::invitation::{
    Acceptance, Invitation, InvitationRefusal, InvitationSecret, InvitationSecretKind, Proof,
};
use crate::model::mail::TargetNames;
use crate::model::membership::Membership;
use crate::model::notification::NotificationKind;
use crate::model::secret::PasswordHash;
use crate::model::text::{DisplayName, Invalid, Locale};
use crate::model::time::Timestamp;
use crate::port::{StoreError, UnitOfWork};
use crate::usecase::audit::EventScope;
use crate::usecase::invitations::lookup::LockedInvitation;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, RequestContext, Service, SignedIn};

/// Details for creating an account while accepting an invitation.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Display name.
    pub display_name: DisplayName,
    /// Password in clear.
    pub password: String,
    /// Language of the account; defaults to that of the invitation.
    pub locale: Option<Locale>,
}

/// Request to accept an invitation with a mailed secret or a code.
#[derive(Debug, Clone)]
pub struct AcceptInvitation {
    /// Mailed secret or code, as given.
    pub secret: String,
    /// Account to create. Required for a request without a session, not allowed with one.
    pub account: Option<NewAccount>,
}

/// Result of accepting an invitation.
#[derive(Debug, Clone)]
pub struct Accepted {
    /// The resulting membership.
    pub membership: Membership,
    /// Names of the workspace and project.
    pub target: TargetNames,
    /// The account that accepted.
    pub account: Account,
    /// The session that was started: for an account that was created, or as replacement of the session that the browser
    /// was signed in with ([`RequestContext::session_to_replace`]).
    pub session: Option<SignedIn>,
}

impl Service {
    /// Accepts an invitation to the caller's proven address.
    ///
    /// # Errors
    /// [`Denied::Hidden`] for an invitation to another address; [`InvitationRefusal`].
    pub async fn accept_received_invitation(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: InvitationId,
    ) -> Result<Accepted, Error> {
        let now = self.ports.clock.now();
        self.retry(|| self.accept_received_once(context, caller, id, now)).await
    }

    async fn accept_received_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        id: InvitationId,
        now: Timestamp,
    ) -> Result<Accepted, Error> {
        let (mut tx, locked) = self.lock_invitation(context, Actor::Account(caller.account.id), now, id).await?;
        let account = lock_invitee(tx.uow(), caller, &locked.invitation).await?;
        locked.invitation.require_addressee(Proof::Account(&account)).map_err(|_| Denied::Hidden)?;
        self.finish(tx, locked, account, false).await
    }

    /// Accepts an invitation with a mailed secret or a code, as the caller or with a new account.
    ///
    /// # Errors
    /// [`InvitationRefusal`]; [`Error::Unauthenticated`] if there is neither a session nor a new account;
    /// [`Error::Validation`] for the password of the new account, or if both a session and a new account are given.
    pub async fn accept_invitation(
        &self,
        context: &RequestContext,
        caller: Option<&Caller>,
        command: AcceptInvitation,
    ) -> Result<Accepted, Error> {
        let now = self.ports.clock.now();
        let secret = self.resolve_invitation_secret(context, &command.secret, now).await?;
        let Some(caller) = caller else {
            return self.accept_with_new_account(context, secret, command.account, now).await;
        };
        if command.account.is_some() {
            let detail = "You are signed in; leave this out, or sign out first.";
            return Err(Error::field("account", Invalid::new("not_allowed", detail)));
        }
        self.retry(|| self.accept_secret_once(context, caller, &secret, now)).await
    }

    async fn accept_secret_once(
        &self,
        context: &RequestContext,
        caller: &Caller,
        secret: &InvitationSecret,
        now: Timestamp,
    ) -> Result<Accepted, Error> {
        let actor = Actor::Account(caller.account.id);
        let (mut tx, locked) = self.lock_invitation(context, actor, now, secret.invitation_id).await?;
        let account = lock_invitee(tx.uow(), caller, &locked.invitation).await?;
        locked.invitation.require_current(secret.generation)?;
        locked.invitation.require_pending_for(Some(account.id), now)?;
        locked.invitation.require_addressee(Proof::Account(&account))?;
        self.finish(tx, locked, account, false).await
    }

    async fn accept_with_new_account(
        &self,
        context: &RequestContext,
        secret: InvitationSecret,
        new_account: Option<NewAccount>,
        now: Timestamp,
    ) -> Result<Accepted, Error> {
        // Checked before the password is hashed, and again under the lock below.
        let view = self.ports.read.invitation(secret.invitation_id).await?.ok_or(InvitationRefusal::Invalid)?;
        view.invitation.require_current(secret.generation)?;
        view.invitation.require_pending(now)?;
        let new_account = new_account.ok_or(Error::Unauthenticated)?;
        if secret.kind == InvitationSecretKind::Code && !self.policy.code_proves_address {
            return Err(InvitationRefusal::EmailNotVerified.into());
        }
        let email = &view.invitation.email;
        let password = Password::parse_new(&new_account.password, self.policy.password_min, email)
            .map_err(|invalid| Error::field("account.password", invalid))?;
        let hash = self.ports.hasher.hash(&password).await?;
        self.retry(|| self.accept_as_new_once(context, &secret, &new_account, &hash, now)).await
    }

    async fn accept_as_new_once(
        &self,
        context: &RequestContext,
        secret: &InvitationSecret,
        new_account: &NewAccount,
        hash: &PasswordHash,
        now: Timestamp,
    ) -> Result<Accepted, Error> {
        let id = secret.invitation_id;
        let (mut tx, locked) = self.lock_invitation(context, Actor::Anonymous, now, id).await?;
        locked.invitation.require_current(secret.generation)?;
        locked.invitation.require_pending(now)?;
        let account = self.make_account(tx.uow(), &locked, new_account, hash, now).await?;
        tx.act_as(Actor::Account(account.id));
        self.finish(tx, locked, account, true).await
    }

    /// Creates the account of the invited address. Pending sign-ups of the address have no influence.
    async fn make_account(
        &self,
        uow: &mut dyn UnitOfWork,
        locked: &LockedInvitation,
        new_account: &NewAccount,
        password: &PasswordHash,
        now: Timestamp,
    ) -> Result<Account, Error> {
        if uow.account_by_email(&locked.invitation.email).await?.is_some() {
            return Err(InvitationRefusal::AccountExists.into());
        }
        let account = Account {
            id: self.ports.ids.account(),
            email: locked.invitation.email.clone(),
            verified_at: now,
            display_name: new_account.display_name.clone(),
            locale: new_account.locale.unwrap_or(locked.invitation.locale),
            password: password.clone(),
            created_at: now,
        };
        match uow.insert_account(&account).await {
            // A concurrent request created an account with another link to the same address.
            Err(StoreError::Conflict) => Err(InvitationRefusal::AccountExists.into()),
            other => Ok(other.map(|()| account)?),
        }
    }

    /// Applies the rule and writes everything that follows, in the transaction that locked the invitation.
    async fn finish(
        &self,
        mut tx: UseCaseTransaction<'_>,
        locked: LockedInvitation,
        account: Account,
        is_new: bool,
    ) -> Result<Accepted, Error> {
        let LockedInvitation { invitation, target } = locked;
        let now = tx.now();
        let id = target.id();
        let grantor: EffectiveAccess = tx.effective_access(invitation.granted_by, id).await?.unwrap_or_default();
        let existing = tx.membership(account.id, id).await?;
        let had = existing.as_ref().map(|membership| membership.grant);
        let Acceptance { invitation, membership } = invitation.accept(account.id, grantor, existing, now)?;
        tx.put_membership(&membership).await?;
        tx.update_invitation(&invitation).await?;
        tx.withdraw_mails(invitation.id, now).await?;

        let scope = EventScope::projects(target.workspace.id, invitation.grant.project());
        let member = Object::new("account", account.id, account.display_name.as_str());
        if is_new {
            tx.record(Action::AccountCreated, EventScope::default(), member.clone(), vec![]);
        }
        let object = Object::new("invitation", invitation.id, invitation.email.masked());
        tx.record(Action::InvitationAccepted, scope.clone(), object, vec![]);
        let mut detail = vec![("grant", membership.grant.name().to_owned())];
        detail.extend(had.map(|grant| ("grant_before", grant.name().to_owned())));
        tx.record(Action::MemberAdded, scope, member, detail);
        self.notify_new_member(&mut tx, &target, &account, membership.grant).await?;
        let (kind, name) = (NotificationKind::InvitationAccepted, account.display_name.to_string());
        self.notify_grantor(&mut tx, &target, &invitation, kind, name).await?;
        let session = match is_new || tx.context().session_to_replace.is_some() {
            true => Some(self.start_session(&mut tx, account.clone()).await?),
            false => None,
        };
        tx.commit().await?;
        Ok(Accepted { membership, target: target.names(), account, session })
    }
}

/// Locks the account of the invitee. Locks the account that granted the invitation before it if its id comes first: it
/// is notified later in the transaction, and two people can accept each other's invitations at the same time.
async fn lock_invitee(uow: &mut dyn UnitOfWork, caller: &Caller, invitation: &Invitation) -> Result<Account, Error> {
    if invitation.granted_by < caller.account.id {
        uow.account(invitation.granted_by).await?;
    }
    uow.account(caller.account.id).await?.ok_or(Error::Unauthenticated)
}
