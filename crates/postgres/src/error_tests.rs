use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;

use guestlist_domain::port::StoreError;
use sqlx::error::{DatabaseError, ErrorKind};

use super::store_error;

/// An error of the server with only an SQLSTATE.
#[derive(Debug)]
struct ServerError(&'static str);

impl fmt::Display for ServerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl StdError for ServerError {}

impl DatabaseError for ServerError {
    fn message(&self) -> &str {
        self.0
    }

    fn code(&self) -> Option<Cow<'_, str>> {
        Some(self.0.into())
    }

    fn as_error(&self) -> &(dyn StdError + Send + Sync + 'static) {
        self
    }

    fn as_error_mut(&mut self) -> &mut (dyn StdError + Send + Sync + 'static) {
        self
    }

    fn into_error(self: Box<Self>) -> Box<dyn StdError + Send + Sync + 'static> {
        self
    }

    fn kind(&self) -> ErrorKind {
        if self.0 == "23505" { ErrorKind::UniqueViolation } else { ErrorKind::Other }
    }
}

fn kind_of(error: sqlx::Error) -> &'static str {
    match store_error(error) {
        StoreError::Conflict => "conflict",
        StoreError::Contended(_) => "contended",
        StoreError::Unavailable(_) => "unavailable",
        StoreError::Internal(_) => "internal",
    }
}

#[test]
fn an_error_of_the_server_is_classified_by_its_sqlstate() {
    let cases = [
        ("23505", "conflict"),
        ("40001", "contended"),
        ("40P01", "contended"),
        ("55P03", "contended"),
        ("25006", "unavailable"),
        ("57P01", "unavailable"),
        ("57P03", "unavailable"),
        ("08006", "unavailable"),
        ("53300", "unavailable"),
        ("57014", "internal"),
        ("40002", "internal"),
        ("23503", "internal"),
        ("23514", "internal"),
        ("42P01", "internal"),
    ];
    for (state, expected) in cases {
        assert_eq!(kind_of(sqlx::Error::Database(Box::new(ServerError(state)))), expected, "{state}");
    }
}

/// Proves: ST5.
#[test]
fn no_reply_is_unavailable_and_everything_else_is_internal() {
    let broken_pipe = std::io::Error::from(std::io::ErrorKind::BrokenPipe);
    assert_eq!(kind_of(sqlx::Error::Io(broken_pipe)), "unavailable");
    assert_eq!(kind_of(sqlx::Error::PoolTimedOut), "unavailable");
    assert_eq!(kind_of(sqlx::Error::PoolClosed), "unavailable");
    assert_eq!(kind_of(sqlx::Error::BeginFailed), "unavailable");
    assert_eq!(kind_of(sqlx::Error::RowNotFound), "internal");
    assert_eq!(kind_of(sqlx::Error::ColumnNotFound("x".to_owned())), "internal");
}
