use guestlist_domain::model::access::Reason;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::code::Code;
use guestlist_domain::model::event::Action;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::public_token::{PublicToken, PublicTokenStatus};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::{Name, Note};
use guestlist_domain::model::time::days;
use guestlist_domain::model::token_usage::Bucket;
use guestlist_domain::port::ActivityFilter;
use guestlist_domain::usecase::{
    Credential, EmailPublicToken, Error, GuestAccess, NewGrant, RedeemPublicToken, RenewPublicToken, UpdatePublicToken,
};

use guestlist_testkit::WriteRecords as _;

use crate::fixture::{Fixture, context, email, refusal};

async fn redeem(fixture: &Fixture, token: &str) -> Result<GuestAccess, Error> {
    let command = RedeemPublicToken { token: token.to_owned(), guest_session: None, display_name: None };
    fixture.app.service.redeem_public_token(&context(), command).await
}

async fn guest(fixture: &Fixture, access: &GuestAccess) -> Credential {
    fixture.app.service.authenticate(&access.access_token).await.unwrap()
}

/// Proves: S5.3, S5.6, TK1, TK2, TK4.
#[tokio::test]
async fn a_link_opens_up_to_its_limit_and_can_be_renewed_and_revoked() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], Some(2)).await.unwrap();
    let service = &fixture.app.service;
    let id = shared.details.token.id;
    for _ in 0..5 {
        service.preview_public_token(&context(), &shared.token).await.unwrap();
    }
    let first = redeem(&fixture, &shared.token).await.unwrap();
    redeem(&fixture, &shared.code.expose().to_lowercase()).await.unwrap();
    assert_eq!(refusal(redeem(&fixture, &shared.token).await), Code::TokenUsedUp);
    assert_eq!(refusal(service.preview_public_token(&context(), &shared.token).await), Code::TokenUsedUp);

    let view = |access: &GuestAccess| {
        let (service, bearer) = (service.clone(), access.access_token.clone());
        async move {
            let credential = service.authenticate(&bearer).await.unwrap();
            service.check_access(&credential, Target::Project(project), Some(Capability::ContentView)).await.unwrap()
        }
    };
    assert!(view(&first).await.allowed, "a used-up token keeps its guest sessions");
    let renewal = RenewPublicToken { usage_limit: Patch::Set(3), ..Default::default() };
    service.renew_public_token(&context(), &ana, id, renewal).await.unwrap();
    assert!(redeem(&fixture, &shared.token).await.is_ok());
    assert_eq!(service.share_link(&ana, id).await.unwrap().link, shared.link);

    service.revoke_public_token(&context(), &ana, id).await.unwrap();
    let decision = view(&first).await;
    assert_eq!((decision.allowed, decision.reason), (false, Reason::SessionEnded));
    assert_eq!(refusal(redeem(&fixture, &shared.token).await), Code::TokenRevoked);
    assert_eq!(refusal(service.refresh_guest_session(first.guest_session.expose()).await), Code::TokenRevoked);
    assert_eq!(refusal(service.renew_public_token(&context(), &ana, id, renewal).await), Code::TokenRevoked);
    service.revoke_public_token(&context(), &ana, id).await.expect("a second revocation succeeds");
}

/// Proves: S5.6.
#[tokio::test]
async fn the_usage_limit_of_a_revoked_token_is_final_and_its_name_is_not() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let id = fixture.share(&ana, &[project], Some(2)).await.unwrap().details.token.id;
    let service = &fixture.app.service;
    service.revoke_public_token(&context(), &ana, id).await.unwrap();
    let update = async |name: &str, usage_limit| {
        let command = UpdatePublicToken { name: Some(Name::parse(name).unwrap()), usage_limit, ..Default::default() };
        service.update_public_token(&context(), &ana, id, command).await
    };
    for usage_limit in [Patch::Set(3), Patch::Set(1), Patch::Clear] {
        assert_eq!(refusal(update("Refused", usage_limit).await), Code::TokenRevoked);
    }
    for (name, usage_limit) in [("Kept", Patch::Keep), ("Same limit", Patch::Set(2))] {
        let token = update(name, usage_limit).await.unwrap().token;
        assert_eq!((token.name.as_str(), token.usage_limit), (name, Some(2)));
    }
}

