use guestlist_domain::model::secret::CodeKind;

use super::*;

const SESSION: &str = "gls_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

#[test]
fn what_was_given_away_is_found_wherever_it_turns_up() {
    let token = format!("eyJ{}.{}.{}", "a".repeat(30), "b".repeat(30), "c".repeat(30));
    let code = Code::from_bits(CodeKind::PublicToken, 7).expose();
    let secrets = Secrets::default();
    secrets.note(&format!("Open http://localhost/open#{token}.\nOr type {code}. {{\"session_token\":\"{SESSION}\"}}"));
    assert_eq!(secrets.count(), 4);
    for kept in [SESSION, &token, &code] {
        assert_eq!(secrets.found_in(&format!("GET /join?at={kept}&b=1")), [kept]);
    }
    let bare = code.replace('-', "");
    assert_eq!(secrets.found_in(&format!("/code/{bare}x")), [bare]);
}

#[test]
fn what_looks_like_a_secret_is_found_without_having_been_given_away_and_ids_do_not() {
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
