use axum::http::StatusCode;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::role::Role;
use guestlist_domain::usecase::{Caller, Credential, Invite, NewGrant};
use guestlist_testkit::builders;

use crate::fixtures::Fixture;

/// Creates a workspace of Ben, in which Ada has this role.
async fn elsewhere(fixture: &Fixture, role: Role) -> (WorkspaceId, Caller) {
    let ben = fixture.app.person("ben@example.org").await;
    let (service, context) = (&fixture.app.service, fixture.app.context());
    let workspace = service.create_workspace(&context, &ben, builders::name("Other")).await.unwrap().workspace.id;
    let invite = Invite {
        grant: NewGrant::Workspace(workspace, role),
        email: builders::email("ada@example.com"),
        message: None,
        locale: None,
        expires_in_days: None,
        send_mail: true,
    };
    let invitation = service.invite(&context, &ben, invite).await.unwrap().invitation.id;
    service.accept_received_invitation(&context, &fixture.ada, invitation).await.unwrap();
    (workspace, ben)
}

async fn workspace_of(fixture: &Fixture) -> WorkspaceId {
    let ada = Credential::from(fixture.ada.clone());
    fixture.app.service.project(&ada, fixture.project).await.unwrap().workspace_id
}

/// Proves: S8.1, S2.3.
#[tokio::test]
async fn a_project_transfer_is_requested_and_cancelled() {
    let fixture = Fixture::new().await;
    let (other, ben) = elsewhere(&fixture, Role::Commenter).await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let path = format!("/projects/{}/settings", fixture.project);
    let offered = ada.post(&format!("{path}/transfer"), &[("workspace", &other.to_string())]).await;
    assert_eq!(offered.redirect_location(), format!("{path}?did=offered"));
    let page = ada.get(&path).await.body;
    assert!(page.contains("ada offered it to Other") && page.contains("/transfer/withdraw"), "{page}");
    assert_eq!(workspace_of(&fixture).await, fixture.workspace, "nothing changes before the approval");
    let theirs = fixture.client_of("ben@example.org").await.get(&format!("/workspaces/{other}/projects")).await.body;
    assert!(theirs.contains("Summer"), "{theirs}");

    let withdrawn = ada.post(&format!("{path}/transfer/withdraw"), &[]).await;
    assert_eq!(withdrawn.redirect_location(), format!("{path}?did=withdrawn"));
    assert!(!ada.get(&path).await.body.contains("ada offered it to Other"));
    let again = ada.post(&format!("{path}/transfer/withdraw"), &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "no pending transfer is left");
    let (service, context) = (&fixture.app.service, fixture.app.context());
    assert!(service.approve_project_transfer(&context, &ben, fixture.project).await.is_err());
    assert_eq!(workspace_of(&fixture).await, fixture.workspace);
}

/// Proves: S8.1, S2.3.
#[tokio::test]
async fn a_project_moves_immediately_if_the_caller_manages_both_workspaces() {
    let fixture = Fixture::new().await;
    let (other, _) = elsewhere(&fixture, Role::Admin).await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let path = format!("/projects/{}", fixture.project);
    let moved = ada.post(&format!("{path}/settings/transfer"), &[("workspace_id", &format!(" {other} "))]).await;
    assert_eq!(moved.redirect_location(), format!("{path}?did=moved"));
    assert!(ada.get(moved.redirect_location()).await.body.contains("The project moved."));
    assert_eq!(workspace_of(&fixture).await, other);
}

/// Proves: S8.1.
#[tokio::test]
async fn an_invalid_target_workspace_is_an_error_of_its_field_and_stays_entered() {
    let fixture = Fixture::new().await;
    let mut ada = fixture.client_of("ada@example.com").await;
    let path = format!("/projects/{}/settings/transfer", fixture.project);
    let own = fixture.workspace.to_string();
    for form in ["", "nonsense", &own] {
        let page = ada.post(&path, &[("workspace_id", form)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(
            page.body.contains("workspace_id-wrong") && page.body.contains(&format!(r#"value="{form}""#)),
            "{form}"
        );
    }
    assert_eq!(workspace_of(&fixture).await, fixture.workspace);
}
