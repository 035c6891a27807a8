//! What guests get.

use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::words::{Permission, PublicTokenStatus};
use super::{Named, Time};

/// What a public token opens.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PublicTokenPreview {
    /// The projects.
    projects: Vec<Named>,
    /// What one may do in them.
    permission: Permission,
    /// Until when; null is for ever.
    expires_at: Option<Time>,
    /// How many more may come; null is without end.
    uses_left: Option<u32>,
    /// Where it stands.
    status: PublicTokenStatus,
}

impl From<usecase::PublicTokenPreview> for PublicTokenPreview {
    fn from(preview: usecase::PublicTokenPreview) -> Self {
        Self {
            projects: preview.projects.iter().map(|(id, name)| Named::new(id, name)).collect(),
            permission: preview.permission.into(),
            expires_at: preview.expires_at.map(Into::into),
            uses_left: preview.uses_left,
            status: preview.status.into(),
        }
    }
}

/// A guest's way in.
#[derive(Serialize, ToSchema)]
pub(crate) struct GuestAccess {
    /// The guest session's secret: for the next access token.
    guest_session: String,
    /// The signed access token (RFC 9068), for `Authorization: Bearer`.
    access_token: String,
    /// Always `Bearer`.
    token_type: &'static str,
    /// Seconds until the access token runs out.
    expires_in: u64,
    /// What one may do.
    permission: Permission,
    /// Where.
    projects: Vec<Named>,
    /// Where to go, if the operator named a place.
    redirect_to: Option<String>,
}

impl From<usecase::GuestAccess> for GuestAccess {
    fn from(access: usecase::GuestAccess) -> Self {
        Self {
            guest_session: access.guest_session.expose().to_owned(),
            access_token: access.access_token,
            token_type: "Bearer",
            expires_in: access.expires_at.since(access.issued_at).as_secs(),
            permission: access.permission.into(),
            projects: access.projects.iter().map(|(id, name)| Named::new(id, name)).collect(),
            redirect_to: access.redirect_to,
        }
    }
}
