use super::*;

#[test]
fn values_go_into_their_gaps() {
    let values = Values::default().name("who", "Ana").plain("what", "Website");
    let sentence = values.fill("{who} sees “{what}”.");
    assert_eq!(sentence.to_string(), "Ana sees “Website”.");
    let names: Vec<bool> = sentence.pieces.iter().map(|piece| piece.is_name).collect();
    assert_eq!(names, [true, false, false, false]);
}

#[test]
fn a_value_is_never_read_as_a_phrase() {
    let values = Values::default().name("who", "{what} {{7*7}} {").name("what", "secret");
    assert_eq!(values.fill("By {who}").to_string(), "By {what} {{7*7}} {");
}

#[test]
fn what_people_typed_stays_on_one_line() {
    let values = Values::default().name("who", "Ana\r\nBcc: eve@example.com\u{0}");
    assert_eq!(values.fill("{who}!").to_string(), "Ana Bcc: eve@example.com!");
}

#[test]
#[should_panic(expected = "who has no value")]
fn a_gap_without_a_value_is_found_by_tests() {
    let _ = Values::default().fill("{who}");
}
