use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::usecase::{Caller, NewGrant};

use crate::fixture::{Fixture, context, refusal};

/// Gives an account a permission in a project.
async fn grant_permission(fixture: &Fixture, ana: &Caller, project: ProjectId, who: &Caller, permission: Permission) {
    let grant = NewGrant::Project(project, Permission::Read);
    let name = who.account.display_name.to_string();
    let id = fixture.invite(ana, grant, &name).await.unwrap().invitation.id;
    let (service, account) = (&fixture.app.service, who.account.id);
    service.accept_received_invitation(&context(), who, id).await.unwrap();
    let tokens = OrphanedTokens::Keep;
    service.change_member_permission(&context(), ana, project, account, permission, tokens).await.unwrap();
}

async fn eligible_token_owners(
    fixture: &Fixture,
    caller: &Caller,
    workspace: WorkspaceId,
    of: &Caller,
    keeps: Option<Role>,
) -> Vec<String> {
    let service = &fixture.app.service;
    let impact = service.removal_impact(caller, workspace, of.account.id).await.unwrap();
    let found = service.eligible_token_owners(&impact, keeps).await.unwrap();
    found.into_iter().map(|successor| successor.display_name.to_string()).collect()
}

/// Proves: S3.8.
#[tokio::test]
async fn eligible_token_owners_can_own_every_token_that_a_removal_orphans() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let (first, second) = (fixture.project(&ana, workspace).await, fixture.project(&ana, workspace).await);
    let ben = fixture.member(&ana, workspace, "ben", Role::Admin).await;
    fixture.member(&ana, workspace, "carl", Role::Admin).await;
    fixture.member(&ana, workspace, "dora", Role::Commenter).await;
    let (eve, fay) = (fixture.person("eve").await, fixture.person("fay").await);
    grant_permission(&fixture, &ana, first, &eve, Permission::Admin).await;
    grant_permission(&fixture, &ana, second, &eve, Permission::Admin).await;
    grant_permission(&fixture, &ana, first, &fay, Permission::Admin).await;

    assert!(eligible_token_owners(&fixture, &ana, workspace, &ben, None).await.is_empty(), "Ben owns no token");
    fixture.share(&ben, &[first], None).await.unwrap();
    assert_eq!(eligible_token_owners(&fixture, &ana, workspace, &ben, None).await, ["ana", "carl", "eve", "fay"]);
    fixture.share(&ben, &[second], None).await.unwrap();
    assert_eq!(eligible_token_owners(&fixture, &ben, workspace, &ben, None).await, ["ana", "carl", "eve"]);
    assert!(
        eligible_token_owners(&fixture, &ana, workspace, &ben, Some(Role::Admin)).await.is_empty(),
        "an Admin still manages them"
    );
    assert_eq!(
        eligible_token_owners(&fixture, &ana, workspace, &ben, Some(Role::Designer)).await,
        ["ana", "carl", "eve"]
    );

    let service = &fixture.app.service;
    assert_eq!(refusal(service.removal_impact(&fay, workspace, ben.account.id).await), Code::NotFound);
    let (target, ben) = (Target::Workspace(workspace), ben.account.id);
    let to = |who: &Caller| OrphanedTokens::TransferTo(who.account.id);
    let refused = service.remove_member(&context(), &ana, target, ben, to(&fay)).await;
    assert_eq!(refusal(refused), Code::ValidationFailed);
    service.remove_member(&context(), &ana, target, ben, to(&eve)).await.unwrap();
}
