//! `GET /v1/capabilities`

use axum::Json;

use crate::dto::access::Capabilities;

/// See the matrix
///
/// Every role and permission, with its capabilities.
#[utoipa::path(
    get,
    path = "/v1/capabilities",
    operation_id = "list_capabilities",
    tag = "access",
    responses((status = 200, description = "The matrix.", body = Capabilities)),
)]
pub(crate) async fn capabilities() -> Json<Capabilities> {
    Json(Capabilities::of_the_model())
}
