use super::*;

fn cursor() -> Cursor {
    Cursor { at: Timestamp::from_micros(1_764_000_000_123_456), id: Uuid::from_u128(42) }
}

/// Proves: HT7.
#[test]
fn a_cursor_is_valid_only_for_its_own_list() {
    let own_list = fingerprint(["acc_1", "/v1/workspaces", ""]);
    let text = encode(cursor(), own_list);
    assert_eq!(decode(&text, own_list), Some(cursor()));
    assert_eq!(decode(&text, fingerprint(["acc_2", "/v1/workspaces", ""])), None, "another caller's");
    assert_eq!(decode(&text, fingerprint(["acc_1", "/v1/workspaces", "status=pending"])), None, "another filter's");
    assert_eq!(decode(&text, fingerprint(["acc_1", "/v1/projects", ""])), None, "another list's");
}

#[test]
fn malformed_cursors_are_none() {
    let text = encode(cursor(), 7);
    let longer = format!("{text}AAAA");
    for wrong in ["", "!", "AAAA", &text[1..], longer.as_str(), "=", "ñ"] {
        assert_eq!(decode(wrong, 7), None, "{wrong}");
    }
    let out_of_range = URL_SAFE_NO_PAD.encode([0xff; 32]);
    assert_eq!(decode(&out_of_range, u64::MAX), None);
}
