//! Public tokens.

use guestlist_domain::model::ids::{AccountId, ProjectId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::text::{DisplayName, Name, Note};
use guestlist_domain::port::{GuestTokenFacts, LiveProjects, PublicTokenView, StoreError};
use uuid::Uuid;

use crate::{List, Time, hash, number, optional_number, permission, role};

row! {
    [$]
    /// A row of `public_token`, with the projects that the token was created for.
    PublicTokenRow, public_token_row!, public_token_columns!("t") {
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
        ;
        projects: List<Uuid>,
    }
}

impl TryFrom<PublicTokenRow> for PublicToken {
    type Error = StoreError;

    fn try_from(row: PublicTokenRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: PublicTokenId::new(row.id),
            workspace_id: WorkspaceId::new(row.workspace_id),
            name: Name::restore(row.name),
            note: row.note.map(Note::restore),
            permission: permission(&row.permission)?,
            projects: row.projects.0.into_iter().map(ProjectId::new).collect(),
            expires_at: row.expires_at.map(Into::into),
            usage_limit: optional_number("public_token.usage_limit", row.usage_limit)?,
            uses: number("public_token.uses", row.uses)?,
            last_used_at: row.last_used_at.map(Into::into),
            code_hash: hash("public_token.code_hash", row.code_hash)?,
            created_by: AccountId::new(row.created_by),
            created_at: row.created_at.into(),
            revoked_at: row.revoked_at.map(Into::into),
            renewed_at: row.renewed_at.map(Into::into),
        })
    }
}

row! {
    [$]
    /// What else the access of the guests of a public token depends on. The lists have the same order.
    GuestTokenRow, guest_token_row! {
        live_projects: List<Uuid>,
        live_names: List<String>,
        is_in_plan: bool,
        app_url: Option<String>,
    }
}

impl GuestTokenRow {
    /// Converts the row, together with that of the token.
    ///
    /// # Errors
    /// [`StoreError::Internal`] if a column has an invalid value.
    pub fn of(self, token: PublicTokenRow) -> Result<GuestTokenFacts, StoreError> {
        Ok(GuestTokenFacts {
            token: token.try_into()?,
            projects: live_projects(self.live_projects, self.live_names),
            is_in_plan: self.is_in_plan,
            app_url: self.app_url,
        })
    }
}

row! {
    /// A public token with the names that it refers to.
    PublicTokenViewRow {
        #[sqlx(flatten)]
        token: PublicTokenRow,
        #[sqlx(flatten)]
        guests: GuestTokenRow,
        creator: String,
        creator_role: Option<String>,
        creator_permissions: List<String>,
    }
}

impl TryFrom<PublicTokenViewRow> for PublicTokenView {
    type Error = StoreError;

    fn try_from(row: PublicTokenViewRow) -> Result<Self, StoreError> {
        let permissions = row.creator_permissions.0.iter().map(|name| permission(name));
        let mut creator_permissions = permissions.collect::<Result<Vec<_>, _>>()?;
        creator_permissions.sort_unstable();
        let GuestTokenFacts { token, projects, is_in_plan, app_url } = row.guests.of(row.token)?;
        Ok(Self {
            token,
            projects,
            creator: DisplayName::restore(row.creator),
            creator_role: row.creator_role.as_deref().map(role).transpose()?,
            creator_permissions,
            is_in_plan,
            app_url,
        })
    }
}

/// Returns projects with their names, from two lists in the same order.
#[must_use]
pub fn live_projects(projects: List<Uuid>, names: List<String>) -> LiveProjects {
    projects.0.into_iter().map(ProjectId::new).zip(names.0.into_iter().map(Name::restore)).collect()
}
