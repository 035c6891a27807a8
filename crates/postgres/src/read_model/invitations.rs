//! Lists of invitations.

use guestlist_domain::model::access::Place;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, InvitationId};
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::text::{DisplayName, Name};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{InvitationFilter, InvitationScope, InvitationView, StoreError};
use sqlx::PgPool;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Below, page_of, wanted};
use crate::error::store_error;
use crate::invitations::InvitationRow;
use crate::memberships::standing;

struct InvitationViewRow {
    id: Uuid,
    workspace_id: Uuid,
    project_id: Option<Uuid>,
    role: Option<String>,
    permission: Option<String>,
    email: String,
    email_canonical: String,
    message: Option<String>,
    locale: String,
    granter: Uuid,
    state: String,
    decided_by: Option<Uuid>,
    decided_at: Option<OffsetDateTime>,
    generation: i64,
    delivery_state: String,
    delivery_detail: Option<String>,
    delivery_at: Option<OffsetDateTime>,
    created_at: OffsetDateTime,
    expires_at: OffsetDateTime,
    workspace: String,
    project: Option<String>,
    inviter: String,
    inviter_email: String,
    inviter_email_canonical: String,
    granter_role: Option<String>,
    granter_permission: Option<String>,
}

impl TryFrom<InvitationViewRow> for InvitationView {
    type Error = StoreError;

    fn try_from(row: InvitationViewRow) -> Result<Self, StoreError> {
        let invitation = InvitationRow {
            id: row.id,
            workspace_id: row.workspace_id,
            project_id: row.project_id,
            role: row.role,
            permission: row.permission,
            email: row.email,
            email_canonical: row.email_canonical,
            message: row.message,
            locale: row.locale,
            granter: row.granter,
            state: row.state,
            decided_by: row.decided_by,
            decided_at: row.decided_at,
            generation: row.generation,
            delivery_state: row.delivery_state,
            delivery_detail: row.delivery_detail,
            delivery_at: row.delivery_at,
            created_at: row.created_at,
            expires_at: row.expires_at,
        };
        Ok(Self {
            invitation: invitation.try_into()?,
            workspace: Name::restore(row.workspace),
            project: row.project.map(Name::restore),
            inviter: DisplayName::restore(row.inviter),
            inviter_email: EmailAddress::restore(row.inviter_email, row.inviter_email_canonical),
            granter_standing: standing(row.granter_role.as_deref(), row.granter_permission.as_deref())?,
        })
    }
}

/// Invitations with the names around them; the tail says which.
macro_rules! invitation_views {
    (($($tail:tt)*), $($argument:expr),*) => {
        sqlx::query_as!(
            InvitationViewRow,
            r#"SELECT i.id AS "id!", i.workspace_id AS "workspace_id!", i.project_id AS "project_id?",
                   i.role AS "role?", i.permission AS "permission?", i.email AS "email!",
                   i.email_canonical AS "email_canonical!", i.message AS "message?", i.locale AS "locale!",
                   i.granter AS "granter!", i.state AS "state!", i.decided_by AS "decided_by?",
                   i.decided_at AS "decided_at?", i.generation AS "generation!", i.delivery_state AS "delivery_state!",
                   i.delivery_detail AS "delivery_detail?", i.delivery_at AS "delivery_at?",
                   i.created_at AS "created_at!", i.expires_at AS "expires_at!",
                   w.name AS "workspace!", p.name AS "project?", a.display_name AS "inviter!",
                   a.email AS "inviter_email!", a.email_canonical AS "inviter_email_canonical!",
                   wm.role AS "granter_role?", pm.permission AS "granter_permission?"
               FROM invitation i
               JOIN workspace w ON w.id = i.workspace_id
               JOIN account a ON a.id = i.granter
               LEFT JOIN project p ON p.id = i.project_id AND p.deleted_at IS NULL
               LEFT JOIN workspace_membership wm ON wm.workspace_id = i.workspace_id AND wm.account_id = i.granter
               LEFT JOIN project_membership pm ON pm.project_id = i.project_id AND pm.account_id = i.granter
               WHERE "# + $($tail)*,
            $($argument),*
        )
    };
}

