use guestlist_domain::model::delivery::DeliveryState;

use super::*;

fn is_internal<T>(outcome: &Result<T, StoreError>) -> bool {
    matches!(outcome, Err(StoreError::Internal(_)))
}

#[test]
fn numbers_out_of_range_are_refused_and_never_wrap() {
    assert_eq!(number::<u32>("n", 0).unwrap(), 0);
    assert_eq!(number::<u32>("n", i64::from(u32::MAX)).unwrap(), u32::MAX);
    assert!(is_internal(&number::<u32>("n", i64::from(u32::MAX) + 1)));
    assert!(is_internal(&number::<u32>("n", -1)));
    assert!(is_internal(&number::<u16>("n", 65_536)));
}

#[test]
fn unknown_names_are_refused() {
    assert!(is_internal(&role("Owner")));
    assert!(is_internal(&permission("")));
    assert!(is_internal(&locale("fr")));
    let delivery = |text| one_of("d", &DeliveryState::ALL, DeliveryState::as_str, text);
    assert_eq!(delivery("sent").unwrap(), DeliveryState::Sent);
    assert!(is_internal(&delivery("lost")));
}

#[test]
fn a_hash_has_32_bytes() {
    assert_eq!(hash("h", vec![7; 32]).unwrap(), SecretHash::new([7; 32]));
    assert!(is_internal(&hash("h", vec![7; 31])));
    assert!(is_internal(&hash("h", vec![7; 33])));
}

#[test]
fn an_error_names_the_column_and_not_its_content() {
    let Err(StoreError::Internal(cause)) = role("s3cret") else { panic!("not an internal error") };
    assert_eq!(cause.to_string(), "the column role contains an invalid value");
}
