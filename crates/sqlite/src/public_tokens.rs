//! Public tokens.

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::text::{Name, Note};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{GuestTokenFacts, LiveProjects, PublicTokenRepository, StoreError};
use guestlist_sql::{Time, bytes, hash, number, optional_number, permission};
use sqlx::sqlite::{SqliteConnection, SqlitePool};
use uuid::Uuid;

use crate::error::{check_one_row, store_error};
use crate::projects;
use crate::unit_of_work::SqliteUnitOfWork;

#[async_trait]
impl PublicTokenRepository for SqliteUnitOfWork {
    async fn public_token(&mut self, id: PublicTokenId) -> Result<Option<PublicToken>, StoreError> {
        find(self.connection(), id).await
    }

    async fn public_token_with_projects(
        &mut self,
        id: PublicTokenId,
    ) -> Result<Option<(PublicToken, LiveProjects)>, StoreError> {
        let Some(token) = find(self.connection(), id).await? else { return Ok(None) };
        let mut projects = Vec::new();
        for project in live_projects(self.connection(), id).await? {
            let found = projects::find(self.connection(), project).await?;
            projects.extend(found.map(|found| (found.id, found.name)));
        }
        Ok(Some((token, projects)))
    }

    async fn public_tokens_of(
        &mut self,
        creator: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Vec<(PublicToken, Vec<ProjectId>)>, StoreError> {
        let ids = sqlx::query_scalar!(
            "SELECT id FROM public_token
             WHERE created_by = $1 AND workspace_id = $2 AND revoked_at IS NULL
             ORDER BY id",
            creator.uuid(),
            workspace.uuid(),
        )
        .fetch_all(self.connection())
        .await
        .map_err(store_error)?;
        let mut tokens = Vec::with_capacity(ids.len());
        for id in ids.into_iter().map(PublicTokenId::new) {
            if let Some(token) = find(self.connection(), id).await? {
                tokens.push((token, live_projects(self.connection(), id).await?));
            }
        }
        Ok(tokens)
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
            Some(_) => guest_token_facts(self.connection(), id).await,
            None => Ok(None),
        }
    }

