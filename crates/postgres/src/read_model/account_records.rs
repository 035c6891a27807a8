//! Reads the records of an account for its export, with one statement for each kind of record.

use std::collections::BTreeMap;

use guestlist_domain::model::event::{Action, Object};
use guestlist_domain::model::ids::{AccountId, EventId, ProjectId, WorkspaceId};
use guestlist_domain::model::membership::{Grant, Membership};
use guestlist_domain::model::text::Name;
use guestlist_domain::port::{AccountRecords, NamedMembership, OwnEvent, StoreError};
use guestlist_sql::{corrupt_column, one_of, permission, role};
use sqlx::PgPool;

use super::{invitations, public_tokens};
use crate::error::store_error;

pub(super) async fn load(pool: &PgPool, account: AccountId) -> Result<AccountRecords, StoreError> {
    Ok(AccountRecords {
        memberships: memberships(pool, account).await?,
        sent_invitations: invitations::granted_by(pool, account).await?,
        public_tokens: public_tokens::created_by(pool, account).await?,
        activity: activity(pool, account).await?,
    })
}

async fn memberships(pool: &PgPool, account: AccountId) -> Result<Vec<NamedMembership>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT m.workspace_id AS "workspace_id!", NULL::uuid AS "project_id?", w.name AS "place!", m.role AS "role?",
               NULL::text AS "permission?", m.joined_at AS "joined_at!", m.invited_by AS "invited_by?",
               m.workspace_id AS "place_id!"
           FROM workspace_membership m JOIN workspace w ON w.id = m.workspace_id
           WHERE m.account_id = $1
           UNION ALL
           SELECT p.workspace_id, p.id, p.name, NULL, m.permission, m.joined_at, m.invited_by, p.id
           FROM project_membership m JOIN project p ON p.id = m.project_id
           WHERE m.account_id = $1
           ORDER BY 6 DESC, 8 DESC"#,
        account.uuid(),
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    let memberships = rows.into_iter().map(|row| {
        let workspace = WorkspaceId::new(row.workspace_id);
        let grant = match (row.project_id, row.role, row.permission) {
            (None, Some(name), None) => Grant::Workspace { workspace, role: role(&name)? },
            (Some(project), None, Some(name)) => {
                Grant::Project { workspace, project: ProjectId::new(project), permission: permission(&name)? }
            }
            _ => return Err(corrupt_column("membership")),
        };
        let (joined_at, invited_by) = (row.joined_at.into(), row.invited_by.map(AccountId::new));
        let membership = Membership { account_id: account, grant, joined_at, invited_by };
        Ok(NamedMembership { membership, target: Name::restore(row.place) })
    });
    memberships.collect()
}

async fn activity(pool: &PgPool, account: AccountId) -> Result<Vec<OwnEvent>, StoreError> {
    let rows = sqlx::query!(
        "SELECT id, at, action, object_kind, object_id, object_name, detail FROM event
         WHERE actor_id = $1 AND actor_kind = 'account' ORDER BY at DESC, id DESC",
        account.to_string(),
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    let events = rows.into_iter().map(|row| {
        let detail: BTreeMap<String, String> =
            serde_json::from_str(&row.detail).map_err(|_| corrupt_column("detail"))?;
        Ok(OwnEvent {
            id: EventId::new(row.id),
            at: row.at.into(),
            action: one_of("action", Action::ALL, Action::as_str, &row.action)?,
            object: Object {
                kind: one_of("object_kind", Object::KINDS, |kind| kind, &row.object_kind)?,
                id: row.object_id,
                name: row.object_name,
            },
            detail: detail.into_iter().collect(),
        })
    });
    events.collect()
}
