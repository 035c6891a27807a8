//! Writes rows to SQLite with INSERT, many rows a statement, in one transaction.

use sqlx::sqlite::SqliteArguments;
use sqlx::{AssertSqlSafe, Sqlite, SqlitePool};
use uuid::Uuid;

use super::batch::{Batch, TableRows, Value};
use crate::error::Result;

/// Maximum number of variables of a statement, a limit of SQLite.
const VARIABLES: usize = 32_766;
/// Maximum number of rows of a statement. Longer statements are not faster.
const ROWS: usize = 500;

pub(super) async fn write(pool: &SqlitePool, batches: impl IntoIterator<Item = Batch>, checked: bool) -> Result<()> {
    let mut connection = pool.acquire().await?;
    // Has no effect within a transaction.
    let pragma = if checked { "PRAGMA foreign_keys = ON" } else { "PRAGMA foreign_keys = OFF" };
    sqlx::raw_sql(pragma).execute(&mut *connection).await?;
    sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut *connection).await?;
    for table in batches.into_iter().flat_map(Batch::into_tables) {
        for rows in table.rows.chunks(ROWS.min(VARIABLES / table.columns.len())) {
            let statement = insert(&table, rows.len());
            let mut query = sqlx::query(AssertSqlSafe(statement));
            for value in rows.iter().flatten() {
                query = bind(query, value);
            }
            query.execute(&mut *connection).await?;
        }
    }
    sqlx::raw_sql("COMMIT").execute(&mut *connection).await?;
    Ok(())
}

pub(super) async fn checkpoint(pool: &SqlitePool) -> Result<()> {
    sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(pool).await?;
    Ok(())
}

pub(super) async fn set_plan_limits(pool: &SqlitePool, workspace: Uuid, limit: Option<i64>) -> Result<()> {
    let statement = "UPDATE workspace SET plan_max_members = ?2, plan_max_pending = ?2 WHERE id = ?1";
    sqlx::query(statement).bind(workspace).bind(limit).execute(pool).await?;
    Ok(())
}

/// Returns the statement that inserts so many rows.
fn insert(table: &TableRows, rows: usize) -> String {
    let row = format!("({})", vec!["?"; table.columns.len()].join(", "));
    format!("INSERT INTO {} ({}) VALUES {}", table.table, table.columns.join(", "), vec![row; rows].join(", "))
}

type Query<'q> = sqlx::query::Query<'q, Sqlite, SqliteArguments>;

fn bind<'q>(query: Query<'q>, value: &'q Value) -> Query<'q> {
    match value {
        Value::Null => query.bind(None::<i64>),
        Value::Bool(value) => query.bind(*value),
        Value::Int(value) | Value::Time(value) => query.bind(*value),
        Value::Text(value) => query.bind(value.as_str()),
        Value::Id(value) => query.bind(*value),
        Value::Bytes(value) => query.bind(value.as_slice()),
    }
}

#[cfg(test)]
#[path = "sqlite_tests.rs"]
mod tests;
