//! Pages and mails use the same colours.

use std::collections::BTreeSet;
use std::fs;

use guestlist_tests::tree::root;

/// Returns the light and the dark colours of the stylesheet.
fn tokens() -> (BTreeSet<String>, BTreeSet<String>) {
    let sheet = fs::read_to_string(root().join("crates/web/assets/guestlist.css")).unwrap();
    let both = |pair: &str| {
        let (light, dark) = pair.split_once(')')?.0.split_once(',')?;
        Some((light.trim().to_owned(), dark.trim().to_owned()))
    };
    sheet.split("light-dark(").skip(1).filter_map(both).unzip()
}

/// Returns all colours of the form `#rrggbb`.
fn colours(text: &str) -> BTreeSet<String> {
    let is_colour = |word: &&str| word.len() == 7 && word[1..].bytes().all(|byte| byte.is_ascii_hexdigit());
    let starts = text.match_indices('#').filter_map(|(at, _)| text.get(at..at + 7));
    starts.filter(is_colour).map(str::to_owned).collect()
}

/// Mail programs do not support CSS variables, so mails have to repeat the colours.
#[test]
fn mails_use_the_colours_of_the_pages() {
    let (light, dark) = tokens();
    let mail = fs::read_to_string(root().join("crates/smtp/templates/mail.html")).unwrap();
    let (dark_part, light_part) = mail.split_once("</style>").unwrap();
    for (found, allowed) in [(colours(light_part), light), (colours(dark_part), dark)] {
        assert!(found.len() > 4, "too few colours in the mail: {found:?}");
        let unexpected: Vec<_> = found.difference(&allowed).collect();
        assert!(unexpected.is_empty(), "not among the colours of the pages: {unexpected:?}");
    }
}

#[test]
fn colours_are_found_in_styles() {
    assert_eq!(colours("a { color: #12aB34; } href=\"#top\" #fff"), BTreeSet::from(["#12aB34".to_owned()]));
}
