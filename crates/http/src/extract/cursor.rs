//! Cursors as clients receive them: opaque, and valid only for the caller and the list that they were issued for.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use guestlist_domain::model::page::Cursor;
use guestlist_domain::model::time::Timestamp;
use uuid::Uuid;

/// Encodes a cursor for the list with this fingerprint.
pub(crate) fn encode(cursor: Cursor, list: u64) -> String {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&cursor.at.micros().to_be_bytes());
    bytes[8..24].copy_from_slice(cursor.id.as_bytes());
    bytes[24..].copy_from_slice(&list.to_be_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Decodes a cursor; `None` if it was not issued for the list with this fingerprint.
pub(crate) fn decode(text: &str, list: u64) -> Option<Cursor> {
    let bytes: [u8; 32] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
    let (micros, rest) = bytes.split_first_chunk::<8>()?;
    let (id, rest) = rest.split_first_chunk::<16>()?;
    let (micros, fingerprint) = (i64::from_be_bytes(*micros), u64::from_be_bytes(rest.try_into().ok()?));
    let at = Timestamp::from_micros(micros);
    (fingerprint == list && at.micros() == micros).then_some(Cursor { at, id: Uuid::from_bytes(*id) })
}

/// Returns the fingerprint of a list: a hash of its path, filters and caller. It prevents using a cursor with another
/// list by mistake and grants nothing, because every page is authorised again; a non-cryptographic hash (64-bit FNV-1a)
/// is sufficient.
pub(crate) fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a str>) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}

#[cfg(test)]
#[path = "cursor_tests.rs"]
mod tests;
