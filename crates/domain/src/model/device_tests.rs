use super::Device;

/// Proves: S1.2.
#[test]
fn browsers_and_systems_are_recognised_by_their_own_marker() {
    for (user_agent, text) in [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox/Windows"),
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
            "Chrome/Linux",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
            "Edge/Windows",
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15",
            "Safari/macOS",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 FxiOS/140.0 Safari/605.1.15",
            "Firefox/iPhone",
        ),
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome/Android"),
        ("Something (Linux)", "/Linux"),
        ("Firefox/1", "Firefox/"),
    ] {
        let device = Device::of(user_agent).expect(user_agent);
        assert_eq!(device.as_text(), text);
        assert_eq!(Device::restore(text), Some(device));
    }
    for nothing in ["", "curl/8.14.1", "/", "Netscape/BeOS"] {
        assert_eq!(Device::of(nothing), None);
        assert_eq!(Device::restore(nothing), None);
    }
}
