use guestlist_domain::model::access::{Reason, Via};
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::AccountId;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::session::Session;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Name;
use guestlist_domain::port::Store;
use guestlist_domain::usecase::{AccessCheck, Credential, RedeemPublicToken};
use guestlist_testkit::WriteRecords as _;
use uuid::Uuid;

use crate::fixture::{Fixture, PASSWORD, context, email, refusal};

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

/// Proves: S7.1, S7.3.
#[tokio::test]
async fn a_bearer_token_is_authenticated_together_with_its_checks() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let check = |account, target| AccessCheck { account, target, capability: Some(Capability::ContentView) };
    let checks = [check(None, Target::Project(project)), check(None, Target::Workspace(workspace))];
    let reasons = async |token: &str, checks: &[AccessCheck]| {
        let decisions = service.check_access_with_token(token, checks).await?;
        Ok::<_, guestlist_domain::usecase::Error>(decisions.iter().map(|it| it.reason).collect::<Vec<_>>())
    };

    let signed_in = service.sign_in(&context(), &email("ana"), PASSWORD).await.unwrap();
    let session = signed_in.session_token.expose();
    assert_eq!(reasons(session, &checks).await.unwrap(), [Reason::Granted, Reason::CapabilityMissing]);

    let key = service.create_api_key(&context(), &ana, workspace, Name::parse("Shop").unwrap()).await.unwrap();
    let (secret, ana_id) = (key.secret.expose(), Some(ana.account.id));
    let of_ana =
        [check(ana_id, Target::Project(project)), check(Some(AccountId::new(Uuid::nil())), Target::Project(project))];
    assert_eq!(reasons(secret, &of_ana).await.unwrap(), [Reason::Granted, Reason::NotAMember]);
    assert_eq!(refusal(reasons(secret, &checks).await), Code::ValidationFailed);

    let token = fixture.share(&ana, &[project], None).await.unwrap().token;
    let redeem = RedeemPublicToken { token, guest_session: None, display_name: None };
    let guest = service.redeem_public_token(&context(), redeem).await.unwrap().access_token;
    assert_eq!(reasons(&guest, &checks).await.unwrap(), [Reason::Granted, Reason::ProjectNotInToken]);

    service.revoke_api_key(&context(), &ana, workspace, key.view.key.id).await.unwrap();
    assert_eq!(refusal(reasons(secret, &of_ana).await), Code::Unauthenticated);
    fixture.app.clock.advance(Session::IDLE_TIMEOUT);
    for token in [session, &guest, "gls_unknown"] {
        assert_eq!(refusal(reasons(token, &checks).await), Code::Unauthenticated);
    }
}
