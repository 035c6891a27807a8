use guestlist_domain::model::page::Cursor;

use super::*;

#[test]
fn a_number_out_of_range_is_refused() {
    assert_eq!(number::<u32>(i64::from(u32::MAX), "count").unwrap(), u32::MAX);
    assert!(number::<u32>(i64::from(u32::MAX) + 1, "count").is_err());
    assert!(number::<u32>(-1, "count").is_err());
}

#[test]
fn a_hash_has_32_bytes() {
    assert!(hash(vec![1; 31], "hash").is_err());
    assert_eq!(hash(vec![1; 32], "hash").unwrap(), SecretHash::new([1; 32]));
    assert!(hash(vec![1; 33], "hash").is_err());
}

#[test]
fn an_error_names_the_column_and_not_its_content() {
    let refused = role("emperor", "workspace_membership.role").unwrap_err();
    let StoreError::Internal(source) = refused else { panic!("{refused}") };
    assert!(source.to_string().contains("workspace_membership.role"));
    assert!(!source.to_string().contains("emperor"));
}

#[test]
fn a_page_requests_one_row_more_than_its_limit() {
    let cursor = Cursor { at: Timestamp::from_micros(7), id: Uuid::from_u128(8) };
    let page = PageRequest { limit: 100, after: Some(cursor) };
    assert_eq!(keyset(page), (7, Uuid::from_u128(8), 101));
    let from_the_beginning = PageRequest { limit: 1, after: None };
    assert_eq!(keyset(from_the_beginning), (i64::MAX, Uuid::max(), 2));
}
