use axum::http::StatusCode;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::usecase::NewGrant;

use super::fingerprint;
use crate::fixtures::Fixture;
use crate::test_client::{TestClient, TestResponse};

const BEN: &str = "ben@example.org";

#[test]
fn a_fingerprint_depends_on_the_values_and_their_order() {
    assert_eq!(fingerprint(["a", "b"]), fingerprint(["a", "b"]));
    for other in [vec!["ab", ""], vec!["b", "a"], vec!["a"], vec!["a", "b", ""]] {
        assert_ne!(fingerprint(["a", "b"]), fingerprint(other));
    }
}

/// Returns the fingerprint in the form that posts to this action.
#[track_caller]
fn seen(page: &TestResponse, action: &str) -> String {
    let (_, form) = page.body.split_once(action).unwrap_or_else(|| panic!("a form {action}: {}", page.body));
    let (_, value) = form.split_once(r#"name="seen" value=""#).expect("a form with a fingerprint");
    value.split('"').next().unwrap().to_owned()
}

/// Form on a page: path of the page, start of the form, action.
struct Form<'a> {
    page: &'a str,
    begins: &'a str,
    action: &'a str,
}

impl Form<'_> {
    async fn send(&self, client: &mut TestClient, seen: &str, fields: &[(&str, &str)]) -> TestResponse {
        client.post(self.action, &[fields, &[("seen", seen)]].concat()).await
    }

    /// Two people fill in the form at the same time, the second with other values. The second sees it again with the
    /// values of the first, and can send it then.
    async fn assert_lost_update_is_refused(
        &self,
        fixture: &Fixture,
        first: &[(&str, &str)],
        second: &[(&str, &str)],
    ) -> TestResponse {
        let mut ada = fixture.client_of("ada@example.com").await;
        let before = seen(&ada.get(self.page).await, self.begins);
        assert_eq!(self.send(&mut ada, &before, first).await.status, StatusCode::SEE_OTHER);
        let again = self.send(&mut ada, &before, second).await;
        assert_eq!(again.status, StatusCode::PRECONDITION_FAILED, "{}", again.body);
        assert!(again.body.contains("else changed this meanwhile"), "{}", again.body);
        let fresh = seen(&again, self.begins);
        assert_ne!(fresh, before);
        assert_eq!(self.send(&mut ada, &fresh, second).await.status, StatusCode::SEE_OTHER);
        again
    }
}

/// Proves: AZ13, S2.6.
#[tokio::test]
async fn settings_of_a_workspace_are_protected_against_lost_updates() {
    let fixture = Fixture::new().await;
    let path = format!("/workspaces/{}/settings", fixture.workspace);
    let form = Form { page: &path, begins: "<form method=\"post\" action=\"/workspaces", action: &path };
    let again = form.assert_lost_update_is_refused(&fixture, &[("name", "One")], &[("name", "Other")]).await;
    assert!(again.body.contains(r#"value="One""#) && !again.body.contains(r#"value="Other""#), "{}", again.body);
}

/// Proves: AZ13, S2.3.
#[tokio::test]
async fn the_name_of_a_project_is_protected_against_lost_updates() {
    let fixture = Fixture::new().await;
    let path = format!("/projects/{}/settings", fixture.project);
    let action = format!("{path}/name");
    let form = Form { page: &path, begins: &action, action: &action };
    let again = form.assert_lost_update_is_refused(&fixture, &[("name", "One")], &[("name", "Other")]).await;
    assert!(again.body.contains(r#"value="One""#) && !again.body.contains(r#"value="Other""#), "{}", again.body);
}

/// Proves: AZ13, S3.4.
#[tokio::test]
async fn role_and_permission_of_a_member_are_protected_against_lost_updates() {
    let fixture = Fixture::new().await;
    let (service, context) = (&fixture.app.service, fixture.app.context());
    let ben = fixture.app.person(BEN).await;
    let role = fixture.invite_to_workspace(BEN, Role::Commenter).await;
    service.accept_received_invitation(&context, &ben, role).await.unwrap();
    let permission = fixture.invite(BEN, NewGrant::Project(fixture.project, Permission::Write)).await;
    service.accept_received_invitation(&context, &ben, permission).await.unwrap();
    let page = format!("/workspaces/{}", fixture.workspace);
    let action = format!("{page}/members/{}/role", ben.account.id);
    let form = Form { page: &page, begins: &action, action: &action };
    let again = form.assert_lost_update_is_refused(&fixture, &[("role", "designer")], &[("role", "admin")]).await;
    assert!(again.body.contains("Designer") && again.body.contains("<h1>Members"), "{}", again.body);

    let page = format!("/projects/{}/people/{}", fixture.project, ben.account.id);
    let action = format!("{page}/permission");
    let form = Form { page: &page, begins: &action, action: &action };
    form.assert_lost_update_is_refused(&fixture, &[("permission", "admin")], &[("permission", "read")]).await;
}

/// Proves: AZ13, S4.1.
#[tokio::test]
async fn the_grant_of_an_invitation_is_protected_against_lost_updates() {
    let fixture = Fixture::new().await;
    let invitation = fixture.invite_to_workspace(BEN, Role::Commenter).await;
    let page = format!("/workspaces/{}/invitations/{invitation}/role", fixture.workspace);
    let form = Form { page: &page, begins: "<form method=\"post\">", action: &page };
    form.assert_lost_update_is_refused(&fixture, &[("role", "designer")], &[("role", "admin")]).await;

    let invitation = fixture.invite_to_project("carl@example.net").await;
    let page = format!("/projects/{}/invitations/{invitation}", fixture.project);
    let action = format!("{page}/permission");
    let form = Form { page: &page, begins: &action, action: &action };
    form.assert_lost_update_is_refused(&fixture, &[("permission", "write")], &[("permission", "read")]).await;
}

/// Proves: AZ13, S5.6.
#[tokio::test]
async fn changes_and_renewals_of_a_public_token_are_protected_against_lost_updates() {
    let fixture = Fixture::new().await;
    let share = fixture.create_token(Permission::Read, Some(5)).await;
    let page = format!("/public-tokens/{}", share.details.token.id);
    let action = format!("{page}/change");
    let form = Form { page: &page, begins: &action, action: &action };
    let one = [("name", "One"), ("usage_limit", "5")];
    let other = [("name", "Other"), ("usage_limit", "5")];
    let again = form.assert_lost_update_is_refused(&fixture, &one, &other).await;
    assert!(again.body.contains(r#"value="One""#), "{}", again.body);

    let action = format!("{page}/renew");
    let form = Form { page: &page, begins: &action, action: &action };
    let more = [("expires_at", "keep"), ("usage_limit", "6")];
    let most = [("expires_at", "keep"), ("usage_limit", "9")];
    form.assert_lost_update_is_refused(&fixture, &more, &most).await;

    // A guest who opens the link meanwhile changes nothing that the form shows.
    let mut ada = fixture.client_of("ada@example.com").await;
    let before = seen(&ada.get(&page).await, &action);
    TestClient::new(&fixture.app).post("/open/redeem", &[("secret", &share.token)]).await;
    let renewed = form.send(&mut ada, &before, &[("expires_at", "keep"), ("usage_limit", "10")]).await;
    assert_eq!(renewed.status, StatusCode::SEE_OTHER);
}
