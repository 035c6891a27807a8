//! The facts of access checks. Checks that arrive while others are read are read together afterwards, by one statement
//! that begins after the last of them arrived. So none is answered from older facts than a statement of its own would read.

use std::collections::HashMap;
use std::time::Duration;

use guestlist_domain::model::access::GuestFacts;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::ids::{AccountId, GuestSessionId, ProjectId, WorkspaceId};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::target::Target;
use guestlist_domain::port::{ApiKeyAccess, SessionAccess, StoreError};
use guestlist_sql::{
    List, SessionWithAccountRow, api_key_row, effective_access, guest_session_row, public_token_row,
    session_with_account_row, target,
};
use sqlx::PgPool;
use uuid::Uuid;

use crate::batches::Batches;
use crate::error::{repeated, store_error};
use crate::parameters::column;
use crate::public_tokens::select_public_token;

/// Statements of one kind at a time. With more of them, each reads fewer checks.
const STATEMENTS: usize = 4;
/// Time after which a statement is abandoned, so that later checks do not wait for it.
const TIMEOUT: Duration = Duration::from_secs(5);

/// Answers of a statement, in the order of its checks.
type Answers<A> = Vec<Result<Option<A>, StoreError>>;
type Checks<T, A> = Batches<(), T, Result<Option<A>, StoreError>>;

/// Checks that wait for a statement.
#[derive(Clone)]
pub(crate) struct CheckBatches {
    sessions: Checks<(SecretHash, Vec<Target>), SessionAccess>,
    api_keys: Checks<(SecretHash, Vec<(AccountId, Target)>), ApiKeyAccess>,
    guests: Checks<GuestSessionId, GuestFacts>,
}

impl Default for CheckBatches {
    fn default() -> Self {
        Self {
            sessions: Batches::new(STATEMENTS),
            api_keys: Batches::new(STATEMENTS),
            guests: Batches::new(STATEMENTS),
        }
    }
}

impl CheckBatches {
    /// Reads a session; see [`AccessReader::session_access`](guestlist_domain::port::AccessReader::session_access).
    pub(crate) async fn session(
        &self,
        pool: &PgPool,
        token: SecretHash,
        targets: &[Target],
    ) -> Result<Option<SessionAccess>, StoreError> {
        read_together(&self.sessions, pool, (token, targets.to_vec()), read_sessions).await
    }

    /// Reads an API key; see [`AccessReader::api_key_access`](guestlist_domain::port::AccessReader::api_key_access).
    pub(crate) async fn api_key(
        &self,
        pool: &PgPool,
        secret: SecretHash,
        subjects: &[(AccountId, Target)],
    ) -> Result<Option<ApiKeyAccess>, StoreError> {
        read_together(&self.api_keys, pool, (secret, subjects.to_vec()), read_api_keys).await
    }

    /// Reads a guest session; see [`AccessReader::guest`](guestlist_domain::port::AccessReader::guest).
    pub(crate) async fn guest(&self, pool: &PgPool, session: GuestSessionId) -> Result<Option<GuestFacts>, StoreError> {
        read_together(&self.guests, pool, session, read_guests).await
    }
}

/// Reads a check, alone or with others.
async fn read_together<T, A, F>(
    checks: &Checks<T, A>,
    pool: &PgPool,
    check: T,
    read: impl Fn(PgPool, Vec<T>) -> F + Send + Sync + Copy + 'static,
) -> Result<Option<A>, StoreError>
where
    T: Send + 'static,
    A: Send + 'static,
    F: Future<Output = Result<Answers<A>, StoreError>> + Send + 'static,
{
    let pool = pool.clone();
    let carry_out = move |checks: Vec<T>| {
        let (pool, count) = (pool.clone(), checks.len());
        async move {
            let outcome = tokio::time::timeout(TIMEOUT, read(pool, checks)).await;
            outcome
                .unwrap_or_else(|elapsed| Err(StoreError::Unavailable(elapsed.into())))
                .unwrap_or_else(|fault| (0..count).map(|_| Err(repeated(&fault))).collect())
        }
    };
    let answer = checks.answer((), check, carry_out).await;
    answer.unwrap_or_else(|| Err(StoreError::Internal("reading checks panicked".into())))
}

