//! Public tokens.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::text::{Name, Note};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{GuestTokenFacts, LiveProjects, PublicTokenRepository, StoreError};
use guestlist_sql::{List, PublicTokenRow, Time, bytes, guest_token_row, live_projects, number, public_token_row};
use sqlx::PgPool;
use uuid::Uuid;

use crate::error::store_error;
use crate::parameters::{column, hash_list};
use crate::unit_of_work::PgUnitOfWork;

/// Selects public tokens `t`. `$with` are columns that come before those of the token; `$rest` are further columns, the
/// tables and the condition.
macro_rules! select_public_token {
    ($with:tt, $rest:tt, $($argument:expr),*) => {
        sqlx::query!(
            "SELECT "
                + $with
                + r#" t.id, t.workspace_id, t.name, t.note, t.permission, t.expires_at, t.usage_limit, t.uses,
               t.last_used_at, t.code_hash, t.created_by, t.created_at, t.revoked_at, t.renewed_at,
               ARRAY(SELECT c.project_id FROM public_token_project c WHERE c.token_id = t.id ORDER BY c.project_id)
                   AS "projects!: List<Uuid>""#
                + $rest,
            $($argument),*
        )
    };
}
pub(crate) use select_public_token;

/// Returns the token whose code has one of these hashes.
pub(crate) async fn find_by_code(pool: &PgPool, hashes: &[SecretHash]) -> Result<Option<PublicTokenId>, StoreError> {
    let found = sqlx::query_scalar!(
        "SELECT id FROM public_token WHERE code_hash = ANY((SELECT $1::bytea[])::bytea[]) LIMIT 1",
        &hash_list(hashes)
    )
    .fetch_optional(pool)
    .await
    .map_err(store_error)?;
    Ok(found.map(PublicTokenId::new))
}

#[async_trait]
impl PublicTokenRepository for PgUnitOfWork {
    async fn public_token(&mut self, id: PublicTokenId) -> Result<Option<PublicToken>, StoreError> {
        let outcome = select_public_token!("", " FROM public_token t WHERE id = $1 FOR NO KEY UPDATE", id.uuid())
            .fetch_optional(self.statement())
            .await;
        self.check(outcome)?.map(|row| public_token_row!(row).try_into()).transpose()
    }

