use serde_json::json;

use super::*;

const ORIGIN: &str = "http://localhost:1234";

fn asked(kind: &str, url: &str) -> Value {
    let event = json!({ "message": {
        "method": "Network.requestWillBeSent", "params": { "type": kind, "request": { "url": url } },
    } });
    json!({ "message": event.to_string() })
}

#[test]
fn what_others_are_asked_for_has_left_the_origin() {
    let mut records = Records::default();
    let socket =
        json!({ "message": { "method": "Network.webSocketCreated", "params": { "url": "wss://live.example" } } });
    records.add_events(&[
        asked("Document", "http://localhost:1234/join"),
        asked("Image", "data:image/svg+xml,x"),
        asked("Script", "http://localhost:12345/x.js"),
        asked("Font", "https://fonts.example/a.woff2"),
        json!({ "message": socket.to_string() }),
    ]);
    assert_eq!(
        records.left(ORIGIN),
        ["http://localhost:12345/x.js", "https://fonts.example/a.woff2", "wss://live.example"]
    );
}

#[test]
fn a_page_that_refuses_is_no_complaint_and_a_part_that_is_missing_is_one() {
    let mut records = Records::default();
    records
        .add_events(&[asked("Document", "http://localhost:1234/open"), asked("Image", "http://localhost:1234/a.png")]);
    let failed = |path: &str| {
        json!({
            "level": "SEVERE", "source": "network",
            "message": format!("{ORIGIN}{path} - Failed to load resource: the server responded with a status of 404 (Not Found)"),
        })
    };
    let blocked = json!({ "level": "INFO", "source": "security", "message": "Refused to apply inline style" });
    let chat = json!({ "level": "INFO", "source": "console-api", "message": "hello" });
    records.add_console(&[failed("/open"), failed("/a.png"), blocked, chat]);
    let sources: Vec<&str> = records.complaints().iter().map(|complaint| complaint.source.as_str()).collect();
    assert_eq!(sources, ["network", "security"]);
}
