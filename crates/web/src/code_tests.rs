use axum::http::StatusCode;
use guestlist_domain::model::role::Permission;

use super::secret_from_link;
use crate::fixtures::Fixture;
use crate::test_client::TestClient;

#[test]
fn the_secret_of_a_link_is_its_fragment() {
    for (pasted, secret) in [
        ("gli_x", "gli_x"),
        (" V123-4567 \n", "V123-4567"),
        ("http://localhost:8080/join#gli_x", "gli_x"),
        (" https://a.example/open#a.b.c ", "a.b.c"),
        ("http://localhost:8080/join#", ""),
        ("", ""),
    ] {
        assert_eq!(secret_from_link(pasted), secret, "{pasted:?}");
    }
}

/// Proves: S8.2, S4.8, S5.2.
#[tokio::test]
async fn one_field_accepts_codes_links_and_tokens_of_both_kinds() {
    let fixture = Fixture::new().await;
    let id = fixture.invite_to_project("ben@example.org").await;
    let mut client = TestClient::new(&fixture.app);
    let form = client.get("/code").await;
    assert_eq!(form.status, StatusCode::OK);
    assert!(!form.body.contains("data-fragment=\"submit\""), "{}", form.body);
    let secret = fixture.mailed_secret("ben@example.org");
    let form = fixture.invitation_code(id).await.to_lowercase().replace('-', " ");
    for invitation in [form, format!("http://localhost:8080/join#{secret}"), secret] {
        let page = client.post("/code", &[("secret", &invitation)]).await;
        assert!(page.body.contains("invites you to Summer"), "{invitation}: {}", page.body);
    }
    let share = fixture.create_token(Permission::Read, Some(3)).await;
    for shared in [share.code.expose().to_lowercase(), share.link.clone(), share.token.clone()] {
        let page = client.post("/code", &[("secret", &shared)]).await;
        assert!(page.body.contains("This link opens Summer"), "{shared}: {}", page.body);
    }
    assert_eq!(fixture.token_uses(&share).await, 0);
}

/// Proves: S8.2.
#[tokio::test]
async fn an_invalid_code_shows_the_form_again() {
    let fixture = Fixture::new().await;
    for (language, sentence) in [("en", "Copy the whole link"), ("es", "Copia el enlace")] {
        let mut client = TestClient::new(&fixture.app).with_language(language);
        let again = client.post("/code", &[("secret", "\"><b>hello")]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
        assert!(again.body.contains(sentence) && again.body.contains(r#"aria-invalid="true""#), "{}", again.body);
        assert!(!again.body.contains("<b>"), "{}", again.body);
    }
}
