//! Fixtures and assertions shared by the cases of the storage contract.

use std::future::Future;
use std::sync::Arc;

use guestlist_domain::model::account::Account;
use guestlist_domain::model::ids::ProjectId;
use guestlist_domain::model::invitation::Invitation;
use guestlist_domain::model::membership::{Grant, Membership};
use guestlist_domain::model::project::Project;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::workspace::Workspace;
use guestlist_domain::port::{Store, StoreError, UnitOfWork};
use tokio::sync::Barrier;

use super::Harness;
use crate::WriteRecords as _;
use crate::builders;

/// Begins a transaction, evaluates the expression with it, commits, and returns the value of the expression.
macro_rules! transaction {
    ($harness:expr, $uow:ident => $work:expr) => {{
        let mut $uow = $crate::contract::fixture::begin($harness).await;
        let value = $work;
        $crate::contract::fixture::UnwrapStore::unwrap_store($uow.commit().await);
        value
    }};
}
pub(super) use transaction;

/// Unwraps the result of an operation that has to succeed.
pub(super) trait UnwrapStore<T> {
    fn unwrap_store(self) -> T;
}

impl<T> UnwrapStore<T> for Result<T, StoreError> {
    #[track_caller]
    fn unwrap_store(self) -> T {
        match self {
            Ok(value) => value,
            Err(error) => panic!("the store refused an operation that has to succeed: {error:?}"),
        }
    }
}

/// Asserts that an operation was refused with a conflict.
#[track_caller]
pub(super) fn assert_conflict<T>(result: Result<T, StoreError>) {
    match result {
        Err(StoreError::Conflict) => {}
        Err(error) => panic!("the operation has to fail with a conflict, not with {error:?}"),
        Ok(_) => panic!("the store accepted an operation that it has to refuse"),
    }
}

pub(super) async fn begin(harness: &impl Harness) -> Box<dyn UnitOfWork> {
    harness.store().begin().await.unwrap_store()
}

/// An account, the workspace that it owns, and a project of that workspace.
pub(super) struct Fixture {
    pub(super) owner: Account,
    pub(super) workspace: Workspace,
    pub(super) project: Project,
}

/// Writes a [`Fixture`] that is built from `number`, which is less than 100: cases use higher numbers for records of
/// their own and for ids that do not exist.
pub(super) async fn fixture(harness: &impl Harness, number: u64) -> Fixture {
    let owner = builders::account(number);
    let workspace = builders::workspace(number, owner.id);
    let project = builders::project(number, workspace.id);
    transaction!(harness, uow => {
        uow.insert_account(&owner).await.unwrap_store();
        uow.insert_workspace(&workspace).await.unwrap_store();
        uow.insert_project(&project).await.unwrap_store();
    });
    Fixture { owner, workspace, project }
}

impl Fixture {
    /// Builds an invitation to the workspace with the role Commenter.
    pub(super) fn invitation(&self, number: u64) -> Invitation {
        builders::invitation(number, self.commenter(), self.owner.id)
    }

    /// Builds a grant of the role Commenter in the workspace.
    pub(super) fn commenter(&self) -> Grant {
        builders::role(self.workspace.id, guestlist_domain::model::role::Role::Commenter)
    }

    /// Builds a public token for the project.
    pub(super) fn token(&self, number: u64) -> PublicToken {
        self.token_for(number, vec![self.project.id])
    }

    pub(super) fn token_for(&self, number: u64, projects: Vec<ProjectId>) -> PublicToken {
        builders::public_token(number, self.workspace.id, projects, self.owner.id)
    }
}

/// Writes [`builders::account`] of this number, and returns it.
pub(super) async fn write_account(harness: &impl Harness, number: u64) -> Account {
    let account = builders::account(number);
    transaction!(harness, uow => uow.insert_account(&account).await.unwrap_store());
    account
}

pub(super) async fn write_project(harness: &impl Harness, project: &Project) {
    transaction!(harness, uow => uow.insert_project(project).await.unwrap_store());
}

pub(super) async fn write_invitation(harness: &impl Harness, invitation: &Invitation) {
    transaction!(harness, uow => uow.insert_invitation(invitation).await.unwrap_store());
}

pub(super) async fn write_token(harness: &impl Harness, token: &PublicToken) {
    transaction!(harness, uow => uow.insert_public_token(token).await.unwrap_store());
}

pub(super) async fn write_membership(harness: &impl Harness, membership: &Membership) {
    transaction!(harness, uow => uow.put_membership(membership).await.unwrap_store());
}

/// Runs `tasks` tasks concurrently, numbered from 0, and returns their outcomes in the order of their numbers. Every
/// connection is opened in advance, so that opening one cannot delay a task and hide the race.
pub(super) async fn race<T, F>(harness: &impl Harness, tasks: u64, task: impl Fn(u64, Arc<dyn Store>) -> F) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    run_concurrently(harness, tasks, |_, store| async move {
        store.begin().await.unwrap_store().signing_keys().await.unwrap_store();
    })
    .await;
    run_concurrently(harness, tasks, task).await
}

/// Spawns the tasks; none starts before all are spawned.
async fn run_concurrently<T, F>(harness: &impl Harness, tasks: u64, task: impl Fn(u64, Arc<dyn Store>) -> F) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let barrier = Arc::new(Barrier::new(usize::try_from(tasks).expect("a small number")));
    let handles: Vec<_> = (0..tasks)
        .map(|number| {
            let (barrier, future) = (barrier.clone(), task(number, harness.store()));
            tokio::spawn(async move {
                barrier.wait().await;
                future.await
            })
        })
        .collect();
    let mut outcomes = Vec::new();
    for handle in handles {
        outcomes.push(handle.await.expect("a task that does not panic"));
    }
    outcomes
}

/// Returns how many succeeded; asserts that all others failed with a conflict.
#[track_caller]
pub(super) fn count_successes(outcomes: Vec<Result<(), StoreError>>) -> usize {
    let successes = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    outcomes.into_iter().filter(Result::is_err).for_each(assert_conflict);
    successes
}
