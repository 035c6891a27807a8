use guestlist_testkit::TestWorld;

use crate::testing::Browser;

/// Proves: HT6.
#[tokio::test]
async fn a_form_that_a_rate_limit_refuses_says_when_to_come_back() {
    let world = TestWorld::new();
    world.person("ana@example.com").await;
    let mut browser = Browser::at(&world);
    let mut refused = browser.get("/forgot").await;
    for _ in 0..20 {
        assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (200, ""), "{}", refused.body);
        refused = browser.post("/forgot", &[("email", "ana@example.com")]).await;
        if refused.status != 200 {
            break;
        }
    }
    let seconds: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=3_600).contains(&seconds), "{seconds}");
    assert!(refused.body.contains("ana@example.com"), "the form keeps what was entered");
}
