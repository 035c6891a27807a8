use guestlist_domain::model::ids::{AccountId, ProjectId};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::target::Target;
use guestlist_domain::port::{AccessReader, InvitationReader};
use uuid::Uuid;

use crate::{FreshDatabase, PgOptions, PgStore};

#[tokio::test]
async fn statements_look_rows_up_by_index_in_tables_of_any_size() {
    let database = FreshDatabase::create().await;
    let store = PgStore::open(database.url()).await.expect("the fresh database opens");
    let mut connection = store.pool.acquire().await.expect("a connection is free");
    sqlx::raw_sql(
        "PREPARE of_some (uuid[]) AS
         SELECT p.id FROM unnest($1) AS t (id) JOIN project p ON p.id = t.id JOIN workspace w ON w.id = p.workspace_id",
    )
    .execute(&mut *connection)
    .await
    .expect("the statement is valid");
    let plan: Vec<String> = sqlx::query_scalar("EXPLAIN EXECUTE of_some (ARRAY[]::uuid[])")
        .fetch_all(&mut *connection)
        .await
        .expect("the statement has a plan");
    let plan = plan.join("\n");
    assert!(plan.contains("Index Cond: (id = t.id)"), "project: {plan}");
    assert!(plan.contains("Index Cond: (id = p.workspace_id)"), "workspace: {plan}");
    assert!(!plan.contains("Seq Scan") && !plan.contains("Hash"), "{plan}");
}

#[tokio::test]
async fn statements_are_planned_once_in_transactions() {
    let database = FreshDatabase::create().await;
    let store = PgStore::open(database.url()).await.expect("the fresh database opens");
    let mut unit = store.begin_unit().await.expect("a connection is free");
    let show = || sqlx::query_scalar::<_, String>("SHOW plan_cache_mode");
    assert_eq!(show().fetch_one(unit.statement()).await.expect("a setting"), "force_generic_plan");
    drop(unit);
    assert_eq!(show().fetch_one(&store.pool).await.expect("a setting"), "auto");
}

#[tokio::test]
async fn reads_of_credentials_are_planned_once() {
    let database = FreshDatabase::create().await;
    let options = PgOptions { connections: 1, ..PgOptions::default() };
    let store = PgStore::open_with(database.url(), options).await.expect("the fresh database opens");
    let hash = SecretHash::new([7; 32]);
    let target = Target::Project(ProjectId::new(Uuid::from_u128(1)));
    let count = |sql| sqlx::query_scalar::<_, i64>(sql).fetch_one(&store.pool);
    for _ in 0..7 {
        store.session_access(hash, &[target]).await.expect("no such session");
        store.api_key_access(hash, &[(AccountId::new(Uuid::from_u128(1)), target)]).await.expect("no such API key");
        store.invitation_secret(&[hash]).await.expect("no such secret");
        store.public_token_by_code(&[hash]).await.expect("no such code");
        store.invitation_by_secret(&[hash]).await.expect("no such invitation");
    }
    let planned_once = "SELECT count(*) FROM pg_prepared_statements WHERE generic_plans = 2 AND custom_plans = 5";
    assert_eq!(count(planned_once).await.expect("the statements of the connection"), 5);
}
