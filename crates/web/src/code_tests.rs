use axum::http::StatusCode;
use guestlist_domain::model::role::Permission;

use super::bare;
use crate::stage::Stage;
use crate::testing::Browser;

#[test]
fn of_a_link_only_the_end_counts() {
    for (pasted, secret) in [
        ("gli_x", "gli_x"),
        (" V123-4567 \n", "V123-4567"),
        ("http://localhost:8080/join#gli_x", "gli_x"),
        (" https://a.example/open#a.b.c ", "a.b.c"),
        ("http://localhost:8080/join#", ""),
        ("", ""),
    ] {
        assert_eq!(bare(pasted), secret, "{pasted:?}");
    }
}

/// Proves: S8.2, S4.8, S5.2.
#[tokio::test]
async fn one_field_takes_codes_links_and_tokens_of_both_kinds() {
    let stage = Stage::set().await;
    let id = stage.invites("ben@example.org").await;
    let mut anybody = Browser::at(&stage.world);
    let form = anybody.get("/code").await;
    assert_eq!(form.status, StatusCode::OK);
    assert!(!form.body.contains("data-fragment=\"submit\""), "{}", form.body);
    let secret = stage.secret("ben@example.org");
    let typed = stage.code(id).await.to_lowercase().replace('-', " ");
    for invitation in [typed, format!("http://localhost:8080/join#{secret}"), secret] {
        let page = anybody.post("/code", &[("secret", &invitation)]).await;
        assert!(page.body.contains("invites you to Summer"), "{invitation}: {}", page.body);
    }
    let share = stage.shares(Permission::Read, Some(3)).await;
    for shared in [share.code.expose().to_lowercase(), share.link.clone(), share.token.clone()] {
        let page = anybody.post("/code", &[("secret", &shared)]).await;
        assert!(page.body.contains("This link opens Summer"), "{shared}: {}", page.body);
    }
    assert_eq!(stage.uses(&share).await, 0);
}

/// Proves: S8.2.
#[tokio::test]
async fn what_is_no_code_is_asked_for_again() {
    let stage = Stage::set().await;
    for (language, sentence) in [("en", "Copy the whole link"), ("es", "Copia el enlace")] {
        let mut anybody = Browser::at(&stage.world).speaking(language);
        let again = anybody.post("/code", &[("secret", "\"><b>hello")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains(sentence) && again.body.contains(r#"aria-invalid="true""#), "{}", again.body);
        assert!(!again.body.contains("<b>"), "{}", again.body);
    }
}
