//! What the cases begin with, and how they read.

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
use crate::build;

/// One unit of work from begin to commit; its value is that of the expression.
macro_rules! unit {
    ($harness:expr, $uow:ident => $work:expr) => {{
        let mut $uow = $crate::contract::scene::begin($harness).await;
        let value = $work;
        $crate::contract::scene::Must::must($uow.commit().await);
        value
    }};
}
pub(super) use unit;

/// What has to work.
pub(super) trait Must<T> {
    fn must(self) -> T;
}

impl<T> Must<T> for Result<T, StoreError> {
    #[track_caller]
    fn must(self) -> T {
        match self {
            Ok(value) => value,
            Err(error) => panic!("the store refused what it has to do: {error:?}"),
        }
    }
}

/// What has to be refused as somebody else's.
#[track_caller]
pub(super) fn assert_conflict<T>(result: Result<T, StoreError>) {
    match result {
        Err(StoreError::Conflict) => {}
        Err(error) => panic!("the refusal has to be a conflict, and is: {error:?}"),
        Ok(_) => panic!("the store did what it has to refuse"),
    }
}

pub(super) async fn begin(harness: &impl Harness) -> Box<dyn UnitOfWork> {
    harness.store().begin().await.must()
}

/// Somebody's workspace with a project in it.
pub(super) struct Scene {
    pub(super) owner: Account,
    pub(super) workspace: Workspace,
    pub(super) project: Project,
}

/// Writes a scene. Its people, workspace and project have the number; numbers from 100 on are free.
pub(super) async fn scene(harness: &impl Harness, number: u64) -> Scene {
    let owner = build::account(number);
    let workspace = build::workspace(number, owner.id);
    let project = build::project(number, workspace.id);
    unit!(harness, uow => {
        uow.insert_account(&owner).await.must();
        uow.insert_workspace(&workspace).await.must();
        uow.insert_project(&project).await.must();
    });
    Scene { owner, workspace, project }
}

impl Scene {
    /// An invitation to the workspace as a commenter.
    pub(super) fn invitation(&self, number: u64) -> Invitation {
        build::invitation(number, self.commenter(), self.owner.id)
    }

    pub(super) fn commenter(&self) -> Grant {
        build::role(self.workspace.id, guestlist_domain::model::role::Role::Commenter)
    }

    /// A token for the project.
    pub(super) fn token(&self, number: u64) -> PublicToken {
        self.token_for(number, vec![self.project.id])
    }

    pub(super) fn token_for(&self, number: u64, projects: Vec<ProjectId>) -> PublicToken {
        build::public_token(number, self.workspace.id, projects, self.owner.id)
    }
}

pub(super) async fn person(harness: &impl Harness, number: u64) -> Account {
    let account = build::account(number);
    unit!(harness, uow => uow.insert_account(&account).await.must());
    account
}

pub(super) async fn write_project(harness: &impl Harness, project: &Project) {
    unit!(harness, uow => uow.insert_project(project).await.must());
}

pub(super) async fn write_invitation(harness: &impl Harness, invitation: &Invitation) {
    unit!(harness, uow => uow.insert_invitation(invitation).await.must());
}

pub(super) async fn write_token(harness: &impl Harness, token: &PublicToken) {
    unit!(harness, uow => uow.insert_public_token(token).await.must());
}

pub(super) async fn write_membership(harness: &impl Harness, membership: &Membership) {
    unit!(harness, uow => uow.put_membership(membership).await.must());
}

/// Does the same `times` at once, on connections that are open already: everybody waits until all are there. The
/// outcomes come in the order of their numbers.
pub(super) async fn race<T, F>(harness: &impl Harness, times: u64, act: impl Fn(u64, Arc<dyn Store>) -> F) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    together(harness, times, |_, store| async move {
        store.begin().await.must().signing_keys().await.must();
    })
    .await;
    together(harness, times, act).await
}

async fn together<T, F>(harness: &impl Harness, times: u64, act: impl Fn(u64, Arc<dyn Store>) -> F) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let everybody = Arc::new(Barrier::new(usize::try_from(times).expect("a small number")));
    let runners: Vec<_> = (0..times)
        .map(|number| {
            let (everybody, run) = (everybody.clone(), act(number, harness.store()));
            tokio::spawn(async move {
                everybody.wait().await;
                run.await
            })
        })
        .collect();
    let mut outcomes = Vec::new();
    for runner in runners {
        outcomes.push(runner.await.expect("a runner that does not panic"));
    }
    outcomes
}

/// How many won; everybody else has to have lost by a conflict.
#[track_caller]
pub(super) fn winners(outcomes: Vec<Result<(), StoreError>>) -> usize {
    let won = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    outcomes.into_iter().filter(Result::is_err).for_each(assert_conflict);
    won
}