/// Proves: S5.6, TK1.
#[tokio::test]
async fn a_limit_lowered_to_the_uses_makes_a_token_used_up_immediately() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], Some(9)).await.unwrap();
    let id = shared.details.token.id;
    redeem(&fixture, &shared.token).await.unwrap();
    let service = &fixture.app.service;
    let limit = |limit| UpdatePublicToken { usage_limit: limit, ..Default::default() };
    let lowered = service.update_public_token(&context(), &ana, id, limit(Patch::Set(1))).await.unwrap();
    assert_eq!(lowered.status, PublicTokenStatus::UsedUp);
    assert_eq!(refusal(redeem(&fixture, &shared.token).await), Code::TokenUsedUp);
    let zero = service.update_public_token(&context(), &ana, id, limit(Patch::Set(0))).await;
    assert_eq!(refusal(zero), Code::ValidationFailed);

    let renamed = UpdatePublicToken {
        name: Some(Name::parse("For the client").unwrap()),
        note: Patch::Set(Note::parse("Until the launch").unwrap().unwrap()),
        usage_limit: Patch::Clear,
    };
    let token = service.update_public_token(&context(), &ana, id, renamed).await.unwrap().token;
    assert_eq!((token.name.as_str(), token.usage_limit), ("For the client", None));
    let cleared = UpdatePublicToken { note: Patch::Clear, ..Default::default() };
    assert_eq!(service.update_public_token(&context(), &ana, id, cleared).await.unwrap().token.note, None);
    assert!(redeem(&fixture, &shared.token).await.is_ok());
}

/// Proves: S5.3, TK12.
#[tokio::test]
async fn a_guest_with_a_session_does_not_count_again() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], Some(1)).await.unwrap();
    let access = redeem(&fixture, &shared.token).await.unwrap();
    let service = &fixture.app.service;
    let again = RedeemPublicToken {
        token: shared.token.clone(),
        guest_session: Some(access.guest_session.expose().to_owned()),
        display_name: None,
    };
    let again = service.redeem_public_token(&context(), again).await.unwrap();
    assert!(!again.is_new_session);
    assert!(service.refresh_guest_session(access.guest_session.expose()).await.is_ok());
    assert_eq!(service.public_token(&ana, shared.details.token.id).await.unwrap().token.uses, 1);

    let other = fixture.share(&ana, &[project], None).await.unwrap();
    let with_a_foreign_session = RedeemPublicToken {
        token: other.token,
        guest_session: Some(access.guest_session.expose().to_owned()),
        display_name: None,
    };
    assert!(service.redeem_public_token(&context(), with_a_foreign_session).await.unwrap().is_new_session);
}

/// Proves: ST5, TK12.
#[tokio::test]
async fn a_failure_in_an_existing_guest_session_costs_no_use() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], Some(2)).await.unwrap();
    let access = redeem(&fixture, &shared.token).await.unwrap();
    let service = &fixture.app.service;
    fixture.app.store.fail_next_commit();
    let again = RedeemPublicToken {
        token: shared.token.clone(),
        guest_session: Some(access.guest_session.expose().to_owned()),
        display_name: None,
    };
    assert_eq!(refusal(service.redeem_public_token(&context(), again).await), Code::ServiceUnavailable);
    assert_eq!(service.public_token(&ana, shared.details.token.id).await.unwrap().token.uses, 1);
}

/// Proves: S5.4, AZ8.
#[tokio::test]
async fn an_access_token_expires_and_grants_nothing_in_other_projects() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let other = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], None).await.unwrap();
    let access = redeem(&fixture, &shared.token).await.unwrap();
    let credential = guest(&fixture, &access).await;
    let service = &fixture.app.service;
    let elsewhere = service.check_access(&credential, Target::Project(other), Some(Capability::ContentView)).await;
    assert_eq!(elsewhere.unwrap().reason, Reason::ProjectNotInToken);
    assert_eq!(refusal(service.project_access(&credential, other).await), Code::NotFound);
    let held = service.project_access(&credential, project).await.unwrap();
    assert_eq!(held.capabilities, Permission::Read.guest_capabilities());
    assert_eq!(refusal(service.authenticate_account(&access.access_token).await), Code::Forbidden);

    fixture.app.clock.advance(service.policy().guest_access_ttl);
    assert_eq!(refusal(service.authenticate(&access.access_token).await), Code::Unauthenticated);
    assert!(service.refresh_guest_session(access.guest_session.expose()).await.is_ok());
    fixture.app.clock.advance(days(7));
    assert_eq!(refusal(service.refresh_guest_session(access.guest_session.expose()).await), Code::TokenExpired);
    assert_eq!(refusal(redeem(&fixture, &shared.token).await), Code::TokenExpired);
}

