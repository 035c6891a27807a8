//! Invitations with the names that they refer to. Filters vary, so the statement is built at run time.

use std::collections::HashSet;

use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, InvitationId};
use guestlist_domain::model::invitation::{Invitation, InvitationSecret, InvitationStatus};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{
    InvitationBySecret, InvitationFilter, InvitationScope, InvitationView, SentInvitation, StoreError,
};
use sqlx::{PgPool, Postgres, QueryBuilder};

use super::{Keyset, page_of};
use crate::error::store_error;
use crate::invitations::{InvitationRow, secret_kind};
use crate::memberships::effective_access;
use crate::rows::{hash, hash_list, number};

/// The columns of an [`InvitationView`].
macro_rules! columns {
    () => {
        "i.*, w.name AS workspace_name, p.name AS project_name,
         (SELECT e.detail::json ->> 'target' FROM event e
          WHERE e.object_id = 'inv_' || replace(i.id::text, '-', '')
          AND e.detail::json ->> 'target' IS NOT NULL
          ORDER BY e.at DESC, e.id DESC LIMIT 1) AS target_when_sent,
         g.display_name AS inviter_name, g.email AS inviter_email,
         g.email_canonical AS inviter_email_canonical,
         gw.role AS granter_role, gp.permission AS granter_permission,
         vw.role AS invitee_role, vp.permission AS invitee_permission"
    };
}

/// The tables of [`columns`] beside the invitation. Roles and permissions in a project that was deleted or moved do not
/// count.
macro_rules! joins {
    () => {
        "JOIN workspace w ON w.id = i.workspace_id
         JOIN account g ON g.id = i.granter
         LEFT JOIN account v ON v.email_canonical = i.email_canonical
         LEFT JOIN project p
           ON p.id = i.project_id AND p.deleted_at IS NULL AND p.workspace_id = i.workspace_id
         LEFT JOIN workspace_membership gw
           ON gw.workspace_id = i.workspace_id AND gw.account_id = i.granter
           AND (i.project_id IS NULL OR p.id IS NOT NULL)
         LEFT JOIN project_membership gp ON gp.project_id = p.id AND gp.account_id = i.granter
         LEFT JOIN workspace_membership vw
           ON vw.workspace_id = i.workspace_id AND vw.account_id = v.id
           AND (i.project_id IS NULL OR p.id IS NOT NULL)
         LEFT JOIN project_membership vp ON vp.project_id = p.id AND vp.account_id = v.id"
    };
}

const VIEW: &str = concat!("SELECT ", columns!(), " FROM invitation i ", joins!(), " WHERE ");

const SENT: &str = concat!(
    "SELECT ",
    columns!(),
    ", aw.role AS account_role, ap.permission AS account_permission, s.hash AS code_hash FROM invitation i ",
    joins!(),
    " LEFT JOIN workspace_membership aw
        ON aw.workspace_id = i.workspace_id AND aw.account_id = $1 AND (i.project_id IS NULL OR p.id IS NOT NULL)
      LEFT JOIN project_membership ap ON ap.project_id = p.id AND ap.account_id = $1
      LEFT JOIN invitation_secret s ON s.invitation_id = i.id AND s.generation = i.generation AND s.kind = 'code'
      WHERE i.id = $2"
);

const BY_SECRET: &str = concat!(
    "SELECT ",
    columns!(),
    ", s.hash, s.kind, s.generation AS secret_generation, v.id IS NOT NULL AS account_exists
      FROM invitation_secret s JOIN invitation i ON i.id = s.invitation_id ",
    joins!(),
    " WHERE s.hash = ANY($1) LIMIT 1"
);

