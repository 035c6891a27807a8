use super::*;

fn cursor() -> Cursor {
    Cursor { at: Timestamp::from_micros(1_764_000_000_123_456), id: Uuid::from_u128(42) }
}

/// Proves: HT7.
#[test]
fn a_cursor_is_read_back_for_its_own_list_alone() {
    let mine = fingerprint(["acc_1", "/v1/workspaces", ""]);
    let text = write(cursor(), mine);
    assert_eq!(read(&text, mine), Some(cursor()));
    assert_eq!(read(&text, fingerprint(["acc_2", "/v1/workspaces", ""])), None, "another caller's");
    assert_eq!(read(&text, fingerprint(["acc_1", "/v1/workspaces", "status=pending"])), None, "another filter's");
    assert_eq!(read(&text, fingerprint(["acc_1", "/v1/projects", ""])), None, "another list's");
}

#[test]
fn what_is_no_cursor_is_none() {
    let text = write(cursor(), 7);
    let longer = format!("{text}AAAA");
    for wrong in ["", "!", "AAAA", &text[1..], longer.as_str(), "=", "ñ"] {
        assert_eq!(read(wrong, 7), None, "{wrong}");
    }
    let out_of_range = URL_SAFE_NO_PAD.encode([0xff; 32]);
    assert_eq!(read(&out_of_range, u64::MAX), None);
}
