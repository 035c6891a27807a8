use guestlist_domain::model::access::Place;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::{ProjectId, WorkspaceId};
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::usecase::{Caller, InvitationTarget};

use crate::fixture::{Cast, context, refusal};

/// Somebody with a permission in a project, and perhaps a role.
async fn given(cast: &Cast, ana: &Caller, project: ProjectId, who: &Caller, permission: Permission) {
    let target = InvitationTarget::Project(project, Permission::Read);
    let name = who.account.display_name.to_string();
    let id = cast.invite(ana, target, &name).await.unwrap().invitation.id;
    let (service, account) = (&cast.world.service, who.account.id);
    service.accept_received_invitation(&context(), who, id).await.unwrap();
    let tokens = OrphanedTokens::Keep;
    service.change_member_permission(&context(), ana, project, account, permission, tokens).await.unwrap();
}

async fn eligible_token_owners(
    cast: &Cast,
    caller: &Caller,
    workspace: WorkspaceId,
    of: &Caller,
    keeps: Option<Role>,
) -> Vec<String> {
    let found = cast.world.service.eligible_token_owners(caller, workspace, of.account.id, keeps).await.unwrap();
    found.into_iter().map(|successor| successor.display_name.to_string()).collect()
}

/// Proves: S3.8.
#[tokio::test]
async fn heirs_are_those_to_whom_everything_that_is_left_behind_can_be_handed_over() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let (first, second) = (cast.project(&ana, workspace).await, cast.project(&ana, workspace).await);
    let ben = cast.member(&ana, workspace, "ben", Role::Admin).await;
    cast.member(&ana, workspace, "carl", Role::Admin).await;
    cast.member(&ana, workspace, "dora", Role::Commenter).await;
    let (eve, fay) = (cast.person("eve").await, cast.person("fay").await);
    given(&cast, &ana, first, &eve, Permission::Admin).await;
    given(&cast, &ana, second, &eve, Permission::Admin).await;
    given(&cast, &ana, first, &fay, Permission::Admin).await;

    assert!(eligible_token_owners(&cast, &ana, workspace, &ben, None).await.is_empty(), "ben leaves nothing behind");
    cast.share(&ben, &[first], None).await.unwrap();
    assert_eq!(eligible_token_owners(&cast, &ana, workspace, &ben, None).await, ["ana", "carl", "eve", "fay"]);
    cast.share(&ben, &[second], None).await.unwrap();
    assert_eq!(eligible_token_owners(&cast, &ben, workspace, &ben, None).await, ["ana", "carl", "eve"]);
    assert!(
        eligible_token_owners(&cast, &ana, workspace, &ben, Some(Role::Admin)).await.is_empty(),
        "an Admin goes on managing them"
    );
    assert_eq!(eligible_token_owners(&cast, &ana, workspace, &ben, Some(Role::Designer)).await, ["ana", "carl", "eve"]);

    let service = &cast.world.service;
    assert_eq!(refusal(service.eligible_token_owners(&fay, workspace, ben.account.id, None).await), Code::NotFound);
    let (place, ben) = (Place::Workspace(workspace), ben.account.id);
    let to = |who: &Caller| OrphanedTokens::TransferTo(who.account.id);
    let refused = service.remove_member(&context(), &ana, place, ben, to(&fay)).await;
    assert_eq!(refusal(refused), Code::ValidationFailed);
    service.remove_member(&context(), &ana, place, ben, to(&eve)).await.unwrap();
}