pub(super) async fn list(
    pool: &PgPool,
    scope: &InvitationScope,
    filter: &InvitationFilter,
    now: Timestamp,
    page: PageRequest,
) -> Result<Page<InvitationView>, StoreError> {
    let mut sql: QueryBuilder<Postgres> = QueryBuilder::new(VIEW);
    // The order of the index that begins with the scope.
    let mut order = " ORDER BY i.created_at DESC, i.id DESC LIMIT ";
    match scope {
        InvitationScope::To(Target::Workspace(id)) => {
            sql.push("i.project_id IS NULL AND i.workspace_id = ").push_bind(id.uuid());
            // The first column is equal in all these rows; with it the index returns them in order.
            order = " ORDER BY i.project_id DESC, i.created_at DESC, i.id DESC LIMIT ";
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
            sql.push("i.granter = ").push_bind(granted_by.uuid());
        }
        InvitationScope::Within(workspace, granted_by) => {
            sql.push("i.granter = ").push_bind(granted_by.uuid());
            sql.push(" AND i.workspace_id = ").push_bind(workspace.uuid());
        }
    }
    push_statuses(&mut sql, &filter.statuses, now);
    if let Some(text) = &filter.text {
        let text = text.to_ascii_lowercase();
        sql.push(" AND (strpos(lower(i.email COLLATE \"C\"), ").push_bind(text.clone());
        sql.push(") > 0 OR strpos(i.email_canonical, ").push_bind(text).push(") > 0)");
        if let InvitationScope::From(_) | InvitationScope::Within(..) = scope {
            sql.push(" AND (gw.role IS NOT NULL OR gp.permission IS NOT NULL)");
        }
    }
    let keyset = Keyset::new(page);
    sql.push(" AND (i.created_at, i.id) < (").push_bind(keyset.at).push(", ").push_bind(keyset.id).push(")");
    sql.push(order).push_bind(keyset.limit);

    let rows: Vec<InvitationViewRow> = sql.build_query_as().fetch_all(pool).await.map_err(store_error)?;
    let cursor = |view: &InvitationView| Cursor { at: view.invitation.created_at, id: view.invitation.id.uuid() };
    page_of(rows, page, InvitationView::try_from, cursor)
}

pub(super) async fn find(pool: &PgPool, id: InvitationId) -> Result<Option<InvitationView>, StoreError> {
    let mut sql: QueryBuilder<Postgres> = QueryBuilder::new(VIEW);
    sql.push("i.id = ").push_bind(id.uuid());
    let found: Option<InvitationViewRow> = sql.build_query_as().fetch_optional(pool).await.map_err(store_error)?;
    found.map(InvitationView::try_from).transpose()
}

pub(super) async fn find_sent(
    pool: &PgPool,
    account: AccountId,
    id: InvitationId,
) -> Result<Option<SentInvitation>, StoreError> {
    let query = sqlx::query_as(SENT).bind(account.uuid()).bind(id.uuid());
    let found: Option<SentInvitationRow> = query.fetch_optional(pool).await.map_err(store_error)?;
    found.map(SentInvitation::try_from).transpose()
}

pub(super) async fn find_by_secret(
    pool: &PgPool,
    hashes: &[SecretHash],
) -> Result<Option<InvitationBySecret>, StoreError> {
    let query = sqlx::query_as(BY_SECRET).bind(hash_list(hashes));
    let found: Option<InvitationBySecretRow> = query.fetch_optional(pool).await.map_err(store_error)?;
    found.map(InvitationBySecret::try_from).transpose()
}

/// Returns all invitations that an account granted, newest first.
pub(super) async fn granted_by(pool: &PgPool, account: AccountId) -> Result<Vec<InvitationView>, StoreError> {
    let mut sql: QueryBuilder<Postgres> = QueryBuilder::new(VIEW);
    sql.push("i.granter = ").push_bind(account.uuid()).push(" ORDER BY i.created_at DESC, i.id DESC");
    let rows: Vec<InvitationViewRow> = sql.build_query_as().fetch_all(pool).await.map_err(store_error)?;
    rows.into_iter().map(InvitationView::try_from).collect()
}

