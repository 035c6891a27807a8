//! Access checks: whether a credential holds a capability in a target, and why.

use std::collections::HashSet;
use std::hash::Hash;

use crate::model::access::{Decision, decide_for_account, decide_for_api_key, decide_for_guest};
use crate::model::capability::Capability;
use crate::model::ids::{AccountId, ProjectId};
use crate::model::secret::SecretKind;
use crate::model::target::Target;
use crate::model::text::Invalid;
use crate::port::SessionAccess;
use crate::usecase::{ApiKeyCaller, Credential, Error, Service};

/// One access check: whether a capability is held in a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccessCheck {
    /// The account that is checked. Required from a host application; not used for others, who are checked themselves.
    pub account: Option<AccountId>,
    /// The target.
    pub target: Target,
    /// The capability; `None` for an unknown name, which is never held.
    pub capability: Option<Capability>,
}

impl Service {
    /// Authenticates a bearer token and returns the decisions of several checks, in their order. The token and the
    /// facts of all checks are read in one statement.
    ///
    /// # Errors
    /// [`Error::Unauthenticated`]; [`Error::Validation`] for a host application that does not name an account;
    /// otherwise only faults ([`Error::is_fault`]), never a refusal.
    pub async fn check_access_with_token(&self, bearer: &str, checks: &[AccessCheck]) -> Result<Vec<Decision>, Error> {
        if SecretKind::Session.matches(bearer) {
            self.check_with_session(bearer, checks).await
        } else if SecretKind::ApiKey.matches(bearer) {
            self.check_with_api_key(bearer, checks).await
        } else {
            self.check_as_guest(bearer, checks).await
        }
    }

    async fn check_with_session(&self, token: &str, checks: &[AccessCheck]) -> Result<Vec<Decision>, Error> {
        let targets = distinct(checks.iter().map(|check| check.target));
        let found = self.ports.access.session_access(self.ports.secrets.hash(token), &targets).await?;
        let SessionAccess { session, account, access } = found.ok_or(Error::Unauthenticated)?;
        self.use_session(Some((session, account)), self.ports.clock.now()).await?;
        let decide = |check: &AccessCheck| {
            let access = access.get(&check.target).map(|(_, access)| *access);
            decide_for_account(access, check.capability, project_of(check.target).is_some())
        };
        Ok(checks.iter().map(decide).collect())
    }

    async fn check_with_api_key(&self, secret: &str, checks: &[AccessCheck]) -> Result<Vec<Decision>, Error> {
        let subjects = checks.iter().filter_map(|check| Some((check.account?, check.target)));
        let found = self.ports.access.api_key_access(self.ports.secrets.hash(secret), &distinct(subjects)).await?;
        let found = found.ok_or(Error::Unauthenticated)?;
        let key = self.use_api_key(Some(found.key), self.ports.clock.now()).await?;
        let decide = |check: &AccessCheck| {
            let account = check.account.ok_or_else(unnamed_account)?;
            let access = found.access.get(&(account, check.target)).copied();
            Ok(decide_for_api_key(key.workspace_id, access, check.capability, project_of(check.target).is_some()))
        };
        checks.iter().map(decide).collect()
    }

    async fn check_as_guest(&self, token: &str, checks: &[AccessCheck]) -> Result<Vec<Decision>, Error> {
        let now = self.ports.clock.now();
        let claims = self.authenticate_guest(token, now).await?;
        let facts = self.ports.access.guest(claims.session_id).await?;
        let decide =
            |check: &AccessCheck| decide_for_guest(facts.as_ref(), project_of(check.target), check.capability, now);
        Ok(checks.iter().map(decide).collect())
    }

    /// Returns whether the caller holds a capability in a target. `capability` is `None` for an unknown name, which is
    /// never held.
    ///
    /// # Errors
    /// [`Error::Validation`] for a host application, which has to ask [about an account](Self::check_access_of);
    /// otherwise only faults ([`Error::is_fault`]), never a refusal.
    pub async fn check_access(
        &self,
        credential: &Credential,
        target: Target,
        capability: Option<Capability>,
    ) -> Result<Decision, Error> {
        match credential {
            Credential::Account(caller) => {
                let facts = self.ports.access.effective_access(caller.account.id, target).await?;
                let access = facts.map(|(_, access)| access);
                Ok(decide_for_account(access, capability, project_of(target).is_some()))
            }
            Credential::Guest(claims) => {
                let facts = self.ports.access.guest(claims.session_id).await?;
                Ok(decide_for_guest(facts.as_ref(), project_of(target), capability, self.ports.clock.now()))
            }
            Credential::ApiKey(_) => Err(unnamed_account()),
        }
    }

    /// Returns whether an account holds a capability in a target, for a host application. Only targets in the workspace
    /// of its key are found; an account that cannot see the target is reported as not a member.
    ///
    /// # Errors
    /// Only faults ([`Error::is_fault`]), never a refusal.
    pub async fn check_access_of(
        &self,
        host: &ApiKeyCaller,
        account: AccountId,
        target: Target,
        capability: Option<Capability>,
    ) -> Result<Decision, Error> {
        let facts = self.ports.access.effective_access(account, target).await?;
        Ok(decide_for_api_key(host.key.workspace_id, facts, capability, project_of(target).is_some()))
    }
}

/// Returns the project of a check; `None` for a check of a workspace as a whole.
const fn project_of(target: Target) -> Option<ProjectId> {
    match target {
        Target::Project(id) => Some(id),
        Target::Workspace(_) => None,
    }
}

fn distinct<T: Eq + Hash>(values: impl Iterator<Item = T>) -> Vec<T> {
    values.collect::<HashSet<T>>().into_iter().collect()
}

/// Creates the error for a host application that does not name an account: its key holds no access itself.
pub(super) fn unnamed_account() -> Error {
    Error::field("account_id", Invalid::new("required", "A host application's key asks about an account: name it."))
}
