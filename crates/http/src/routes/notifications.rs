//! `GET /v1/account/notifications`, `POST /v1/account/notifications/{id}/read`,
//! `POST /v1/account/notifications/read-all`

mod preferences;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use guestlist_domain::model::ids::NotificationId;
use guestlist_domain::usecase::Service;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::dto::notification::{Notification, Notifications};
use crate::extract::{Authenticated, PageParams, PathId, Query};
use crate::problem::Problem;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default()
        .routes(routes!(list))
        .routes(routes!(read))
        .routes(routes!(read_all))
        .routes(routes!(preferences::get, preferences::set))
}

/// List notifications
///
/// Returns the notifications of the caller, newest first, in the language of the account.
#[utoipa::path(
    get,
    path = "/v1/account/notifications",
    operation_id = "list_notifications",
    tag = "notifications",
    params(("unread" = Option<bool>, Query, description = "Whether to return only unread notifications. Defaults to \
        false."), PageParams),
    responses((status = 200, description = "A page of notifications.", body = Notifications)),
    security(("bearer" = [])),
)]
pub(crate) async fn list(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    mut query: Query,
) -> Result<Json<Notifications>, Problem> {
    let unread_only = query.flag("unread");
    let page = query.page(&caller)?;
    let found = service.notifications(&caller, unread_only, page.request).await?;
    let locale = caller.account.locale;
    let list = page.to_list(found.page, |item| Notification::new(item, locale, service.policy()));
    Ok(Json(Notifications { items: list.items, next_cursor: list.next_cursor, unread_count: found.unread }))
}

/// Mark a notification as read
///
/// Marks one of the caller's notifications as read. Repeating the request has no effect.
#[utoipa::path(
    post,
    path = "/v1/account/notifications/{id}/read",
    operation_id = "read_notification",
    tag = "notifications",
    params(("id" = String, Path, description = "Id of the notification.")),
    responses((status = 204, description = "The notification is marked as read.")),
    security(("bearer" = [])),
)]
pub(crate) async fn read(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
    PathId(id): PathId<NotificationId>,
) -> Result<StatusCode, Problem> {
    service.read_notification(&caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Mark all notifications as read
///
/// Marks all notifications of the caller as read.
#[utoipa::path(
    post,
    path = "/v1/account/notifications/read-all",
    operation_id = "read_all_notifications",
    tag = "notifications",
    responses((status = 204, description = "All notifications are marked as read.")),
    security(("bearer" = [])),
)]
pub(crate) async fn read_all(
    State(service): State<Service>,
    Authenticated(caller): Authenticated,
) -> Result<StatusCode, Problem> {
    service.read_all_notifications(&caller).await?;
    Ok(StatusCode::NO_CONTENT)
}