/// Proves: S5.1, TK8, AZ3.
#[tokio::test]
async fn a_token_covers_only_projects_of_one_workspace_that_its_creator_manages() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let designer = fixture.member(&ana, workspace, "dan", Role::Designer).await;
    let own = fixture.project(&designer, workspace).await;
    assert!(fixture.share(&designer, &[own], None).await.is_ok());
    assert_eq!(refusal(fixture.share(&designer, &[own, project], None).await), Code::Forbidden);
    let elsewhere = fixture.workspace(&ana).await;
    let foreign = fixture.project(&ana, elsewhere).await;
    assert_eq!(refusal(fixture.share(&designer, &[own, foreign], None).await), Code::NotFound);
    assert_eq!(refusal(fixture.share(&ana, &[project, foreign], None).await), Code::ValidationFailed);
    assert_eq!(refusal(fixture.share(&ana, &[], None).await), Code::ValidationFailed);
    for limit in [0, PublicToken::USAGE_LIMIT.end() + 1] {
        assert_eq!(refusal(fixture.share(&ana, &[project], Some(limit)).await), Code::ValidationFailed);
    }
}

/// Proves: TK9, S5.5.
#[tokio::test]
async fn forged_unknown_and_foreign_secrets_are_refused_uniformly() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], None).await.unwrap();
    let access = redeem(&fixture, &shared.token).await.unwrap();
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    fixture.invite(&ana, grant, "ben").await.unwrap();
    let mailed = fixture.invitation_secret("ben");
    for wrong in ["", "x", "a.b.c", "GGGG-GGGG-GGGG-GGGG", &mailed, access.guest_session.expose(), &access.access_token]
    {
        assert_eq!(refusal(redeem(&fixture, wrong).await), Code::TokenInvalid, "{wrong}");
    }
    assert_eq!(refusal(fixture.app.service.refresh_guest_session(&shared.token).await), Code::TokenInvalid);
    for wrong in [shared.token.as_str(), access.guest_session.expose(), &shared.code.expose()] {
        let preview = fixture.app.service.preview_invitation(&context(), None, wrong).await;
        assert_eq!(refusal(preview), Code::InvitationInvalid);
        assert_eq!(refusal(fixture.app.service.authenticate(wrong).await), Code::Unauthenticated);
    }
}

/// A member loses the right to manage public tokens while a change waits for the lock of the workspace.
/// Proves: S5.6, AZ3.
#[tokio::test]
async fn rights_to_change_a_token_are_those_under_the_workspace_lock() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let id = fixture.share(&ana, &[project], Some(3)).await.unwrap().details.token.id;
    let adam = fixture.member(&ana, workspace, "adam", Role::Admin).await;
    let (service, context) = (&fixture.app.service, &context());
    for change in 0..4 {
        let mut concurrent = fixture.concurrent_unit_of_work().await;
        let changed = async {
            let renewal = RenewPublicToken { usage_limit: Patch::Set(9), ..RenewPublicToken::default() };
            let update = UpdatePublicToken { usage_limit: Patch::Set(9), ..UpdatePublicToken::default() };
            let mail = EmailPublicToken { emails: vec![email("zoe")], message: None, locale: None };
            match change {
                0 => service.revoke_public_token(context, &adam, id).await.map(drop),
                1 => service.renew_public_token(context, &adam, id, renewal).await.map(drop),
                2 => service.update_public_token(context, &adam, id, update).await.map(drop),
                _ => service.email_public_token(context, &adam, id, mail).await.map(drop),
            }
        };
        let removal = async {
            let target = Target::Workspace(workspace);
            let membership = concurrent.membership(adam.account.id, target).await.unwrap().unwrap();
            concurrent.remove_memberships(vec![membership.clone()]).await.unwrap();
            concurrent.commit().await.unwrap();
            membership
        };
        let (changed, membership) = tokio::join!(changed, removal);
        assert_eq!(refusal(changed), Code::NotFound, "{change}");
        let token = service.public_token(&ana, id).await.unwrap().token;
        assert_eq!((token.revoked_at, token.usage_limit), (None, Some(3)), "{change}");
        let mut uow = fixture.concurrent_unit_of_work().await;
        uow.put_membership(&membership).await.unwrap();
        uow.commit().await.unwrap();
    }
    assert_eq!(fixture.count_mails("zoe", "share"), 0);
}

