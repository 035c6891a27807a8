use sqlx::ConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};

use super::*;

#[tokio::test]
async fn a_write_after_a_read_that_is_no_longer_current_is_contended() {
    let folder = tempfile::tempdir().unwrap();
    let options = SqliteConnectOptions::new().filename(folder.path().join("test.db")).create_if_missing(true);
    let options = options.journal_mode(SqliteJournalMode::Wal);
    let (mut reader, mut writer) = (options.connect().await.unwrap(), options.connect().await.unwrap());
    sqlx::raw_sql("CREATE TABLE row (number INTEGER)").execute(&mut writer).await.unwrap();
    sqlx::raw_sql("BEGIN; SELECT number FROM row").execute(&mut reader).await.unwrap();
    sqlx::raw_sql("INSERT INTO row VALUES (1)").execute(&mut writer).await.unwrap();
    let refused = sqlx::raw_sql("INSERT INTO row VALUES (2)").execute(&mut reader).await.unwrap_err();
    assert!(matches!(store_error(refused), StoreError::Contended(_)));
}

#[test]
fn codes_of_circumstances_are_transient_and_codes_of_statements_are_not() {
    // BUSY, BUSY_SNAPSHOT, LOCKED_SHAREDCACHE, NOMEM, READONLY, READONLY_DBMOVED, IOERR_WRITE, IOERR_SHMSIZE, FULL,
    // CANTOPEN_ISDIR, PROTOCOL
    for code in [5, 517, 262, 7, 8, 1032, 778, 4874, 13, 526, 15] {
        assert!(is_transient_code(code), "{code}");
    }
    // ERROR, CORRUPT, CONSTRAINT_FOREIGNKEY, CONSTRAINT_CHECK, MISMATCH, NOTADB
    for code in [1, 11, 787, 275, 20, 26] {
        assert!(!is_transient_code(code), "{code}");
    }
}

#[test]
fn a_pool_without_a_free_connection_is_unavailable() {
    assert!(matches!(store_error(sqlx::Error::PoolTimedOut), StoreError::Unavailable(_)));
    assert!(matches!(store_error(sqlx::Error::PoolClosed), StoreError::Unavailable(_)));
}

#[test]
fn a_missing_required_row_is_an_internal_error() {
    assert!(matches!(store_error(sqlx::Error::RowNotFound), StoreError::Internal(_)));
}
