//! Raw statements on SQLite: one writing connection and as many readers as the service has.

use std::str::FromStr;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};

use super::schema::{Failure, Invite, LIFETIME, ROWS, SEALED_LENGTH, new_id, row_id};
use crate::error::Result;

/// As many reading connections as one instance of the service has.
const READERS: u32 = 4;

/// Tables like those of the service, with the indexes that identity and lists need, and without foreign keys.
const TABLES: &str = "
CREATE TABLE raw_member (
    project_id BLOB NOT NULL, account_id BLOB NOT NULL, permission TEXT NOT NULL, joined_at INTEGER NOT NULL,
    PRIMARY KEY (project_id, account_id)
) STRICT;
CREATE INDEX raw_member_by_account ON raw_member (account_id, project_id);
CREATE TABLE raw_token (id INTEGER PRIMARY KEY, uses INTEGER NOT NULL, usage_limit INTEGER NOT NULL) STRICT;
CREATE TABLE raw_invitation (
    id BLOB NOT NULL PRIMARY KEY, project_id BLOB NOT NULL, email TEXT NOT NULL, permission TEXT NOT NULL,
    state TEXT NOT NULL, decided_by BLOB, decided_at INTEGER, pending_key TEXT UNIQUE,
    created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX raw_invitation_by_project ON raw_invitation (project_id, created_at, id);
CREATE TABLE raw_job (
    id BLOB NOT NULL PRIMARY KEY, recipient TEXT NOT NULL, kind TEXT NOT NULL, sealed BLOB NOT NULL, state TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX raw_job_due ON raw_job (state, created_at, id);
CREATE TABLE raw_event (
    id BLOB NOT NULL PRIMARY KEY, at INTEGER NOT NULL, project_id BLOB NOT NULL, actor_id BLOB NOT NULL,
    action TEXT NOT NULL, object_id BLOB NOT NULL
) STRICT;
CREATE INDEX raw_event_by_project ON raw_event (project_id, at, id);
CREATE TABLE raw_notification (
    id BLOB NOT NULL PRIMARY KEY, account_id BLOB NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL,
    object_id BLOB NOT NULL
) STRICT;
CREATE INDEX raw_notification_by_account ON raw_notification (account_id, at, id);
";

const NOW: &str = "SELECT CAST(unixepoch('subsec') * 1000000 AS INTEGER)";

const READ: &str = "SELECT permission FROM raw_member WHERE project_id = ?1 AND account_id = ?1";

const USE: &str = "UPDATE raw_token SET uses = uses + 1 WHERE id = ?1 AND uses < usage_limit RETURNING uses";

/// The key contains the id, so that the same requests can be sent again.
const INVITATION: &str = "
INSERT INTO raw_invitation (id, project_id, email, permission, state, pending_key, created_at, expires_at)
VALUES (?1, ?2, ?3, ?4, 'pending', hex(?1) || ':' || ?3, ?5, ?5 + ?6)";

const JOB: &str = "
INSERT INTO raw_job (id, recipient, kind, sealed, state, created_at) VALUES (?1, ?2, ?3, ?4, 'queued', ?5)";

/// The key of the invitation becomes another one instead of NULL, so that every request costs the same.
const DECISION: &str = "
UPDATE raw_invitation SET state = 'accepted', decided_by = ?2, decided_at = ?3, pending_key = hex(?2) WHERE id = ?1";

const MEMBER: &str = "
INSERT INTO raw_member (project_id, account_id, permission, joined_at) VALUES (?1, ?2, 'write', ?3)";

const EVENT: &str = "
INSERT INTO raw_event (id, at, project_id, actor_id, action, object_id)
VALUES (?1, ?2, ?3, ?4, 'invitation.accepted', ?3)";

const NOTIFICATION: &str = "
INSERT INTO raw_notification (id, account_id, kind, at, object_id) VALUES (?1, ?2, 'invitation_accepted', ?3, ?2)";

#[derive(Clone)]
struct Pools {
    writer: SqlitePool,
    readers: SqlitePool,
}

pub(super) async fn router(url: &str) -> Result<Router> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Normal)
        .foreign_keys(false);
    let pool = |connections| {
        SqlitePoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(Duration::from_secs(30))
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
    };
    let writer = pool(1).connect_with(options.clone()).await?;
    create_tables(&writer).await?;
    let readers = pool(READERS).connect_with(options.read_only(true)).await?;
    let routes = Router::new()
        .route("/read/{number}", get(read))
        .route("/use/{number}", post(use_token))
        .route("/invite", post(invite))
        .route("/accept/{number}", post(accept));
    Ok(routes.with_state(Pools { writer, readers }))
}

