use guestlist_domain::model::code::Code;
use guestlist_domain::model::page::PageRequest;
use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::rate_limit::INVITE_BY_ACCOUNT;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::{Invalid, Name};
use guestlist_domain::port::Store;
use guestlist_domain::usecase::{
    BulkInvite, Caller, Error, FieldError, InitialInvitations, Invite, InviteOutcomes, InviteRow, InviteTemplate,
    NewGrant,
};
use guestlist_testkit::WriteRecords as _;

use crate::fixture::{Fixture, context, email, refusal};

fn row(grant: NewGrant, name: &str) -> InviteRow {
    let email = email(name);
    Ok(Invite { grant, email, message: None, locale: None, expires_in_days: None, send_mail: true })
}

fn invalid_row() -> InviteRow {
    Err(vec![no_address()])
}

fn no_address() -> FieldError {
    FieldError { field: "email", invalid: Invalid::new("email_invalid", "An address has an @ in it.") }
}

/// Returns the error code of each row; `None` for a row that succeeded.
fn codes(outcomes: &InviteOutcomes) -> Vec<Option<Code>> {
    outcomes.iter().map(|outcome| outcome.as_ref().err().map(Error::code)).collect()
}

async fn invite_many(
    fixture: &Fixture,
    caller: &Caller,
    target: Target,
    names: &[&str],
    dry_run: bool,
) -> InviteOutcomes {
    let grant = match target {
        Target::Workspace(id) => NewGrant::Workspace(id, Role::Commenter),
        Target::Project(id) => NewGrant::Project(id, Permission::Read),
    };
    let rows = names.iter().map(|name| if *name == "?" { invalid_row() } else { row(grant, name) }).collect();
    fixture.app.service.invite_many(&context(), caller, BulkInvite { target, rows, dry_run }).await.unwrap()
}

/// Proves: S4.1, S4.10, S4.12.
#[tokio::test]
async fn a_dry_run_predicts_the_real_run_and_writes_nothing() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    fixture.member(&ana, workspace, "carl", Role::Designer).await;
    fixture.invite(&ana, NewGrant::Workspace(workspace, Role::Commenter), "pending").await.unwrap();
    let mut uow = fixture.app.store.begin().await.unwrap();
    let mut record = uow.workspace(workspace).await.unwrap().unwrap();
    // Ana, Carl and the pending invitation take three of six seats.
    record.plan = Plan { max_members: Some(6), ..Plan::default() };
    uow.update_workspace(&record).await.unwrap();
    uow.commit().await.unwrap();

    let names = ["one", "carl", "?", "pending", "two", "ONE", "three", "four", "two"];
    let before = (fixture.app.store.events(), fixture.app.store.invitations(), fixture.app.store.queued_jobs());
    let target = Target::Workspace(workspace);
    let previewed = invite_many(&fixture, &ana, target, &names, true).await;
    let after = (fixture.app.store.events(), fixture.app.store.invitations(), fixture.app.store.queued_jobs());
    assert!(before == after, "a dry run writes nothing");

    let expected = [
        None,
        Some(Code::AlreadyMember),
        Some(Code::ValidationFailed),
        Some(Code::InvitationAlreadyPending),
        None,
        Some(Code::InvitationAlreadyPending),
        None,
        Some(Code::LimitReached),
        Some(Code::InvitationAlreadyPending),
    ];
    assert_eq!(codes(&previewed), expected);
    assert_eq!(codes(&invite_many(&fixture, &ana, target, &names, false).await), expected);
    assert_eq!(fixture.app.store.invitations().len(), before.1.len() + 3);
    for name in ["one", "two", "three"] {
        assert_eq!(fixture.count_mails(name, "invitation"), 1, "{name}");
    }
    assert_eq!(fixture.count_mails("four", "invitation"), 0);
}

/// Proves: S4.1, S4.13.
#[tokio::test]
async fn rate_limits_count_every_row_and_a_dry_run_is_counted_separately() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let max = usize::try_from(INVITE_BY_ACCOUNT.max).unwrap();
    let names: Vec<String> = (0..max + 2).map(|number| format!("guest{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut expected = vec![None; max];
    expected.extend([Some(Code::RateLimited); 2]);
    for dry_run in [true, true, false] {
        let outcomes = invite_many(&fixture, &ana, Target::Workspace(workspace), &names, dry_run).await;
        assert_eq!(codes(&outcomes), expected, "dry run: {dry_run}");
    }
}

/// Proves: S4.1, S6.3.
#[tokio::test]
async fn a_failed_row_keeps_earlier_rows_and_stops_later_ones() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    fixture.app.store.fail_next_commit();
    let outcomes = invite_many(&fixture, &ana, Target::Workspace(workspace), &["one", "?", "two"], false).await;
    let unavailable = Some(Code::ServiceUnavailable);
    assert_eq!(codes(&outcomes), [unavailable, Some(Code::ValidationFailed), unavailable]);
    fixture.app.store.fail_next_commit();
    let outcomes = invite_many(&fixture, &ana, Target::Workspace(workspace), &["three", "four"], false).await;
    assert_eq!(codes(&outcomes), [unavailable, unavailable]);
    assert_eq!(fixture.count_mails("four", "invitation"), 0);
    assert_eq!(
        codes(&invite_many(&fixture, &ana, Target::Workspace(workspace), &["three", "four"], false).await),
        [None, None]
    );
}

