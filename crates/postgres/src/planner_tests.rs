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

/// Returns what precedes each `EXISTS` that is neither alone nor one of the conditions of a `WHERE`.
fn hashable_conditions(source: &str) -> Vec<String> {
    let words: Vec<&str> = source.split_whitespace().collect();
    let is_condition = |word: &str| word.ends_with("WHERE") || word.ends_with("AND");
    let before = |position: usize| position.checked_sub(1).map_or("", |before| words[before]);
    let mut found = Vec::new();
    for (position, _) in words.iter().enumerate().filter(|(_, word)| word.trim_start_matches('(') == "EXISTS") {
        let (mut previous, opened) = (before(position), words[position].starts_with('('));
        if previous == "NOT" {
            previous = before(position - 1);
        }
        let is_alone = previous.ends_with("SELECT") || previous == "IF";
        if opened || !(is_condition(previous) || is_alone) {
            found.push(words[position.saturating_sub(3)..=position].join(" "));
        }
    }
    found
}

#[test]
fn no_statement_has_a_condition_that_is_looked_up_among_all_rows() {
    assert_eq!(hashable_conditions("SELECT a, EXISTS (SELECT 1) AS b").len(), 1);
    assert_eq!(hashable_conditions("WHERE a OR EXISTS (SELECT 1)").len(), 1);
    assert_eq!(hashable_conditions("WHERE a AND (EXISTS (SELECT 1) OR b)").len(), 1);
    assert_eq!(hashable_conditions("WHERE NOT EXISTS (SELECT 1) AND EXISTS (SELECT 1)").len(), 0);
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    let mut sources = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of the crate") {
            let path = entry.expect("an entry of the folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name != "planner.rs" && name != "planner_tests.rs") {
                let found = hashable_conditions(&std::fs::read_to_string(&path).expect("a source file"));
                assert!(found.is_empty(), "{}: {found:?}", path.display());
                sources += 1;
            }
        }
    }
    assert!(sources > 30, "{sources} files");
}