async fn read_sessions(
    pool: PgPool,
    checks: Vec<(SecretHash, Vec<Target>)>,
) -> Result<Answers<SessionAccess>, StoreError> {
    let slices = Slices::of(checks.iter().map(|(_, targets)| targets.len()));
    let (workspaces, projects) = target_ids(checks.iter().flat_map(|(_, targets)| targets.iter().copied()));
    let rows = sqlx::query!(
        r#"SELECT c.number AS "number!", s.id AS "id!", s.account_id AS "account_id!", s.token_hash AS "token_hash!",
               s.created_at AS "created_at!", s.last_seen_at AS "last_seen_at!", s.expires_at AS "expires_at!",
               s.device, a.email AS "email!", a.email_canonical AS "email_canonical!", a.verified_at,
               a.display_name AS "display_name!", a.locale AS "locale!", a.password_hash AS "password_hash!",
               a.created_at AS "account_created_at!",
               p.id AS "project_id?", coalesce(w.id, p.workspace_id) AS workspace_id,
               (SELECT m.role FROM workspace_membership m
                WHERE m.workspace_id = coalesce(w.id, p.workspace_id) AND m.account_id = s.account_id) AS role,
               (SELECT m.permission FROM project_membership m
                WHERE m.project_id = p.id AND m.account_id = s.account_id) AS permission
           FROM unnest((SELECT $1::bytea[]), (SELECT $2::int4[]), (SELECT $3::int4[]))
               WITH ORDINALITY AS c (token_hash, first, last, number)
           JOIN session s ON s.token_hash = c.token_hash
           JOIN account a ON a.id = s.account_id
           LEFT JOIN LATERAL unnest((SELECT $4::uuid[])[c.first:c.last], (SELECT $5::uuid[])[c.first:c.last])
               AS t (workspace_id, project_id) ON true
           LEFT JOIN workspace w ON w.id = t.workspace_id AND w.deleted_at IS NULL
           LEFT JOIN project p ON p.id = t.project_id AND p.deleted_at IS NULL"#,
        &column(&checks, |(token, _)| token.as_bytes().to_vec()),
        &slices.first,
        &slices.last,
        &workspaces as &[Option<Uuid>],
        &projects as &[Option<Uuid>],
    )
    .fetch_all(&pool)
    .await
    .map_err(store_error)?;
    Ok(answers(
        checks.len(),
        rows,
        |row| row.number,
        |rows| {
            let mut found = None;
            let mut access = HashMap::new();
            for row in rows {
                if let Some(workspace) = row.workspace_id {
                    let held = effective_access(row.role.as_deref(), row.permission.as_deref())?;
                    access.insert(target(workspace, row.project_id), (WorkspaceId::new(workspace), held));
                }
                found = Some(session_with_account_row!(row));
            }
            let Some((session, account)) = found.map(SessionWithAccountRow::read).transpose()? else { return Ok(None) };
            Ok(Some(SessionAccess { session, account, access }))
        },
    ))
}

async fn read_api_keys(
    pool: PgPool,
    checks: Vec<(SecretHash, Vec<(AccountId, Target)>)>,
) -> Result<Answers<ApiKeyAccess>, StoreError> {
    let slices = Slices::of(checks.iter().map(|(_, subjects)| subjects.len()));
    let subjects = checks.iter().flat_map(|(_, subjects)| subjects.iter().copied());
    let accounts: Vec<Uuid> = subjects.clone().map(|(account, _)| account.uuid()).collect();
    let (workspaces, projects) = target_ids(subjects.map(|(_, target)| target));
    let rows = sqlx::query!(
        r#"SELECT c.number AS "number!", k.id AS "id!", k.workspace_id AS "workspace_id!", k.name AS "name!",
               k.secret_hash AS "secret_hash!", k.created_by AS "created_by!", k.created_at AS "created_at!",
               k.last_used_at, k.revoked_at, t.account_id AS "account_id?", p.id AS "project_id?",
               coalesce(w.id, p.workspace_id) AS target_workspace_id,
               (SELECT m.role FROM workspace_membership m
                WHERE m.workspace_id = coalesce(w.id, p.workspace_id) AND m.account_id = t.account_id) AS role,
               (SELECT m.permission FROM project_membership m
                WHERE m.project_id = p.id AND m.account_id = t.account_id) AS permission
           FROM unnest((SELECT $1::bytea[]), (SELECT $2::int4[]), (SELECT $3::int4[]))
               WITH ORDINALITY AS c (secret_hash, first, last, number)
           JOIN api_key k ON k.secret_hash = c.secret_hash
           LEFT JOIN LATERAL unnest(
               (SELECT $4::uuid[])[c.first:c.last], (SELECT $5::uuid[])[c.first:c.last],
               (SELECT $6::uuid[])[c.first:c.last]
           ) AS t (account_id, workspace_id, project_id) ON true
           LEFT JOIN workspace w ON w.id = t.workspace_id AND w.deleted_at IS NULL
           LEFT JOIN project p ON p.id = t.project_id AND p.deleted_at IS NULL"#,
        &column(&checks, |(secret, _)| secret.as_bytes().to_vec()),
        &slices.first,
        &slices.last,
        &accounts,
        &workspaces as &[Option<Uuid>],
        &projects as &[Option<Uuid>],
    )
    .fetch_all(&pool)
    .await
    .map_err(store_error)?;
    Ok(answers(
        checks.len(),
        rows,
        |row| row.number,
        |rows| {
            let mut found = None;
            let mut access = HashMap::new();
            for row in rows {
                if let (Some(account), Some(workspace)) = (row.account_id, row.target_workspace_id) {
                    let held = effective_access(row.role.as_deref(), row.permission.as_deref())?;
                    let subject = (AccountId::new(account), target(workspace, row.project_id));
                    access.insert(subject, (WorkspaceId::new(workspace), held));
                }
                found = Some(api_key_row!(row));
            }
            let Some(key) = found.map(ApiKey::try_from).transpose()? else { return Ok(None) };
            Ok(Some(ApiKeyAccess { key, access }))
        },
    ))
}

