//! `POST /v1/guest-sessions/refresh`

use axum::Json;
use axum::extract::State;
use guestlist_domain::usecase::Service;

use crate::dto::guest::GuestAccess;
use crate::extract::Body;
use crate::fields::{UnboundedText, request_body};
use crate::problem::Problem;

request_body! {
    /// The guest session to refresh.
    pub(crate) struct RefreshGuestSession {
        /// Secret of the guest session.
        guest_session: UnboundedText,
    }
}

/// Refresh a guest session
///
/// Returns a new access token for a guest session and extends the session, without counting a use. A guest session ends
/// with its public token, or after 30 days without use (by default).
#[utoipa::path(
    post,
    path = "/v1/guest-sessions/refresh",
    operation_id = "refresh_guest_session",
    tag = "guests",
    request_body = RefreshGuestSession,
    responses((status = 200, description = "The guest session, with a new access token.", body = GuestAccess)),
)]
pub(crate) async fn refresh(
    State(service): State<Service>,
    Body(body): Body<RefreshGuestSession>,
) -> Result<Json<GuestAccess>, Problem> {
    Ok(Json(service.refresh_guest_session(&body.guest_session.0).await?.into()))
}
