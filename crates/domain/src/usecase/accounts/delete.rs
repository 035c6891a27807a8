//! Deleting an account.

use crate::model::account::Password;
use crate::model::event::{Action, Actor, Object};
use crate::model::member_rules::{OrphanedTokens, leave_workspace};
use crate::model::rate_limit::{SIGN_IN_BY_ADDRESS, SIGN_IN_BY_SOURCE};
use crate::model::time::Timestamp;
use crate::port::{LockedTarget, SessionsEnd};
use crate::usecase::audit::EventScope;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Caller, Error, RequestContext, Service};

/// How often the deletion starts again because the account joined or left a workspace meanwhile.
const TRIES: usize = 5;

impl Service {
    /// Deletes the caller's account: leaves every workspace as [`leave`](Self::leave) does, ends every session, and
    /// erases name and address. An anonymous record remains; the address can sign up again.
    ///
    /// # Errors
    /// [`Error::PasswordWrong`]; [`Error::OwnerRequired`] for the Owner of a workspace; [`Error::Validation`] at `to`;
    /// [`Error::Conflict`] if the account keeps joining workspaces meanwhile; [`Error::RateLimited`].
    pub async fn delete_account(
        &self,
        context: &RequestContext,
        caller: &Caller,
        password: &str,
        tokens: OrphanedTokens,
    ) -> Result<(), Error> {
        let now = self.ports.clock.now();
        self.prove_password_to_delete(context, caller, password, now).await?;
        for _ in 0..TRIES {
            if self.retry(|| self.try_to_delete(context, caller, tokens, now)).await? {
                return Ok(());
            }
        }
        Err(Error::Conflict)
    }

    /// Checks the password, with the rate limits of signing in.
    async fn prove_password_to_delete(
        &self,
        context: &RequestContext,
        caller: &Caller,
        password: &str,
        now: Timestamp,
    ) -> Result<(), Error> {
        let address = self.ports.secrets.fingerprint(caller.account.email.canonical());
        let mut attempts = vec![(SIGN_IN_BY_ADDRESS, address.as_str(), 1)];
        attempts.extend(context.source.as_deref().map(|source| (SIGN_IN_BY_SOURCE, source, 1)));
        self.consume_rate_limits_now(&attempts, now).await?;
        if !self.ports.hasher.verify(&Password::from_input(password), &caller.account.password).await? {
            return Err(Error::PasswordWrong);
        }
        self.refund_rate_limits_now(&attempts).await
    }

    /// Deletes the account in one transaction. Locks the workspaces, then the account. Returns `false` if the account
    /// is a member of other workspaces by then.
    async fn try_to_delete(
        &self,
        context: &RequestContext,
        caller: &Caller,
        tokens: OrphanedTokens,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let me = caller.account.id;
        let mut tx = self.transaction(context, Actor::Account(me), now).await?;
        let workspaces = tx.workspaces_of(me).await?;
        let mut targets = Vec::with_capacity(workspaces.len());
        for &id in &workspaces {
            match tx.workspace(id).await? {
                Some(workspace) => targets.push(LockedTarget { workspace, project: None }),
                None => return Ok(false),
            }
        }
        let account = tx.account(me).await?.filter(|account| !account.is_erased()).ok_or(Error::Unauthenticated)?;
        if tx.workspaces_of(me).await? != workspaces {
            return Ok(false);
        }
        // Hashing takes time: the password that was checked must still be the current one.
        if account.password != caller.account.password {
            return Err(Error::PasswordWrong);
        }
        for target in &targets {
            self.leave_on_deletion(&mut tx, target, caller, tokens).await?;
        }
        tx.changes().ended_sessions.push(SessionsEnd { account_id: me, kept: None });
        let erased = account.erased();
        let object = Object::new("account", me, erased.display_name.as_str());
        tx.record(Action::AccountDeleted, EventScope::default(), object, vec![]);
        tx.changes().erased_accounts.push(erased);
        tx.commit().await?;
        Ok(true)
    }

    async fn leave_on_deletion(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        target: &LockedTarget,
        caller: &Caller,
        tokens: OrphanedTokens,
    ) -> Result<(), Error> {
        let me = caller.account.id;
        let facts = self.member_facts(tx, target, &[me], tokens).await?;
        // An account with only project permissions has no role to leave.
        if let Some(role) = facts.access_of(me).role {
            leave_workspace(Some(role))?;
        }
        self.remove_from_target(tx, target, me, &facts, tokens, Action::MemberLeft).await?;
        Ok(())
    }
}
