use axum::http::StatusCode;
use guestlist_domain::model::access::Place;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::usecase::{Caller, InvitationTarget, Invite};
use guestlist_testkit::builders;

use crate::stage::Stage;

/// Creates Ben, an Admin of the workspace.
async fn ben(stage: &Stage) -> Caller {
    let ben = stage.world.person("ben@example.org").await;
    let invitation = stage.invites_as("ben@example.org", Role::Admin).await;
    let service = &stage.world.service;
    service.accept_received_invitation(&stage.world.context(), &ben, invitation).await.unwrap();
    ben
}

async fn invites(stage: &Stage, ben: &Caller, target: InvitationTarget) -> InvitationId {
    let invite = Invite {
        target,
        email: builders::email("cy@example.org"),
        message: None,
        locale: None,
        expires_in_days: None,
        send_mail: true,
    };
    stage.world.service.invite(&stage.world.context(), ben, invite).await.unwrap().invitation.id
}

/// Proves: S4.4, S8.1, AZ3.
#[tokio::test]
async fn whoever_was_removed_opens_no_page_of_what_they_sent_and_presses_no_button_of_it() {
    let stage = Stage::set().await;
    let ben = ben(&stage).await;
    let to_project = invites(&stage, &ben, InvitationTarget::Project(stage.project, Permission::Read)).await;
    let to_workspace = invites(&stage, &ben, InvitationTarget::Workspace(stage.workspace, Role::Commenter)).await;
    let of_project = format!("/projects/{}/invitations/{to_project}", stage.project);
    let of_workspace = format!("/workspaces/{}/invitations/{to_workspace}", stage.workspace);
    let mut browser = stage.browser_of("ben@example.org").await;
    assert!(browser.get(&of_project).await.body.contains("cy@example.org"));
    assert!(browser.get(&format!("{of_workspace}/role")).await.body.contains("cy@example.org"));

    let (service, context) = (&stage.world.service, stage.world.context());
    let place = Place::Workspace(stage.workspace);
    service.remove_member(&context, &stage.ada, place, ben.account.id, OrphanedTokens::Keep).await.unwrap();
    let before = stage.world.store.events().len();
    for path in [of_project.clone(), format!("{of_workspace}/role"), format!("{of_workspace}/code")] {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(!page.body.contains("cy@") && !page.body.contains("Summer"), "{path}: {}", page.body);
    }
    for (path, typed) in [
        (format!("{of_project}/resend"), vec![]),
        (format!("{of_project}/cancel"), vec![]),
        (format!("{of_project}/permission"), vec![("permission", "comment")]),
        (format!("{of_workspace}/resend"), vec![]),
        (format!("{of_workspace}/uninvite"), vec![]),
        (format!("{of_workspace}/role"), vec![("role", "designer")]),
    ] {
        let page = browser.post(&path, &typed).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(!page.body.contains("cy@") && !page.body.contains("Summer"), "{path}: {}", page.body);
    }
    assert_eq!(stage.world.store.events().len(), before);
    let home = browser.get("/").await.body;
    assert!(!home.contains("Summer") && !home.contains("cy@"), "{home}");
}

/// Proves: S4.4, S4.11, S8.1.
#[tokio::test]
async fn whoever_may_do_less_now_sees_what_they_sent_and_takes_it_back() {
    let stage = Stage::set().await;
    let ben = ben(&stage).await;
    let invitation = invites(&stage, &ben, InvitationTarget::Project(stage.project, Permission::Read)).await;
    let (service, context) = (&stage.world.service, stage.world.context());
    let (workspace, id) = (stage.workspace, ben.account.id);
    service
        .change_member_role(&context, &stage.ada, workspace, id, Role::Commenter, OrphanedTokens::Keep)
        .await
        .unwrap();
    let mut browser = stage.browser_of("ben@example.org").await;
    let path = format!("/projects/{}/invitations/{invitation}", stage.project);
    let page = browser.get(&path).await;
    assert!(page.status == StatusCode::OK && page.body.contains("cy@example.org"), "{}", page.body);
    let refused = browser.post(&format!("{path}/resend"), &[]).await;
    assert!(refused.body.contains("nobody more than you have yourself"), "{}", refused.body);
    assert_eq!(browser.post(&format!("{path}/cancel"), &[]).await.leads_to(), format!("{path}?did=cancelled"));
}
