//! Sessions of accounts.

use guestlist_domain::model::device::Device;
use guestlist_domain::model::ids::SessionId;
use guestlist_domain::model::session;
use serde::Serialize;
use utoipa::ToSchema;

use super::Time;

/// A session, as its owner sees it. The token is not included: it is returned only when the session is created.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Session {
    /// Unique id of the session.
    id: String,
    /// When the session was created.
    created_at: Time,
    /// When the session was last used, to within an hour.
    last_seen_at: Time,
    /// When the session expires, regardless of use. It ends earlier after 7 days without use.
    expires_at: Time,
    /// Browser that created the session, as it identified itself; null if unknown.
    browser: Option<&'static str>,
    /// Operating system of that browser; null if unknown.
    system: Option<&'static str>,
    /// Whether this is the session of the request.
    current: bool,
}

impl Session {
    pub(crate) fn new(session: &session::Session, current: SessionId) -> Self {
        Self {
            id: session.id.to_string(),
            created_at: session.created_at.into(),
            last_seen_at: session.last_seen_at.into(),
            expires_at: session.expires_at.into(),
            browser: session.device.and_then(Device::browser),
            system: session.device.and_then(Device::system),
            current: session.id == current,
        }
    }
}
