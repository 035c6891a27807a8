use guestlist_domain::model::access::Reason;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::event::{Action, Actor};
use guestlist_domain::model::role::Role;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Name;
use guestlist_domain::usecase::{ApiKeyCaller, Caller, Credential};

use crate::fixture::{Fixture, context, refusal};

async fn host(fixture: &Fixture, ana: &Caller, workspace: guestlist_domain::model::ids::WorkspaceId) -> ApiKeyCaller {
    let service = &fixture.app.service;
    let issued = service.create_api_key(&context(), ana, workspace, Name::parse("Shop").unwrap()).await.unwrap();
    match service.authenticate(issued.secret.expose()).await.unwrap() {
        Credential::ApiKey(host) => *host,
        Credential::Account(_) | Credential::Guest(_) => panic!("not the credential of a host application"),
    }
}

/// Proves: S7.1, S7.3.
#[tokio::test]
async fn a_host_application_checks_accounts_and_has_no_access_of_its_own() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let host = host(&fixture, &ana, workspace).await;
    let service = &fixture.app.service;
    let decision = service
        .check_access_of(&host, ana.account.id, Target::Project(project), Some(Capability::ScriptsAdd))
        .await
        .unwrap();
    assert_eq!((decision.allowed, decision.reason), (true, Reason::Granted));
    let credential = Credential::ApiKey(Box::new(host));
    let itself = service.check_access(&credential, Target::Project(project), Some(Capability::ContentView)).await;
    assert_eq!(refusal(itself), Code::ValidationFailed);
    assert_eq!(refusal(service.project_access(&credential, project).await), Code::ValidationFailed);
    assert_eq!(refusal(service.project(&credential, project).await), Code::Forbidden);
}

/// Proves: S7.3, S6.1.
#[tokio::test]
async fn accounts_that_change_settings_create_and_revoke_keys_with_audit_events() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let ben = fixture.member(&ana, workspace, "ben", Role::Designer).await;
    let service = &fixture.app.service;
    let name = || Name::parse("Shop").unwrap();
    assert_eq!(refusal(service.create_api_key(&context(), &ben, workspace, name()).await), Code::Forbidden);
    let issued = service.create_api_key(&context(), &ana, workspace, name()).await.unwrap();
    let id = issued.view.key.id;
    assert_eq!(refusal(service.revoke_api_key(&context(), &ben, workspace, id).await), Code::Forbidden);
    for _ in 0..2 {
        service.revoke_api_key(&context(), &ana, workspace, id).await.unwrap();
    }
    assert_eq!(refusal(service.authenticate(issued.secret.expose()).await), Code::Unauthenticated);
    let events = fixture.app.store.events();
    let events_of_keys: Vec<_> = events.iter().filter(|event| event.object.kind == "host_key").collect();
    assert_eq!(
        events_of_keys.iter().map(|event| event.action).collect::<Vec<_>>(),
        [Action::ApiKeyCreated, Action::ApiKeyRevoked]
    );
    assert!(events_of_keys.iter().all(|event| event.actor == Actor::Account(ana.account.id)));
}
