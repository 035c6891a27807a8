//! Guest sessions.

use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::ids::{GuestSessionId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::text::DisplayName;
use guestlist_domain::port::{GuestSessionView, StoreError};
use uuid::Uuid;

use crate::{Time, hash};

row! {
    [$]
    /// A row of `guest_session`. Columns that its public token has as well begin with `session`.
    GuestSessionRow, guest_session_row! {
        session_id: Uuid,
        token_id: Uuid,
        session_workspace_id: Uuid,
        secret_hash: Vec<u8>,
        display_name: Option<String>,
        session_created_at: Time,
        session_last_used_at: Time,
        idle_expires_at: Time,
    }
}

impl TryFrom<GuestSessionRow> for GuestSession {
    type Error = StoreError;

    fn try_from(row: GuestSessionRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: GuestSessionId::new(row.session_id),
            token_id: PublicTokenId::new(row.token_id),
            workspace_id: WorkspaceId::new(row.session_workspace_id),
            secret_hash: hash("guest_session.secret_hash", row.secret_hash)?,
            display_name: row.display_name.map(DisplayName::restore),
            created_at: row.session_created_at.into(),
            last_used_at: row.session_last_used_at.into(),
            idle_expires_at: row.idle_expires_at.into(),
        })
    }
}

row! {
    /// A guest session in the list of a public token.
    GuestSessionViewRow {
        id: Uuid,
        display_name: Option<String>,
        created_at: Time,
        last_used_at: Time,
        idle_expires_at: Time,
    }
}

impl From<GuestSessionViewRow> for GuestSessionView {
    fn from(row: GuestSessionViewRow) -> Self {
        Self {
            id: GuestSessionId::new(row.id),
            display_name: row.display_name.map(DisplayName::restore),
            created_at: row.created_at.into(),
            last_used_at: row.last_used_at.into(),
            idle_expires_at: row.idle_expires_at.into(),
        }
    }
}
