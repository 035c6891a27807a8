//! Access checks: whether a credential holds a capability in a target, and why.

use crate::model::access::{Decision, decide_for_account, decide_for_api_key, decide_for_guest};
use crate::model::capability::Capability;
use crate::model::ids::AccountId;
use crate::model::target::Target;
use crate::model::text::Invalid;
use crate::usecase::{ApiKeyCaller, Credential, Error, Service};

impl Service {
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
                let is_project = matches!(target, Target::Project(_));
                Ok(decide_for_account(facts.map(|(_, access)| access), capability, is_project))
            }
            Credential::Guest(claims) => {
                let facts = self.ports.access.guest(claims.session_id).await?;
                let project = match target {
                    Target::Project(id) => Some(id),
                    Target::Workspace(_) => None,
                };
                Ok(decide_for_guest(facts.as_ref(), project, capability, self.ports.clock.now()))
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
        let is_project = matches!(target, Target::Project(_));
        Ok(decide_for_api_key(host.key.workspace_id, facts, capability, is_project))
    }
}

/// Creates the error for a host application that does not name an account: its key holds no access itself.
pub(super) fn unnamed_account() -> Error {
    Error::field("account_id", Invalid::new("required", "A host application's key asks about an account: name it."))
}
