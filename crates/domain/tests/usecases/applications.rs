use guestlist_domain::model::access::{Place, Reason};
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::text::Name;
use guestlist_domain::usecase::{ApiKeyCaller, Caller, Credential};

use crate::fixture::{Cast, context, refusal};

async fn host(cast: &Cast, ana: &Caller, workspace: guestlist_domain::model::ids::WorkspaceId) -> ApiKeyCaller {
    let service = &cast.world.service;
    let issued = service.create_host_key(&context(), ana, workspace, Name::parse("Shop").unwrap()).await.unwrap();
    match service.authenticate(issued.secret.expose()).await.unwrap() {
        Credential::Host(host) => *host,
        Credential::Account(_) | Credential::Guest(_) => panic!("a host key is that of a host application"),
    }
}

/// Proves: S7.1, S7.3.
#[tokio::test]
async fn a_host_application_asks_about_others_and_is_nobody_itself() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let project = cast.project(&ana, workspace).await;
    let host = host(&cast, &ana, workspace).await;
    let service = &cast.world.service;
    let decision = service
        .check_access_of(&host, ana.account.id, Place::Project(project), Some(Capability::ScriptsAdd))
        .await
        .unwrap();
    assert_eq!((decision.allowed, decision.reason), (true, Reason::Granted));
    let credential = Credential::Host(Box::new(host));
    let itself = service.check_access(&credential, Place::Project(project), Some(Capability::ContentView)).await;
    assert_eq!(refusal(itself), Code::ValidationFailed);
    assert_eq!(refusal(service.project_access(&credential, project).await), Code::ValidationFailed);
    assert_eq!(refusal(service.project(&credential, project).await), Code::Forbidden);
}

/// Proves: S7.3, S6.1.
#[tokio::test]
async fn keys_are_made_and_revoked_by_those_who_change_settings_and_the_log_says_so() {
    let cast = Cast::new();
    let ana = cast.person("ana").await;
    let workspace = cast.workspace(&ana).await;
    let ben = cast.member(&ana, workspace, "ben", Role::Designer).await;
    let service = &cast.world.service;
    let name = || Name::parse("Shop").unwrap();
    assert_eq!(refusal(service.create_host_key(&context(), &ben, workspace, name()).await), Code::Forbidden);
    let issued = service.create_host_key(&context(), &ana, workspace, name()).await.unwrap();
    let id = issued.view.key.id;
    assert_eq!(refusal(service.revoke_host_key(&context(), &ben, workspace, id).await), Code::Forbidden);
    for _ in 0..2 {
        service.revoke_host_key(&context(), &ana, workspace, id).await.unwrap();
    }
    assert_eq!(refusal(service.authenticate(issued.secret.expose()).await), Code::Unauthenticated);
    let events = cast.world.store.events();
    let told: Vec<_> = events.iter().filter(|event| event.object.kind == "host_key").collect();
    assert_eq!(
        told.iter().map(|event| event.action).collect::<Vec<_>>(),
        [Action::HostKeyCreated, Action::HostKeyRevoked]
    );
    assert!(told.iter().all(|event| event.actor == Actor::Account(ana.account.id)));
}
