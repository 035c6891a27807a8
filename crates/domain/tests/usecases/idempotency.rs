//! The idempotency key, the effect and the response are one commit.

use guestlist_domain::model::code::Code;
use guestlist_domain::model::ids::WorkspaceId;
use guestlist_domain::model::member_rules::OrphanedTokens;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Name;
use guestlist_domain::model::time::hours;
use guestlist_domain::port::{InvitationView, Store};
use guestlist_domain::usecase::{
    BulkInvite, Caller, Error, IdempotentCall, IdempotentRequest, Invite, InviteOutcomes, InviteRow, NewGrant,
    RequestContext,
};

use crate::fixture::{Fixture, context, email, refusal};

fn call(fixture: &Fixture, key: &str, content: &str) -> IdempotentCall {
    let request = IdempotentRequest { caller: "ana", operation: "POST /", key, content };
    fixture.app.service.begin_idempotent(request)
}

fn with_key(call: &IdempotentCall) -> RequestContext {
    RequestContext { idempotency: Some(call.clone()), ..context() }
}

/// Creates a project with an idempotency key, as an adapter does. Returns the result of the use case, and the response
/// that replaces it.
async fn create_project(
    fixture: &Fixture,
    caller: &Caller,
    workspace: WorkspaceId,
    key: &str,
) -> (Result<Project, Error>, Option<Vec<u8>>) {
    let respond = |project: &Project| project.id.to_string().into_bytes();
    let call = call(fixture, key, "").rendered_by(respond);
    let (context, name) = (with_key(&call), Name::parse("Menu").unwrap());
    let created = fixture.app.service.create_project(&context, caller, workspace, name).await;
    let response = created.as_ref().ok().map(respond);
    let replayed = fixture.app.service.end_idempotent(&call, response.as_deref()).await.unwrap();
    (created, replayed)
}

/// Proves: HT4.
#[tokio::test]
async fn a_response_is_committed_with_its_effect() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let respond = |project: &Project| project.id.to_string().into_bytes();
    let first = call(&fixture, "k", "").rendered_by(respond);
    let name = Name::parse("Menu").unwrap();
    let project = fixture.app.service.create_project(&with_key(&first), &ana, workspace, name).await.unwrap();
    // The instance stops here: the client repeats its request.
    let record = fixture.app.store.idempotency_record(first.id()).await.unwrap().unwrap();
    assert!(record.answer.is_some());
    let (again, replayed) = create_project(&fixture, &ana, workspace, "k").await;
    assert_eq!((refusal(again), replayed), (Code::Conflict, Some(respond(&project))));
    assert_eq!(fixture.app.service.end_idempotent(&first, Some(&respond(&project))).await.unwrap(), None);
}

/// Proves: HT4.
#[tokio::test]
async fn a_request_whose_commit_failed_is_carried_out_when_it_is_repeated() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    fixture.app.store.fail_next_commit();
    let (failed, replayed) = create_project(&fixture, &ana, workspace, "k").await;
    assert_eq!((refusal(failed), replayed), (Code::ServiceUnavailable, None));
    let (created, replayed) = create_project(&fixture, &ana, workspace, "k").await;
    assert_eq!((created.is_ok(), replayed), (true, None));
    assert_eq!(
        create_project(&fixture, &ana, workspace, "k").await.1,
        Some(created.unwrap().id.to_string().into_bytes())
    );
    fixture.app.store.contend_next_commits(1);
    let (created, replayed) = create_project(&fixture, &ana, workspace, "another").await;
    assert_eq!((created.is_ok(), replayed), (true, None), "it is run again after a deadlock");
}

/// Proves: HT4.
#[tokio::test]
async fn a_key_is_forgotten_after_a_day_and_belongs_to_one_content() {
    let fixture = Fixture::new();
    let service = &fixture.app.service;
    let end = async |content: &str, response: Option<&[u8]>| {
        service.end_idempotent(&call(&fixture, "k", content), response).await
    };
    assert_eq!(end("a", None).await.unwrap(), None);
    assert_eq!(end("a", Some(b"409")).await.unwrap(), None, "a refusal is stored with the key alone");
    assert_eq!(end("a", Some(b"410")).await.unwrap(), Some(b"409".to_vec()));
    assert_eq!(end("a", None).await.unwrap(), Some(b"409".to_vec()));
    for response in [None, Some(&b"201"[..])] {
        assert_eq!(refusal(end("b", response).await), Code::IdempotencyKeyReused);
    }
    fixture.app.clock.advance(hours(24));
    assert_eq!(end("b", None).await.unwrap(), None);
    assert_eq!(end("b", Some(b"201")).await.unwrap(), None);
    assert_eq!(end("b", None).await.unwrap(), Some(b"201".to_vec()));
}