/// A page of those in a scope, in the order of the index that begins with it. `$1` is whose they are.
macro_rules! page_of_views {
    ($scope:tt, $order:tt, $whose:expr, $wanted:expr, $now:expr, $below:expr, $text:expr) => {
        invitation_views!(
            ($scope
                + " AND (CASE WHEN i.state = 'pending' AND i.expires_at <= $3 THEN 'expired' ELSE i.state END) = ANY($2)
                   AND (i.created_at, i.id) < ($4, $5)
                   AND ($7::text IS NULL OR strpos(lower(i.email COLLATE \"C\"), $7) > 0
                       OR strpos(i.email_canonical, $7) > 0) "
                + $order + " LIMIT $6"),
            $whose,
            $wanted,
            $now,
            $below.at,
            $below.id,
            $below.limit,
            $text
        )
    };
}

pub(super) async fn list(
    pool: &PgPool,
    scope: &InvitationScope,
    filter: &InvitationFilter,
    now: Timestamp,
    page: PageRequest,
) -> Result<Page<InvitationView>, StoreError> {
    let now = now.to_offset_date_time();
    let below = Below::of(page);
    let text = filter.text.as_ref().map(|text| text.to_ascii_lowercase());
    let text = text.as_deref();
    let wanted = wanted(&filter.statuses, &InvitationStatus::ALL, InvitationStatus::as_str);
    let rows = match scope {
        InvitationScope::To(Place::Workspace(workspace)) => {
            // The first key of the order is the same in all these rows; it lets the index give them in order.
            page_of_views!(
                "i.workspace_id = $1 AND i.project_id IS NULL",
                "ORDER BY i.project_id DESC, i.created_at DESC, i.id DESC",
                workspace.uuid(),
                &wanted,
                now,
                below,
                text
            )
            .fetch_all(pool)
            .await
        }
        InvitationScope::To(Place::Project(project)) => {
            page_of_views!(
                "i.workspace_id = (SELECT workspace_id FROM project WHERE id = $1 AND deleted_at IS NULL)
                   AND i.project_id = $1",
                "ORDER BY i.created_at DESC, i.id DESC",
                project.uuid(),
                &wanted,
                now,
                below,
                text
            )
            .fetch_all(pool)
            .await
        }
        InvitationScope::For(email) => {
            page_of_views!(
                "i.email_canonical = $1",
                "ORDER BY i.created_at DESC, i.id DESC",
                email.canonical(),
                &wanted,
                now,
                below,
                text
            )
            .fetch_all(pool)
            .await
        }
        InvitationScope::From(granter) => {
            page_of_views!(
                "i.granter = $1",
                "ORDER BY i.created_at DESC, i.id DESC",
                granter.uuid(),
                &wanted,
                now,
                below,
                text
            )
            .fetch_all(pool)
            .await
        }
        InvitationScope::Within(workspace, granter) => {
            invitation_views!(
                ("i.granter = $1 AND i.workspace_id = $2
                   AND (CASE WHEN i.state = 'pending' AND i.expires_at <= $4 THEN 'expired' ELSE i.state END) = ANY($3)
                   AND (i.created_at, i.id) < ($5, $6) ORDER BY i.created_at DESC, i.id DESC LIMIT $7"),
                granter.uuid(),
                workspace.uuid(),
                &wanted,
                now,
                below.at,
                below.id,
                below.limit
            )
            .fetch_all(pool)
            .await
        }
    };
    let cursor = |view: &InvitationView| Cursor { at: view.invitation.created_at, id: view.invitation.id.uuid() };
    page_of(rows.map_err(store_error)?, page, InvitationView::try_from, cursor)
}

pub(super) async fn get(pool: &PgPool, id: InvitationId) -> Result<Option<InvitationView>, StoreError> {
    let row = invitation_views!(("i.id = $1"), id.uuid()).fetch_optional(pool).await.map_err(store_error)?;
    row.map(InvitationView::try_from).transpose()
}

/// All that stand on the rights of an account, newest first.
pub(super) async fn sent_by(pool: &PgPool, account: AccountId) -> Result<Vec<InvitationView>, StoreError> {
    let rows = invitation_views!(("i.granter = $1 ORDER BY i.created_at DESC, i.id DESC"), account.uuid())
        .fetch_all(pool)
        .await
        .map_err(store_error)?;
    rows.into_iter().map(InvitationView::try_from).collect()
}
