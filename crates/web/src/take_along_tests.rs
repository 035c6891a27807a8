use axum::http::StatusCode;

use crate::stage::Stage;
use crate::testing::Browser;

const BEN: &str = "ben@example.org";

/// Proves: S1.4, S8.1.
#[tokio::test]
async fn one_takes_ones_data_along_as_a_file() {
    let stage = Stage::set().await;
    let mut ben = stage.signed_in(BEN).await;
    let page = ben.get("/account/data").await.body;
    assert!(page.contains(r#"action="/account/data/export""#) && page.contains("data-again"), "{page}");
    assert_eq!(ben.get("/account/data/export").await.leads_to(), "/account/data");
    let file = ben.post("/account/data/export", &[]).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.header("content-type"), "application/json");
    assert_eq!(file.header("content-disposition"), r#"attachment; filename="account.json""#);
    assert_eq!(file.header("cache-control"), "no-store");
    let read: serde_json::Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(read["email"], BEN);
    let stranger = Browser::at(&stage.world).post("/account/data/export", &[]).await;
    assert_eq!(stranger.leads_to(), "/sign-in");
}

/// Proves: S6.1, S8.1.
#[tokio::test]
async fn the_activity_of_a_place_is_a_file_for_those_who_see_it() {
    let stage = Stage::set().await;
    let mut ada = stage.browser_of("ada@example.com").await;
    let mut ben = stage.signed_in(BEN).await;
    // More events than one page holds.
    for number in 0..60 {
        let named = guestlist_testkit::builders::name(&format!("Number {number}"));
        let update = guestlist_domain::usecase::UpdateProject { name: Some(named) };
        stage.world.service.update_project(&stage.world.context(), &stage.ada, stage.project, update).await.unwrap();
    }
    for path in [format!("/workspaces/{}", stage.workspace), format!("/projects/{}", stage.project)] {
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
        assert!(!hidden.body.contains("project.") && hidden.status == StatusCode::UNPROCESSABLE_ENTITY);
    }
}
