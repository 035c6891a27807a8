use guestlist_domain::model::access::{Reason, Via};
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::port::Store;
use guestlist_domain::usecase::Credential;

use crate::fixture::Fixture;

/// Proves: S7.1, S3.2.
#[tokio::test]
async fn an_access_check_returns_answer_reason_and_origin() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let stranger = fixture.person("stranger").await;
    let check = |caller: &guestlist_domain::usecase::Caller, target, capability| {
        let (service, credential) = (fixture.app.service.clone(), Credential::Account(Box::new(caller.clone())));
        async move { service.check_access(&credential, target, capability).await.unwrap() }
    };
    let granted = check(&ana, Target::Project(project), Some(Capability::ContentEdit)).await;
    assert_eq!(granted.via, vec![Via::Role(Role::Owner), Via::Permission(Permission::Admin)]);
    let hidden = check(&stranger, Target::Project(project), Some(Capability::ContentView)).await;
    assert_eq!((hidden.allowed, hidden.reason), (false, Reason::NotFound));
    let no_such_capability = check(&ana, Target::Workspace(workspace), None).await;
    assert_eq!((no_such_capability.allowed, no_such_capability.reason), (false, Reason::CapabilityMissing));
}

/// Proves: S3.5, AZ6.
#[tokio::test]
async fn a_removal_takes_effect_on_the_next_check() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let ben = fixture.member(&ana, workspace, "ben", Role::Commenter).await;
    assert!(fixture.has_capability(&ben, project, Capability::ContentView).await);
    let mut uow = fixture.app.store.begin().await.unwrap();
    uow.remove_membership(ben.account.id, Target::Workspace(workspace)).await.unwrap();
    uow.commit().await.unwrap();
    assert!(!fixture.has_capability(&ben, project, Capability::ContentView).await);
}