    async fn live_projects(&mut self, id: PublicTokenId) -> Result<Vec<ProjectId>, StoreError> {
        live_projects(self.connection(), id).await
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

/// Returns a token with the projects that it was created for.
pub(crate) async fn find(
    connection: &mut SqliteConnection,
    id: PublicTokenId,
) -> Result<Option<PublicToken>, StoreError> {
    let found = sqlx::query_as!(
        PublicTokenRow,
        "SELECT id, workspace_id, name, note, permission, expires_at, usage_limit, uses,
                last_used_at, code_hash, created_by, created_at, revoked_at, renewed_at
         FROM public_token WHERE id = $1",
        id.uuid(),
    )
    .fetch_optional(&mut *connection)
    .await
    .map_err(store_error)?;
    let Some(row) = found else { return Ok(None) };
    let projects = sqlx::query_scalar!(
        "SELECT project_id FROM public_token_project WHERE token_id = $1 ORDER BY project_id",
        id.uuid(),
    )
    .fetch_all(connection)
    .await
    .map_err(store_error)?;
    row.into_token(projects.into_iter().map(ProjectId::new).collect()).map(Some)
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

/// Returns a token with what else the access of its guests depends on.
pub(crate) async fn guest_token_facts(
    connection: &mut SqliteConnection,
    id: PublicTokenId,
) -> Result<Option<GuestTokenFacts>, StoreError> {
    let Some(token) = find(connection, id).await? else { return Ok(None) };
    let projects = sqlx::query!(
        "SELECT p.id, p.name FROM public_token_project tp
         JOIN project p ON p.id = tp.project_id AND p.workspace_id = $2
         WHERE tp.token_id = $1 AND tp.detached_at IS NULL AND p.deleted_at IS NULL
         ORDER BY p.id",
        id.uuid(),
        token.workspace_id.uuid(),
    )
    .fetch_all(&mut *connection)
    .await
    .map_err(store_error)?;
    let workspace = sqlx::query!(
        r#"SELECT plan_public_tokens AS "is_in_plan: bool", setting_app_url AS app_url FROM workspace WHERE id = $1"#,
        token.workspace_id.uuid(),
    )
    .fetch_one(connection)
    .await
    .map_err(store_error)?;
    Ok(Some(GuestTokenFacts {
        token,
        projects: projects.into_iter().map(|row| (ProjectId::new(row.id), Name::restore(row.name))).collect(),
        is_in_plan: workspace.is_in_plan,
        app_url: workspace.app_url,
    }))
}

/// Returns the token's projects that exist and are in its workspace, ordered by id.
pub(crate) async fn live_projects(
    connection: &mut SqliteConnection,
    id: PublicTokenId,
) -> Result<Vec<ProjectId>, StoreError> {
    let projects = sqlx::query_scalar!(
        "SELECT p.id FROM public_token t
         JOIN public_token_project tp ON tp.token_id = t.id
         JOIN project p ON p.id = tp.project_id AND p.workspace_id = t.workspace_id
         WHERE t.id = $1 AND tp.detached_at IS NULL AND p.deleted_at IS NULL
         ORDER BY p.id",
        id.uuid(),
    )
    .fetch_all(connection)
    .await
    .map_err(store_error)?;
    Ok(projects.into_iter().map(ProjectId::new).collect())
}

/// A row of `public_token`.
#[derive(sqlx::FromRow)]
pub(crate) struct PublicTokenRow {
    id: Uuid,
    workspace_id: Uuid,
    name: String,
    note: Option<String>,
    permission: String,
    expires_at: Option<Time>,
    usage_limit: Option<i64>,
    uses: i64,
    last_used_at: Option<Time>,
    code_hash: Vec<u8>,
    created_by: Uuid,
    created_at: Time,
    revoked_at: Option<Time>,
    renewed_at: Option<Time>,
}

impl PublicTokenRow {
    /// Returns the token's id.
    pub(crate) const fn id(&self) -> Uuid {
        self.id
    }

    /// Converts the row, together with its projects, into a record.
    pub(crate) fn into_token(self, projects: Vec<ProjectId>) -> Result<PublicToken, StoreError> {
        Ok(PublicToken {
            id: PublicTokenId::new(self.id),
            workspace_id: WorkspaceId::new(self.workspace_id),
            name: Name::restore(self.name),
            note: self.note.map(Note::restore),
            permission: permission(&self.permission)?,
            projects,
            expires_at: self.expires_at.map(Into::into),
            usage_limit: optional_number("public_token.usage_limit", self.usage_limit)?,
            uses: number("public_token.uses", self.uses)?,
            last_used_at: self.last_used_at.map(Into::into),
            code_hash: hash("public_token.code_hash", self.code_hash)?,
            created_by: AccountId::new(self.created_by),
            created_at: self.created_at.into(),
            revoked_at: self.revoked_at.map(Into::into),
            renewed_at: self.renewed_at.map(Into::into),
        })
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn insert_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError> {
        sqlx::query!(
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
        )
        .execute(self.connection())
        .await
        .map_err(store_error)?;
        for project in &token.projects {
            sqlx::query!(
                "INSERT INTO public_token_project (token_id, project_id) VALUES ($1, $2)",
                token.id.uuid(),
                project.uuid(),
            )
            .execute(self.connection())
            .await
            .map_err(store_error)?;
        }
        Ok(())
    }

    pub(crate) async fn update_public_token(&mut self, token: &PublicToken) -> Result<(), StoreError> {
        let written = sqlx::query!(
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
        )
        .execute(self.connection())
        .await
        .map_err(store_error)?;
        check_one_row(&written)
    }

    pub(crate) async fn revoke_public_tokens(
        &mut self,
        workspace: WorkspaceId,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        sqlx::query!(
            "UPDATE public_token SET revoked_at = $2 WHERE workspace_id = $1 AND revoked_at IS NULL",
            workspace.uuid(),
            Time(at),
        )
        .execute(self.connection())
        .await
        .map_err(store_error)?;
        Ok(())
    }

    pub(crate) async fn detach_project_from_tokens(
        &mut self,
        project: ProjectId,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        sqlx::query!(
            "UPDATE public_token_project SET detached_at = $2 WHERE project_id = $1 AND detached_at IS NULL",
            project.uuid(),
            Time(at),
        )
        .execute(self.connection())
        .await
        .map_err(store_error)?;
        Ok(())
    }
}
