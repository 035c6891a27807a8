use super::Message;

/// Returns the placeholders of a message, sorted.
fn placeholders(sentence: &str) -> Vec<&str> {
    let mut placeholders: Vec<&str> =
        sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
    placeholders.sort_unstable();
    placeholders
}

/// Proves: S8.1, WP5.
#[test]
fn every_message_exists_in_both_languages_with_the_same_placeholders() {
    for (part, pairs) in crate::messages::GROUPS {
        assert!(!pairs.is_empty(), "{part} is empty");
        for (key, en, es) in *pairs {
            assert!(!en.trim().is_empty() && !es.trim().is_empty(), "{part}.{key} lacks a language");
            assert_eq!(placeholders(en), placeholders(es), "{part}.{key} has other placeholders in Spanish");
        }
    }
}

#[test]
fn placeholders_are_replaced_once() {
    let sentence = Message("{name} invites you to {target}.").with("name", "Ana").with("target", "the {name}");
    assert_eq!(sentence.to_string(), "Ana invites you to the {name}.");
}
