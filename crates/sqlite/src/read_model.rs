//! Lists for the API and the pages. Each takes a constant number of statements. If it takes more than one, they run in
//! one transaction, so that they see the same moment.

mod account_records;
mod activity;
mod api_keys;
mod invitations;
mod members;
mod notifications;
mod public_tokens;
mod reachable_projects;
mod sessions;
mod token_usage;
mod transfers;
mod workspaces;

pub(crate) use notifications::preferences;

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, InvitationId, ProjectId, PublicTokenId, TransferId, WorkspaceId};
use guestlist_domain::model::notification::{Notification, NotificationPreferences};
use guestlist_domain::model::page::{Cursor, Page, PageRequest};
use guestlist_domain::model::project::Project;
use guestlist_domain::model::role::Role;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::token_usage::{Bucket, UsesIn};
use guestlist_domain::model::workspace_access::GrantsWith;
use guestlist_domain::port::{
    AccountReader, AccountRecords, ActivityFilter, ActivityReader, ActivityScope, ApiKeyReader, ApiKeyView, EventView,
    GrantHolder, GuestSessionView, InvitationBySecret, InvitationFilter, InvitationReader, InvitationScope,
    InvitationView, MemberReader, MemberScope, MemberSearch, MemberView, NotificationReader, ProjectReader,
    ProjectView, PublicTokenQuery, PublicTokenReader, PublicTokenView, ReachableProject, SentInvitation, SessionReader,
    StoreError, TransferReader, TransferView, WorkspaceReader, WorkspaceView,
};
use guestlist_sql::{Keyset, ProjectRow};

use crate::error::store_error;
use crate::projects;
use crate::store::SqliteStore;

#[async_trait]
impl WorkspaceReader for SqliteStore {
    async fn workspaces(&self, account: AccountId, page: PageRequest) -> Result<Page<WorkspaceView>, StoreError> {
        workspaces::list(self.readers(), account, page).await
    }

    async fn workspace(&self, account: AccountId, id: WorkspaceId) -> Result<Option<WorkspaceView>, StoreError> {
        workspaces::find(self.readers(), account, id).await
    }
}

#[async_trait]
impl MemberReader for SqliteStore {
    async fn members(
        &self,
        scope: MemberScope,
        search: Option<MemberSearch>,
        page: PageRequest,
    ) -> Result<Page<MemberView>, StoreError> {
        members::list(self.readers(), scope, search.as_ref(), page).await
    }

    async fn holders(
        &self,
        workspace: WorkspaceId,
        projects: &[ProjectId],
        grants: &GrantsWith,
    ) -> Result<Vec<GrantHolder>, StoreError> {
        members::holders(self.readers(), workspace, projects, grants).await
    }

    async fn member(&self, scope: MemberScope, account: AccountId) -> Result<Option<MemberView>, StoreError> {
        members::find(self.readers(), scope, account).await
    }
}

