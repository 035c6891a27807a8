use super::Text;

/// Returns the placeholders of a message, sorted.
fn places(sentence: &str) -> Vec<&str> {
    let mut places: Vec<&str> =
        sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
    places.sort_unstable();
    places
}

/// Proves: S8.1, WP5.
#[test]
fn every_sentence_is_there_in_both_languages_with_the_same_places() {
    for (part, pairs) in crate::words::PARTS {
        assert!(!pairs.is_empty(), "{part} says nothing");
        for (key, en, es) in *pairs {
            assert!(!en.trim().is_empty() && !es.trim().is_empty(), "{part}.{key} lacks a language");
            assert_eq!(places(en), places(es), "{part}.{key} has other places in Spanish");
        }
    }
}

#[test]
fn values_stand_in_their_places() {
    let sentence = Text("{name} invites you to {place}.").with("name", "Ana").with("place", "the {name}");
    assert_eq!(sentence.to_string(), "Ana invites you to the {name}.");
}
