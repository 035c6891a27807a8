use guestlist_domain::model::secret::CodeKind;

use super::*;

const SESSION: &str = "gls_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

#[test]
fn disclosed_secrets_are_found_inside_other_texts() {
    let token = format!("eyJ{}.{}.{}", "a".repeat(30), "b".repeat(30), "c".repeat(30));
    let code = Code::from_bits(CodeKind::PublicToken, 7).expose();
    let secrets = Secrets::default();
    secrets
        .record(&format!("Open http://localhost/open#{token}.\nOr type {code}. {{\"session_token\":\"{SESSION}\"}}"));
    assert_eq!(secrets.count(), 4);
    for secret in [SESSION, &token, &code] {
        assert_eq!(secrets.found_in(&format!("GET /join?at={secret}&b=1")), [secret]);
    }
    let bare = code.replace('-', "");
    assert_eq!(secrets.found_in(&format!("/code/{bare}x")), [bare]);
}

#[test]
fn texts_with_the_form_of_a_secret_are_found_without_being_disclosed_and_ids_are_not() {
    let secrets = Secrets::default();
    assert_eq!(secrets.found_in(&format!("cookie: guestlist_session={SESSION};")), [SESSION]);
    for harmless in [
        "/projects/prj_0199ab34cd56ef78ab12cd34ef56ab12/public-tokens?after=1700-evt_0199ab34cd56ef78ab12cd34ef56ab12",
        "/mail-opt-out/glo_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG",
        "gls_short",
        "V000-0000-0000-0000",
    ] {
        assert_eq!(secrets.found_in(harmless), [] as [String; 0]);
    }
}