#[async_trait]
impl ProjectReader for SqliteStore {
    async fn projects(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<Project>, StoreError> {
        let keyset = Keyset::new(page);
        let rows = sqlx::query_as!(
            ProjectRow,
            "SELECT id, workspace_id, name, created_at FROM project
             WHERE workspace_id = $1 AND deleted_at IS NULL AND (created_at, id) < ($2, $3)
             ORDER BY created_at DESC, id DESC
             LIMIT $4",
            workspace.uuid(),
            keyset.at,
            keyset.id,
            keyset.limit,
        )
        .fetch_all(self.readers())
        .await
        .map_err(store_error)?;
        let projects = rows.into_iter().map(Project::from).collect();
        Ok(Page::cut(projects, page.limit, |project: &Project| Cursor {
            at: project.created_at,
            id: project.id.uuid(),
        }))
    }

    async fn project(&self, id: ProjectId) -> Result<Option<Project>, StoreError> {
        let mut connection = self.readers().acquire().await.map_err(store_error)?;
        projects::find(&mut connection, id).await
    }

    async fn project_view(&self, account: AccountId, id: ProjectId) -> Result<Option<ProjectView>, StoreError> {
        workspaces::find_by_project(self.readers(), account, id).await
    }

    async fn reachable_projects(
        &self,
        account: AccountId,
        page: PageRequest,
    ) -> Result<Page<ReachableProject>, StoreError> {
        reachable_projects::list(self.readers(), account, page).await
    }
}

#[async_trait]
impl SessionReader for SqliteStore {
    async fn sessions(
        &self,
        account: AccountId,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<Session>, StoreError> {
        sessions::list(self.readers(), account, now, page).await
    }
}

#[async_trait]
impl AccountReader for SqliteStore {
    async fn account_records(&self, account: AccountId) -> Result<AccountRecords, StoreError> {
        account_records::load(self.readers(), account).await
    }
}

#[async_trait]
impl InvitationReader for SqliteStore {
    async fn invitations(
        &self,
        scope: InvitationScope,
        filter: InvitationFilter,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, StoreError> {
        invitations::list(self.readers(), &scope, &filter, now, page).await
    }

    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitationView>, StoreError> {
        invitations::find(self.readers(), id).await
    }

    async fn sent_invitation(
        &self,
        account: AccountId,
        id: InvitationId,
    ) -> Result<Option<SentInvitation>, StoreError> {
        invitations::find_sent(self.readers(), account, id).await
    }

    async fn invitation_by_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationBySecret>, StoreError> {
        invitations::find_by_secret(self.readers(), hashes).await
    }

    async fn expired_unnotified_invitations(
        &self,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<InvitationId>, StoreError> {
        crate::invitations::expired_unnotified(self.readers(), now, limit).await
    }
}

#[async_trait]
impl ActivityReader for SqliteStore {
    async fn events(
        &self,
        scope: ActivityScope,
        filter: ActivityFilter,
        page: PageRequest,
    ) -> Result<Page<EventView>, StoreError> {
        activity::list(self.readers(), scope, &filter, page).await
    }
}

#[async_trait]
impl PublicTokenReader for SqliteStore {
    async fn public_tokens(
        &self,
        query: PublicTokenQuery,
        page: PageRequest,
    ) -> Result<Page<PublicTokenView>, StoreError> {
        public_tokens::list(self.readers(), &query, page).await
    }

    async fn public_token(&self, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError> {
        public_tokens::find(self.readers(), id).await
    }

    async fn public_token_uses(
        &self,
        id: PublicTokenId,
        since: Timestamp,
        bucket: Bucket,
    ) -> Result<Vec<UsesIn>, StoreError> {
        token_usage::uses(self.readers(), id, since, bucket).await
    }

    async fn guest_sessions(
        &self,
        id: PublicTokenId,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<GuestSessionView>, StoreError> {
        token_usage::guest_sessions(self.readers(), id, now, limit).await
    }
}

#[async_trait]
impl TransferReader for SqliteStore {
    async fn transfers(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<TransferView>, StoreError> {
        transfers::list(self.readers(), workspace, page).await
    }

    async fn received_transfers(
        &self,
        account: AccountId,
        roles: Vec<Role>,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<TransferView>, StoreError> {
        transfers::received(self.readers(), account, &roles, now, page).await
    }

    async fn transfer(&self, id: TransferId) -> Result<Option<TransferView>, StoreError> {
        transfers::find(self.readers(), id).await
    }

    async fn latest_project_transfer(&self, project: ProjectId) -> Result<Option<TransferView>, StoreError> {
        transfers::latest_of_project(self.readers(), project).await
    }
}

#[async_trait]
impl ApiKeyReader for SqliteStore {
    async fn api_keys(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<ApiKeyView>, StoreError> {
        api_keys::list(self.readers(), workspace, page).await
    }
}

#[async_trait]
impl NotificationReader for SqliteStore {
    async fn notifications(
        &self,
        account: AccountId,
        unread_only: bool,
        page: PageRequest,
    ) -> Result<Page<Notification>, StoreError> {
        notifications::list(self.readers(), account, unread_only, page).await
    }

    async fn unread_notifications(&self, account: AccountId) -> Result<u64, StoreError> {
        notifications::count_unread(self.readers(), account).await
    }

    async fn notification_preferences(&self, account: AccountId) -> Result<NotificationPreferences, StoreError> {
        notifications::preferences(self.readers(), account).await
    }
}
