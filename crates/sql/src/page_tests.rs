use super::*;

#[test]
fn a_page_requests_one_row_more_than_its_limit() {
    let cursor = Cursor { at: Timestamp::from_micros(7), id: Uuid::from_u128(8) };
    let page = PageRequest { limit: 100, after: Some(cursor) };
    assert_eq!(Keyset::new(page), Keyset { at: Time(Timestamp::from_micros(7)), id: Uuid::from_u128(8), limit: 101 });
}

#[test]
fn the_first_page_begins_after_the_highest_cursor() {
    let keyset = Keyset::new(PageRequest { limit: 1, after: None });
    assert_eq!(keyset, Keyset { at: Time(Timestamp::from_micros(i64::MAX)), id: Uuid::max(), limit: 2 });
}
