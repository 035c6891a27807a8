//! Values of parameters.

use guestlist_domain::model::secret::SecretHash;

/// Returns hashes in hexadecimal as the parameter of `json_each`.
pub(crate) fn hash_list(hashes: &[SecretHash]) -> String {
    let hex = |hash: &SecretHash| hash.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    hashes.iter().map(hex).collect::<serde_json::Value>().to_string()
}
