//! Accepting an invitation: as the account of its address, or with the mailed secret and a new account in one step.

use crate::model::access::Denied;
use crate::model::account::{Account, Password};
use crate::model::event::{Action, Actor, Object};
use crate::model::ids::InvitationId;
use crate::model::invitation::{Acceptance, InvitationRefusal, InvitationSecret, InvitationSecretKind, Proof};
use crate::model::mail::TargetNames;
use crate::model::membership::Membership;
use crate::model::notification::NotificationKind;
use crate::model::secret::PasswordHash;
use crate::model::text::{DisplayName, Invalid, Locale};
use crate::model::time::Timestamp;
use crate::port::{AccountFacts, InvitationBySecret, InvitationFacts, LockedTarget};
use crate::usecase::audit::EventScope;
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
        let (tx, facts) = self.load_invitation(context, Some(caller), now, id).await?;
        let account = caller_of(&facts)?;
        facts.invitation.require_addressee(Proof::Account(&account.account)).map_err(|_| Denied::Hidden)?;
        let target = facts.require_target()?;
        self.write_acceptance(tx, &facts, target, account, false).await
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
        let Some(caller) = caller else {
            return self.accept_with_new_account(context, command, now).await;
        };
        let secret = self.resolve_invitation_secret(context, &command.secret, now).await?;
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
        let (tx, facts) = self.load_invitation(context, Some(caller), now, secret.invitation_id).await?;
        let target = facts.require_target()?;
        let account = caller_of(&facts)?;
        facts.invitation.require_opened_by(secret, Some(account.account.id), now)?;
        facts.invitation.require_addressee(Proof::Account(&account.account))?;
        self.write_acceptance(tx, &facts, target, account, false).await
    }

    async fn accept_with_new_account(
        &self,
        context: &RequestContext,
        command: AcceptInvitation,
        now: Timestamp,
    ) -> Result<Accepted, Error> {
        // Checked before the password is hashed, and again under the lock below.
        let found = self.read_invitation_by_secret(context, &command.secret, now).await?;
        let InvitationBySecret { secret, view, .. } = found;
        view.invitation.require_opened_by(&secret, None, now)?;
        let new_account = command.account.ok_or(Error::Unauthenticated)?;
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
        let (mut tx, facts) = self.load_invitation(context, None, now, secret.invitation_id).await?;
        let target = facts.require_target()?;
        let invitation = &facts.invitation;
        invitation.require_opened_by(secret, None, now)?;
        if facts.invitee.is_some() {
            return Err(InvitationRefusal::AccountExists.into());
        }
        // Pending sign-ups of the address have no influence.
        let account = Account {
            id: self.ports.ids.account(),
            email: invitation.email.clone(),
            verified_at: now,
            display_name: new_account.display_name.clone(),
            locale: new_account.locale.unwrap_or(invitation.locale),
            password: hash.clone(),
            created_at: now,
        };
        tx.act_as(Actor::Account(account.id));
        tx.changes().new_accounts.push(account.clone());
        self.write_acceptance(tx, &facts, target, &AccountFacts::of_new(account), true).await
    }

    /// Accepts a loaded invitation for an account.
    async fn write_acceptance(
        &self,
        mut tx: UseCaseTransaction<'_>,
        facts: &InvitationFacts,
        target: LockedTarget,
        member: &AccountFacts,
        is_new: bool,
    ) -> Result<Accepted, Error> {
        let now = tx.now();
        let AccountFacts { account, membership: existing, preferences, .. } = member;
        let had = existing.as_ref().map(|membership| membership.grant);
        let acceptance = facts.invitation.clone().accept(account.id, facts.grantor.access, existing.clone(), now)?;
        let Acceptance { invitation, membership } = acceptance;

        let scope = EventScope::projects(target.workspace.id, invitation.grant.project());
        let object = Object::new("account", account.id, account.display_name.as_str());
        if is_new {
            tx.record(Action::AccountCreated, EventScope::default(), object.clone(), vec![]);
        }
        let accepted = Object::new("invitation", invitation.id, invitation.email.masked());
        tx.record(Action::InvitationAccepted, scope.clone(), accepted, vec![]);
        let mut detail = vec![("grant", membership.grant.name().to_owned())];
        detail.extend(had.map(|grant| ("grant_before", grant.name().to_owned())));
        tx.record(Action::MemberAdded, scope, object, detail);
        let kind = NotificationKind::MemberAdded;
        let draft = self.notification_for(kind, String::new(), &target, Some(membership.grant));
        self.add_notification(&mut tx, account, preferences, draft);
        let (kind, name) = (NotificationKind::InvitationAccepted, account.display_name.to_string());
        self.notify_grantor(&mut tx, facts, &target, kind, name);
        tx.put_membership(membership.clone());
        tx.supersede_invitation(invitation);
        let session = match is_new || tx.context().session_to_replace.is_some() {
            true => Some(self.start_session(&mut tx, account.clone()).await?),
            false => None,
        };
        tx.commit_with(Accepted { membership, target: target.names(), account: account.clone(), session }).await
    }
}

/// Returns the account that accepts, as it is now.
///
/// # Errors
/// [`Error::Unauthenticated`] if it no longer exists.
fn caller_of(facts: &InvitationFacts) -> Result<&AccountFacts, Error> {
    facts.caller.as_ref().ok_or(Error::Unauthenticated)
}
