use guestlist_domain::model::code::Code;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::text::Name;
use guestlist_domain::usecase::{
    ChangedOffer, InvitationTarget, MembershipSnapshot, RequestContext, Snapshot, UpdateProject, UpdatePublicToken,
    UpdateWorkspace,
};

use crate::fixture::{Cast, context, refusal};

/// A request that is meant for this record.
fn meant_for(seen: impl Into<Snapshot>) -> RequestContext {
    RequestContext { precondition: Some(seen.into()), ..context() }
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

/// Proves: AZ13.
#[tokio::test]
async fn a_workspace_is_changed_only_as_it_was_seen() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let (id, service) = (cast.workspace(&ana).await, &cast.world.service);
    let rename = |to: &str| UpdateWorkspace { name: Some(name(to)), ..UpdateWorkspace::default() };
    let seen = service.workspace(&ana, id).await.unwrap().workspace;
    let now = service.update_workspace(&meant_for(&seen), &ana, id, rename("One")).await.unwrap();
    let late = service.update_workspace(&meant_for(&seen), &ana, id, rename("Other")).await;
    assert_eq!(refusal(late), Code::PreconditionFailed);
    assert_eq!(service.workspace(&ana, id).await.unwrap(), now);
    service.update_workspace(&meant_for(&now.workspace), &ana, id, rename("Other")).await.unwrap();
}

/// Proves: AZ13.
#[tokio::test]
async fn a_project_is_changed_only_as_it_was_seen() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let (id, service) = (cast.project(&ana, workspace).await, &cast.world.service);
    let rename = |to: &str| UpdateProject { name: Some(name(to)) };
    let seen = service.project(&ana.clone().into(), id).await.unwrap();
    let now = service.update_project(&meant_for(&seen), &ana, id, rename("One")).await.unwrap();
    let late = service.update_project(&meant_for(&seen), &ana, id, rename("Other")).await;
    assert_eq!(refusal(late), Code::PreconditionFailed);
    assert_eq!(service.project(&ana.clone().into(), id).await.unwrap(), now);
    // What was seen of something else does not fit either.
    let other = service.workspace(&ana, workspace).await.unwrap().workspace;
    let mistaken = service.update_project(&meant_for(&other), &ana, id, rename("Other")).await;
    assert_eq!(refusal(mistaken), Code::PreconditionFailed);
    service.update_project(&meant_for(&now), &ana, id, rename("Other")).await.unwrap();
}

/// Proves: AZ13.
#[tokio::test]
async fn an_invitation_is_changed_only_as_it_was_seen() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let (workspace, service) = (cast.workspace(&ana).await, &cast.world.service);
    let target = InvitationTarget::Workspace(workspace, Role::Designer);
    let seen = cast.invite(&ana, target, "eve").await.unwrap().invitation;
    let offer = |role| ChangedOffer::Role(role);
    let now = service.change_invitation(&meant_for(&seen), &ana, seen.id, offer(Role::Admin)).await.unwrap();
    let late = service.change_invitation(&meant_for(&seen), &ana, seen.id, offer(Role::Commenter)).await;
    assert_eq!(refusal(late), Code::PreconditionFailed);
    assert_eq!(service.managed_invitation(&ana, seen.id).await.unwrap(), now);
    let again = meant_for(&now.invitation);
    service.change_invitation(&again, &ana, seen.id, offer(Role::Commenter)).await.unwrap();
}

/// Proves: AZ13.
#[tokio::test]
async fn a_public_token_is_changed_only_as_it_was_seen() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let service = &cast.world.service;
    let seen = cast.share(&ana, &[project], None).await.unwrap().details.token;
    let limit = |uses| UpdatePublicToken { usage_limit: Patch::Set(uses), ..UpdatePublicToken::default() };
    let now = service.update_public_token(&meant_for(&seen), &ana, seen.id, limit(1)).await.unwrap();
    let late = service.update_public_token(&meant_for(&seen), &ana, seen.id, limit(2)).await;
    assert_eq!(refusal(late), Code::PreconditionFailed);
    assert_eq!(service.public_token(&ana, seen.id).await.unwrap(), now);
    service.update_public_token(&meant_for(&now.token), &ana, seen.id, limit(2)).await.unwrap();
}

/// Proves: AZ13.
#[tokio::test]
async fn a_member_is_changed_only_as_they_were_seen() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let (workspace, service) = (cast.workspace(&ana).await, &cast.world.service);
    let ben = cast.member(&ana, workspace, "ben", Role::Designer).await.account.id;
    let place = guestlist_domain::model::access::Place::Workspace(workspace);
    let seen = service.member(&ana, place, ben).await.unwrap();
    let change = async |seen: &MembershipSnapshot, role| {
        service.change_member_role(&meant_for(seen), &ana, workspace, ben, role, OrphanedTokens::Keep).await
    };
    let now = change(&MembershipSnapshot::from(&seen), Role::Admin).await.unwrap();
    let late = change(&MembershipSnapshot::from(&seen), Role::Commenter).await;
    assert_eq!(refusal(late), Code::PreconditionFailed);
    let late = change(&MembershipSnapshot::from(&seen), Role::Admin).await;
    assert_eq!(refusal(late), Code::PreconditionFailed, "that it is so already was not seen");
    assert_eq!(service.member(&ana, place, ben).await.unwrap(), now);
    change(&MembershipSnapshot::from(&now), Role::Commenter).await.unwrap();
}

/// Proves: AZ13.
#[tokio::test]
async fn a_permission_is_changed_only_as_it_was_seen_whatever_role_is_beside_it() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let (project, service) = (cast.project(&ana, workspace).await, &cast.world.service);
    let ben = cast.member(&ana, workspace, "ben", Role::Commenter).await;
    let target = InvitationTarget::Project(project, Permission::Write);
    let invited = cast.invite(&ana, target, "ben").await.unwrap().invitation.id;
    service.accept_received_invitation(&context(), &ben, invited).await.unwrap();
    let place = guestlist_domain::model::access::Place::Project(project);
    let seen = service.member(&ana, place, ben.account.id).await.unwrap();
    assert_eq!((seen.role, seen.permission), (Some(Role::Commenter), Some(Permission::Write)));
    let change = async |seen: &MembershipSnapshot, permission| {
        let (context, id) = (meant_for(seen), ben.account.id);
        service.change_member_permission(&context, &ana, project, id, permission, OrphanedTokens::Keep).await
    };
    let now = change(&MembershipSnapshot::from(&seen), Permission::Admin).await.unwrap();
    let late = change(&MembershipSnapshot::from(&seen), Permission::Read).await;
    assert_eq!(refusal(late), Code::PreconditionFailed);
    assert_eq!(service.member(&ana, place, ben.account.id).await.unwrap(), now);
    change(&MembershipSnapshot::from(&now), Permission::Read).await.unwrap();
}
