//! Public tokens.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::text::{Name, Note};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{GuestTokenFacts, LiveProjects, PublicTokenRepository, StoreError};
use guestlist_sql::{List, Time, bytes, guest_token_row, number, public_token_row};
use sqlx::SqliteExecutor;
use sqlx::sqlite::{SqliteConnection, SqlitePool};
use uuid::Uuid;

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

/// Selects public tokens `t`. `$with` are columns that come before those of the token; `$rest` are further columns, the
/// tables and the condition.
macro_rules! select_public_token {
    ($with:tt, $rest:tt, $($argument:expr),*) => {
        sqlx::query!(
            "SELECT "
                + $with
                + r#" t.id, t.workspace_id, t.name, t.note, t.permission, t.expires_at, t.usage_limit, t.uses,
               t.last_used_at, t.code_hash, t.created_by, t.created_at, t.revoked_at, t.renewed_at,
               (SELECT json_group_array(hex(project_id)) FROM (
                    SELECT c.project_id FROM public_token_project c WHERE c.token_id = t.id ORDER BY c.project_id
                )) AS "projects!: List<Uuid>""#
                + $rest,
            $($argument),*
        )
    };
}

/// Returns the token whose code has one of these hashes.
pub(crate) async fn find_by_code(
    readers: &SqlitePool,
    hashes: &[SecretHash],
) -> Result<Option<PublicTokenId>, StoreError> {
    // One hash for each server key, newest first; rarely more than one.
    for hash in hashes {
        let found = sqlx::query_scalar!("SELECT id FROM public_token WHERE code_hash = $1", bytes(hash))
            .fetch_optional(readers)
            .await
            .map_err(store_error)?;
        if let Some(id) = found {
            return Ok(Some(PublicTokenId::new(id)));
        }
    }
    Ok(None)
}

/// Returns a token with the projects that it was created for.
async fn find(connection: &mut SqliteConnection, id: PublicTokenId) -> Result<Option<PublicToken>, StoreError> {
    let found = select_public_token!("", " FROM public_token t WHERE id = $1", id.uuid())
        .fetch_optional(connection)
        .await
        .map_err(store_error)?;
    found.map(|row| public_token_row!(row).try_into()).transpose()
}

/// Returns a token with what else the access of its guests depends on.
pub(crate) async fn find_guest_token(
    executor: impl SqliteExecutor<'_>,
    id: PublicTokenId,
) -> Result<Option<GuestTokenFacts>, StoreError> {
    let found = select_public_token!(
        "",
        r#", (SELECT json_group_array(hex(id)) FROM (
                  SELECT p.id FROM public_token_project c JOIN project p ON p.id = c.project_id
                  WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                      AND p.deleted_at IS NULL
                  ORDER BY c.project_id
              )) AS "live_projects!: List<Uuid>",
              (SELECT json_group_array(name) FROM (
                  SELECT p.name FROM public_token_project c JOIN project p ON p.id = c.project_id
                  WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                      AND p.deleted_at IS NULL
                  ORDER BY c.project_id
              )) AS "live_names!: List<String>",
              w.plan_public_tokens AS is_in_plan, w.setting_app_url AS app_url
           FROM public_token t JOIN workspace w ON w.id = t.workspace_id
           WHERE t.id = $1"#,
        id.uuid()
    )
    .fetch_optional(executor)
    .await
    .map_err(store_error)?;
    found.map(|row| guest_token_row!(row).of(public_token_row!(row))).transpose()
}

#[async_trait]
impl PublicTokenRepository for SqliteUnitOfWork {
    async fn public_token(&mut self, id: PublicTokenId) -> Result<Option<PublicToken>, StoreError> {
        find(self.connection(), id).await
    }

    async fn public_token_with_projects(
        &mut self,
        id: PublicTokenId,
    ) -> Result<Option<(PublicToken, LiveProjects)>, StoreError> {
        let found = find_guest_token(self.connection(), id).await?;
        Ok(found.map(|facts| (facts.token, facts.projects)))
    }

