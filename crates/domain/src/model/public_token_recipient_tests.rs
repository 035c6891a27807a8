use super::*;

#[test]
fn recipients_are_deduplicated_by_canonical_form_and_sorted() {
    let parse = |text: &&str| EmailAddress::parse(text).unwrap();
    let addresses = |texts: &[&str]| -> Vec<String> {
        let emails = PublicTokenRecipient::unique_addresses(texts.iter().map(parse).collect());
        emails.iter().map(|email| email.canonical().to_owned()).collect()
    };
    let expected = ["ana@example.org", "ben@example.org"];
    assert_eq!(addresses(&["Ben@example.org", "ana@example.org", "ben@Example.ORG"]), expected);
    assert_eq!(addresses(&["ana@example.org", "ben@example.org", "Ana@example.org"]), expected);
    assert_eq!(addresses(&[]), [] as [String; 0]);
}

#[test]
fn a_request_has_one_to_twenty_addresses() {
    for (count, is_valid) in [(0, false), (1, true), (20, true), (21, false)] {
        assert_eq!(PublicTokenRecipient::check_count(count).is_ok(), is_valid, "{count}");
    }
}
