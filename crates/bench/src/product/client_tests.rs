use serde_json::json;

use super::{secret_in, secret_to, text};

#[test]
fn the_secret_is_the_fragment_of_the_link() {
    let mail =
        "Hello Ana,\n\nopen this link:\nhttp://localhost:8080/verify#glv_abc-DEF_1\n\nIt expires in 24 hours. #1";
    assert_eq!(secret_in(mail).as_deref(), Some("glv_abc-DEF_1"));
    assert_eq!(secret_in("see http://localhost:8080/ for more"), None);
}

#[test]
fn the_newest_mail_to_an_address_counts() {
    let mailbox = json!({ "items": [
        { "to": "b@example.org", "text": "http://x/#0" },
        { "to": "a@example.org", "text": "http://x/#2" },
        { "to": "a@example.org", "text": "http://x/#1" },
    ] });
    assert_eq!(secret_to(&mailbox, "a@example.org").as_deref(), Some("2"));
    assert_eq!(secret_to(&mailbox, "c@example.org"), None);
}

#[test]
fn texts_are_found_by_their_pointer() {
    let object = json!({ "account": { "id": "acc_1" }, "n": 1 });
    assert_eq!(text(&object, "/account/id").unwrap(), "acc_1");
    assert!(text(&object, "/n").is_err());
}
