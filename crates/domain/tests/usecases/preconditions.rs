use guestlist_domain::model::code::Code;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::Name;
use guestlist_domain::usecase::{
    ChangedOffer, MembershipSnapshot, NewGrant, RequestContext, Snapshot, UpdateProject, UpdatePublicToken,
    UpdateWorkspace,
};

use crate::fixture::{Fixture, context, refusal};

/// Returns the context of a request with this record as its precondition.
fn with_precondition(snapshot: impl Into<Snapshot>) -> RequestContext {
    RequestContext { precondition: Some(snapshot.into()), ..context() }
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

/// Proves: AZ13.
#[tokio::test]
async fn a_workspace_changes_only_if_the_precondition_holds() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let (id, service) = (fixture.workspace(&ana).await, &fixture.app.service);
    let rename = |to: &str| UpdateWorkspace { name: Some(name(to)), ..UpdateWorkspace::default() };
    let snapshot = service.workspace(&ana, id).await.unwrap().workspace;
    let now = service.update_workspace(&with_precondition(&snapshot), &ana, id, rename("One")).await.unwrap();
    let late = service.update_workspace(&with_precondition(&snapshot), &ana, id, rename("Other")).await;
    assert_eq!(refusal(late), Code::PreconditionFailed);
    assert_eq!(service.workspace(&ana, id).await.unwrap(), now);
    service.update_workspace(&with_precondition(&now.workspace), &ana, id, rename("Other")).await.unwrap();
}

/// Proves: AZ13.
#[tokio::test]
async fn a_project_changes_only_if_the_precondition_holds() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let (id, service) = (fixture.project(&ana, workspace).await, &fixture.app.service);
    let rename = |to: &str| UpdateProject { name: Some(name(to)) };
    let snapshot = service.project(&ana.clone().into(), id).await.unwrap();
    let now = service.update_project(&with_precondition(&snapshot), &ana, id, rename("One")).await.unwrap();
    let late = service.update_project(&with_precondition(&snapshot), &ana, id, rename("Other")).await;
    assert_eq!(refusal(late), Code::PreconditionFailed);
    assert_eq!(service.project(&ana.clone().into(), id).await.unwrap(), now);
    // The snapshot of another record does not match either.
    let other = service.workspace(&ana, workspace).await.unwrap().workspace;
    let mistaken = service.update_project(&with_precondition(&other), &ana, id, rename("Other")).await;
    assert_eq!(refusal(mistaken), Code::PreconditionFailed);
    service.update_project(&with_precondition(&now), &ana, id, rename("Other")).await.unwrap();
}

/// Proves: AZ13.
#[tokio::test]
async fn an_invitation_changes_only_if_the_precondition_holds() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let (workspace, service) = (fixture.workspace(&ana).await, &fixture.app.service);
    let grant = NewGrant::Workspace(workspace, Role::Designer);
    let snapshot = fixture.invite(&ana, grant, "eve").await.unwrap().invitation;
    let offer = |role| ChangedOffer::Role(role);
    let now =
        service.change_invitation(&with_precondition(&snapshot), &ana, snapshot.id, offer(Role::Admin)).await.unwrap();
    let late =
        service.change_invitation(&with_precondition(&snapshot), &ana, snapshot.id, offer(Role::Commenter)).await;
    assert_eq!(refusal(late), Code::PreconditionFailed);
    assert_eq!(service.managed_invitation(&ana, snapshot.id).await.unwrap().details.grant, now.invitation.grant);
    let again = with_precondition(&now.invitation);
    service.change_invitation(&again, &ana, snapshot.id, offer(Role::Commenter)).await.unwrap();
}

/// Proves: AZ13.
#[tokio::test]
async fn a_public_token_changes_only_if_the_precondition_holds() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let service = &fixture.app.service;
    let snapshot = fixture.share(&ana, &[project], None).await.unwrap().details.token;
    let limit = |uses| UpdatePublicToken { usage_limit: Patch::Set(uses), ..UpdatePublicToken::default() };
    let now = service.update_public_token(&with_precondition(&snapshot), &ana, snapshot.id, limit(1)).await.unwrap();
    let late = service.update_public_token(&with_precondition(&snapshot), &ana, snapshot.id, limit(2)).await;
    assert_eq!(refusal(late), Code::PreconditionFailed);
    assert_eq!(service.public_token(&ana, snapshot.id).await.unwrap(), now);
    service.update_public_token(&with_precondition(&now.token), &ana, snapshot.id, limit(2)).await.unwrap();
}

/// Proves: AZ13.
#[tokio::test]
async fn a_role_changes_only_if_the_precondition_holds() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let (workspace, service) = (fixture.workspace(&ana).await, &fixture.app.service);
    let ben = fixture.member(&ana, workspace, "ben", Role::Designer).await.account.id;
    let target = guestlist_domain::model::target::Target::Workspace(workspace);
    let snapshot = service.member(&ana, target, ben).await.unwrap();
    let change = async |snapshot: &MembershipSnapshot, role| {
        service.change_member_role(&with_precondition(snapshot), &ana, workspace, ben, role, OrphanedTokens::Keep).await
    };
    let now = change(&MembershipSnapshot::from(&snapshot), Role::Admin).await.unwrap();
    let late = change(&MembershipSnapshot::from(&snapshot), Role::Commenter).await;
    assert_eq!(refusal(late), Code::PreconditionFailed);
    let late = change(&MembershipSnapshot::from(&snapshot), Role::Admin).await;
    assert_eq!(refusal(late), Code::PreconditionFailed, "the snapshot does not match the current role");
    assert_eq!(service.member(&ana, target, ben).await.unwrap(), now);
    change(&MembershipSnapshot::from(&now), Role::Commenter).await.unwrap();
}

/// Proves: AZ13.
#[tokio::test]
async fn a_permission_changes_only_if_the_precondition_holds_whatever_the_role() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let (project, service) = (fixture.project(&ana, workspace).await, &fixture.app.service);
    let ben = fixture.member(&ana, workspace, "ben", Role::Commenter).await;
    let grant = NewGrant::Project(project, Permission::Write);
    let invited = fixture.invite(&ana, grant, "ben").await.unwrap().invitation.id;
    service.accept_received_invitation(&context(), &ben, invited).await.unwrap();
    let target = guestlist_domain::model::target::Target::Project(project);
    let snapshot = service.member(&ana, target, ben.account.id).await.unwrap();
    assert_eq!((snapshot.role, snapshot.permission), (Some(Role::Commenter), Some(Permission::Write)));
    let change = async |snapshot: &MembershipSnapshot, permission| {
        let (context, id) = (with_precondition(snapshot), ben.account.id);
        service.change_member_permission(&context, &ana, project, id, permission, OrphanedTokens::Keep).await
    };
    let now = change(&MembershipSnapshot::from(&snapshot), Permission::Admin).await.unwrap();
    let late = change(&MembershipSnapshot::from(&snapshot), Permission::Read).await;
    assert_eq!(refusal(late), Code::PreconditionFailed);
    assert_eq!(service.member(&ana, target, ben.account.id).await.unwrap(), now);
    change(&MembershipSnapshot::from(&now), Permission::Read).await.unwrap();
}
