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
fn requests_to_other_origins_are_found() {
    let mut records = Records::default();
    let socket =
        json!({ "message": { "method": "Network.webSocketCreated", "params": { "url": "wss://live.example" } } });
    records.add_events(
        &[
            asked("Document", "http://localhost:1234/join"),
            asked("Image", "data:image/svg+xml,x"),
            asked("Script", "http://localhost:12345/x.js"),
            asked("Font", "https://fonts.example/a.woff2"),
            json!({ "message": socket.to_string() }),
        ],
        &Secrets::default(),
    );
    assert_eq!(
        records.requests_to_others(ORIGIN),
        ["http://localhost:12345/x.js", "https://fonts.example/a.woff2", "wss://live.example"]
    );
}

#[test]
fn a_page_with_status_4xx_is_not_an_error_and_a_missing_resource_is() {
    let mut records = Records::default();
    records.add_events(
        &[asked("Document", "http://localhost:1234/open"), asked("Image", "http://localhost:1234/a.png")],
        &Secrets::default(),
    );
    let failed = |path: &str| {
        json!({
            "level": "SEVERE", "source": "network",
            "message": format!("{ORIGIN}{path} - Failed to load resource: the server responded with a status of 404 (Not Found)"),
        })
    };
    let blocked = json!({ "level": "INFO", "source": "security", "message": "Refused to apply inline style" });
    let chat = json!({ "level": "INFO", "source": "console-api", "message": "hello" });
    records.add_console(&[failed("/open"), failed("/a.png"), blocked, chat]);
    let sources: Vec<&str> = records.console_errors().iter().map(|entry| entry.source.as_str()).collect();
    assert_eq!(sources, ["network", "security"]);
}

#[test]
fn a_sent_or_received_secret_is_found_in_requested_urls_except_in_fragments() {
    let secret = |prefix: &str| format!("{prefix}{}", "x".repeat(43));
    let (session, invitation) = (secret("gls_"), secret("gli_"));
    let event = |method: &str, params: Value| json!({ "message": json!({ "message": { "method": method, "params": params } }).to_string() });
    let given = json!({ "headers": { "set-cookie": format!("guestlist_session={session}; HttpOnly") } });
    let sent = json!({ "type": "Document", "request": {
        "url": "http://localhost:1234/join", "postData": format!("secret={invitation}"),
    } });
    let (mut records, secrets) = (Records::default(), Secrets::default());
    records.add_events(
        &[
            event("Network.responseReceivedExtraInfo", given),
            event("Network.requestWillBeSent", sent),
            asked("Document", &format!("http://localhost:1234/join#{invitation}")),
        ],
        &secrets,
    );
    assert_eq!(secrets.count(), 2);
    assert_eq!(records.urls_with_secrets(&secrets), [] as [String; 0]);
    let leak = format!("http://localhost:1234/?next={session}");
    records.add_events(&[asked("Document", &leak)], &secrets);
    assert_eq!(records.urls_with_secrets(&secrets), [leak]);
}
