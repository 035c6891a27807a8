//! Transfers out of a workspace, into it, and those that an account can answer.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, ProjectId, TransferId, WorkspaceId};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{StoreError, TransferReader, TransferView};
use guestlist_sql::{Keyset, Time, TransferViewRow, page_of, transfer_columns};
use sqlx::QueryBuilder;
use sqlx::sqlite::{Sqlite, SqlitePool};

use crate::error::store_error;
use crate::store::SqliteStore;

const COLUMNS: &str = concat!(
    "SELECT ",
    transfer_columns!(),
    ", w.name AS workspace, p.name AS project, tw.name AS to_workspace, ta.display_name AS to_account,
       o.display_name AS requester
    FROM "
);

/// The tables of [`COLUMNS`] beside the transfer.
const JOINS: &str = " t
    JOIN workspace w ON w.id = t.workspace_id
    JOIN account o ON o.id = t.requested_by
    LEFT JOIN project p ON p.id = t.project_id
    LEFT JOIN workspace tw ON tw.id = t.to_workspace_id
    LEFT JOIN account ta ON ta.id = t.to_account_id
    WHERE ";

#[async_trait]
impl TransferReader for SqliteStore {
    async fn transfers(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<TransferView>, StoreError> {
        let keyset = Keyset::new(page);
        let mut sql = QueryBuilder::new(COLUMNS);
        let mut opening = "(SELECT * FROM (";
        for side in ["workspace_id", "to_workspace_id"] {
            sql.push(opening).push("SELECT * FROM transfer WHERE ").push(side).push(" = ").push_bind(workspace.uuid());
            sql.push(" AND (created_at, id) < (").push_bind(keyset.at).push(", ").push_bind(keyset.id);
            sql.push(") ORDER BY created_at DESC, id DESC LIMIT ").push_bind(keyset.limit);
            opening = ") UNION ALL SELECT * FROM (";
        }
        sql.push("))").push(JOINS).push("true ORDER BY t.created_at DESC, t.id DESC LIMIT ").push_bind(keyset.limit);
        page_of(read(self.readers(), sql).await?, page, TransferView::try_from, cursor)
    }

    async fn received_transfers(
        &self,
        account: AccountId,
        roles: Vec<Role>,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<TransferView>, StoreError> {
        received(self.readers(), account, &roles, now, page).await
    }

    async fn transfer(&self, id: TransferId) -> Result<Option<TransferView>, StoreError> {
        let mut sql = QueryBuilder::new(COLUMNS);
        sql.push("transfer").push(JOINS).push("t.id = ").push_bind(id.uuid());
        read(self.readers(), sql).await?.into_iter().next().map(TransferView::try_from).transpose()
    }

    async fn latest_project_transfer(&self, project: ProjectId) -> Result<Option<TransferView>, StoreError> {
        let mut sql = QueryBuilder::new(COLUMNS);
        sql.push("transfer").push(JOINS).push("t.project_id = ").push_bind(project.uuid());
        sql.push(" ORDER BY t.created_at DESC, t.id DESC LIMIT 1");
        read(self.readers(), sql).await?.into_iter().next().map(TransferView::try_from).transpose()
    }
}

async fn received(
    readers: &SqlitePool,
    account: AccountId,
    roles: &[Role],
    now: Timestamp,
    page: PageRequest,
) -> Result<Page<TransferView>, StoreError> {
    let mut sql = QueryBuilder::new(COLUMNS);
    sql.push(
        "(SELECT o.* FROM transfer o
          JOIN workspace_membership m ON m.workspace_id = o.workspace_id AND m.account_id = o.to_account_id
          WHERE o.state = 'pending' AND m.joined_at <= o.created_at AND o.to_account_id = ",
    );
    sql.push_bind(account.uuid());
    sql.push(
        " UNION ALL
          SELECT o.* FROM workspace_membership m JOIN transfer o ON o.to_workspace_id = m.workspace_id
          WHERE o.state = 'pending' AND m.account_id = ",
    );
    sql.push_bind(account.uuid()).push(" AND m.role IN (");
    let mut names = sql.separated(", ");
    for role in roles {
        names.push_bind(role.as_str());
    }
    sql.push("))").push(JOINS).push("w.deleted_at IS NULL AND tw.deleted_at IS NULL AND t.expires_at > ");
    let keyset = Keyset::new(page);
    sql.push_bind(Time(now)).push(" AND (t.created_at, t.id) < (").push_bind(keyset.at).push(", ").push_bind(keyset.id);
    sql.push(") ORDER BY t.created_at DESC, t.id DESC LIMIT ").push_bind(keyset.limit);
    page_of(read(readers, sql).await?, page, TransferView::try_from, cursor)
}

async fn read(readers: &SqlitePool, mut sql: QueryBuilder<Sqlite>) -> Result<Vec<TransferViewRow>, StoreError> {
    sql.build_query_as().fetch_all(readers).await.map_err(store_error)
}

fn cursor(view: &TransferView) -> Cursor {
    Cursor { at: view.transfer.created_at, id: view.transfer.id.uuid() }
}
