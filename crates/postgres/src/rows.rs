//! Conversions between columns and domain values. A value that cannot be converted fails the whole read: a row that
//! cannot be read grants nothing.

use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::text::Locale;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::StoreError;
use time::OffsetDateTime;

/// A column with an invalid value. Names the column, never its content.
#[derive(Debug, thiserror::Error)]
#[error("the column {0} contains an invalid value")]
struct CorruptColumn(&'static str);

/// Creates the error for a column with an invalid value.
pub(crate) fn corrupt_column(column: &'static str) -> StoreError {
    StoreError::Internal(Box::new(CorruptColumn(column)))
}

/// Converts a number to the domain's type, which is unsigned or narrower than SQL's.
pub(crate) fn number<T: TryFrom<i64>>(column: &'static str, value: i64) -> Result<T, StoreError> {
    T::try_from(value).map_err(|_| corrupt_column(column))
}

pub(crate) fn optional_number<T: TryFrom<i64>>(
    column: &'static str,
    value: Option<i64>,
) -> Result<Option<T>, StoreError> {
    value.map(|value| number(column, value)).transpose()
}

pub(crate) fn hash(column: &'static str, bytes: Vec<u8>) -> Result<SecretHash, StoreError> {
    bytes.try_into().map(SecretHash::new).map_err(|_| corrupt_column(column))
}

pub(crate) fn role(text: &str) -> Result<Role, StoreError> {
    Role::parse(text).map_err(|_| corrupt_column("role"))
}

pub(crate) fn permission(text: &str) -> Result<Permission, StoreError> {
    Permission::parse(text).map_err(|_| corrupt_column("permission"))
}

pub(crate) fn locale(text: &str) -> Result<Locale, StoreError> {
    Locale::parse(text).map_err(|_| corrupt_column("locale"))
}

pub(crate) fn timestamp(at: OffsetDateTime) -> Timestamp {
    Timestamp::from_offset_date_time(at)
}

/// Returns the value of `all` with this name.
pub(crate) fn one_of<T: Copy>(
    column: &'static str,
    all: &[T],
    name: fn(T) -> &'static str,
    text: &str,
) -> Result<T, StoreError> {
    all.iter().copied().find(|&value| name(value) == text).ok_or_else(|| corrupt_column(column))
}

/// Replaces U+0000, which PostgreSQL cannot store, in external text such as a reply of a mail server. Such a reply must
/// not prevent the result of a delivery from being recorded.
pub(crate) fn replace_nul(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

/// Returns the values of one column of many records, for an array parameter.
pub(crate) fn column<'a, R, T>(records: &'a [R], value: impl Fn(&'a R) -> T) -> Vec<T> {
    records.iter().map(value).collect()
}

pub(crate) fn hash_list(hashes: &[SecretHash]) -> Vec<Vec<u8>> {
    hashes.iter().map(|hash| hash.as_bytes().to_vec()).collect()
}

#[cfg(test)]
#[path = "rows_tests.rs"]
mod tests;
