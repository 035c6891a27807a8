//! Conversions between columns and the domain's values.

use guestlist_domain::model::access::EffectiveAccess;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::text::Locale;
use guestlist_domain::port::StoreError;

/// A column with an invalid value. Names the column, never its content.
#[derive(Debug)]
struct CorruptColumn(&'static str);

impl std::fmt::Display for CorruptColumn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the column {} contains an invalid value", self.0)
    }
}

impl std::error::Error for CorruptColumn {}

/// Creates the error for a column with an invalid value.
#[must_use]
pub fn corrupt_column(column: &'static str) -> StoreError {
    StoreError::Internal(Box::new(CorruptColumn(column)))
}

/// Converts a number to the domain's type, which is unsigned or narrower than SQL's.
///
/// # Errors
/// [`StoreError::Internal`] if the number is out of range.
pub fn number<T: TryFrom<i64>>(column: &'static str, value: i64) -> Result<T, StoreError> {
    T::try_from(value).map_err(|_| corrupt_column(column))
}

/// Converts an optional number like [`number`].
///
/// # Errors
/// Those of [`number`].
pub(crate) fn optional_number<T: TryFrom<i64>>(
    column: &'static str,
    value: Option<i64>,
) -> Result<Option<T>, StoreError> {
    value.map(|value| number(column, value)).transpose()
}

/// Converts a hash of 32 bytes.
///
/// # Errors
/// [`StoreError::Internal`] for another number of bytes.
pub fn hash(column: &'static str, bytes: Vec<u8>) -> Result<SecretHash, StoreError> {
    bytes.try_into().map(SecretHash::new).map_err(|_| corrupt_column(column))
}

/// Converts a hash for a column.
#[must_use]
pub fn bytes(hash: &SecretHash) -> &[u8] {
    hash.as_bytes()
}

/// Converts a role.
///
/// # Errors
/// [`StoreError::Internal`] for an unknown name.
pub fn role(name: &str) -> Result<Role, StoreError> {
    Role::parse(name).map_err(|_| corrupt_column("role"))
}

/// Converts a permission.
///
/// # Errors
/// [`StoreError::Internal`] for an unknown name.
pub fn permission(name: &str) -> Result<Permission, StoreError> {
    Permission::parse(name).map_err(|_| corrupt_column("permission"))
}

/// Converts a locale.
///
/// # Errors
/// [`StoreError::Internal`] for an unknown name.
pub fn locale(name: &str) -> Result<Locale, StoreError> {
    Locale::parse(name).map_err(|_| corrupt_column("locale"))
}

/// Returns the value of `all` with this name.
///
/// # Errors
/// [`StoreError::Internal`] for an unknown name.
pub(crate) fn one_of<T: Copy>(
    column: &'static str,
    all: &[T],
    name_of: impl Fn(T) -> &'static str,
    name: &str,
) -> Result<T, StoreError> {
    all.iter().copied().find(|&value| name_of(value) == name).ok_or_else(|| corrupt_column(column))
}

/// Converts the effective access from the names of a role and of a permission.
///
/// # Errors
/// [`StoreError::Internal`] for an unknown name.
pub fn effective_access(role_name: Option<&str>, permission_name: Option<&str>) -> Result<EffectiveAccess, StoreError> {
    Ok(EffectiveAccess {
        role: role_name.map(role).transpose()?,
        permission: permission_name.map(permission).transpose()?,
    })
}

#[cfg(test)]
#[path = "convert_tests.rs"]
mod tests;
