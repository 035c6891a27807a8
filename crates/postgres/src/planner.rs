//! Settings of the query planner, the same on every connection.
//!
//! Every statement finds few rows through an index. The plan for that does not depend on how many rows a table has, so
//! it is chosen once and kept. Left to itself, PostgreSQL plans statements with array parameters anew at each execution,
//! which takes longer than executing them; and a plan that it makes and keeps while tables are small reads them whole
//! after they have grown.

use sqlx::postgres::PgConnection;

/// Changes the settings that the server knows: others that speak the protocol of PostgreSQL lack some.
///
/// - A prepared statement has one plan, for all values of its parameters.
/// - Rows are found through indexes, one by one: no table is read whole, to be filtered or to be hashed.
/// - No plan is compiled, because no execution is long enough.
const SETTINGS: &str = "SELECT set_config(s.name, t.value, false)
    FROM (VALUES
        ('plan_cache_mode', 'force_generic_plan'),
        ('enable_seqscan', 'off'),
        ('enable_hashjoin', 'off'),
        ('enable_mergejoin', 'off'),
        ('jit', 'off')
    ) AS t (name, value)
    JOIN pg_settings s ON s.name = t.name";

/// Applies the settings to a new connection.
pub(crate) async fn configure(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(SETTINGS).execute(connection).await.map(|_| ())
}

#[cfg(all(test, feature = "test-support"))]
#[path = "planner_tests.rs"]
mod tests;