/// The token gets another owner while a change waits for the lock of the workspace.
#[tokio::test]
async fn the_answer_to_a_change_names_one_owner() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let adam = fixture.member(&ana, workspace, "adam", Role::Admin).await;
    let id = fixture.share(&adam, &[project], None).await.unwrap().details.token.id;
    let mut concurrent = fixture.concurrent_unit_of_work().await;
    let transfer = async {
        let token = concurrent.public_token(id).await.unwrap().unwrap();
        concurrent.update_public_token(&PublicToken { created_by: ana.account.id, ..token }).await.unwrap();
        concurrent.commit().await.unwrap();
    };
    let context = context();
    let update =
        UpdatePublicToken { note: Patch::Set(Note::parse("For the review").unwrap().unwrap()), ..Default::default() };
    let (changed, ()) = tokio::join!(fixture.app.service.update_public_token(&context, &ana, id, update), transfer);
    let changed = changed.unwrap();
    assert_eq!((changed.token.created_by, changed.creator), (ana.account.id, ana.account.display_name.clone()));
}

/// Proves: S3.6, AZ3.
#[tokio::test]
async fn a_token_is_hidden_from_accounts_that_manage_none_of_its_projects() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let designer = fixture.member(&ana, workspace, "dan", Role::Designer).await;
    let own = fixture.project(&designer, workspace).await;
    let hidden = fixture.share(&ana, &[project], None).await.unwrap().details.token.id;
    let both = fixture.share(&ana, &[project, own], None).await.unwrap().details.token.id;
    let service = &fixture.app.service;
    assert_eq!(refusal(service.public_token(&designer, hidden).await), Code::NotFound);
    assert_eq!(refusal(service.revoke_public_token(&context(), &designer, hidden).await), Code::NotFound);
    assert!(service.public_token(&designer, both).await.is_ok());
    assert_eq!(refusal(service.share_link(&designer, both).await), Code::Forbidden);
    let renewed = service.renew_public_token(&context(), &designer, both, RenewPublicToken::default()).await;
    assert_eq!(refusal(renewed), Code::Forbidden);
    assert!(service.revoke_public_token(&context(), &designer, both).await.is_ok());
}

/// Proves: S5.4, S6.1, TK2.
#[tokio::test]
async fn a_guest_session_ends_immediately_and_others_continue() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let shared = fixture.share(&ana, &[project], None).await.unwrap();
    let (service, id) = (&fixture.app.service, shared.details.token.id);
    let leaving = redeem(&fixture, &shared.token).await.unwrap();
    let other = redeem(&fixture, &shared.token).await.unwrap();
    assert_eq!(leaving.token_ends_at, shared.details.token.expires_at);
    let check = |credential: Credential| async move {
        service.check_access(&credential, Target::Project(project), Some(Capability::ContentView)).await.unwrap()
    };
    let (leaving_credential, other_credential) = (guest(&fixture, &leaving).await, guest(&fixture, &other).await);
    for _ in 0..2 {
        let left = service.end_guest_session(&context(), leaving.guest_session.expose()).await;
        left.expect("ending a session twice succeeds");
    }
    assert_eq!(check(leaving_credential).await.reason, Reason::SessionEnded);
    assert!(check(other_credential).await.allowed);
    assert_eq!(refusal(service.refresh_guest_session(leaving.guest_session.expose()).await), Code::TokenExpired);
    assert!(service.refresh_guest_session(other.guest_session.expose()).await.is_ok());
    let usage = service.public_token_usage(&ana, id, None, Bucket::Day).await.unwrap();
    assert_eq!((usage.uses, usage.sessions.len()), (2, 1));
    let filter = ActivityFilter { actions: [Action::SessionEnded].into(), ..ActivityFilter::default() };
    let log = service.project_activity(&ana.clone().into(), project, filter, PageRequest::default()).await.unwrap();
    assert_eq!(log.items.len(), 1, "one audit event");
    for unknown in ["", "glg_unknown", leaving.access_token.as_str()] {
        service.end_guest_session(&context(), unknown).await.expect("ending an unknown session succeeds");
    }
}