    async fn public_tokens_of(
        &mut self,
        creator: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Vec<(PublicToken, Vec<ProjectId>)>, StoreError> {
        let rows = select_public_token!(
            "",
            r#", (SELECT json_group_array(hex(id)) FROM (
                      SELECT p.id FROM public_token_project c JOIN project p ON p.id = c.project_id
                      WHERE c.token_id = t.id AND c.detached_at IS NULL AND p.workspace_id = t.workspace_id
                          AND p.deleted_at IS NULL
                      ORDER BY c.project_id
                  )) AS "live_projects!: List<Uuid>"
               FROM public_token t WHERE created_by = $1 AND workspace_id = $2 AND revoked_at IS NULL
               ORDER BY id"#,
            creator.uuid(),
            workspace.uuid()
        )
        .fetch_all(self.connection())
        .await
        .map_err(store_error)?;
        rows.into_iter()
            .map(|row| {
                let live = row.live_projects.0.into_iter().map(ProjectId::new).collect();
                Ok((public_token_row!(row).try_into()?, live))
            })
            .collect()
    }

    async fn count_use(&mut self, id: PublicTokenId, now: Timestamp) -> Result<Option<GuestTokenFacts>, StoreError> {
        let counted = sqlx::query_scalar!(
            r#"UPDATE public_token
               SET uses = uses + 1, last_used_at = $2
               WHERE id = $1
                 AND revoked_at IS NULL
                 AND (expires_at IS NULL OR expires_at > $2)
                 AND (usage_limit IS NULL OR uses < usage_limit)
                 AND EXISTS (
                   SELECT 1 FROM public_token_project tp
                   JOIN project p
                     ON p.id = tp.project_id AND p.workspace_id = public_token.workspace_id
                   WHERE tp.token_id = public_token.id AND tp.detached_at IS NULL
                     AND p.deleted_at IS NULL
                 )
               RETURNING id AS "id!: Uuid""#,
            id.uuid(),
            Time(now),
        )
        .fetch_optional(self.connection())
        .await
        .map_err(store_error)?;
        match counted {
            Some(_) => find_guest_token(self.connection(), id).await,
            None => Ok(None),
        }
    }

    async fn live_projects(&mut self, id: PublicTokenId) -> Result<Vec<ProjectId>, StoreError> {
        let projects = sqlx::query_scalar!(
            "SELECT p.id FROM public_token t
             JOIN public_token_project tp ON tp.token_id = t.id
             JOIN project p ON p.id = tp.project_id AND p.workspace_id = t.workspace_id
             WHERE t.id = $1 AND tp.detached_at IS NULL AND p.deleted_at IS NULL
             ORDER BY p.id",
            id.uuid(),
        )
        .fetch_all(self.connection())
        .await
        .map_err(store_error)?;
        Ok(projects.into_iter().map(ProjectId::new).collect())
    }

    async fn public_token_workspace(&mut self, id: PublicTokenId) -> Result<Option<Name>, StoreError> {
        let name = sqlx::query_scalar!(
            "SELECT w.name FROM public_token t JOIN workspace w ON w.id = t.workspace_id WHERE t.id = $1",
            id.uuid(),
        )
        .fetch_optional(self.connection())
        .await
        .map_err(store_error)?;
        Ok(name.map(Name::restore))
    }

    async fn take_expiring_public_token(
        &mut self,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<PublicToken>, StoreError> {
        let taken = sqlx::query_scalar!(
            r#"UPDATE public_token SET expiry_notified_for = expires_at
               WHERE id = (
                 SELECT id FROM public_token
                 WHERE revoked_at IS NULL AND expires_at > $1 AND expires_at <= $2
                   AND expiry_notified_for IS NOT expires_at
                 ORDER BY expires_at, id LIMIT 1
               )
               RETURNING id AS "id!: Uuid""#,
            Time(now),
            Time(until),
        )
        .fetch_optional(self.connection())
        .await
        .map_err(store_error)?;
        match taken {
            Some(id) => find(self.connection(), PublicTokenId::new(id)).await,
            None => Ok(None),
        }
    }

    async fn count_active_public_tokens(
        &mut self,
        workspace: WorkspaceId,
        now: Timestamp,
        limit: u32,
    ) -> Result<u32, StoreError> {
        let count = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!: i64" FROM (
                 SELECT 1 FROM public_token
                 WHERE workspace_id = $1
                   AND revoked_at IS NULL
                   AND (expires_at IS NULL OR expires_at > $2)
                   AND (usage_limit IS NULL OR uses < usage_limit)
                 LIMIT $3
               )"#,
            workspace.uuid(),
            Time(now),
            i64::from(limit),
        )
        .fetch_one(self.connection())
        .await
        .map_err(store_error)?;
        number("count of active public tokens", count)
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn insert_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO public_token
                 (id, workspace_id, name, note, permission, expires_at, usage_limit, uses,
                  last_used_at, code_hash, created_by, created_at, revoked_at, renewed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            token.id.uuid(),
            token.workspace_id.uuid(),
            token.name.as_str(),
            token.note.as_ref().map(Note::as_str),
            token.permission.as_str(),
            token.expires_at.map(Time),
            token.usage_limit,
            token.uses,
            token.last_used_at.map(Time),
            bytes(&token.code_hash),
            token.created_by.uuid(),
            Time(token.created_at),
            token.revoked_at.map(Time),
            token.renewed_at.map(Time),
        ))
        .await?;
        for project in &token.projects {
            self.execute(sqlx::query!(
                "INSERT INTO public_token_project (token_id, project_id) VALUES ($1, $2)",
                token.id.uuid(),
                project.uuid(),
            ))
            .await?;
        }
        Ok(())
    }

    pub(crate) async fn update_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError> {
        self.execute_one(sqlx::query!(
            "UPDATE public_token
             SET name = $2, note = $3, expires_at = $4, usage_limit = $5, revoked_at = $6,
                 renewed_at = $7, created_by = $8
             WHERE id = $1",
            token.id.uuid(),
            token.name.as_str(),
            token.note.as_ref().map(Note::as_str),
            token.expires_at.map(Time),
            token.usage_limit,
            token.revoked_at.map(Time),
            token.renewed_at.map(Time),
            token.created_by.uuid(),
        ))
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