    async fn public_token_with_projects(
        &mut self,
        id: PublicTokenId,
    ) -> Result<Option<(PublicToken, LiveProjects)>, StoreError> {
        // As in `public_tokens_of`, the lock of the workspace keeps the projects current.
        let outcome = select_public_token!(
            "",
            r#", ARRAY(
                     SELECT p.id FROM public_token_project c JOIN project p ON p.id = c.project_id
                     WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                         AND p.deleted_at IS NULL
                     ORDER BY p.id
                 ) AS "live_projects!: List<Uuid>",
                 ARRAY(
                     SELECT p.name FROM public_token_project c JOIN project p ON p.id = c.project_id
                     WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                         AND p.deleted_at IS NULL
                     ORDER BY p.id
                 ) AS "live_names!: List<String>"
               FROM public_token t WHERE id = $1 FOR NO KEY UPDATE"#,
            id.uuid()
        )
        .fetch_optional(self.statement())
        .await;
        let Some(row) = self.check(outcome)? else { return Ok(None) };
        Ok(Some((public_token_row!(row).try_into()?, live_projects(row.live_projects, row.live_names))))
    }

    async fn public_tokens_of(
        &mut self,
        creator: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Vec<(PublicToken, Vec<ProjectId>)>, StoreError> {
        // Projects and their tokens change only under the lock of the workspace, which is held: after a wait for a
        // token, its projects are still those of the beginning of the statement.
        let outcome = select_public_token!(
            "",
            r#", ARRAY(
                     SELECT p.id FROM public_token_project c JOIN project p ON p.id = c.project_id
                     WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                         AND p.deleted_at IS NULL
                     ORDER BY p.id
                 ) AS "live_projects!"
               FROM public_token t WHERE created_by = $1 AND workspace_id = $2 AND revoked_at IS NULL
               ORDER BY id FOR NO KEY UPDATE"#,
            creator.uuid(),
            workspace.uuid()
        )
        .fetch_all(self.statement())
        .await;
        self.check(outcome)?
            .into_iter()
            .map(|row| {
                let live = row.live_projects.into_iter().map(ProjectId::new).collect();
                Ok((public_token_row!(row).try_into()?, live))
            })
            .collect()
    }

    async fn count_use(&mut self, id: PublicTokenId, now: Timestamp) -> Result<Option<GuestTokenFacts>, StoreError> {
        let outcome = sqlx::query!(
            r#"UPDATE public_token t SET uses = uses + 1, last_used_at = $2
               FROM workspace w
               WHERE t.id = $1 AND w.id = t.workspace_id
                   AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)
                   AND (usage_limit IS NULL OR uses < usage_limit)
                   AND EXISTS (
                       SELECT FROM public_token_project c JOIN project p ON p.id = c.project_id
                       WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                           AND p.deleted_at IS NULL
                   )
               RETURNING t.id, t.workspace_id, t.name, note, permission, expires_at, usage_limit, uses, last_used_at,
                   code_hash, created_by, t.created_at, revoked_at, renewed_at,
                   ARRAY(SELECT project_id FROM public_token_project WHERE token_id = t.id ORDER BY project_id)
                       AS "projects!: List<Uuid>",
                   ARRAY(
                       SELECT p.id FROM public_token_project c JOIN project p ON p.id = c.project_id
                       WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                           AND p.deleted_at IS NULL
                       ORDER BY p.id
                   ) AS "live_projects!: List<Uuid>",
                   ARRAY(
                       SELECT p.name FROM public_token_project c JOIN project p ON p.id = c.project_id
                       WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                           AND p.deleted_at IS NULL
                       ORDER BY p.id
                   ) AS "live_names!: List<String>",
                   w.plan_public_tokens AS is_in_plan, w.setting_app_url AS app_url"#,
            id.uuid(),
            Time(now),
        )
        .fetch_optional(self.statement())
        .await;
        self.check(outcome)?.map(|row| guest_token_row!(row).of(public_token_row!(row))).transpose()
    }

    async fn live_projects(&mut self, id: PublicTokenId) -> Result<Vec<ProjectId>, StoreError> {
        let outcome = sqlx::query_scalar!(
            "SELECT p.id FROM public_token t
             JOIN public_token_project c ON c.token_id = t.id
             JOIN project p ON p.id = c.project_id AND p.workspace_id = t.workspace_id
             WHERE t.id = $1 AND c.detached_at IS NULL AND p.deleted_at IS NULL ORDER BY p.id",
            id.uuid(),
        )
        .fetch_all(self.statement())
        .await;
        Ok(self.check(outcome)?.into_iter().map(ProjectId::new).collect())
    }

    async fn public_token_workspace(&mut self, id: PublicTokenId) -> Result<Option<Name>, StoreError> {
        let outcome = sqlx::query_scalar!(
            "SELECT w.name FROM public_token t JOIN workspace w ON w.id = t.workspace_id WHERE t.id = $1",
            id.uuid(),
        )
        .fetch_optional(self.statement())
        .await;
        Ok(self.check(outcome)?.map(Name::restore))
    }

    async fn take_expiring_public_token(
        &mut self,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<PublicToken>, StoreError> {
        // Selected and locked once, in a materialized CTE, like jobs.
        let outcome = sqlx::query_as!(
            PublicTokenRow,
            r#"WITH due AS MATERIALIZED (
                   SELECT id FROM public_token
                   WHERE revoked_at IS NULL AND expires_at > $1 AND expires_at <= $2
                       AND expiry_notified_for IS DISTINCT FROM expires_at
                   ORDER BY expires_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
               )
               UPDATE public_token t SET expiry_notified_for = expires_at
               FROM due WHERE t.id = due.id
               RETURNING t.id, workspace_id, name, note, permission, expires_at, usage_limit, uses, last_used_at,
                   code_hash, created_by, created_at, revoked_at, renewed_at,
                   ARRAY(SELECT project_id FROM public_token_project WHERE token_id = t.id ORDER BY project_id)
                       AS "projects!: List<Uuid>""#,
            Time(now),
            Time(until),
        )
        .fetch_optional(self.statement())
        .await;
        self.check(outcome)?.map(PublicToken::try_from).transpose()
    }

    async fn count_active_public_tokens(
        &mut self,
        workspace: WorkspaceId,
        now: Timestamp,
        limit: u32,
    ) -> Result<u32, StoreError> {
        let outcome = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!" FROM (
                   SELECT 1 FROM public_token
                   WHERE workspace_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)
                       AND (usage_limit IS NULL OR uses < usage_limit)
                   LIMIT $3
               ) active"#,
            workspace.uuid(),
            Time(now),
            i64::from(limit),
        )
        .fetch_one(self.statement())
        .await;
        number("count", self.check(outcome)?)
    }
}

