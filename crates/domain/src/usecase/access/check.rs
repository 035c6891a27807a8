//! `access/check`: allowed or not, and why.

use crate::model::access::{Decision, Place, decide_for_account, decide_for_guest};
use crate::model::capability::Capability;
use crate::usecase::{Credential, Error, Service};

impl Service {
    /// Whether the caller holds a capability in a place. `capability` is `None` for a name that no capability has: nobody
    /// holds that.
    ///
    /// # Errors
    /// Only faults; never a refusal.
    pub async fn check_access(
        &self,
        credential: &Credential,
        place: Place,
        capability: Option<Capability>,
    ) -> Result<Decision, Error> {
        match credential {
            Credential::Account(caller) => {
                let facts = self.ports.access.standing(caller.account.id, place).await?;
                let of_project = matches!(place, Place::Project(_));
                Ok(decide_for_account(facts.map(|(_, standing)| standing), capability, of_project))
            }
            Credential::Guest(claims) => {
                let facts = self.ports.access.guest(claims.session_id).await?;
                let project = match place {
                    Place::Project(id) => Some(id),
                    Place::Workspace(_) => None,
                };
                Ok(decide_for_guest(facts.as_ref(), project, capability, self.ports.clock.now()))
            }
        }
    }
}
