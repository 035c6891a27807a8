//! `GET /healthz`, `GET /readyz`, `GET /.well-known/jwks.json`, `GET /openapi.json`

use std::sync::LazyLock;

use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::{Extension, Json};
use guestlist_domain::usecase::Service;
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
        .routes(routes!(document))
}

/// That all is well.
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

/// Does the process live?
#[utoipa::path(
    get,
    path = "/healthz",
    operation_id = "health",
    tag = "operation",
    responses((status = 200, description = "It does.", body = Status)),
)]
pub(crate) async fn health() -> Json<Status> {
    OK
}

/// Can it do its work?
///
/// Tries to write to the store.
#[utoipa::path(
    get,
    path = "/readyz",
    operation_id = "readiness",
    tag = "operation",
    responses((status = 200, description = "It can.", body = Status)),
)]
pub(crate) async fn ready(
    State(service): State<Service>,
    Extension(readiness): Extension<Readiness>,
) -> Result<Json<Status>, Problem> {
    readiness.of(&service).await?;
    Ok(OK)
}

/// See the signing keys
///
/// The public keys (RFC 7517) that verify share tokens and guests' access tokens.
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

/// See this document
#[utoipa::path(
    get,
    path = "/openapi.json",
    operation_id = "get_openapi",
    tag = "operation",
    responses((status = 200, description = "The document.", body = serde_json::Value)),
)]
pub(crate) async fn document() -> (Headers, &'static str) {
    static DOCUMENT: LazyLock<String> = LazyLock::new(crate::openapi_json);
    (public_json("public, max-age=300"), &DOCUMENT)
}
