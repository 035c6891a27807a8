//! `GET /healthz`, `GET /readyz`, `GET /.well-known/jwks.json`, `GET /openapi.json`

use std::sync::LazyLock;

use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::{Extension, Json};
use guestlist_domain::usecase::Service;
use guestlist_edge::compression_layer;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::problem::Problem;
use crate::readiness::Readiness;

pub(super) fn routes() -> OpenApiRouter<Service> {
    OpenApiRouter::default()
        .routes(routes!(health))
        .routes(routes!(ready))
        .routes(routes!(jwks))
        .merge(OpenApiRouter::default().routes(routes!(document)).layer(compression_layer()))
}

/// The status of the server.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Status {
    /// Always `ok`.
    status: &'static str,
}

const OK: Json<Status> = Json(Status { status: "ok" });

type Headers = [(HeaderName, &'static str); 2];

fn public_json(max_age: &'static str) -> Headers {
    [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, max_age)]
}

/// Check health
///
/// Returns 200 while the process is running.
#[utoipa::path(
    get,
    path = "/healthz",
    operation_id = "health",
    tag = "operation",
    responses((status = 200, description = "The process is running.", body = Status)),
)]
pub(crate) async fn health() -> Json<Status> {
    OK
}

/// Check readiness
///
/// Checks that the server can write to its store.
#[utoipa::path(
    get,
    path = "/readyz",
    operation_id = "readiness",
    tag = "operation",
    responses((status = 200, description = "The server can handle requests.", body = Status)),
)]
pub(crate) async fn ready(
    State(service): State<Service>,
    Extension(readiness): Extension<Readiness>,
) -> Result<Json<Status>, Problem> {
    readiness.check(&service).await?;
    Ok(OK)
}

/// Get the key set
///
/// Returns the public keys as a JSON Web Key Set (RFC 7517). They verify share tokens and the access tokens of guests.
/// The response can be cached for 5 minutes.
#[utoipa::path(
    get,
    path = "/.well-known/jwks.json",
    operation_id = "get_jwks",
    tag = "access",
    responses((status = 200, description = "The key set.", body = serde_json::Value)),
)]
pub(crate) async fn jwks(State(service): State<Service>) -> (Headers, String) {
    (public_json("public, max-age=300"), service.jwks())
}

/// Get the OpenAPI document
#[utoipa::path(
    get,
    path = "/openapi.json",
    operation_id = "get_openapi",
    tag = "operation",
    responses((status = 200, description = "The OpenAPI document.", body = serde_json::Value)),
)]
pub(crate) async fn document() -> (Headers, &'static str) {
    static DOCUMENT: LazyLock<String> = LazyLock::new(crate::openapi_json);
    (public_json("public, max-age=300"), &DOCUMENT)
}
