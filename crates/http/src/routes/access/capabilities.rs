//! `GET /v1/capabilities`

use axum::Json;

use crate::dto::access::Capabilities;

/// List capabilities
///
/// Returns the capabilities of every role and every permission.
#[utoipa::path(
    get,
    path = "/v1/capabilities",
    operation_id = "list_capabilities",
    tag = "access",
    responses((status = 200, description = "The capability matrix.", body = Capabilities)),
)]
pub(crate) async fn capabilities() -> Json<Capabilities> {
    Json(Capabilities::from_model())
}
