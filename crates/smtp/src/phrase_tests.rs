use super::*;

#[test]
fn values_replace_their_markers() {
    let values = Values::default().name("who", "Ana").plain("what", "Website");
    let filled = values.interpolate("{who} sees “{what}”.");
    assert_eq!(filled.to_string(), "Ana sees “Website”.");
    let names: Vec<bool> = filled.segments.iter().map(|segment| segment.is_name).collect();
    assert_eq!(names, [true, false, false, false]);
}

#[test]
fn a_value_is_never_interpreted_as_a_phrase() {
    let values = Values::default().name("who", "{what} {{7*7}} {").name("what", "secret");
    assert_eq!(values.interpolate("By {who}").to_string(), "By {what} {{7*7}} {");
}

#[test]
fn a_user_text_is_inserted_as_one_line() {
    let values = Values::default().name("who", "Ana\r\nBcc: eve@example.com\u{0}");
    assert_eq!(values.interpolate("{who}!").to_string(), "Ana Bcc: eve@example.com!");
}

#[test]
#[should_panic(expected = "who has no value")]
fn a_marker_without_a_value_panics_in_debug_builds() {
    let _ = Values::default().interpolate("{who}");
}