impl PgUnitOfWork {
    pub(crate) async fn insert_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError> {
        let projects: Vec<Uuid> = token.projects.iter().map(|project| project.uuid()).collect();
        self.execute(sqlx::query!(
            "WITH created AS (
                 INSERT INTO public_token (id, workspace_id, name, note, permission, expires_at, usage_limit, uses,
                     last_used_at, code_hash, created_by, created_at, revoked_at, renewed_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                 RETURNING id
             )
             INSERT INTO public_token_project (token_id, project_id)
             SELECT created.id, project_id FROM created, unnest($15::uuid[]) AS project_id",
            token.id.uuid(),
            token.workspace_id.uuid(),
            token.name.as_str(),
            token.note.as_ref().map(Note::as_str),
            token.permission.as_str(),
            token.expires_at.map(Time),
            token.usage_limit.map(i64::from),
            i64::from(token.uses),
            token.last_used_at.map(Time),
            bytes(&token.code_hash),
            token.created_by.uuid(),
            Time(token.created_at),
            token.revoked_at.map(Time),
            token.renewed_at.map(Time),
            &projects,
        ))
        .await?;
        Ok(())
    }

    /// Writes the terms and the owners of existing tokens.
    pub(crate) async fn update_public_tokens(&mut self, tokens: &[PublicToken]) -> Result<(), StoreError> {
        self.execute_many(
            sqlx::query!(
                "UPDATE public_token t
             SET name = c.name, note = c.note, expires_at = c.expires_at, usage_limit = c.usage_limit,
                 revoked_at = c.revoked_at, renewed_at = c.renewed_at, created_by = c.created_by
             FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::bigint[], $6::timestamptz[],
                 $7::timestamptz[], $8::uuid[])
                 AS c (id, name, note, expires_at, usage_limit, revoked_at, renewed_at, created_by)
             WHERE t.id = c.id",
                &column(tokens, |it| it.id.uuid()),
                &column(tokens, |it| it.name.as_str().to_owned()),
                &column(tokens, |it| it.note.as_ref().map(|note| note.as_str().to_owned())) as &[Option<String>],
                &column(tokens, |it| it.expires_at.map(Time)) as &[Option<Time>],
                &column(tokens, |it| it.usage_limit.map(i64::from)) as &[Option<i64>],
                &column(tokens, |it| it.revoked_at.map(Time)) as &[Option<Time>],
                &column(tokens, |it| it.renewed_at.map(Time)) as &[Option<Time>],
                &column(tokens, |it| it.created_by.uuid()),
            ),
            tokens.len(),
        )
        .await
    }

    pub(crate) async fn revoke_public_tokens(
        &mut self,
        workspace: WorkspaceId,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "UPDATE public_token SET revoked_at = $2 WHERE workspace_id = $1 AND revoked_at IS NULL",
            workspace.uuid(),
            Time(at),
        ))
        .await?;
        Ok(())
    }

    pub(crate) async fn detach_project_from_tokens(
        &mut self,
        project: ProjectId,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "UPDATE public_token_project SET detached_at = $2 WHERE project_id = $1 AND detached_at IS NULL",
            project.uuid(),
            Time(at),
        ))
        .await?;
        Ok(())
    }
}
