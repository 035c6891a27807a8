//! The data export of an account.

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

/// The data that is stored about an account, without secrets.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AccountExport {
    /// When the export was created.
    exported_at: Time,
    /// The account.
    account: Account,
    /// The live sessions of the account.
    sessions: Vec<Session>,
    /// The memberships of the account.
    memberships: Vec<Membership>,
    /// The invitations that the account granted (`invited_by`).
    sent_invitations: Vec<Invitation>,
    /// The invitations to the address of the account.
    received_invitations: Vec<Invitation>,
    /// The public tokens that the account owns (`created_by`) and still manages in at least one project; the creation
    /// of others is recorded in `activity`.
    public_tokens: Vec<PublicToken>,
    /// The notifications of the account.
    notifications: Vec<Notification>,
    /// The notification preferences of the account.
    notification_preferences: NotificationPreferences,
    /// The audit events that the account caused.
    activity: Vec<OwnActivity>,
}

/// An audit event caused by the account.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OwnActivity {
    /// Unique id.
    id: String,
    /// When the event happened.
    at: Time,
    /// What was done: a noun and a verb in the past tense, such as `project.created`.
    action: &'static str,
    /// What it was done to.
    object: ActivityObject,
    /// Further details by name.
    detail: BTreeMap<String, String>,
}

/// What an event is about, with the name that it had at that time.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ActivityObject {
    /// The kind of object: `account`, `workspace`, `project`, `invitation`, `public_token`, `host_key` or
    /// `signing_key`.
    kind: &'static str,
    /// Unique id.
    id: String,
    /// Name at the time of the event.
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
