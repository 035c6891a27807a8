use axum::http::StatusCode;
use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::usecase::{Caller, Invite, NewGrant};
use guestlist_testkit::builders;

use crate::fixtures::Fixture;

/// Creates Ben, an Admin of the workspace.
async fn ben(fixture: &Fixture) -> Caller {
    let ben = fixture.app.person("ben@example.org").await;
    let invitation = fixture.invite_to_workspace("ben@example.org", Role::Admin).await;
    let service = &fixture.app.service;
    service.accept_received_invitation(&fixture.app.context(), &ben, invitation).await.unwrap();
    ben
}

async fn invites(fixture: &Fixture, ben: &Caller, grant: NewGrant) -> InvitationId {
    let invite = Invite {
        grant,
        email: builders::email("cy@example.org"),
        message: None,
        locale: None,
        expires_in_days: None,
        send_mail: true,
    };
    fixture.app.service.invite(&fixture.app.context(), ben, invite).await.unwrap().invitation.id
}

/// Proves: S4.4, S8.1, AZ3.
#[tokio::test]
async fn a_removed_inviter_cannot_see_or_change_own_invitations() {
    let fixture = Fixture::new().await;
    let ben = ben(&fixture).await;
    let to_project = invites(&fixture, &ben, NewGrant::Project(fixture.project, Permission::Read)).await;
    let to_workspace = invites(&fixture, &ben, NewGrant::Workspace(fixture.workspace, Role::Commenter)).await;
    let of_project = format!("/projects/{}/invitations/{to_project}", fixture.project);
    let of_workspace = format!("/workspaces/{}/invitations/{to_workspace}", fixture.workspace);
    let mut client = fixture.client_of("ben@example.org").await;
    assert!(client.get(&of_project).await.body.contains("cy@example.org"));
    assert!(client.get(&format!("{of_workspace}/role")).await.body.contains("cy@example.org"));

    let (service, context) = (&fixture.app.service, fixture.app.context());
    let target = Target::Workspace(fixture.workspace);
    service.remove_member(&context, &fixture.ada, target, ben.account.id, OrphanedTokens::Keep).await.unwrap();
    let before = fixture.app.store.events().len();
    for path in [of_project.clone(), format!("{of_workspace}/role"), format!("{of_workspace}/code")] {
        let page = client.get(&path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!page.body.contains("cy@") && !page.body.contains("Summer"), "{path}: {}", page.body);
    }
    for (path, form) in [
        (format!("{of_project}/resend"), vec![]),
        (format!("{of_project}/cancel"), vec![]),
        (format!("{of_project}/permission"), vec![("permission", "comment")]),
        (format!("{of_workspace}/resend"), vec![]),
        (format!("{of_workspace}/uninvite"), vec![]),
        (format!("{of_workspace}/role"), vec![("role", "designer")]),
    ] {
        let page = client.post(&path, &form).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!page.body.contains("cy@") && !page.body.contains("Summer"), "{path}: {}", page.body);
    }
    assert_eq!(fixture.app.store.events().len(), before);
    let home = client.get("/").await.body;
    assert!(!home.contains("Summer") && !home.contains("cy@"), "{home}");
}

/// Proves: S4.4, S4.11, S8.1.
#[tokio::test]
async fn a_demoted_inviter_can_see_and_cancel_own_invitations_only() {
    let fixture = Fixture::new().await;
    let ben = ben(&fixture).await;
    let invitation = invites(&fixture, &ben, NewGrant::Project(fixture.project, Permission::Read)).await;
    let (service, context) = (&fixture.app.service, fixture.app.context());
    let (workspace, id) = (fixture.workspace, ben.account.id);
    service
        .change_member_role(&context, &fixture.ada, workspace, id, Role::Commenter, OrphanedTokens::Keep)
        .await
        .unwrap();
    let mut client = fixture.client_of("ben@example.org").await;
    let path = format!("/projects/{}/invitations/{invitation}", fixture.project);
    let page = client.get(&path).await;
    assert!(page.status == StatusCode::OK && page.body.contains("cy@example.org"), "{}", page.body);
    let refused = client.post(&format!("{path}/resend"), &[]).await;
    assert!(refused.body.contains("more than you have yourself"), "{}", refused.body);
    assert_eq!(client.post(&format!("{path}/cancel"), &[]).await.redirect_location(), format!("{path}?did=cancelled"));
}