/// Proves: S4.1, S3.4, AZ3.
#[tokio::test]
async fn a_bulk_invite_without_the_capability_is_refused_as_a_whole() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let project = fixture.project(&ana, workspace).await;
    let carl = fixture.member(&ana, workspace, "carl", Role::Commenter).await;
    let stranger = fixture.person("stranger").await;
    for dry_run in [true, false] {
        let to = |target| BulkInvite { target, rows: vec![invalid_row()], dry_run };
        let service = &fixture.app.service;
        let hidden = service.invite_many(&context(), &stranger, to(Target::Workspace(workspace))).await;
        assert_eq!(refusal(hidden), Code::NotFound);
        let forbidden = service.invite_many(&context(), &carl, to(Target::Project(project))).await;
        assert_eq!(refusal(forbidden), Code::Forbidden);
        let grant = NewGrant::Workspace(workspace, Role::Admin);
        let command = BulkInvite { target: Target::Workspace(workspace), rows: vec![row(grant, "x")], dry_run };
        let outcomes = service.invite_many(&context(), &carl, command).await.unwrap();
        assert_eq!(codes(&outcomes), [Some(Code::RoleNotGrantable)]);
    }
}

/// Proves: S2.3.
#[tokio::test]
async fn a_project_is_created_with_its_initial_invitations_even_if_some_are_refused() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let name = Name::parse("Menu").unwrap();
    let people = InitialInvitations {
        emails: vec![Ok(email("ben")), Err(vec![no_address()]), Ok(email("ana"))],
        permission: Permission::Write,
        message: None,
    };
    let service = &fixture.app.service;
    let created = service.create_project_with_invitations(&context(), &ana, workspace, name, people).await.unwrap();
    assert_eq!(codes(&created.1), [None, Some(Code::ValidationFailed), Some(Code::AlreadyMember)]);
    let accepted = fixture.accept_as_new(&fixture.invitation_secret("ben"), "Ben").await.unwrap();
    assert_eq!(accepted.membership.grant.project(), Some(created.0.id));
    assert_eq!(accepted.membership.grant.permission(), Some(Permission::Write));
}

/// Proves: S4.1.
#[tokio::test]
async fn a_list_of_addresses_has_a_minimum_and_a_maximum_length() {
    let fixture = Fixture::new();
    let ana = fixture.person("ana").await;
    let workspace = fixture.workspace(&ana).await;
    let grant = NewGrant::Workspace(workspace, Role::Commenter);
    let template = InviteTemplate { grant, message: None, locale: None, expires_in_days: None, send_mail: true };
    let emails = |count: usize| (0..count).map(|number| format!("{number}@example.org")).collect::<Vec<_>>();
    let max = BulkInvite::MAX_JSON_ROWS;
    for count in [0, max + 1] {
        assert_eq!(
            refusal(BulkInvite::from_template(&emails(count), &template, true)),
            Code::ValidationFailed,
            "{count}"
        );
    }
    let written = ["ben@example.org".to_owned(), "nonsense".to_owned()];
    let command = BulkInvite::from_template(&written, &template, true).unwrap();
    assert_eq!(BulkInvite::from_template(&emails(max), &template, true).unwrap().rows.len(), max);
    let service = &fixture.app.service;
    let outcomes = service.invite_many(&context(), &ana, command).await.unwrap();
    assert_eq!(codes(&outcomes), [None, Some(Code::ValidationFailed)]);

    let rows = (0..=BulkInvite::MAX_ROWS).map(|_| invalid_row()).collect();
    let too_long = BulkInvite { target: Target::Workspace(workspace), rows, dry_run: true };
    assert_eq!(refusal(service.invite_many(&context(), &ana, too_long).await), Code::ValidationFailed);

    let name = Name::parse("Website").unwrap();
    let people = InitialInvitations::from_emails(&emails(max + 1), Permission::Read, None);
    let refused = service.create_project_with_invitations(&context(), &ana, workspace, name, people).await;
    assert_eq!(refusal(refused), Code::ValidationFailed);
    assert!(service.projects(&ana, workspace, PageRequest::default()).await.unwrap().items.is_empty());
}
