use super::*;

#[test]
fn an_id_parses_from_its_text_form() {
    let id = WorkspaceId::new(Uuid::from_u128(0x0192_aaaa_bbbb_7ccc_8ddd_eeee_ffff_0001));
    assert_eq!(id.to_string(), "ws_0192aaaabbbb7ccc8dddeeeeffff0001");
    assert_eq!(WorkspaceId::parse(&id.to_string()), Ok(id));
}

#[test]
fn an_id_has_exactly_one_spelling() {
    for text in [
        "",
        "ws",
        "ws_",
        "0192aaaabbbb7ccc8dddeeeeffff0001",
        "prj_0192aaaabbbb7ccc8dddeeeeffff0001",
        "ws_0192AAAABBBB7CCC8DDDEEEEFFFF0001",
        "ws_0192aaaa-bbbb-7ccc-8ddd-eeeeffff0001",
        "ws_0192aaaabbbb7ccc8dddeeeeffff00011",
        "ws_0192aaaabbbb7ccc8dddeeeeffff000g",
        " ws_0192aaaabbbb7ccc8dddeeeeffff0001",
    ] {
        assert_eq!(WorkspaceId::parse(text), Err(MalformedId), "{text:?}");
    }
}
