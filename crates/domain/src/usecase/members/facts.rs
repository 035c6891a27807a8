//! The facts of decisions about members.

use crate::model::ids::AccountId;
use crate::model::member_rules::OrphanedTokens;
use crate::model::membership::Membership;
use crate::model::workspace_access::WorkspaceAccess;
use crate::port::LockedTarget;
use crate::usecase::transaction::UseCaseTransaction;
use crate::usecase::{Error, Service};

/// What the accounts of a decision about a member hold in the workspace, from before the decision.
pub(in crate::usecase) struct MemberFacts(Vec<Membership>);

impl MemberFacts {
    /// Returns the memberships of one of the accounts.
    pub(in crate::usecase) fn memberships_of(&self, account: AccountId) -> impl Iterator<Item = &Membership> {
        self.0.iter().filter(move |membership| membership.account_id == account)
    }

    /// Returns the access of one of the accounts.
    pub(in crate::usecase) fn access_of(&self, account: AccountId) -> WorkspaceAccess {
        self.memberships_of(account).collect()
    }
}

impl Service {
    /// Reads the facts of a decision about a member of a locked target, in one statement: what these accounts hold, and
    /// the account that takes over public tokens.
    pub(in crate::usecase) async fn member_facts(
        &self,
        tx: &mut UseCaseTransaction<'_>,
        target: &LockedTarget,
        accounts: &[AccountId],
        tokens: OrphanedTokens,
    ) -> Result<MemberFacts, Error> {
        let mut accounts = accounts.to_vec();
        if let OrphanedTokens::TransferTo(to) = tokens {
            accounts.push(to);
        }
        Ok(MemberFacts(tx.memberships_within(&accounts, target.workspace.id).await?))
    }
}
