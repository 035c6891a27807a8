//! Reads the records of an account for its export, with one statement for each kind of record.

use async_trait::async_trait;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::port::{AccountReader, AccountRecords, NamedMembership, OwnEvent, StoreError};
use guestlist_sql::{NamedMembershipRow, OwnEventRow};
use sqlx::PgPool;

use super::{invitations, public_tokens};
use crate::error::store_error;
use crate::store::PgStore;

#[async_trait]
impl AccountReader for PgStore {
    async fn account_records(&self, account: AccountId) -> Result<AccountRecords, StoreError> {
        Ok(AccountRecords {
            memberships: memberships(&self.pool, account).await?,
            sent_invitations: invitations::granted_by(&self.pool, account).await?,
            public_tokens: public_tokens::created_by(&self.pool, account).await?,
            activity: activity(&self.pool, account).await?,
        })
    }
}

async fn memberships(pool: &PgPool, account: AccountId) -> Result<Vec<NamedMembership>, StoreError> {
    let rows = sqlx::query_as!(
        NamedMembershipRow,
        r#"SELECT m.account_id AS "account_id!", m.workspace_id AS "workspace_id!", NULL::uuid AS "project_id?",
               m.role AS "role?", NULL::text AS "permission?", m.joined_at AS "joined_at!",
               m.invited_by AS "invited_by?", m.workspace_id AS "target_id!", w.name AS "target!"
           FROM workspace_membership m JOIN workspace w ON w.id = m.workspace_id
           WHERE m.account_id = $1
           UNION ALL
           SELECT m.account_id, p.workspace_id, p.id, NULL, m.permission, m.joined_at, m.invited_by, p.id, p.name
           FROM project_membership m JOIN project p ON p.id = m.project_id
           WHERE m.account_id = $1
           ORDER BY 6 DESC, 8 DESC"#,
        account.uuid(),
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    rows.into_iter().map(NamedMembership::try_from).collect()
}

async fn activity(pool: &PgPool, account: AccountId) -> Result<Vec<OwnEvent>, StoreError> {
    let rows = sqlx::query_as!(
        OwnEventRow,
        "SELECT id, at, action, object_kind, object_id, object_name, detail FROM event
         WHERE actor_id = $1 AND actor_kind = 'account' ORDER BY at DESC, id DESC",
        account.to_string(),
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    rows.into_iter().map(OwnEvent::try_from).collect()
}
