//! Writes rows to PostgreSQL with COPY.

use std::fmt::Write as _;

use sqlx::PgPool;
use time::OffsetDateTime;
use uuid::Uuid;

use super::batch::{Batch, TableRows, Value};
use crate::error::Result;

/// Counts what the triggers count that are off while foreign keys are not checked.
const COUNT_ACCOUNTS: &str = "
    UPDATE workspace SET accounts_with_access =
        (SELECT count(DISTINCT a.account_id) FROM workspace_access a WHERE a.workspace_id = workspace.id)";

pub(super) async fn write(pool: &PgPool, batches: impl IntoIterator<Item = Batch>, checked: bool) -> Result<()> {
    let mut transaction = pool.begin().await?;
    if !checked {
        sqlx::raw_sql("SET LOCAL session_replication_role = replica").execute(&mut *transaction).await?;
    }
    for rows in batches.into_iter().flat_map(Batch::into_tables) {
        let statement = format!("COPY {} ({}) FROM STDIN", rows.table, rows.columns.join(", "));
        let mut copy = transaction.copy_in_raw(&statement).await?;
        copy.send(encode(&rows).as_bytes()).await?;
        copy.finish().await?;
    }
    if !checked {
        sqlx::raw_sql(COUNT_ACCOUNTS).execute(&mut *transaction).await?;
    }
    transaction.commit().await?;
    Ok(())
}

pub(super) async fn analyze(pool: &PgPool) -> Result<()> {
    sqlx::raw_sql("ANALYZE").execute(pool).await?;
    Ok(())
}

pub(super) async fn vacuum(pool: &PgPool) -> Result<()> {
    sqlx::raw_sql("VACUUM ANALYZE").execute(pool).await?;
    Ok(())
}

pub(super) async fn set_plan_limits(pool: &PgPool, workspace: Uuid, limit: Option<i64>) -> Result<()> {
    let statement = "UPDATE workspace SET plan_max_members = $2, plan_max_pending = $2 WHERE id = $1";
    sqlx::query(statement).bind(workspace).bind(limit).execute(pool).await?;
    Ok(())
}

/// Returns rows in the text format of COPY.
fn encode(rows: &TableRows) -> String {
    let mut text = String::new();
    for row in &rows.rows {
        for (column, value) in row.iter().enumerate() {
            if column > 0 {
                text.push('\t');
            }
            encode_value(&mut text, value);
        }
        text.push('\n');
    }
    text
}

fn encode_value(text: &mut String, value: &Value) {
    let _infallible = match value {
        Value::Null => write!(text, "\\N"),
        Value::Bool(value) => write!(text, "{value}"),
        Value::Int(value) => write!(text, "{value}"),
        Value::Id(value) => write!(text, "{value}"),
        Value::Time(micros) => write!(text, "{}", timestamp(*micros)),
        Value::Bytes(bytes) => {
            text.push_str("\\\\x");
            bytes.iter().try_for_each(|byte| write!(text, "{byte:02x}"))
        }
        Value::Text(value) => value.chars().try_for_each(|character| match character {
            '\\' => write!(text, "\\\\"),
            '\t' => write!(text, "\\t"),
            '\n' => write!(text, "\\n"),
            '\r' => write!(text, "\\r"),
            _ => text.write_char(character),
        }),
    };
}

fn timestamp(micros: i64) -> String {
    let at =
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(micros) * 1_000).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let (date, time) = (at.date(), at.time());
    format!("{date} {:02}:{:02}:{:02}.{:06}+00", time.hour(), time.minute(), time.second(), time.microsecond())
}

#[cfg(test)]
#[path = "postgres_tests.rs"]
mod tests;
