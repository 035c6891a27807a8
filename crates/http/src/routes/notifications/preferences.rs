//! `GET /v1/account/notification-preferences`, `PUT /v1/account/notification-preferences`

use axum::Json;
use axum::extract::State;
use guestlist_domain::model::notification::{self, NotificationKind};
use guestlist_domain::usecase::Service;
use serde_json::{Map, Value};
use utoipa::openapi::schema::AdditionalProperties;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::dto::preferences::NotificationPreferences;
use crate::extract::{Authenticated, Body};
use crate::fields::{FieldErrors, FieldValue, FromFields, request_body, with_description};
use crate::problem::Problem;

request_body! {
    /// The channels of one kind of notification.
    pub(crate) struct ChannelChoice {
        /// Whether notifications of this kind appear in the app.
        in_app: bool,
        /// Whether notifications of this kind are sent by mail.
        email: bool,
    }
}

/// A change of notification preferences: one field for each kind that changes.
pub(crate) struct UpdateNotificationPreferences(Vec<(NotificationKind, notification::Channels)>);

impl FromFields for UpdateNotificationPreferences {
    fn from_fields(object: &Map<String, Value>) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut channels = Vec::new();
        for &kind in NotificationKind::ALL {
            let parsed = Option::<ChannelChoice>::read(object.get(kind.as_str()));
            if let Some(Some(ChannelChoice { in_app, email })) = errors.collect(kind.as_str(), parsed) {
                channels.push((kind, notification::Channels { in_app, email }));
            }
        }
        let known: Vec<&str> = NotificationKind::ALL.iter().map(|kind| kind.as_str()).collect();
        errors.add_unknown_fields(object, &known);
        if errors.is_empty() { Ok(Self(channels)) } else { Err(errors) }
    }
}

impl PartialSchema for UpdateNotificationPreferences {
    fn schema() -> RefOr<Schema> {
        let closed = ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(false)));
        let object = NotificationKind::ALL.iter().fold(closed, |object, kind| {
            object.property(kind.as_str(), <Option<ChannelChoice> as FieldValue>::schema())
        });
        with_description(object.into(), "The kinds of notification to change. Kinds that are left out stay unchanged.")
    }
}

impl ToSchema for UpdateNotificationPreferences {}

/// Get notification preferences
///
/// Returns for each kind of notification whether it appears in the app and whether it is sent by mail. Both are on
/// until the account changes them.
#[utoipa::path(
    get,
    path = "/v1/account/notification-preferences",
    operation_id = "get_notification_preferences",
    tag = "notifications",
    responses((status = 200, description = "All notification preferences.", body = NotificationPreferences)),
    security(("bearer" = [])),
)]
pub(crate) async fn get(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
) -> Result<Json<NotificationPreferences>, Problem> {
    Ok(Json(NotificationPreferences::new(&service.notification_preferences(&caller).await?)))
}

/// Update notification preferences
///
/// Changes the channels of the given kinds of notification. Other kinds stay unchanged.
#[utoipa::path(
    put,
    path = "/v1/account/notification-preferences",
    operation_id = "set_notification_preferences",
    tag = "notifications",
    request_body = UpdateNotificationPreferences,
    responses((status = 200, description = "All notification preferences.", body = NotificationPreferences)),
    security(("bearer" = [])),
)]
pub(crate) async fn set(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    Body(body): Body<UpdateNotificationPreferences>,
) -> Result<Json<NotificationPreferences>, Problem> {
    Ok(Json(NotificationPreferences::new(&service.set_notification_preferences(&caller, &body.0).await?)))
}
