use super::*;
use crate::{FreshDatabase, PgStore};

async fn open(database: &FreshDatabase, options: PgOptions) -> PgStore {
    PgStore::open_with(database.url(), options).await.expect("the fresh database opens")
}

#[tokio::test]
async fn transactions_have_the_isolation_level_of_the_options() {
    let database = FreshDatabase::create().await;
    for (isolation, expected) in
        [(IsolationLevel::ReadCommitted, "read committed"), (IsolationLevel::Serializable, "serializable")]
    {
        let store = open(&database, PgOptions { isolation, ..PgOptions::default() }).await;
        let mut unit = store.begin_unit().await.expect("a connection is free");
        let level: String =
            sqlx::query_scalar("SHOW transaction_isolation").fetch_one(unit.statement()).await.expect("a level");
        assert_eq!(level, expected);
        let outside: String =
            sqlx::query_scalar("SHOW transaction_isolation").fetch_one(&store.pool).await.expect("a level");
        assert_eq!(outside, "read committed", "of a statement without a transaction");
    }
}

#[tokio::test]
async fn the_pool_has_no_more_connections_than_the_options_allow() {
    let database = FreshDatabase::create().await;
    let store = open(&database, PgOptions { connections: 1, ..PgOptions::default() }).await;
    let unit = store.begin_unit().await.expect("a connection is free");
    assert_eq!((store.pool.size(), store.pool.num_idle()), (1, 0));
    assert!(store.pool.try_acquire().is_none());
    drop(unit);
    store.begin_unit().await.expect("the connection is free again");
}
