//! The plans of all statements that read from a large database: what PostgreSQL does must not grow with the tables.
//!
//! The plans are those of the statements that the store sends. The server explains each of them after it ran
//! (`auto_explain`, with the number of rows of each step) and sends the plan as a notice, which sqlx writes to the log.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use guestlist_postgres::{FreshDatabase, PgOptions, PgStore};
use guestlist_testkit::statement_plans;
use serde_json::Value;
use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection};
use tracing::field::{Field, Visit};
use tracing::{Event, Metadata, Subscriber, span};

/// Creates the table from which [`statement_plans::ROWS`] fills the others. Triggers and foreign keys are off
/// meanwhile.
const NUMBERS: &str = "
    SET session_replication_role = replica;
    CREATE TABLE number (n bigint PRIMARY KEY, id uuid, text text, hash bytea, past timestamptz, future timestamptz);
    INSERT INTO number
    SELECT n, ('019b76da-a87b-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
        '019b76daa87b70008000' || lpad(to_hex(n), 12, '0'), decode(repeat('a5', 24) || lpad(to_hex(n), 16, '0'), 'hex'),
        timestamptz '2026-01-01 00:00:00.123456+00' - n * interval '1 second',
        timestamptz '2026-01-02 00:00:00.123456+00' + n * interval '1 second'
    FROM generate_series(0, 100000) n;
    ANALYZE number;";

/// Rows that a statement may read or sort: a page with what belongs to it, or the pending invitations of a workspace.
const MOST_ROWS: f64 = 2_500.0;

/// Calls whose work grows, and why.
const GROWING: &[(&str, &str)] = &[
    ("invitations to a workspace, one found", "parts of addresses are not indexed"),
    ("public tokens, orphaned", "the access of the owner of each token is examined"),
    ("uses of a public token", "counts the uses of a month"),
    ("events of a project, rare", "an event is not indexed by project and action"),
    ("events of a project by an account without any", "an event is not indexed by project and actor"),
];

/// Calls whose statements are never planned for any parameters: the best plan depends on them.
const PLANNED_EACH_TIME: &[&str] = &[
    "members of a workspace, one found",
    "members of a project, one found",
    "accounts with access to a project, one found",
    "public tokens of a project with few",
    "events of a workspace by an account without any",
    "events of a workspace, several rare",
];

/// A statement with its plan, and the call that sent it.
struct Explained {
    call: &'static str,
    plan: Value,
}

/// Collects plans from the log of sqlx.
#[derive(Clone, Default)]
struct Plans(Arc<Mutex<(&'static str, Vec<Explained>)>>);

impl Plans {
    fn begin(&self, call: &'static str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0 = call;
    }

    fn take(&self) -> Vec<Explained> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner).1)
    }
}

/// Reads the message of an event.
struct Message(String);

impl Visit for Message {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "message" {
            self.0 = format!("{value:?}");
        }
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "message" {
            value.clone_into(&mut self.0);
        }
    }
}

