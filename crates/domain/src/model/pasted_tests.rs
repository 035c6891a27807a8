use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn secret(kind: SecretKind) -> String {
    format!("{}{}", kind.prefix(), "aZ0-_".repeat(9).get(..43).unwrap())
}

fn token() -> String {
    format!("eyJhbGciOiJFZERTQSJ9.eyJqdGkiOiJwdGtfMSJ9.{}", "aB3-_".repeat(18).get(..86).unwrap())
}

fn code(kind: CodeKind) -> Code {
    Code::from_bits(kind, 0x1234_5678_9abc_def0)
}

/// Returns a text as people bring it along.
fn spellings(bare: &str, page: &str) -> Vec<String> {
    let link = format!("https://guests.example.org/{page}#{bare}");
    let mut spellings = vec![bare.to_owned(), format!(" {bare}\n"), link.clone()];
    spellings.push(format!("https://guests.example.org/{page}%23{bare}"));
    spellings.push(format!("https://guests.example.org/{page}/#{bare}"));
    spellings.push(format!("https://safe.example.com/?url=https%3A%2F%2Fg.example.org%2F{page}%23{bare}&data=05"));
    spellings.push(format!("Hi Ben, here you are: {link} See you!"));
    for end in
        [".", ")", ">", ",", "\"", "?utm_source=mail", "&x=1", "#%", "\u{200b}", "…", "»", "—see", "_", " \u{200f}"]
    {
        spellings.push(format!("{bare}{end}"));
        spellings.push(format!("{link}{end}"));
    }
    for (open, close) in [("<", ">"), ("(", ")"), ("\"", "\""), ("“", "”"), ("\u{feff}", "\u{2060}")] {
        spellings.push(format!("{open}{link}{close}"));
    }
    spellings
}

#[test]
fn a_mailed_secret_is_recognised_in_every_spelling() {
    let bare = secret(SecretKind::Invitation);
    let (start, end) = bare.split_at(20);
    let mut spellings = spellings(&bare, "join");
    spellings.extend([format!("{start}\r\n{end}"), format!("{start}\u{ad}{end}"), bare.replace('-', "–")]);
    for spelling in spellings {
        let found = PastedInput::parse(&spelling);
        assert_eq!(found, Some(PastedInput::Secret(SecretKind::Invitation, Secret::new(bare.clone()))), "{spelling:?}");
        assert_eq!(found.unwrap().opens(), Some(CodeKind::Invitation));
    }
}

#[test]
fn a_share_token_is_recognised_in_every_spelling() {
    let bare = token();
    let mut spellings = spellings(&bare, "open");
    spellings.extend([10, 21, 60, 120].map(|at| format!("{}\n{}", &bare[..at], &bare[at..])));
    spellings.push(format!("{bare}\nSee you"));
    spellings.push(bare.replace('-', "–"));
    for spelling in spellings {
        let found = PastedInput::parse(&spelling);
        assert_eq!(found, Some(PastedInput::ShareToken(Secret::new(bare.clone()))), "{spelling:?}");
        assert_eq!(found.unwrap().opens(), Some(CodeKind::PublicToken));
    }
}

#[test]
fn a_signature_that_contains_what_looks_like_a_secret_is_part_of_a_token() {
    let (start, _) = token().rsplit_once('.').map(|(start, end)| (start.to_owned(), end.to_owned())).unwrap();
    let secret = secret(SecretKind::Invitation);
    let bare = format!("{start}.{}{secret}", "a".repeat(SIGNATURE_LENGTH - secret.len()));
    assert_eq!(PastedInput::parse(&bare), Some(PastedInput::ShareToken(Secret::new(bare.clone()))));
}

/// Proves: S4.8.
#[test]
fn a_code_is_recognised_in_every_spelling() {
    for kind in [CodeKind::Invitation, CodeKind::PublicToken] {
        let bare = code(kind).expose();
        let mut spellings = spellings(&bare, "join");
        spellings.extend([
            bare.replace('-', " "),
            bare.replace('-', "–"),
            bare.replace('-', " — "),
            bare.to_lowercase(),
        ]);
        for spelling in spellings {
            let found = PastedInput::parse(&spelling);
            assert_eq!(found, Some(PastedInput::Code(code(kind))), "{spelling:?}");
            assert_eq!(found.unwrap().opens(), Some(kind));
        }
    }
}

#[test]
fn an_id_of_a_public_token_is_recognised_and_opens_nothing() {
    let id = PublicTokenId::new(Uuid::from_u128(7));
    for text in [id.to_string(), format!(" {id}."), format!("https://g.example.org/public-tokens/{id}?tab=1")] {
        let found = PastedInput::parse(&text);
        assert_eq!(found, Some(PastedInput::PublicTokenId(id)), "{text:?}");
        assert_eq!(found.unwrap().opens(), None);
    }
}

#[test]
fn a_secret_of_another_kind_is_told_apart() {
    for kind in SecretKind::ALL {
        let bare = secret(kind);
        for asked in SecretKind::ALL {
            let found = PastedInput::secret(asked, &format!("https://g.example.org/verify#{bare}"));
            assert_eq!(found.is_some(), asked == kind, "{asked:?} {kind:?}");
        }
    }
}

#[test]
fn damaged_and_foreign_texts_are_not_recognised() {
    let (secret, token, code) = (secret(SecretKind::Invitation), token(), code(CodeKind::Invitation).expose());
    for text in [
        "",
        "https://guests.example.org/join#",
        "www.example.org",
        "a.b.c",
        &secret[..secret.len() - 1],
        &format!("{secret}x"),
        &token[..token.len() - 1],
        &token.replace('.', ""),
        &format!("x{code}"),
        &code[..18],
        "ñandú 🎈 \u{202e}",
        &"gl".repeat(30_000),
        &"eyJ.".repeat(15_000),
    ] {
        assert_eq!(PastedInput::parse(text), None, "{text:?}");
    }
}

proptest! {
    #[test]
    fn any_text_can_be_examined(text: String) {
        prop_assert!(PastedInput::secret(SecretKind::Invitation, &text).is_none());
    }
}
