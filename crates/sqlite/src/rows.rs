//! Conversions between columns and domain values that several records share.

use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::StoreError;
use uuid::Uuid;

use crate::error::corrupt_column;

/// Converts an optional time from a column in microseconds.
pub(crate) fn optional_timestamp(micros: Option<i64>) -> Option<Timestamp> {
    micros.map(Timestamp::from_micros)
}

/// Converts an optional time for a column in microseconds.
pub(crate) fn optional_micros(time: Option<Timestamp>) -> Option<i64> {
    time.map(Timestamp::micros)
}

/// Converts a number to the domain's type.
pub(crate) fn number<T: TryFrom<i64>>(value: i64, column: &'static str) -> Result<T, StoreError> {
    T::try_from(value).map_err(|_| corrupt_column(column))
}

/// Converts an optional number to the domain's type.
pub(crate) fn optional_number<T: TryFrom<i64>>(
    value: Option<i64>,
    column: &'static str,
) -> Result<Option<T>, StoreError> {
    value.map(|value| number(value, column)).transpose()
}

/// Converts a hash of 32 bytes.
pub(crate) fn hash(bytes: Vec<u8>, column: &'static str) -> Result<SecretHash, StoreError> {
    bytes.try_into().map(SecretHash::new).map_err(|_| corrupt_column(column))
}

/// Converts a hash for a column.
pub(crate) fn bytes(hash: &SecretHash) -> &[u8] {
    hash.as_bytes()
}

/// Converts a locale.
pub(crate) fn locale(text: &str, column: &'static str) -> Result<Locale, StoreError> {
    Locale::parse(text).map_err(|_| corrupt_column(column))
}

/// Converts a role.
pub(crate) fn role(text: &str, column: &'static str) -> Result<Role, StoreError> {
    Role::parse(text).map_err(|_| corrupt_column(column))
}

/// Converts a permission.
pub(crate) fn permission(text: &str, column: &'static str) -> Result<Permission, StoreError> {
    Permission::parse(text).map_err(|_| corrupt_column(column))
}

/// Returns the value of `all` with this name.
pub(crate) fn one_of<T: Copy>(
    all: &[T],
    name: impl Fn(T) -> &'static str,
    text: &str,
    column: &'static str,
) -> Result<T, StoreError> {
    all.iter().copied().find(|&value| name(value) == text).ok_or_else(|| corrupt_column(column))
}

/// Returns a page request as three parameters: time and id that rows must be below, and the maximum number of rows,
/// which is one more than a page has.
pub(crate) fn keyset(page: PageRequest) -> (i64, Uuid, i64) {
    let (at, id) = page.after.map_or((i64::MAX, Uuid::max()), |cursor| (cursor.at.micros(), cursor.id));
    (at, id, i64::from(page.limit) + 1)
}

#[cfg(test)]
#[path = "rows_tests.rs"]
mod tests;
