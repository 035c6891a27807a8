//! Settings of every connection, most of them of the query planner.
//!
//! Every statement finds few rows through an index, and its plan does not depend on how many rows a table has. Left to
//! itself, PostgreSQL makes and keeps a plan while tables are small that reads them whole after they have grown.
//!
//! What `EXISTS` finds in a result or beside an `OR`, PostgreSQL may look up among all rows of the table, which it reads
//! once. A statement has `(SELECT 1 … LIMIT 1) IS NOT NULL` there, which is looked up by index. Conditions of `WHERE` that
//! all have to be true are joins, and can have `EXISTS`.
//!
//! Planning a statement takes longer than executing it. In a transaction, a statement therefore has one plan for all
//! values of its parameters. Outside of one, the plans of searches depend on what is searched for, and PostgreSQL keeps the
//! plan of a statement if those for given values look no better. An array would make them look better, by its length. So
//! arrays are read through a subquery, `unnest((SELECT $1::uuid[]))`: its length is not known to the planner.

use sqlx::postgres::PgConnection;

/// Changes the settings that the server knows: others that speak the protocol of PostgreSQL lack some.
///
/// - Rows are found through indexes, one by one: no table is read whole, to be filtered or to be hashed.
/// - No plan is compiled, because no execution is long enough.
/// - A statement outside of a transaction waits for others and then continues with what they wrote, whatever the default
///   of the server.
const SETTINGS: &str = "SELECT set_config(s.name, t.value, false)
    FROM (VALUES
        ('enable_seqscan', 'off'),
        ('enable_hashjoin', 'off'),
        ('enable_mergejoin', 'off'),
        ('jit', 'off'),
        ('default_transaction_isolation', 'read committed')
    ) AS t (name, value)
    JOIN pg_settings s ON s.name = t.name";

/// Applies the settings to a new connection.
pub(crate) async fn configure(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(SETTINGS).execute(connection).await.map(|_| ())
}

#[cfg(all(test, feature = "test-support"))]
#[path = "planner_tests.rs"]
mod tests;
