//! Transfers.

use async_trait::async_trait;
use guestlist_domain::model::ids::{TransferId, WorkspaceId};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::transfer::Transfer;
use guestlist_domain::port::{StoreError, TransferRepository};
use guestlist_sql::{Time, TransferRow, transfer_state_columns, transfer_subject_columns};

use crate::parameters::column;
use crate::unit_of_work::PgUnitOfWork;

#[async_trait]
impl TransferRepository for PgUnitOfWork {
    async fn latest_transfer(&mut self, of: Target) -> Result<Option<Transfer>, StoreError> {
        let outcome = match of {
            Target::Workspace(id) => {
                sqlx::query_as!(
                    TransferRow,
                    "SELECT id, workspace_id, to_account_id, project_id, to_workspace_id, requested_by, state,
                         decided_at, created_at, expires_at
                     FROM transfer WHERE workspace_id = $1 AND project_id IS NULL
                     ORDER BY created_at DESC, id DESC LIMIT 1",
                    id.uuid(),
                )
                .fetch_optional(self.statement())
                .await
            }
            Target::Project(id) => {
                sqlx::query_as!(
                    TransferRow,
                    "SELECT id, workspace_id, to_account_id, project_id, to_workspace_id, requested_by, state,
                         decided_at, created_at, expires_at
                     FROM transfer WHERE project_id = $1
                     ORDER BY created_at DESC, id DESC LIMIT 1",
                    id.uuid(),
                )
                .fetch_optional(self.statement())
                .await
            }
        };
        self.check(outcome)?.map(Transfer::try_from).transpose()
    }

    async fn undecided_transfers(&mut self, workspace: WorkspaceId) -> Result<Vec<Transfer>, StoreError> {
        let outcome = sqlx::query_as!(
            TransferRow,
            "SELECT id, workspace_id, to_account_id, project_id, to_workspace_id, requested_by, state, decided_at,
                 created_at, expires_at
             FROM transfer
             WHERE workspace_id = $1 AND state = 'pending' OR to_workspace_id = $1 AND state = 'pending' ORDER BY id",
            workspace.uuid(),
        )
        .fetch_all(self.statement())
        .await;
        self.check(outcome)?.into_iter().map(Transfer::try_from).collect()
    }
}

impl PgUnitOfWork {
    pub(crate) async fn insert_transfer(&mut self, transfer: &Transfer) -> Result<(), StoreError> {
        let (workspace, to_account, project, to_workspace) = transfer_subject_columns(transfer.subject);
        let (state, decided_at) = transfer_state_columns(transfer.state);
        self.execute_one(sqlx::query!(
            "INSERT INTO transfer (id, workspace_id, to_account_id, project_id, to_workspace_id, requested_by, state,
                 decided_at, pending_key, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            transfer.id.uuid(),
            workspace,
            to_account,
            project,
            to_workspace,
            transfer.requested_by.uuid(),
            state,
            decided_at,
            transfer.pending_key(),
            Time(transfer.created_at),
            Time(transfer.expires_at),
        ))
        .await
    }

    pub(crate) async fn update_transfers(&mut self, transfers: &[Transfer]) -> Result<(), StoreError> {
        self.execute_many(
            sqlx::query!(
                "UPDATE transfer t SET state = c.state, decided_at = c.decided_at, pending_key = c.pending_key
             FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[])
                 AS c (id, state, decided_at, pending_key)
             WHERE t.id = c.id",
                &column(transfers, |it| it.id.uuid()),
                &column(transfers, |it| transfer_state_columns(it.state).0.to_owned()),
                &column(transfers, |it| transfer_state_columns(it.state).1) as &[Option<Time>],
                &column(transfers, Transfer::pending_key) as &[Option<String>],
            ),
            transfers.len(),
        )
        .await
    }

    pub(crate) async fn release_transfer_keys(&mut self, ids: &[TransferId]) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "UPDATE transfer SET pending_key = NULL WHERE id = ANY($1)",
            &column(ids, |id| id.uuid())
        ))
        .await?;
        Ok(())
    }
}
