//! Invitations with the names that they refer to. Filters vary, so the statement is built at run time.

use std::collections::HashSet;

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, InvitationId};
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{
    InvitationBySecret, InvitationFilter, InvitationReader, InvitationScope, InvitationView, SentInvitation, StoreError,
};
use guestlist_sql::{
    InvitationBySecretRow, InvitationViewRow, Keyset, SentInvitationRow, Time, invitation_columns, page_of,
};
use sqlx::QueryBuilder;
use sqlx::sqlite::{Sqlite, SqlitePool};

use crate::error::store_error;
use crate::parameters::hash_list;
use crate::store::SqliteStore;

/// The columns of an [`InvitationView`]. Roles and permissions in a project that was deleted or moved do not count.
macro_rules! columns {
    () => {
        concat!(
            invitation_columns!(),
            ", w.name AS workspace_name, p.name AS project_name,
         (SELECT json_extract(e.detail, '$.target') FROM event e
          WHERE e.object_id = 'inv_' || lower(hex(i.id)) AND json_extract(e.detail, '$.target') IS NOT NULL
          ORDER BY e.at DESC, e.id DESC LIMIT 1) AS target_when_sent,
         g.display_name AS inviter_name, g.email AS inviter_email,
         g.email_canonical AS inviter_email_canonical,
         (SELECT m.role FROM workspace_membership m
          WHERE m.workspace_id = i.workspace_id AND m.account_id = i.granted_by
            AND (i.project_id IS NULL OR p.id IS NOT NULL)) AS granter_role,
         (SELECT m.permission FROM project_membership m
          WHERE m.project_id = p.id AND m.account_id = i.granted_by) AS granter_permission,
         (SELECT m.role FROM workspace_membership m
          WHERE m.workspace_id = i.workspace_id AND m.account_id = v.id
            AND (i.project_id IS NULL OR p.id IS NOT NULL)) AS invitee_role,
         (SELECT m.permission FROM project_membership m
          WHERE m.project_id = p.id AND m.account_id = v.id) AS invitee_permission"
        )
    };
}

/// The tables of [`columns`] beside the invitation.
macro_rules! joins {
    () => {
        "JOIN workspace w ON w.id = i.workspace_id
         JOIN account g ON g.id = i.granted_by
         LEFT JOIN account v ON v.email_canonical = i.email_canonical
         LEFT JOIN project p
           ON p.id = i.project_id AND p.deleted_at IS NULL AND p.workspace_id = i.workspace_id"
    };
}

const VIEW: &str = concat!("SELECT ", columns!(), " FROM invitation i ", joins!(), " WHERE ");

/// The beginning and the end of a list. Between them are the condition, the order and the limit of the page, which is cut
/// before names are joined.
const PAGE: &str = concat!("SELECT ", columns!(), " FROM (SELECT i.* FROM invitation i WHERE ");
const NAMES_OF_PAGE: &str = concat!(") i ", joins!(), " ORDER BY i.created_at DESC, i.id DESC");

/// The condition that the account that granted an invitation has access to its target.
const GRANTER_HAS_ACCESS: &str = "
    AND (i.project_id IS NULL OR EXISTS (
        SELECT 1 FROM project p WHERE p.id = i.project_id AND p.workspace_id = i.workspace_id AND p.deleted_at IS NULL
    )) AND (EXISTS (
        SELECT 1 FROM workspace_membership m WHERE m.workspace_id = i.workspace_id AND m.account_id = i.granted_by
    ) OR EXISTS (
        SELECT 1 FROM project_membership m WHERE m.project_id = i.project_id AND m.account_id = i.granted_by
    ))";
const SENT: &str = concat!(
    "SELECT ",
    columns!(),
    ", (SELECT m.role FROM workspace_membership m
        WHERE m.workspace_id = i.workspace_id AND m.account_id = $1
          AND (i.project_id IS NULL OR p.id IS NOT NULL)) AS account_role,
      (SELECT m.permission FROM project_membership m
       WHERE m.project_id = p.id AND m.account_id = $1) AS account_permission,
      (SELECT s.hash FROM invitation_secret s
       WHERE s.invitation_id = i.id AND s.generation = i.generation AND s.kind = 'code') AS code_hash
      FROM invitation i ",
    joins!(),
    " WHERE i.id = $2"
);
const BY_SECRET: &str = concat!(
    "SELECT ",
    columns!(),
    ", s.hash, s.invitation_id, s.kind, s.generation AS secret_generation, v.id IS NOT NULL AS account_exists
      FROM invitation_secret s JOIN invitation i ON i.id = s.invitation_id ",
    joins!(),
    " WHERE s.hash IN (SELECT unhex(value) FROM json_each($1)) LIMIT 1"
);