/// Adds the condition that [`Invitation::status_at`] is one of these. States are literals, so that the indexes that
/// begin with one, or contain only undecided invitations, can be used.
fn push_statuses(sql: &mut QueryBuilder<Postgres>, statuses: &HashSet<InvitationStatus>, now: Timestamp) {
    if statuses.is_empty() {
        return;
    }
    sql.push(" AND (");
    let mut any = sql.separated(" OR ");
    for status in InvitationStatus::ALL.iter().filter(|status| statuses.contains(status)) {
        match status {
            InvitationStatus::Pending => any.push("i.state = 'pending' AND i.expires_at > "),
            InvitationStatus::Expired => any.push("i.state = 'pending' AND i.expires_at <= "),
            InvitationStatus::Accepted => any.push("i.state = 'accepted'"),
            InvitationStatus::Declined => any.push("i.state = 'declined'"),
            InvitationStatus::Cancelled => any.push("i.state = 'cancelled'"),
        };
        if matches!(status, InvitationStatus::Pending | InvitationStatus::Expired) {
            any.push_bind_unseparated(now.to_offset_date_time());
        }
    }
    sql.push(")");
}

#[derive(sqlx::FromRow)]
struct InvitationViewRow {
    #[sqlx(flatten)]
    invitation: InvitationRow,
    workspace_name: String,
    project_name: Option<String>,
    target_when_sent: Option<String>,
    inviter_name: String,
    inviter_email: String,
    inviter_email_canonical: String,
    granter_role: Option<String>,
    granter_permission: Option<String>,
    invitee_role: Option<String>,
    invitee_permission: Option<String>,
}

impl TryFrom<InvitationViewRow> for InvitationView {
    type Error = StoreError;

    fn try_from(row: InvitationViewRow) -> Result<Self, StoreError> {
        Ok(Self {
            invitation: Invitation::try_from(row.invitation)?,
            workspace: Name::restore(row.workspace_name),
            project: row.project_name.map(Name::restore),
            target_when_sent: row.target_when_sent.map(Name::restore),
            inviter: DisplayName::restore(row.inviter_name),
            inviter_email: EmailAddress::restore(row.inviter_email, row.inviter_email_canonical),
            granted_by_access: effective_access(row.granter_role.as_deref(), row.granter_permission.as_deref())?,
            invitee_access: effective_access(row.invitee_role.as_deref(), row.invitee_permission.as_deref())?,
        })
    }
}

#[derive(sqlx::FromRow)]
struct SentInvitationRow {
    #[sqlx(flatten)]
    view: InvitationViewRow,
    account_role: Option<String>,
    account_permission: Option<String>,
    code_hash: Option<Vec<u8>>,
}

impl TryFrom<SentInvitationRow> for SentInvitation {
    type Error = StoreError;

    fn try_from(row: SentInvitationRow) -> Result<Self, StoreError> {
        Ok(Self {
            view: row.view.try_into()?,
            access: effective_access(row.account_role.as_deref(), row.account_permission.as_deref())?,
            code_hash: row.code_hash.map(|bytes| hash("hash", bytes)).transpose()?,
        })
    }
}

#[derive(sqlx::FromRow)]
struct InvitationBySecretRow {
    #[sqlx(flatten)]
    view: InvitationViewRow,
    hash: Vec<u8>,
    kind: String,
    secret_generation: i64,
    account_exists: bool,
}

impl TryFrom<InvitationBySecretRow> for InvitationBySecret {
    type Error = StoreError;

    fn try_from(row: InvitationBySecretRow) -> Result<Self, StoreError> {
        let view = InvitationView::try_from(row.view)?;
        let secret = InvitationSecret {
            invitation_id: view.invitation.id,
            kind: secret_kind(&row.kind)?,
            generation: number("generation", row.secret_generation)?,
            hash: hash("hash", row.hash)?,
        };
        Ok(Self { secret, view, account_exists: row.account_exists })
    }
}
