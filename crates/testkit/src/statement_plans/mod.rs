//! For tests of query plans: a large database, and a call of everything that a store reads from it.
//!
//! A test fills its database with [`ROWS`], calls [`call_everything`], and examines the plans of the statements that
//! the store sent meanwhile.

mod decisions;
mod lists;

use guestlist_domain::model::ids::{AccountId, ProjectId, WorkspaceId};
use guestlist_domain::port::{AccessReader, ReadModel, Store, StoreError};

use crate::builders;

/// SQL that fills an empty, migrated database, for both databases. The table `number` has to exist; a comment at the
/// beginning describes it. Foreign keys have to be off.
pub const ROWS: &str = include_str!("rows.sql");

/// The workspace with most rows.
const WORKSPACE: WorkspaceId = builders::workspace_id(1);
/// The project with most rows.
const PROJECT: ProjectId = builders::project_id(1);
/// The account with most rows: it owns the large workspace, and sent all invitations.
const ACCOUNT: AccountId = builders::account_id(1);
/// One of the members of the large workspace and project, without anything else.
const MEMBER: AccountId = builders::account_id(20_000);

/// Calls every list with each of its filters, and every read of a decision or of a worker. `begins` is called with the
/// name of each call before it; names of lists end with their filters.
///
/// # Errors
/// Those of the store.
pub async fn call_everything(
    read: &dyn ReadModel,
    access: &dyn AccessReader,
    store: &dyn Store,
    begins: &mut (dyn FnMut(&'static str) + Send),
) -> Result<(), StoreError> {
    lists::call(read, begins).await?;
    decisions::check(access, begins).await?;
    decisions::decide(store, begins).await?;
    decisions::maintain(store, begins).await
}

/// Announces and awaits calls, one after the other.
macro_rules! call {
    ($begins:expr; $($name:literal: $call:expr;)*) => {
        $(
            $begins($name);
            let _ = $call.await?;
        )*
    };
}
use call;
