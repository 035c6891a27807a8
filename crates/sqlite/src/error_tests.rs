use super::*;

#[test]
fn codes_of_circumstances_are_passing_and_those_of_statements_are_not() {
    // BUSY, BUSY_SNAPSHOT, LOCKED_SHAREDCACHE, IOERR_WRITE, FULL, CANTOPEN_ISDIR
    for code in [5, 517, 262, 778, 13, 526] {
        assert!(is_passing_code(code), "{code}");
    }
    // ERROR, CONSTRAINT_FOREIGNKEY, CONSTRAINT_CHECK, MISMATCH
    for code in [1, 787, 275, 20] {
        assert!(!is_passing_code(code), "{code}");
    }
}

#[test]
fn a_pool_without_a_free_connection_is_unavailable() {
    assert!(matches!(store_error(sqlx::Error::PoolTimedOut), StoreError::Unavailable(_)));
    assert!(matches!(store_error(sqlx::Error::PoolClosed), StoreError::Unavailable(_)));
}

#[test]
fn a_statement_that_finds_nothing_where_something_must_be_is_a_defect() {
    assert!(matches!(store_error(sqlx::Error::RowNotFound), StoreError::Internal(_)));
}
