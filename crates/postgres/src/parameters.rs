//! Values of parameters.

use guestlist_domain::model::secret::SecretHash;

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
    column(hashes, |hash| hash.as_bytes().to_vec())
}

#[cfg(test)]
#[path = "parameters_tests.rs"]
mod tests;