impl Subscriber for Plans {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::postgres::notice"
    }

    fn event(&self, event: &Event<'_>) {
        let mut message = Message(String::new());
        event.record(&mut message);
        let Some(start) = message.0.find('{').filter(|_| message.0.contains("plan:")) else { return };
        let plan = serde_json::from_str(&message.0[start..]).expect("a plan in JSON");
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let call = state.0;
        state.1.push(Explained { call, plan });
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

/// Returns the largest number of rows that a step of a plan reads, with the step.
fn most_rows(plan: &Value) -> (f64, String) {
    let number = |key| plan.get(key).and_then(Value::as_f64).unwrap_or(0.0);
    let text = |key| plan.get(key).and_then(Value::as_str).unwrap_or_default();
    let removed = number("Rows Removed by Filter") + number("Rows Removed by Index Recheck");
    let rows = (number("Actual Rows") + removed) * number("Actual Loops");
    let step = format!("{} {} {}", text("Node Type"), text("Relation Name"), text("Index Name"));
    let children = plan.get("Plans").and_then(Value::as_array).into_iter().flatten().map(most_rows);
    children.fold((rows, step), |most, child| if child.0 > most.0 { child } else { most })
}

/// Returns the calls that read more than [`MOST_ROWS`], each with its worst step.
async fn growing_calls(database: &FreshDatabase, plans: &Plans, plan_cache: &str) -> Vec<(&'static str, String)> {
    let settings = [
        ("session_preload_libraries", "auto_explain"),
        ("auto_explain.log_min_duration", "0"),
        ("auto_explain.log_analyze", "on"),
        ("auto_explain.log_timing", "off"),
        ("auto_explain.log_nested_statements", "on"),
        ("auto_explain.log_format", "json"),
        ("auto_explain.log_level", "notice"),
        ("plan_cache_mode", plan_cache),
    ];
    let mut connection = PgConnection::connect(database.url()).await.expect("connection to the database");
    for (name, value) in settings {
        let set = format!("ALTER DATABASE {} SET {name} = '{value}'", database_name(database.url()));
        sqlx::raw_sql(AssertSqlSafe(set)).execute(&mut connection).await.expect("a setting of the database");
    }
    connection.close().await.expect("connection to the database");
    let store = PgStore::open(database.url()).await.expect("the database opens");
    let mut begins = |call| plans.begin(call);
    statement_plans::call_everything(&store, &store, &store, &mut begins).await.expect("no call fails");
    store.close().await;
    let explained = plans.take();
    assert!(explained.len() > 100, "{} plans: does the server have auto_explain?", explained.len());
    let mut growing = Vec::new();
    for Explained { call, plan } in explained {
        let (rows, step) = most_rows(&plan["Plan"]);
        if rows > MOST_ROWS {
            let query =
                plan["Query Text"].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            growing.push((call, format!("{call} ({plan_cache}): {rows} rows by {step}\n    {query:.160}")));
        }
    }
    growing
}

fn database_name(url: &str) -> &str {
    let end = url.find('?').unwrap_or(url.len());
    url[..end].rsplit('/').next().unwrap_or_default()
}

/// Statements are planned for their parameters, and, after some executions, for any parameters. The plans depend on
/// whether rows can be read from an index alone: all of them after a vacuum, few after many writes.
#[tokio::test]
async fn no_statement_reads_more_than_a_page() {
    let plans = Plans::default();
    tracing::subscriber::set_global_default(plans.clone()).expect("the only subscriber");
    let database = FreshDatabase::create().await;
    let mut connection = PgConnection::connect(database.url()).await.expect("connection to the database");
    for sql in [NUMBERS, statement_plans::ROWS, "DROP TABLE number", "VACUUM ANALYZE"] {
        sqlx::raw_sql(sql).execute(&mut connection).await.expect("filling the database");
    }
    connection.close().await.expect("connection to the database");

    let mut growing = Vec::new();
    for visible_pages in ["relpages", "0"] {
        let set = format!("UPDATE pg_class SET relallvisible = {visible_pages} WHERE relkind = 'r'");
        let mut connection = PgConnection::connect(database.url()).await.expect("connection to the database");
        sqlx::raw_sql(AssertSqlSafe(set)).execute(&mut connection).await.expect("an update of the statistics");
        connection.close().await.expect("connection to the database");
        growing.extend(growing_calls(&database, &plans, "force_custom_plan").await);
        let generic = growing_calls(&database, &plans, "force_generic_plan").await;
        growing.extend(generic.into_iter().filter(|(call, _)| !PLANNED_EACH_TIME.contains(call)));
    }
    let is_known = |call: &str| GROWING.iter().any(|(known, _)| *known == call);
    let unknown: Vec<&str> =
        growing.iter().filter(|(call, _)| !is_known(call)).map(|(_, step)| step.as_str()).collect();
    assert!(unknown.is_empty(), "these calls read too much:\n{}", unknown.join("\n"));
    let no_longer: Vec<&str> =
        GROWING.iter().map(|(call, _)| *call).filter(|call| !growing.iter().any(|(it, _)| it == call)).collect();
    assert!(no_longer.is_empty(), "these calls no longer grow: {no_longer:?}");

    let mut connection = PgConnection::connect(database.url()).await.expect("connection to the database");
    sqlx::raw_sql("DROP INDEX notification_unread").execute(&mut connection).await.expect("the index exists");
    connection.close().await.expect("connection to the database");
    let growing = growing_calls(&database, &plans, "force_custom_plan").await;
    assert!(growing.iter().any(|(call, _)| *call == "notifications, unread"), "a missing index is noticed");
}

/// An instance continues to run while a later version migrates the database. PostgreSQL refuses to execute a prepared
/// statement whose result has got other columns, as `SELECT *` would have.
///
/// Proves: ST6.
#[tokio::test]
async fn statements_continue_to_work_while_tables_get_columns() {
    let database = FreshDatabase::create().await;
    let mut connection = PgConnection::connect(database.url()).await.expect("connection to the database");
    for sql in [&NUMBERS.replace("100000", "20000"), statement_plans::ROWS, "DROP TABLE number"] {
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.expect("filling the database");
    }
    let options = PgOptions { connections: 2, ..PgOptions::default() };
    let store = PgStore::open_with(database.url(), options).await.expect("the database opens");
    // Twice, because calls use the two connections in turn.
    for _ in 0..2 {
        statement_plans::call_everything(&store, &store, &store, &mut |_| ()).await.expect("no call fails");
    }

    let add = "DO $$ DECLARE name text; BEGIN
                   FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                       EXECUTE format('ALTER TABLE %I ADD COLUMN added_later text', name);
                   END LOOP;
               END $$";
    sqlx::raw_sql(add).execute(&mut connection).await.expect("each table gets a column");
    let mut last = "";
    let outcome = statement_plans::call_everything(&store, &store, &store, &mut |call| last = call).await;
    assert!(outcome.is_ok(), "{last}: {outcome:?}");
}
