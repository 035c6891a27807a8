use axum::http::StatusCode;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::role::Role;
use guestlist_domain::usecase::{Caller, Credential, InvitationTarget, Invite};
use guestlist_testkit::builders;

use crate::stage::Stage;

/// Creates a workspace of Ben, in which Ada has this role.
async fn elsewhere(stage: &Stage, role: Role) -> (WorkspaceId, Caller) {
    let ben = stage.world.person("ben@example.org").await;
    let (service, context) = (&stage.world.service, stage.world.context());
    let workspace = service.create_workspace(&context, &ben, builders::name("Other")).await.unwrap().workspace.id;
    let invite = Invite {
        target: InvitationTarget::Workspace(workspace, role),
        email: builders::email("ada@example.com"),
        message: None,
        locale: None,
        expires_in_days: None,
        send_mail: true,
    };
    let invitation = service.invite(&context, &ben, invite).await.unwrap().invitation.id;
    service.accept_received_invitation(&context, &stage.ada, invitation).await.unwrap();
    (workspace, ben)
}

async fn workspace_of(stage: &Stage) -> WorkspaceId {
    let ada = Credential::from(stage.ada.clone());
    stage.world.service.project(&ada, stage.project).await.unwrap().workspace_id
}

/// Proves: S8.1, S2.3.
#[tokio::test]
async fn a_project_is_offered_to_another_workspace_and_the_offer_withdrawn() {
    let stage = Stage::set().await;
    let (other, ben) = elsewhere(&stage, Role::Commenter).await;
    let mut ada = stage.browser_of("ada@example.com").await;
    let path = format!("/projects/{}/settings", stage.project);
    let offered = ada.post(&format!("{path}/transfer"), &[("workspace", &other.to_string())]).await;
    assert_eq!(offered.leads_to(), format!("{path}?did=offered"));
    let page = ada.get(&path).await.body;
    assert!(page.contains("ada offered it to Other") && page.contains("/transfer/withdraw"), "{page}");
    assert_eq!(workspace_of(&stage).await, stage.workspace, "nothing changes until somebody over there approves");
    let theirs = stage.browser_of("ben@example.org").await.get(&format!("/workspaces/{other}/projects")).await.body;
    assert!(theirs.contains("Summer"), "{theirs}");

    let withdrawn = ada.post(&format!("{path}/transfer/withdraw"), &[]).await;
    assert_eq!(withdrawn.leads_to(), format!("{path}?did=withdrawn"));
    assert!(!ada.get(&path).await.body.contains("ada offered it to Other"));
    let again = ada.post(&format!("{path}/transfer/withdraw"), &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "there is nothing left to withdraw");
    let (service, context) = (&stage.world.service, stage.world.context());
    assert!(service.approve_project_transfer(&context, &ben, stage.project).await.is_err());
    assert_eq!(workspace_of(&stage).await, stage.workspace);
}

/// Proves: S8.1, S2.3.
#[tokio::test]
async fn a_project_moves_at_once_where_one_may_decide_in_both_workspaces() {
    let stage = Stage::set().await;
    let (other, _) = elsewhere(&stage, Role::Admin).await;
    let mut ada = stage.browser_of("ada@example.com").await;
    let path = format!("/projects/{}", stage.project);
    let moved = ada.post(&format!("{path}/settings/transfer"), &[("workspace_id", &format!(" {other} "))]).await;
    assert_eq!(moved.leads_to(), format!("{path}?did=moved"));
    assert!(ada.get(moved.leads_to()).await.body.contains("The project moved."));
    assert_eq!(workspace_of(&stage).await, other);
}

/// Proves: S8.1.
#[tokio::test]
async fn what_is_no_workspace_to_move_to_is_said_at_its_field_and_stays_typed() {
    let stage = Stage::set().await;
    let mut ada = stage.browser_of("ada@example.com").await;
    let path = format!("/projects/{}/settings/transfer", stage.project);
    let own = stage.workspace.to_string();
    for typed in ["", "nonsense", &own] {
        let page = ada.post(&path, &[("workspace_id", typed)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(
            page.body.contains("workspace_id-wrong") && page.body.contains(&format!(r#"value="{typed}""#)),
            "{typed}"
        );
    }
    assert_eq!(workspace_of(&stage).await, stage.workspace);
}
