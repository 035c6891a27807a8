use std::collections::HashSet;

use super::*;

#[test]
fn request_ids_are_unique_and_have_32_hex_digits() {
    let generate = random_request_ids();
    let ids: HashSet<String> = (0..1_000).map(|_| generate()).collect();
    assert_eq!(ids.len(), 1_000);
    assert!(ids.iter().all(|id| id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit())));
}
