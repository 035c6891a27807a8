//! Memberships of workspaces and projects.

use async_trait::async_trait;

use super::StoreError;
use crate::model::access::EffectiveAccess;
use crate::model::account::Account;
use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, WorkspaceId};
use crate::model::membership::Membership;
use crate::model::plan::SeatCount;
use crate::model::role::Role;
use crate::model::target::Target;
use crate::model::time::Timestamp;

/// Stores memberships.
#[async_trait]
pub trait MembershipRepository {
    /// Reads and locks the membership of an account in exactly this target.
    async fn membership(&mut self, account: AccountId, target: Target) -> Result<Option<Membership>, StoreError>;

    /// Returns the memberships of accounts in a workspace and its projects, ordered by account; of each the role first,
    /// then the permissions, ordered by project. Does not lock, because memberships change only under the lock of their
    /// workspace.
    async fn memberships_within(
        &mut self,
        accounts: &[AccountId],
        workspace: WorkspaceId,
    ) -> Result<Vec<Membership>, StoreError>;

    /// Returns the workspaces in which an account has a role, or a permission in a project, ordered by id. Does not
    /// lock.
    async fn workspaces_of(&mut self, account: AccountId) -> Result<Vec<WorkspaceId>, StoreError>;

    /// Returns the members of a workspace with their role, ordered by id: accounts with a role, and accounts with a
    /// permission in one of its projects, each once. Does not lock, because memberships change only under the lock of
    /// their workspace.
    async fn members_of(&mut self, workspace: WorkspaceId) -> Result<Vec<(Account, Option<Role>)>, StoreError>;

    /// Returns the effective access of an account in a target: for a project, its role in the workspace and its
    /// permission. Returns `None` if the target does not exist. Does not lock, because memberships change only under
    /// the lock of their workspace.
    async fn effective_access(
        &mut self,
        account: AccountId,
        target: Target,
    ) -> Result<Option<EffectiveAccess>, StoreError>;

    /// Counts the seats of a workspace, as [`SeatCount`] defines them, for an invitation of `email`. The caller holds
    /// the lock of the workspace. Accounts with access are not counted anew: their number is stored with the workspace,
    /// and changes with every write of memberships and projects.
    async fn seats(
        &mut self,
        workspace: WorkspaceId,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<SeatCount, StoreError>;
}