async fn read_guests(pool: PgPool, checks: Vec<GuestSessionId>) -> Result<Answers<GuestFacts>, StoreError> {
    let rows = select_public_token!(
        r#"c.number AS "number!", g.id AS session_id, g.token_id, g.workspace_id AS session_workspace_id, g.secret_hash,
           g.display_name, g.created_at AS session_created_at, g.last_used_at AS session_last_used_at,
           g.idle_expires_at,"#,
        r#", ARRAY(
                 SELECT p.id FROM public_token_project c JOIN project p ON p.id = c.project_id
                 WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                     AND p.deleted_at IS NULL
                 ORDER BY p.id
             ) AS "live_projects!",
             w.plan_public_tokens AS is_in_plan
           FROM unnest((SELECT $1::uuid[])) WITH ORDINALITY AS c (session_id, number)
           JOIN guest_session g ON g.id = c.session_id
           JOIN public_token t ON t.id = g.token_id
           JOIN workspace w ON w.id = t.workspace_id"#,
        &column(&checks, |session| session.uuid())
    )
    .fetch_all(&pool)
    .await
    .map_err(store_error)?;
    Ok(answers(
        checks.len(),
        rows,
        |row| row.number,
        |rows| {
            let Some(row) = rows.into_iter().next() else { return Ok(None) };
            Ok(Some(GuestFacts {
                session: guest_session_row!(row).try_into()?,
                live_projects: row.live_projects.into_iter().map(ProjectId::new).collect(),
                is_in_plan: row.is_in_plan,
                token: public_token_row!(row).try_into()?,
            }))
        },
    ))
}

/// The part of an array that belongs to each check, by the numbers of its first and last element, from 1.
struct Slices {
    first: Vec<i32>,
    last: Vec<i32>,
}

impl Slices {
    fn of(lengths: impl Iterator<Item = usize>) -> Self {
        let mut slices = Self { first: Vec::new(), last: Vec::new() };
        let mut end = 0;
        for length in lengths {
            slices.first.push(end + 1);
            end += i32::try_from(length).expect("a request has few targets");
            slices.last.push(end);
        }
        slices
    }
}

/// Reads the answer of each check from its rows. The numbers of checks begin with 1.
fn answers<R, A>(
    checks: usize,
    rows: Vec<R>,
    number: impl Fn(&R) -> i64,
    read: impl Fn(Vec<R>) -> Result<Option<A>, StoreError>,
) -> Answers<A> {
    let mut rows_of: Vec<Vec<R>> = (0..checks).map(|_| Vec::new()).collect();
    for row in rows {
        let index = usize::try_from(number(&row) - 1).ok();
        if let Some(rows) = index.and_then(|index| rows_of.get_mut(index)) {
            rows.push(row);
        }
    }
    rows_of.into_iter().map(read).collect()
}

/// Returns the ids of targets as two columns, of which each row has one: workspaces and projects.
fn target_ids(targets: impl Iterator<Item = Target>) -> (Vec<Option<Uuid>>, Vec<Option<Uuid>>) {
    targets.map(guestlist_sql::target_ids).unzip()
}
