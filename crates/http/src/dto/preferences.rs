//! Notification preferences: an object with one property for each kind of notification.

use std::collections::BTreeMap;

use guestlist_domain::model::notification::{self, NotificationKind};
use serde::Serialize;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::fields::with_description;

/// The channels of one kind of notification.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Channels {
    /// Whether notifications of this kind appear in the app.
    in_app: bool,
    /// Whether notifications of this kind are sent by mail. The mail that carries an invitation is always sent.
    email: bool,
}

/// The preferences of an account, with every kind of notification.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct NotificationPreferences(BTreeMap<&'static str, Channels>);

impl NotificationPreferences {
    pub(crate) fn new(preferences: &notification::NotificationPreferences) -> Self {
        let of = |&kind: &NotificationKind| {
            let notification::Channels { in_app, email } = preferences.of(kind);
            (kind.as_str(), Channels { in_app, email })
        };
        Self(NotificationKind::ALL.iter().map(of).collect())
    }
}

impl PartialSchema for NotificationPreferences {
    fn schema() -> RefOr<Schema> {
        let object = NotificationKind::ALL.iter().fold(ObjectBuilder::new(), |object, kind| {
            object.property(kind.as_str(), Channels::schema()).required(kind.as_str())
        });
        with_description(
            object.into(),
            "Notification preferences: in-app and mail on or off for each kind of notification.",
        )
    }
}

impl ToSchema for NotificationPreferences {}
