//! The plans of all statements that read from a large database: SQLite must use an index for every large table, and
//! must not sort more than a page.
//!
//! The statements are those that the store sends: sqlx writes them to its log. Afterwards SQLite explains each of them.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use guestlist_sqlite::SqliteStore;
use guestlist_testkit::statement_plans;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row};
use tracing::field::{Field, Visit};
use tracing::{Event, Metadata, Subscriber, span};

/// Creates the table from which [`statement_plans::ROWS`] fills the others. SQLite plans a statement for the statistics
/// of its tables, so that more rows would only take more time.
const NUMBERS: &str = "
    CREATE TABLE number (n INTEGER PRIMARY KEY, id BLOB, text TEXT, hash BLOB, past INTEGER, future INTEGER);
    WITH RECURSIVE counting (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counting WHERE n < 20000)
    INSERT INTO number
    SELECT n, unhex('019b76daa87b70008000' || printf('%012x', n)), '019b76daa87b70008000' || printf('%012x', n),
        unhex('a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5' || printf('%016x', n)),
        1767225600123456 - n * 1000000, 1767312000123456 + n * 1000000
    FROM counting;";

/// Calls whose statements scan or sort, and why.
const GROWING: &[(&str, &str)] = &[
    ("projects", "sorts the first page of each workspace of an account"),
    ("transfers received", "sorts the undecided transfers to an account"),
    ("workspaces", "sorts the workspaces of an account"),
];

/// Statements, each with the calls that sent it.
type CallsOfStatements = BTreeMap<String, BTreeSet<&'static str>>;

/// Collects the statements of each call from the log of sqlx.
#[derive(Clone, Default)]
struct Statements(Arc<Mutex<(&'static str, CallsOfStatements)>>);

impl Statements {
    fn begin(&self, call: &'static str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0 = call;
    }

    fn take(&self) -> CallsOfStatements {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner).1)
    }
}

/// Reads the statement of an event: a short one is its own summary.
#[derive(Default)]
struct Text {
    summary: String,
    statement: String,
}

impl Visit for Text {
    fn record_debug(&mut self, _: &Field, _: &dyn fmt::Debug) {}

    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => value.clone_into(&mut self.summary),
            "db.statement" => value.trim().clone_into(&mut self.statement),
            _ => {}
        }
    }
}

impl Subscriber for Statements {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }

    fn event(&self, event: &Event<'_>) {
        let mut text = Text::default();
        event.record(&mut text);
        let statement = if text.statement.is_empty() { text.summary } else { text.statement };
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let call = state.0;
        if !call.is_empty() {
            state.1.entry(statement).or_default().insert(call);
        }
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

/// Returns the steps of a plan that read a whole table, or sort what was read from one before its page is cut.
async fn bad_steps(connection: &mut SqliteConnection, statement: &str) -> Vec<String> {
    let plan =
        sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"))).fetch_all(connection).await.unwrap();
    let steps: Vec<(i64, String)> = plan.iter().map(|row| (row.get("parent"), row.get("detail"))).collect();
    // Subqueries that were not merged into the statement: their own steps are listed as well.
    let subqueries = |name: &str| {
        let is_it = |step: &str| ["CO-ROUTINE", "MATERIALIZE"].iter().any(|word| step == format!("{word} {name}"));
        steps.iter().filter(|(_, step)| is_it(step)).count()
    };
    let is_loop = |step: &str| step.starts_with("SCAN ") || step.starts_with("SEARCH ");
    let mut bad = Vec::new();
    for (index, (parent, step)) in steps.iter().enumerate() {
        if let Some(name) = scanned_table(step) {
            let scans = steps[..=index].iter().filter(|(_, step)| scanned_table(step) == Some(name)).count();
            if scans > subqueries(name) {
                bad.push(step.clone());
            }
        } else if statement.contains("LIMIT") && step.starts_with("USE TEMP B-TREE FOR") && !sorts_a_list(step) {
            let source = steps.iter().find(|(level, step)| level == parent && is_loop(step)).map(|(_, step)| step);
            if source.is_some_and(|step| scanned_table(step).is_none_or(|name| subqueries(name) == 0)) {
                bad.push(step.clone());
            }
        }
    }
    bad
}

/// Returns whether a step sorts the values of one list in a row, of which there are few, such as the projects of a token.
fn sorts_a_list(step: &str) -> bool {
    step == "USE TEMP B-TREE FOR json_group_array(ORDER BY)"
}

/// Returns the table or subquery that a step scans. An argument of the statement, a constant row, or a table that is
/// always small is not meant.
fn scanned_table(step: &str) -> Option<&str> {
    let table = step.strip_prefix("SCAN ")?;
    let name = table.split(' ').next().unwrap_or_default();
    let is_small = table.contains("VIRTUAL TABLE") || ["CONSTANT", "signing_key", "listed"].contains(&name);
    (!is_small).then_some(name)
}

/// Returns the calls with a statement that scans or sorts, each with these steps.
async fn growing_calls(
    connection: &mut SqliteConnection,
    statements: &CallsOfStatements,
) -> BTreeMap<&'static str, Vec<String>> {
    let mut growing: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for (statement, calls) in statements {
        let steps = bad_steps(connection, statement).await;
        for call in calls.iter().filter(|_| !steps.is_empty()) {
            let text = statement.split_whitespace().collect::<Vec<_>>().join(" ");
            growing.entry(call).or_default().push(format!("{call}: {}\n    {text:.160}", steps.join(", ")));
        }
    }
    growing
}

#[tokio::test]
async fn every_statement_uses_an_index() {
    let statements = Statements::default();
    tracing::subscriber::set_global_default(statements.clone()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("guestlist.db");
    let store = SqliteStore::open(&format!("sqlite://{}", file.display())).await.unwrap();
    store.migrate().await.unwrap();
    let options = SqliteConnectOptions::new().filename(&file).foreign_keys(false);
    let mut connection = options.disable_statement_logging().connect().await.unwrap();
    for sql in ["BEGIN", NUMBERS, statement_plans::ROWS, "DROP TABLE number", "COMMIT", "ANALYZE"] {
        sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
    }

    let mut begins = |call| statements.begin(call);
    statement_plans::call_everything(&store, &store, &store, &mut begins).await.unwrap();
    let statements = statements.take();
    assert!(statements.len() > 100, "{} statements: does sqlx write them to the log?", statements.len());
    let growing = growing_calls(&mut connection, &statements).await;
    let is_known = |call: &str| GROWING.iter().any(|(known, _)| *known == call);
    let unknown: Vec<String> =
        growing.iter().filter(|(call, _)| !is_known(call)).flat_map(|(_, found)| found.clone()).collect();
    assert!(unknown.is_empty(), "these calls use no index:\n{}", unknown.join("\n"));
    let no_longer: Vec<&str> =
        GROWING.iter().map(|(call, _)| *call).filter(|call| !growing.contains_key(call)).collect();
    assert!(no_longer.is_empty(), "these calls use an index: {no_longer:?}");

    sqlx::raw_sql("DROP INDEX workspace_membership_by_joining").execute(&mut connection).await.unwrap();
    let growing = growing_calls(&mut connection, &statements).await;
    assert!(growing.contains_key("members of a workspace"), "a missing index is noticed");
    connection.close().await.unwrap();
}