async fn create_tables(writer: &SqlitePool) -> Result<()> {
    sqlx::raw_sql(TABLES).execute(writer).await?;
    let now: i64 = sqlx::query_scalar(NOW).fetch_one(writer).await?;
    let mut transaction = writer.begin().await?;
    for number in 1..=ROWS {
        let id = row_id(number);
        sqlx::query(MEMBER).bind(id).bind(id).bind(now).execute(&mut *transaction).await?;
        sqlx::query("INSERT INTO raw_token VALUES (?1, 0, 1000000000000)")
            .bind(number)
            .execute(&mut *transaction)
            .await?;
        sqlx::query(INVITATION)
            .bind(id)
            .bind(id)
            .bind("ben@example.org")
            .bind("write")
            .bind(now)
            .bind(LIFETIME)
            .execute(&mut *transaction)
            .await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn read(State(pools): State<Pools>, Path(number): Path<i64>) -> Result<Json<Value>, Failure> {
    let permission: String = sqlx::query_scalar(READ).bind(row_id(number)).fetch_one(&pools.readers).await?;
    Ok(Json(json!({ "permission": permission })))
}

async fn use_token(State(pools): State<Pools>, Path(number): Path<i64>) -> Result<Json<Value>, Failure> {
    let uses: i64 = sqlx::query_scalar(USE).bind(number).fetch_one(&pools.writer).await?;
    Ok(Json(json!({ "uses": uses })))
}

async fn invite(State(pools): State<Pools>, Json(invite): Json<Invite>) -> Result<(StatusCode, Json<Value>), Failure> {
    let (id, now) = (new_id(), now());
    let mut transaction = pools.writer.begin_with("BEGIN IMMEDIATE").await?;
    sqlx::query(INVITATION)
        .bind(id)
        .bind(row_id(1))
        .bind(&invite.email)
        .bind(&invite.permission)
        .bind(now)
        .bind(LIFETIME)
        .execute(&mut *transaction)
        .await?;
    insert_job(&mut transaction, &invite.email, "invitation", now).await?;
    transaction.commit().await?;
    Ok((StatusCode::CREATED, Json(json!({ "id": id.simple().to_string(), "email": invite.email }))))
}

async fn accept(State(pools): State<Pools>, Path(number): Path<i64>) -> Result<Json<Value>, Failure> {
    let (project, account, now) = (row_id(number), new_id(), now());
    let mut transaction = pools.writer.begin_with("BEGIN IMMEDIATE").await?;
    let connection = &mut *transaction;
    sqlx::query(DECISION).bind(project).bind(account).bind(now).execute(&mut *connection).await?;
    sqlx::query(MEMBER).bind(project).bind(account).bind(now).execute(&mut *connection).await?;
    sqlx::query(EVENT).bind(new_id()).bind(now).bind(project).bind(account).execute(&mut *connection).await?;
    sqlx::query(NOTIFICATION).bind(new_id()).bind(project).bind(now).execute(&mut *connection).await?;
    insert_job(connection, "ana@example.org", "notification", now).await?;
    transaction.commit().await?;
    Ok(Json(json!({ "account_id": account.simple().to_string(), "permission": "write" })))
}

async fn insert_job(
    connection: &mut sqlx::SqliteConnection,
    recipient: &str,
    kind: &str,
    now: i64,
) -> Result<(), sqlx::Error> {
    let job = sqlx::query(JOB).bind(new_id()).bind(recipient).bind(kind).bind(vec![0_u8; SEALED_LENGTH]).bind(now);
    job.execute(connection).await?;
    Ok(())
}

/// Returns the time in microseconds.
fn now() -> i64 {
    crate::fill::now()
}
