use guestlist_domain::model::ids::{ProjectId, SessionId};
use guestlist_domain::model::invitation::InvitationStatus;
use guestlist_domain::model::time::Timestamp;
use guestlist_testkit::builders;
use uuid::Uuid;

use super::*;

fn query(uri: &str) -> Query {
    let request = axum::http::Request::builder().uri(uri).body(()).unwrap();
    let (mut parts, ()) = request.into_parts();
    futures_util::FutureExt::now_or_never(Query::from_request_parts(&mut parts, &())).unwrap().unwrap()
}

fn caller(number: u64) -> Caller {
    Caller { account: builders::account(number), session_id: SessionId::new(Uuid::from_u128(1)) }
}

fn page(uri: &str) -> Result<PageQuery, Problem> {
    query(uri).page(&caller(1))
}

fn refused(uri: &str) -> (Code, Vec<(String, String)>) {
    let problem = page(uri).unwrap_err();
    (problem.code, problem.errors.into_iter().map(|error| (error.field, error.code)).collect())
}

fn one(code: Code, field: &str, name: &str) -> (Code, Vec<(String, String)>) {
    (code, vec![(field.to_owned(), name.to_owned())])
}

fn cursor() -> Cursor {
    Cursor { at: Timestamp::from_micros(1_764_000_000_123_456), id: Uuid::from_u128(42) }
}

/// Proves: HT7.
#[test]
fn the_default_limit_is_25_and_the_range_is_1_to_100() {
    assert_eq!(page("/list").unwrap().request.limit, 25);
    for limit in [1, 99, 100] {
        assert_eq!(page(&format!("/list?limit={limit}")).unwrap().request.limit, limit);
    }
    for limit in ["0", "101", "-1", "+5", "1.0", "", "ten", "99999999999999999999"] {
        let expected = one(Code::ValidationFailed, "limit", "out_of_range");
        assert_eq!(refused(&format!("/list?limit={limit}")), expected, "{limit}");
    }
}

#[test]
fn unknown_and_repeated_parameters_are_refused() {
    assert_eq!(refused("/list?ofset=3"), one(Code::UnknownField, "ofset", "unknown_field"));
    assert_eq!(refused("/list?limit=3&limit=3"), one(Code::ValidationFailed, "limit", "given_twice"));
    let both = refused("/list?limit=0&q=x");
    assert_eq!(both.0, Code::ValidationFailed);
    assert_eq!(both.1.len(), 2, "all errors together");
}

/// Proves: HT7.
#[test]
fn a_cursor_continues_only_the_list_it_was_issued_for() {
    let filtered = |uri: &str, number: u64| {
        let mut query = query(uri);
        query.any_of("status", &InvitationStatus::ALL, InvitationStatus::as_str);
        query.page(&caller(number))
    };
    let first = filtered("/list?status=pending&limit=1", 1).unwrap();
    let next = first.to_list(Page { items: vec![1], next: Some(cursor()) }, |item| item).next_cursor.unwrap();

    let again = filtered(&format!("/list?cursor={next}&status=pending&limit=50"), 1).unwrap();
    assert_eq!(again.request.after, Some(cursor()));
    for (uri, number) in [
        (format!("/list?cursor={next}"), 1),
        (format!("/list?cursor={next}&status=expired"), 1),
        (format!("/other?cursor={next}&status=pending"), 1),
        (format!("/list?cursor={next}&status=pending"), 2),
        ("/list?cursor=&status=pending".to_owned(), 1),
        ("/list?cursor=nonsense&status=pending".to_owned(), 1),
    ] {
        let problem = filtered(&uri, number).unwrap_err();
        assert_eq!((problem.code, problem.errors[0].field.as_str()), (Code::InvalidCursor, "cursor"), "{uri}");
    }
    assert_eq!(first.to_list(Page::<u8> { items: vec![], next: None }, |item| item).next_cursor, None);
}

#[test]
fn filters_accept_only_listed_values() {
    let statuses = |uri: &str| {
        let mut query = query(uri);
        let selected = query.any_of("status", &InvitationStatus::ALL, InvitationStatus::as_str);
        query.finish().map(|()| selected)
    };
    assert_eq!(statuses("/list").unwrap(), HashSet::new());
    let two = HashSet::from([InvitationStatus::Pending, InvitationStatus::Expired]);
    assert_eq!(statuses("/list?status=pending,expired").unwrap(), two);
    assert_eq!(statuses("/list?status=expired%2Cpending").unwrap(), two);
    for wrong in ["", "Pending", "pending,", "pending,gone", "*"] {
        let problem = statuses(&format!("/list?status={wrong}")).unwrap_err();
        assert_eq!(
            (problem.code, problem.errors[0].code.as_str()),
            (Code::ValidationFailed, "unknown_value"),
            "{wrong}"
        );
    }
}

#[test]
fn flags_and_ids_are_parsed_strictly() {
    let flag = |uri: &str| {
        let mut query = query(uri);
        let flag = query.flag("unread");
        query.finish().map(|()| flag).map_err(|problem| problem.code)
    };
    assert_eq!((flag("/"), flag("/?unread=false"), flag("/?unread=true")), (Ok(false), Ok(false), Ok(true)));
    assert_eq!(flag("/?unread=1"), Err(Code::ValidationFailed));

    let id = |uri: &str| query(uri).id::<ProjectId>("project_id").map_err(|problem| problem.code);
    let project = builders::project_id(1);
    assert_eq!(id("/"), Ok(None));
    assert_eq!(id(&format!("/?project_id={project}")), Ok(Some(project)));
    assert_eq!(id("/?project_id=prj_1"), Err(Code::NotFound));
}

#[test]
fn bytes_that_are_not_utf_8_are_an_unknown_parameter() {
    assert_eq!(refused("/list?%ff=%fe&=&&=x").0, Code::UnknownField);
}
