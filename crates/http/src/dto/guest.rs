//! Previews of public tokens, and the access of guests.

use guestlist_domain::usecase;
use serde::Serialize;
use utoipa::ToSchema;

use super::enums::{Permission, PublicTokenStatus};
use super::{EntityRef, Time};

/// What a public token gives access to.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PublicTokenPreview {
    /// The projects that the token opens.
    projects: Vec<EntityRef>,
    /// What a guest can do in these projects.
    permission: Permission,
    /// When the token expires; null if it never expires.
    expires_at: Option<Time>,
    /// How often the token can still be redeemed; null if there is no limit.
    uses_left: Option<u32>,
    /// Always `active`: a token with another status is answered with an error.
    status: PublicTokenStatus,
}

impl From<usecase::PublicTokenPreview> for PublicTokenPreview {
    fn from(preview: usecase::PublicTokenPreview) -> Self {
        Self {
            projects: preview.projects.iter().map(|(id, name)| EntityRef::new(id, name)).collect(),
            permission: preview.permission.into(),
            expires_at: preview.expires_at.map(Into::into),
            uses_left: preview.uses_left,
            status: preview.status.into(),
        }
    }
}

/// The credentials and the access of a guest.
#[derive(Serialize, ToSchema)]
pub(crate) struct GuestAccess {
    /// Secret of the guest session, for `POST /v1/guest-sessions/refresh`.
    guest_session: String,
    /// Signed access token (RFC 9068), for `Authorization: Bearer`.
    access_token: String,
    /// Always `Bearer`.
    token_type: &'static str,
    /// Lifetime of the access token, in seconds.
    expires_in: u64,
    /// What the guest can do in the projects.
    permission: Permission,
    /// The projects that the guest can open.
    projects: Vec<EntityRef>,
    /// URL of the host application to send the guest to; null if none is configured.
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
            projects: access.projects.iter().map(|(id, name)| EntityRef::new(id, name)).collect(),
            redirect_to: access.redirect_to,
        }
    }
}
