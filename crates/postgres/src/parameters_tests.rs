use super::replace_nul;

#[test]
fn external_texts_lose_only_what_postgresql_cannot_store() {
    assert_eq!(replace_nul("550 no\0 such\nuser é"), "550 no\u{fffd} such\nuser é");
}
