use guestlist_testkit::TestWorld;

use crate::testing::Browser;

/// Proves: HT6.
#[tokio::test]
async fn a_form_that_a_rate_limit_refuses_says_when_to_come_back() {
    let world = TestWorld::new();
    world.person("ana@example.com").await;
    let mut browser = Browser::at(&world);
    let refused = loop {
        let page = browser.post("/forgot", &[("email", "ana@example.com")]).await;
        if page.status == 429 {
            break page;
        }
        assert_eq!(page.header("retry-after"), "", "{}", page.body);
    };
    let seconds: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=3_600).contains(&seconds), "{seconds}");
    assert!(refused.body.contains("ana@example.com"), "the form keeps what was entered");
}
