//! Memberships of workspaces and projects.

use async_trait::async_trait;

use super::StoreError;
use crate::model::access::{Place, Standing};
use crate::model::account::Account;
use crate::model::email::EmailAddress;
use crate::model::ids::{AccountId, ProjectId, WorkspaceId};
use crate::model::membership::Membership;
use crate::model::plan::SeatCount;
use crate::model::role::Role;
use crate::model::time::Timestamp;

/// Keeps memberships.
#[async_trait]
pub trait MembershipRepository {
    /// Reads and locks what an account was given in exactly this place.
    async fn membership(&mut self, account: AccountId, place: Place) -> Result<Option<Membership>, StoreError>;

    /// Adds a membership, or writes what is given, when and by whom over the one of the same account and place.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it would make a second Owner of the workspace.
    async fn put_membership(&mut self, membership: &Membership) -> Result<(), StoreError>;

    /// Removes what an account was given in exactly this place; says whether it was there.
    async fn remove_membership(&mut self, account: AccountId, place: Place) -> Result<bool, StoreError>;

    /// Removes every permission that an account was given in the projects of a workspace; says in which, by id.
    async fn remove_permissions(
        &mut self,
        account: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Vec<ProjectId>, StoreError>;

    /// The workspaces in which an account has a role, or a permission in a project, by id. Does not lock.
    async fn workspaces_of(&mut self, account: AccountId) -> Result<Vec<WorkspaceId>, StoreError>;

    /// Those who are in a workspace, each with their role there: everybody with one, and everybody with a permission in
    /// one of its projects; each once, by id. Does not lock: memberships change only under their workspace's lock.
    async fn members_of(&mut self, workspace: WorkspaceId) -> Result<Vec<(Account, Option<Role>)>, StoreError>;

    /// What an account holds in a place: for a project, its role in the project's workspace and its permission. `None`
    /// where the place does not exist. Does not lock: memberships change only under their workspace's lock.
    async fn standing(&mut self, account: AccountId, place: Place) -> Result<Option<Standing>, StoreError>;

    /// Counts the seats of a workspace as [`SeatCount`] says, for an invitation of `email`. The caller holds the
    /// workspace's lock.
    async fn seats(
        &mut self,
        workspace: WorkspaceId,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<SeatCount, StoreError>;
}
