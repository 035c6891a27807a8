//! Cursors as clients hold them: opaque, and good for the caller and list that they were given for alone.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use guestlist_domain::model::page::Cursor;
use guestlist_domain::model::time::Timestamp;
use uuid::Uuid;

/// A cursor's text for the list of this fingerprint.
pub(crate) fn write(cursor: Cursor, list: u64) -> String {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&cursor.at.micros().to_be_bytes());
    bytes[8..24].copy_from_slice(cursor.id.as_bytes());
    bytes[24..].copy_from_slice(&list.to_be_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The cursor that a text is, if it was written for the list of this fingerprint.
pub(crate) fn read(text: &str, list: u64) -> Option<Cursor> {
    let bytes: [u8; 32] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
    let (at, rest) = bytes.split_first_chunk::<8>()?;
    let (id, rest) = rest.split_first_chunk::<16>()?;
    let (at, fingerprint) = (i64::from_be_bytes(*at), u64::from_be_bytes(rest.try_into().ok()?));
    let moment = Timestamp::from_micros(at);
    (fingerprint == list && moment.micros() == at).then_some(Cursor { at: moment, id: Uuid::from_bytes(*id) })
}

/// Names a list: its path, filters and caller. It keeps a cursor from being used elsewhere by mistake and grants
/// nothing (a list is authorised anew for every page), so a plain hash (64-bit FNV-1a) does.
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
