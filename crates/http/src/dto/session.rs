//! Sessions.

use guestlist_domain::model::device::Device;
use guestlist_domain::model::ids::SessionId;
use guestlist_domain::model::session;
use serde::Serialize;
use utoipa::ToSchema;

use super::Time;

/// A session, as its owner sees it. Its token was shown once, when it began.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Session {
    /// Id.
    id: String,
    /// When the person signed in.
    created_at: Time,
    /// When it was last used, to within an hour.
    last_seen_at: Time,
    /// When it ends, however much it is used.
    expires_at: Time,
    /// The browser that it was begun with, as far as it said so.
    browser: Option<&'static str>,
    /// The system of that browser.
    system: Option<&'static str>,
    /// Whether this request is made with it.
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
