//! By which ways somebody wants to be told of what: an object with a field for every kind of notification.

use std::collections::BTreeMap;

use guestlist_domain::model::notification::{self, NotificationKind};
use serde::Serialize;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::fields::described;

/// The ways for one kind.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Channels {
    /// In the app.
    in_app: bool,
    /// By mail. The mail of an invitation is the invitation itself, and always sent.
    email: bool,
}

/// What somebody chose, every kind included.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(crate) struct NotificationPreferences(BTreeMap<&'static str, Channels>);

impl NotificationPreferences {
    pub(crate) fn new(chosen: &notification::NotificationPreferences) -> Self {
        let of = |&kind: &NotificationKind| {
            let notification::Channels { in_app, email } = chosen.of(kind);
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
        described(object.into(), "By which ways to be told of each kind of notification.")
    }
}

impl ToSchema for NotificationPreferences {}
