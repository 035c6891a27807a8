use guestlist_testkit::TestApp;

use crate::test_client::TestClient;

/// Proves: HT6.
#[tokio::test]
async fn a_rate_limited_form_has_retry_after() {
    let app = TestApp::new();
    app.person("ana@example.com").await;
    let mut client = TestClient::new(&app);
    let mut refused = client.get("/forgot").await;
    for _ in 0..20 {
        assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (200, ""), "{}", refused.body);
        refused = client.post("/forgot", &[("email", "ana@example.com")]).await;
        if refused.status != 200 {
            break;
        }
    }
    let seconds: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=3_600).contains(&seconds), "{seconds}");
    assert!(refused.body.contains("ana@example.com"), "the form keeps what was entered");
}
