use axum::http::StatusCode;
use guestlist_domain::model::role::Permission;

use crate::fixtures::Fixture;
use crate::test_client::TestClient;

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
    let link = format!("http://localhost:8080/join#{secret}");
    for invitation in [form, format!("<{link}>"), format!("{link}."), link, format!("{secret}?utm_source=mail"), secret]
    {
        let page = client.post("/code", &[("secret", &invitation)]).await;
        assert!(page.body.contains("invites you to Summer"), "{invitation}: {}", page.body);
    }
    let share = fixture.create_token(Permission::Read, Some(3)).await;
    let (start, end) = share.token.split_at(20);
    let code = share.code.expose();
    let broken = format!("{start}\r\n{end}");
    for shared in [code.to_lowercase(), code.replace('-', "–"), format!("{code}."), share.link.clone(), broken] {
        let page = client.post("/code", &[("secret", &shared)]).await;
        assert!(page.body.contains("This link opens Summer"), "{shared}: {}", page.body);
    }
    assert_eq!(fixture.token_uses(&share).await, 0);
}

/// Proves: S8.2.
#[tokio::test]
async fn a_link_with_an_escaped_or_misplaced_fragment_opens_its_page() {
    let fixture = Fixture::new().await;
    fixture.invite_to_project("ben@example.org").await;
    let secret = fixture.mailed_secret("ben@example.org");
    let mut client = TestClient::new(&fixture.app);
    assert_eq!(client.get(&format!("/join%23{secret}")).await.redirect_location(), format!("/join#{secret}"));
    assert_eq!(client.get("/join/").await.redirect_location(), "/join");
    for fragment in [format!("{secret}#%"), format!("{secret}%23"), format!("{secret}%3E")] {
        let page = client.post("/join", &[("secret", &fragment)]).await;
        assert!(page.body.contains("invites you to Summer"), "{fragment}: {}", page.body);
    }
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
