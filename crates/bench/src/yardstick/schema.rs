//! What the yardsticks of both databases have in common: rows, bodies of requests, and failures.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use uuid::Uuid;

/// Number of rows that exist at the start in the tables that are read or updated.
pub(super) const ROWS: i64 = 10_000;
/// Length of the sealed content of a queued mail, about that of a real one.
pub(super) const SEALED_LENGTH: usize = 600;
/// Lifetime of an invitation, in microseconds.
pub(super) const LIFETIME: i64 = 7 * 24 * 3_600 * 1_000_000;

/// Body of an invitation.
#[derive(Debug, Deserialize)]
pub(super) struct Invite {
    pub(super) email: String,
    pub(super) permission: String,
}

/// Returns the id of a row that exists at the start.
pub(super) const fn row_id(number: i64) -> Uuid {
    Uuid::from_u128(number.unsigned_abs() as u128)
}

/// Returns a new, time-ordered id, as the service has them.
pub(super) fn new_id() -> Uuid {
    #[expect(clippy::disallowed_methods, reason = "a yardstick has no ports")]
    Uuid::now_v7()
}

/// A failed statement.
pub(super) struct Failure(sqlx::Error);

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let found_no_row = matches!(self.0, sqlx::Error::RowNotFound);
        let status = if found_no_row { StatusCode::CONFLICT } else { StatusCode::INTERNAL_SERVER_ERROR };
        (status, self.0.to_string()).into_response()
    }
}
