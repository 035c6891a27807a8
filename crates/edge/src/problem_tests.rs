use std::time::Duration;

use axum::http::StatusCode;
use guestlist_domain::model::access::Denied;
use guestlist_domain::model::ids::{InvitationId, ProjectId, WorkspaceId};
use guestlist_domain::model::public_token::PublicTokenRefusal;
use guestlist_domain::model::rate_limit::{RateLimitName, RateLimited};
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::text::Invalid;
use guestlist_domain::usecase::FieldError;
use uuid::Uuid;

use super::*;

const ID: Uuid = Uuid::from_u128(7);

fn of(error: impl Into<Error>) -> Problem {
    Problem::from(error.into())
}

#[test]
fn a_detail_is_a_sentence() {
    let problem = of(PublicTokenRefusal::Expired);
    assert_eq!(problem.detail, "This link has expired; ask the person who sent it to renew it.");
    assert_eq!(problem.clone().into_response().status(), StatusCode::GONE);
}

/// Proves: HT1.
#[test]
fn server_errors_do_not_disclose_their_cause() {
    let source = || "password=hunter2 at 10.0.0.1:5432".into();
    for problem in [of(Error::Internal(source())), of(Error::Unavailable(source()))] {
        assert!(!problem.detail.contains("hunter2"));
        assert!(problem.members.is_empty() && problem.errors.is_empty());
        assert!(problem.cause.unwrap().to_string().contains("hunter2"), "the log has it");
    }
    assert_eq!(of(Error::Unavailable(source())).retry_after, Some(Duration::from_secs(2)));
}

#[test]
fn field_errors_keep_their_codes() {
    let fields = vec![
        FieldError { field: "password", invalid: Invalid::new("too_short", "Use more.") },
        FieldError { field: "account.password", invalid: Invalid::new("too_long", "Use less.") },
    ];
    let problem = of(Error::Validation(fields));
    let names: Vec<(&str, &str)> =
        problem.errors.iter().map(|error| (error.field.as_str(), error.code.as_str())).collect();
    assert_eq!(names, [("password", "too_short"), ("account.password", "too_long")]);
    let expiry = of(Error::ExpiryRequired);
    assert_eq!((expiry.code, expiry.errors[0].field.as_str()), (Code::ExpiryRequired, "expires_at"));
}

#[test]
fn refusals_carry_their_extension_members() {
    let pending = |invitation_id| of(InvitationRefusal::AlreadyPending { invitation_id }).members;
    let id = InvitationId::new(ID);
    assert_eq!(pending(Some(id))["invitation_id"], id.to_string());
    assert_eq!(pending(None)["invitation_id"], Value::Null);

    let other = of(InvitationRefusal::ForOtherAddress { masked_email: "a•••@e•••.com".to_owned() });
    assert_eq!(other.members["masked_email"], "a•••@e•••.com");

    let limit = of(PlanRefusal::LimitReached { limit: "max_members", max: 5 });
    assert_eq!((&limit.members["limit"], &limit.members["max"]), (&json!("max_members"), &json!(5)));

    let (workspace, project) = (WorkspaceId::new(ID), ProjectId::new(ID));
    let grant = Grant::Project { workspace, project, permission: Permission::Read };
    let accepted = of(InvitationRefusal::Accepted { target: Some(grant) });
    assert_eq!(accepted.members["target"], json!({"kind": "project", "id": project.to_string()}));
    assert!(of(InvitationRefusal::Accepted { target: None }).members.is_empty());
}

/// Proves: HT6.
#[test]
fn rate_limits_carry_retry_after() {
    let wait = Duration::from_millis(1_500);
    let problem = of(RateLimited { name: RateLimitName::Invite, retry_after: wait });
    assert_eq!((problem.code, problem.retry_after), (Code::RateLimited, Some(wait)));
    assert_eq!(problem.members["limit"], "invite");
}

#[test]
fn hidden_and_absent_resources_have_the_same_problem() {
    let hidden = of(Denied::Hidden);
    let absent = Problem::not_found();
    assert_eq!((hidden.code, hidden.detail), (absent.code, absent.detail));
    assert_eq!(of(Denied::Forbidden).code, Code::Forbidden);
}
