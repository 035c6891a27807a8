use axum::http::StatusCode;

use crate::fixtures::Fixture;
use crate::test_client::TestClient;

const BEN: &str = "ben@example.org";

/// Proves: S1.4, S8.1.
#[tokio::test]
async fn the_data_of_an_account_is_downloaded_as_a_file() {
    let fixture = Fixture::new().await;
    let mut ben = fixture.new_client(BEN).await;
    let page = ben.get("/account/data").await.body;
    assert!(page.contains(r#"action="/account/data/export""#) && page.contains("data-again"), "{page}");
    assert_eq!(ben.get("/account/data/export").await.redirect_location(), "/account/data");
    let file = ben.post("/account/data/export", &[]).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.header("content-type"), "application/json");
    assert_eq!(file.header("content-disposition"), r#"attachment; filename="account.json""#);
    assert_eq!(file.header("cache-control"), "no-store");
    let read: serde_json::Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(read["email"], BEN);
    let stranger = TestClient::new(&fixture.app).post("/account/data/export", &[]).await;
    assert_eq!(stranger.redirect_location(), "/sign-in");
}

/// Proves: S6.1, S8.1.
#[tokio::test]
async fn the_activity_is_downloaded_as_csv_by_accounts_that_can_see_it() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let mut ben = fixture.new_client(BEN).await;
    // More events than one page holds.
    for number in 0..60 {
        let named = guestlist_testkit::builders::name(&format!("Number {number}"));
        let update = guestlist_domain::usecase::UpdateProject { name: Some(named) };
        fixture
            .app
            .service
            .update_project(&fixture.app.context(), &fixture.ada, fixture.project, update)
            .await
            .unwrap();
    }
    for path in [format!("/workspaces/{}", fixture.workspace), format!("/projects/{}", fixture.project)] {
        let file = ada.get(&format!("{path}/activity.csv")).await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8; header=present");
        assert_eq!(file.header("content-disposition"), r#"attachment; filename="activity.csv""#);
        assert_eq!(file.body.matches("project.updated").count(), 60, "{}", file.body);
        assert!(file.body.ends_with(if path.starts_with("/projects") {
            "project.created"
        } else {
            "workspace.created"
        }));
        let link = format!("href=\"{path}/activity.csv\"");
        assert!(ada.get(&format!("{path}/activity")).await.body.contains(&link), "{link}");
        let hidden = ben.get(&format!("{path}/activity.csv")).await;
        assert!(!hidden.body.contains("project.") && hidden.status == StatusCode::NOT_FOUND);
    }
}