/// A response that is only known after the commit replaces the one that was stored with the effect.
/// Proves: HT4.
#[tokio::test]
async fn the_response_that_was_sent_is_the_one_that_is_replayed() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let first = call(&fixture, "k", "").rendered_by(|_: &Project| b"without results".to_vec());
    let (service, name) = (&fixture.app.service, Name::parse("Menu").unwrap());
    service.create_project(&with_key(&first), &ana, workspace, name).await.unwrap();
    assert_eq!(service.end_idempotent(&first, Some(b"with results")).await.unwrap(), None);
    let replayed = service.end_idempotent(&call(&fixture, "k", ""), None).await.unwrap();
    assert_eq!(replayed, Some(b"with results".to_vec()));
}

/// A use case that commits another outcome than its adapter expects would lose the response.
#[tokio::test]
async fn an_outcome_without_a_response_is_not_committed() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let service = &fixture.app.service;
    let events = fixture.app.store.events().len();
    let unrendered = call(&fixture, "k", "");
    for call in [unrendered.clone(), unrendered.rendered_by(|_: &InvitationView| Vec::new())] {
        let name = Name::parse("Menu").unwrap();
        let lost = service.create_project(&with_key(&call), &ana, workspace, name).await;
        assert_eq!(refusal(lost), Code::Internal);
    }
    assert_eq!(fixture.app.store.events().len(), events);
}

fn rows(workspace: WorkspaceId, prefix: &str, count: usize) -> BulkInvite {
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let row = |number: usize| -> InviteRow {
        let email = email(&format!("{prefix}{number}"));
        Ok(Invite { grant, email, message: None, locale: None, expires_in_days: None, send_mail: false })
    };
    BulkInvite { target: Target::Workspace(workspace), rows: (0..count).map(row).collect(), dry_run: false }
}

/// More rows than one transaction has are not committed with the key; a repetition has no effect nevertheless.
/// Proves: HT4, S4.10.
#[tokio::test]
async fn a_repeated_bulk_invite_has_no_second_effect() {
    for count in [3, 101] {
        let fixture = Fixture::new();
        let ana = fixture.person("ana").await;
        let workspace = fixture.workspace(&ana).await;
        let service = &fixture.app.service;
        let respond = |outcomes: &InviteOutcomes| format!("{} rows", outcomes.len()).into_bytes();
        let first = call(&fixture, "k", "").rendered_by(respond);
        let outcomes = service.invite_many(&with_key(&first), &ana, rows(workspace, "guest", count)).await.unwrap();
        let response = respond(&outcomes);
        assert_eq!(service.end_idempotent(&first, Some(&response)).await.unwrap(), None);
        let invitations = fixture.app.store.invitations().len();

        let again = call(&fixture, "k", "").rendered_by(respond);
        let repeated = service.invite_many(&with_key(&again), &ana, rows(workspace, "other", count)).await;
        assert_eq!(refusal(repeated), Code::Conflict);
        assert_eq!(service.end_idempotent(&again, None).await.unwrap(), Some(response));
        assert_eq!(fixture.app.store.invitations().len(), invitations);
    }
}

/// A fault is not stored: the request can be repeated with the same key.
/// Proves: HT4, S4.10.
#[tokio::test]
async fn a_bulk_invite_that_met_a_fault_can_be_repeated() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let service = &fixture.app.service;
    let first = call(&fixture, "k", "").rendered_by(|_: &InviteOutcomes| b"done".to_vec());
    fixture.app.store.fail_next_commit();
    let failed = service.invite_many(&with_key(&first), &ana, rows(workspace, "guest", 3)).await;
    assert_eq!(refusal(failed), Code::ServiceUnavailable);
    assert_eq!(service.end_idempotent(&first, None).await.unwrap(), None);
    let outcomes = service.invite_many(&with_key(&first), &ana, rows(workspace, "guest", 3)).await.unwrap();
    assert!(outcomes.iter().all(Result::is_ok));
}

/// Proves: HT4.
#[tokio::test]
async fn a_repetition_is_answered_even_if_the_caller_has_lost_access() {
    let fixture = Fixture::new();
    let (ana, ben) = (fixture.person("ana").await, fixture.person("ben").await);
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let grant = NewGrant::Project(project, Permission::Write);
    let invitation = fixture.invite(&ana, grant, "ben").await.unwrap().invitation.id;
    let service = &fixture.app.service;
    let first = call(&fixture, "k", "").rendered_by(|_: &guestlist_domain::usecase::Accepted| b"joined".to_vec());
    service.accept_received_invitation(&with_key(&first), &ben, invitation).await.unwrap();
    service.leave(&context(), &ben, Target::Project(project), OrphanedTokens::Keep).await.unwrap();
    let again = call(&fixture, "k", "");
    assert!(service.accept_received_invitation(&with_key(&again), &ben, invitation).await.is_err());
    assert_eq!(service.end_idempotent(&again, None).await.unwrap(), Some(b"joined".to_vec()));
}
