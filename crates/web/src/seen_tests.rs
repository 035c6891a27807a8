use axum::http::StatusCode;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::usecase::InvitationTarget;

use super::mark;
use crate::stage::Stage;
use crate::testing::{Browser, Page};

const BEN: &str = "ben@example.org";

#[test]
fn a_mark_tells_values_and_their_places_apart() {
    assert_eq!(mark(["a", "b"]), mark(["a", "b"]));
    for other in [vec!["ab", ""], vec!["b", "a"], vec!["a"], vec!["a", "b", ""]] {
        assert_ne!(mark(["a", "b"]), mark(other));
    }
}

/// Returns the fingerprint in the form that posts to this action.
#[track_caller]
fn seen(page: &Page, action: &str) -> String {
    let (_, form) = page.body.split_once(action).unwrap_or_else(|| panic!("a form {action}: {}", page.body));
    let (_, value) = form.split_once(r#"name="seen" value=""#).expect("a form that says what it showed");
    value.split('"').next().unwrap().to_owned()
}

/// Form on a page: path of the page, start of the form, action.
struct Form<'a> {
    page: &'a str,
    begins: &'a str,
    action: &'a str,
}

impl Form<'_> {
    async fn send(&self, browser: &mut Browser, seen: &str, fields: &[(&str, &str)]) -> Page {
        browser.post(self.action, &[fields, &[("seen", seen)]].concat()).await
    }

    /// Two people fill in the form at the same time, the second with other values. The second sees it again with the
    /// values of the first, and can send it then.
    async fn is_saved_once(&self, stage: &Stage, first: &[(&str, &str)], second: &[(&str, &str)]) -> Page {
        let mut ada = stage.browser_of("ada@example.com").await;
        let before = seen(&ada.get(self.page).await, self.begins);
        assert_eq!(self.send(&mut ada, &before, first).await.status, StatusCode::SEE_OTHER);
        let again = self.send(&mut ada, &before, second).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", again.body);
        assert!(again.body.contains("Somebody else changed this meanwhile"), "{}", again.body);
        let fresh = seen(&again, self.begins);
        assert_ne!(fresh, before);
        assert_eq!(self.send(&mut ada, &fresh, second).await.status, StatusCode::SEE_OTHER);
        again
    }
}

/// Proves: AZ13, S2.6.
#[tokio::test]
async fn settings_of_a_workspace_overwrite_nothing_unseen() {
    let stage = Stage::set().await;
    let path = format!("/workspaces/{}/settings", stage.workspace);
    let form = Form { page: &path, begins: "<form method=\"post\" action=\"/workspaces", action: &path };
    let again = form.is_saved_once(&stage, &[("name", "One")], &[("name", "Other")]).await;
    assert!(again.body.contains(r#"value="One""#) && !again.body.contains(r#"value="Other""#), "{}", again.body);
}

/// Proves: AZ13, S2.3.
#[tokio::test]
async fn a_projects_name_overwrites_nothing_unseen() {
    let stage = Stage::set().await;
    let path = format!("/projects/{}/settings", stage.project);
    let action = format!("{path}/name");
    let form = Form { page: &path, begins: &action, action: &action };
    let again = form.is_saved_once(&stage, &[("name", "One")], &[("name", "Other")]).await;
    assert!(again.body.contains(r#"value="One""#) && !again.body.contains(r#"value="Other""#), "{}", again.body);
}

/// Proves: AZ13, S3.4.
#[tokio::test]
async fn a_members_role_and_permission_overwrite_nothing_unseen() {
    let stage = Stage::set().await;
    let (service, context) = (&stage.world.service, stage.world.context());
    let ben = stage.world.person(BEN).await;
    let role = stage.invites_as(BEN, Role::Commenter).await;
    service.accept_received_invitation(&context, &ben, role).await.unwrap();
    let permission = stage.invites_to(BEN, InvitationTarget::Project(stage.project, Permission::Write)).await;
    service.accept_received_invitation(&context, &ben, permission).await.unwrap();
    let page = format!("/workspaces/{}", stage.workspace);
    let action = format!("{page}/members/{}/role", ben.account.id);
    let form = Form { page: &page, begins: &action, action: &action };
    let again = form.is_saved_once(&stage, &[("role", "designer")], &[("role", "admin")]).await;
    assert!(again.body.contains("Designer") && again.body.contains("<h1>Members"), "{}", again.body);

    let page = format!("/projects/{}/people/{}", stage.project, ben.account.id);
    let action = format!("{page}/permission");
    let form = Form { page: &page, begins: &action, action: &action };
    form.is_saved_once(&stage, &[("permission", "admin")], &[("permission", "read")]).await;
}

/// Proves: AZ13, S4.1.
#[tokio::test]
async fn what_an_invitation_offers_overwrites_nothing_unseen() {
    let stage = Stage::set().await;
    let invitation = stage.invites_as(BEN, Role::Commenter).await;
    let page = format!("/workspaces/{}/invitations/{invitation}/role", stage.workspace);
    let form = Form { page: &page, begins: "<form method=\"post\">", action: &page };
    form.is_saved_once(&stage, &[("role", "designer")], &[("role", "admin")]).await;

    let invitation = stage.invites("carl@example.net").await;
    let page = format!("/projects/{}/invitations/{invitation}", stage.project);
    let action = format!("{page}/permission");
    let form = Form { page: &page, begins: &action, action: &action };
    form.is_saved_once(&stage, &[("permission", "write")], &[("permission", "read")]).await;
}

/// Proves: AZ13, S5.6.
#[tokio::test]
async fn a_public_token_is_changed_and_renewed_only_as_it_was_seen() {
    let stage = Stage::set().await;
    let share = stage.shares(Permission::Read, Some(5)).await;
    let page = format!("/public-tokens/{}", share.details.token.id);
    let action = format!("{page}/change");
    let form = Form { page: &page, begins: &action, action: &action };
    let one = [("name", "One"), ("usage_limit", "5")];
    let other = [("name", "Other"), ("usage_limit", "5")];
    let again = form.is_saved_once(&stage, &one, &other).await;
    assert!(again.body.contains(r#"value="One""#), "{}", again.body);

    let action = format!("{page}/renew");
    let form = Form { page: &page, begins: &action, action: &action };
    let more = [("expires_at", "keep"), ("usage_limit", "6")];
    let most = [("expires_at", "keep"), ("usage_limit", "9")];
    form.is_saved_once(&stage, &more, &most).await;

    // A guest who opens the link meanwhile changes nothing that the form shows.
    let mut ada = stage.browser_of("ada@example.com").await;
    let before = seen(&ada.get(&page).await, &action);
    Browser::at(&stage.world).post("/open/redeem", &[("secret", &share.token)]).await;
    let renewed = form.send(&mut ada, &before, &[("expires_at", "keep"), ("usage_limit", "10")]).await;
    assert_eq!(renewed.status, StatusCode::SEE_OTHER);
}