#[async_trait]
impl InvitationReader for SqliteStore {
    async fn invitations(
        &self,
        scope: InvitationScope,
        filter: InvitationFilter,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, StoreError> {
        list(self.readers(), &scope, &filter, now, page).await
    }

    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitationView>, StoreError> {
        let mut sql = QueryBuilder::new(VIEW);
        sql.push("i.id = ").push_bind(id.uuid());
        let found: Option<InvitationViewRow> =
            sql.build_query_as().fetch_optional(self.readers()).await.map_err(store_error)?;
        found.map(InvitationView::try_from).transpose()
    }

    async fn sent_invitation(
        &self,
        account: AccountId,
        id: InvitationId,
    ) -> Result<Option<SentInvitation>, StoreError> {
        let query = sqlx::query_as(SENT).bind(account.uuid()).bind(id.uuid());
        let found: Option<SentInvitationRow> = query.fetch_optional(self.readers()).await.map_err(store_error)?;
        found.map(SentInvitation::try_from).transpose()
    }

    async fn invitation_by_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationBySecret>, StoreError> {
        let query = sqlx::query_as(BY_SECRET).bind(hash_list(hashes));
        let found: Option<InvitationBySecretRow> = query.fetch_optional(self.readers()).await.map_err(store_error)?;
        found.map(InvitationBySecret::try_from).transpose()
    }

    async fn expired_unnotified_invitations(
        &self,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<InvitationId>, StoreError> {
        crate::invitations::expired_unnotified(self.readers(), now, limit).await
    }
}

async fn list(
    readers: &SqlitePool,
    scope: &InvitationScope,
    filter: &InvitationFilter,
    now: Timestamp,
    page: PageRequest,
) -> Result<Page<InvitationView>, StoreError> {
    let mut sql = QueryBuilder::new(PAGE);
    match scope {
        InvitationScope::To(Target::Workspace(id)) => {
            sql.push("i.project_id IS NULL AND i.workspace_id = ").push_bind(id.uuid());
        }
        InvitationScope::To(Target::Project(id)) => {
            // Invitations of a project that moved stay with its old workspace.
            sql.push("i.workspace_id = (SELECT workspace_id FROM project WHERE deleted_at IS NULL AND id = ");
            sql.push_bind(id.uuid()).push(") AND i.project_id = ").push_bind(id.uuid());
        }
        InvitationScope::For(email) => {
            sql.push("i.email_canonical = ").push_bind(email.canonical().to_owned());
        }
        InvitationScope::From(granted_by) => {
            sql.push("i.granted_by = ").push_bind(granted_by.uuid());
        }
        InvitationScope::Within(workspace, granted_by) => {
            sql.push("i.granted_by = ").push_bind(granted_by.uuid());
            sql.push(" AND i.workspace_id = ").push_bind(workspace.uuid());
        }
    }
    push_statuses(&mut sql, &filter.statuses, now);
    if let Some(text) = &filter.text {
        let text = text.to_ascii_lowercase();
        sql.push(" AND (instr(lower(i.email), ").push_bind(text.clone());
        sql.push(") > 0 OR instr(i.email_canonical, ").push_bind(text).push(") > 0)");
        if let InvitationScope::From(_) | InvitationScope::Within(..) = scope {
            sql.push(GRANTER_HAS_ACCESS);
        }
    }
    let keyset = Keyset::new(page);
    sql.push(" AND (i.created_at, i.id) < (").push_bind(keyset.at).push(", ").push_bind(keyset.id);
    sql.push(") ORDER BY i.created_at DESC, i.id DESC LIMIT ").push_bind(keyset.limit).push(NAMES_OF_PAGE);

    let rows: Vec<InvitationViewRow> = sql.build_query_as().fetch_all(readers).await.map_err(store_error)?;
    let cursor = |view: &InvitationView| Cursor { at: view.invitation.created_at, id: view.invitation.id.uuid() };
    page_of(rows, page, InvitationView::try_from, cursor)
}

/// Returns all invitations that an account granted, newest first.
pub(super) async fn granted_by(readers: &SqlitePool, account: AccountId) -> Result<Vec<InvitationView>, StoreError> {
    let mut sql = QueryBuilder::new(VIEW);
    sql.push("i.granted_by = ").push_bind(account.uuid()).push(" ORDER BY i.created_at DESC, i.id DESC");
    let rows: Vec<InvitationViewRow> = sql.build_query_as().fetch_all(readers).await.map_err(store_error)?;
    rows.into_iter().map(InvitationView::try_from).collect()
}

/// Adds the condition that `Invitation::status_at` is one of these. The plus keeps SQLite from using an index in the order
/// of expiry, after which it would have to sort.
fn push_statuses(sql: &mut QueryBuilder<Sqlite>, statuses: &HashSet<InvitationStatus>, now: Timestamp) {
    if statuses.is_empty() {
        return;
    }
    let mut opening = " AND (";
    for status in InvitationStatus::ALL.into_iter().filter(|status| statuses.contains(status)) {
        sql.push(opening);
        match status {
            InvitationStatus::Pending => {
                sql.push("i.state = 'pending' AND +i.expires_at > ").push_bind(Time(now));
            }
            InvitationStatus::Expired => {
                sql.push("i.state = 'pending' AND +i.expires_at <= ").push_bind(Time(now));
            }
            InvitationStatus::Accepted => {
                sql.push("i.state = 'accepted'");
            }
            InvitationStatus::Declined => {
                sql.push("i.state = 'declined'");
            }
            InvitationStatus::Cancelled => {
                sql.push("i.state = 'cancelled'");
            }
        }
        opening = " OR ";
    }
    sql.push(")");
}
