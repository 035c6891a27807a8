//! What somebody takes along of what is kept about them.

use std::collections::BTreeMap;

use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::OwnEvent;
use guestlist_domain::usecase::{self, Caller};
use serde::Serialize;
use utoipa::ToSchema;

use super::Time;
use super::account::Account;
use super::invitation::{Invitation, Membership};
use super::notification::Notification;
use super::preferences::NotificationPreferences;
use super::public_token::PublicToken;
use super::session::Session;

/// Everything about an account.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AccountExport {
    /// When this was written.
    exported_at: Time,
    /// The account.
    account: Account,
    /// Its live sessions.
    sessions: Vec<Session>,
    /// What it was given where.
    memberships: Vec<Membership>,
    /// The invitations that it sent.
    sent_invitations: Vec<Invitation>,
    /// The invitations to its address.
    received_invitations: Vec<Invitation>,
    /// The public tokens that it made and still sees; `activity` tells that it made others.
    public_tokens: Vec<PublicToken>,
    /// Its notifications.
    notifications: Vec<Notification>,
    /// By which ways it wants to be told of what.
    notification_preferences: NotificationPreferences,
    /// What it did.
    activity: Vec<OwnActivity>,
}

/// Something that the account did.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OwnActivity {
    /// Id.
    id: String,
    /// When.
    at: Time,
    /// What: `noun.verb` in the past.
    action: &'static str,
    /// To what.
    object: ActivityObject,
    /// More, by name.
    detail: BTreeMap<String, String>,
}

/// What something was done to, by the name it had then.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ActivityObject {
    /// Its kind.
    kind: &'static str,
    /// Id.
    id: String,
    /// Name.
    name: String,
}

impl AccountExport {
    pub(crate) fn new(export: usecase::AccountExport, caller: &Caller, policy: &Policy, now: Timestamp) -> Self {
        let locale = export.account.locale;
        let notifications = export.notifications.into_iter();
        Self {
            exported_at: now.into(),
            account: (&export.account).into(),
            sessions: export.sessions.iter().map(|session| Session::new(session, caller.session_id)).collect(),
            memberships: export.memberships.iter().map(Into::into).collect(),
            sent_invitations: export.sent_invitations.into_iter().map(Into::into).collect(),
            received_invitations: export.received_invitations.into_iter().map(Into::into).collect(),
            public_tokens: export.public_tokens.into_iter().map(Into::into).collect(),
            notifications: notifications.map(|item| Notification::new(item, locale, policy)).collect(),
            notification_preferences: NotificationPreferences::new(&export.preferences),
            activity: export.activity.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<OwnEvent> for OwnActivity {
    fn from(event: OwnEvent) -> Self {
        Self {
            id: event.id.to_string(),
            at: event.at.into(),
            action: event.action.as_str(),
            object: ActivityObject { kind: event.object.kind, id: event.object.id, name: event.object.name },
            detail: event.detail.into_iter().collect(),
        }
    }
}
