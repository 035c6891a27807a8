//! Raw statements on PostgreSQL, one per request, over a pool as large as that of the service.

use std::str::FromStr;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use uuid::Uuid;

use super::schema::{Failure, Invite, LIFETIME, ROWS, SEALED_LENGTH, new_id, row_id};
use crate::error::Result;

/// As many connections as one instance of the service has.
const CONNECTIONS: u32 = 16;

/// Tables like those of the service, with the indexes that identity and lists need, and without foreign keys.
const TABLES: &str = "
CREATE TABLE raw_member (
    project_id uuid, account_id uuid, permission text NOT NULL, joined_at timestamptz NOT NULL,
    PRIMARY KEY (project_id, account_id)
);
CREATE INDEX raw_member_by_account ON raw_member (account_id, project_id);
CREATE TABLE raw_token (id bigint PRIMARY KEY, uses bigint NOT NULL, usage_limit bigint NOT NULL);
CREATE TABLE raw_invitation (
    id uuid PRIMARY KEY, project_id uuid NOT NULL, email text NOT NULL, permission text NOT NULL, state text NOT NULL,
    decided_by uuid, decided_at timestamptz, pending_key text UNIQUE,
    created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL
);
CREATE INDEX raw_invitation_by_project ON raw_invitation (project_id, created_at, id);
CREATE TABLE raw_job (
    id uuid PRIMARY KEY, recipient text NOT NULL, kind text NOT NULL, sealed bytea NOT NULL, state text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX raw_job_due ON raw_job (state, created_at, id);
CREATE TABLE raw_event (
    id uuid PRIMARY KEY, at timestamptz NOT NULL, project_id uuid NOT NULL, actor_id uuid NOT NULL, action text NOT NULL,
    object_id uuid NOT NULL
);
CREATE INDEX raw_event_by_project ON raw_event (project_id, at, id);
CREATE TABLE raw_notification (
    id uuid PRIMARY KEY, account_id uuid NOT NULL, kind text NOT NULL, at timestamptz NOT NULL, object_id uuid NOT NULL
);
CREATE INDEX raw_notification_by_account ON raw_notification (account_id, at, id);
";

const READ: &str = "SELECT permission FROM raw_member WHERE project_id = $1 AND account_id = $1";

const USE: &str = "UPDATE raw_token SET uses = uses + 1 WHERE id = $1 AND uses < usage_limit RETURNING uses";

/// The key contains the id, so that the same requests can be sent again.
const INVITE: &str = "
WITH invitation AS (
    INSERT INTO raw_invitation (id, project_id, email, permission, state, pending_key, created_at, expires_at)
    VALUES ($1, $2, $3, $4, 'pending', $1::uuid::text || ':' || $3::text, now(), now() + $5 * interval '1 microsecond')
)
INSERT INTO raw_job (id, recipient, kind, sealed, state, created_at) VALUES ($6, $3::text, 'invitation', $7, 'queued', now())";

/// The key of the invitation becomes another one instead of NULL, so that every request costs the same.
const ACCEPT: &str = "
WITH invitation AS (
    UPDATE raw_invitation SET state = 'accepted', decided_by = $2, decided_at = now(), pending_key = $3 WHERE id = $1
), member AS (
    INSERT INTO raw_member (project_id, account_id, permission, joined_at) VALUES ($1, $2, 'write', now())
), event AS (
    INSERT INTO raw_event (id, at, project_id, actor_id, action, object_id)
    VALUES ($4, now(), $1, $2, 'invitation.accepted', $1)
), notification AS (
    INSERT INTO raw_notification (id, account_id, kind, at, object_id)
    VALUES ($5, $1, 'invitation_accepted', now(), $1)
)
INSERT INTO raw_job (id, recipient, kind, sealed, state, created_at)
VALUES ($6, 'ana@example.org', 'notification', $7, 'queued', now())";

pub(super) async fn router(url: &str) -> Result<Router> {
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(Duration::from_secs(30))
        .idle_timeout(None)
        .test_before_acquire(false)
        .connect_with(PgConnectOptions::from_str(url)?)
        .await?;
    create_tables(&pool).await?;
    let routes = Router::new()
        .route("/read/{number}", get(read))
        .route("/use/{number}", post(use_token))
        .route("/invite", post(invite))
        .route("/accept/{number}", post(accept));
    Ok(routes.with_state(pool))
}

async fn create_tables(pool: &PgPool) -> Result<()> {
    sqlx::raw_sql(TABLES).execute(pool).await?;
    let ids: Vec<Uuid> = (1..=ROWS).map(row_id).collect();
    sqlx::query("INSERT INTO raw_member SELECT id, id, 'write', now() FROM unnest($1::uuid[]) AS id")
        .bind(&ids)
        .execute(pool)
        .await?;
    sqlx::query("INSERT INTO raw_token SELECT id, 0, 1000000000000 FROM generate_series(1, $1) AS id")
        .bind(ROWS)
        .execute(pool)
        .await?;
    sqlx::query(
        "INSERT INTO raw_invitation
         SELECT id, id, 'ben@example.org', 'write', 'pending', NULL, NULL, id || ':ben@example.org', now(), now()
         FROM unnest($1::uuid[]) AS id",
    )
    .bind(&ids)
    .execute(pool)
    .await?;
    sqlx::raw_sql("VACUUM ANALYZE").execute(pool).await?;
    Ok(())
}

async fn read(State(pool): State<PgPool>, Path(number): Path<i64>) -> Result<Json<Value>, Failure> {
    let permission: String = sqlx::query_scalar(READ).bind(row_id(number)).fetch_one(&pool).await?;
    Ok(Json(json!({ "permission": permission })))
}

async fn use_token(State(pool): State<PgPool>, Path(number): Path<i64>) -> Result<Json<Value>, Failure> {
    let uses: i64 = sqlx::query_scalar(USE).bind(number).fetch_one(&pool).await?;
    Ok(Json(json!({ "uses": uses })))
}

async fn invite(State(pool): State<PgPool>, Json(invite): Json<Invite>) -> Result<(StatusCode, Json<Value>), Failure> {
    let id = new_id();
    sqlx::query(INVITE)
        .bind(id)
        .bind(row_id(1))
        .bind(&invite.email)
        .bind(&invite.permission)
        .bind(LIFETIME as f64)
        .bind(new_id())
        .bind(vec![0_u8; SEALED_LENGTH])
        .execute(&pool)
        .await?;
    Ok((StatusCode::CREATED, Json(json!({ "id": id.simple().to_string(), "email": invite.email }))))
}

async fn accept(State(pool): State<PgPool>, Path(number): Path<i64>) -> Result<Json<Value>, Failure> {
    let account = new_id();
    sqlx::query(ACCEPT)
        .bind(row_id(number))
        .bind(account)
        .bind(account.to_string())
        .bind(new_id())
        .bind(new_id())
        .bind(new_id())
        .bind(vec![0_u8; SEALED_LENGTH])
        .execute(&pool)
        .await?;
    Ok(Json(json!({ "account_id": account.simple().to_string(), "permission": "write" })))
}
