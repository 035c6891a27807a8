//! What the pages and the mails look like comes from one list of colours.

use std::collections::BTreeSet;
use std::fs;

use guestlist_tests::tree::root;

/// Light and dark, as the stylesheet's tokens have them.
fn tokens() -> (BTreeSet<String>, BTreeSet<String>) {
    let sheet = fs::read_to_string(root().join("crates/web/assets/guestlist.css")).unwrap();
    let both = |pair: &str| {
        let (light, dark) = pair.split_once(')')?.0.split_once(',')?;
        Some((light.trim().to_owned(), dark.trim().to_owned()))
    };
    sheet.split("light-dark(").skip(1).filter_map(both).unzip()
}

/// Whatever looks like `#rrggbb`.
fn colours(text: &str) -> BTreeSet<String> {
    let is_colour = |word: &&str| word.len() == 7 && word[1..].bytes().all(|byte| byte.is_ascii_hexdigit());
    let starts = text.match_indices('#').filter_map(|(at, _)| text.get(at..at + 7));
    starts.filter(is_colour).map(str::to_owned).collect()
}

/// Mail programs know no variables, so that a mail has to repeat the colours.
#[test]
fn mails_wear_the_colours_of_the_pages() {
    let (light, dark) = tokens();
    let mail = fs::read_to_string(root().join("crates/smtp/templates/mail.html")).unwrap();
    let (in_the_dark, in_the_light) = mail.split_once("</style>").unwrap();
    for (found, allowed) in [(colours(in_the_light), light), (colours(in_the_dark), dark)] {
        assert!(found.len() > 4, "a mail with hardly any colour: {found:?}");
        let strange: Vec<_> = found.difference(&allowed).collect();
        assert!(strange.is_empty(), "no colours of the pages: {strange:?}");
    }
}

#[test]
fn colours_are_found_in_styles() {
    assert_eq!(colours("a { color: #12aB34; } href=\"#top\" #fff"), BTreeSet::from(["#12aB34".to_owned()]));
}
