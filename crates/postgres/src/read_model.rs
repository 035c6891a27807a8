//! Lists for the API and the pages: one statement each, for every page.
//!
//! A page begins after a cursor; the first page begins after the highest possible cursor. So both use the same
//! statement, which an index answers from the cursor on.

mod account_records;
mod activity;
mod api_keys;
mod invitations;
mod members;
mod notifications;
mod projects;
mod public_tokens;
mod reachable_projects;
mod sessions;
mod token_usage;
mod transfers;
mod workspaces;

use async_trait::async_trait;
use guestlist_domain::model::ids::{AccountId, InvitationId, ProjectId, PublicTokenId, TransferId, WorkspaceId};
use guestlist_domain::model::notification::{Notification, NotificationPreferences};
use guestlist_domain::model::page::{Page, PageRequest};
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

use crate::store::PgStore;

#[async_trait]
impl WorkspaceReader for PgStore {
    async fn workspaces(&self, account: AccountId, page: PageRequest) -> Result<Page<WorkspaceView>, StoreError> {
        workspaces::list(&self.pool, account, page).await
    }

    async fn workspace(&self, account: AccountId, id: WorkspaceId) -> Result<Option<WorkspaceView>, StoreError> {
        workspaces::find(&self.pool, account, id).await
    }
}

#[async_trait]
impl MemberReader for PgStore {
    async fn members(
        &self,
        scope: MemberScope,
        search: Option<MemberSearch>,
        page: PageRequest,
    ) -> Result<Page<MemberView>, StoreError> {
        members::list(&self.pool, scope, search.as_ref(), page).await
    }

    async fn holders(
        &self,
        workspace: WorkspaceId,
        projects: &[ProjectId],
        grants: &GrantsWith,
    ) -> Result<Vec<GrantHolder>, StoreError> {
        members::holders(&self.pool, workspace, projects, grants).await
    }

    async fn member(&self, scope: MemberScope, account: AccountId) -> Result<Option<MemberView>, StoreError> {
        members::find(&self.pool, scope, account).await
    }
}

#[async_trait]
impl ProjectReader for PgStore {
    async fn projects(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<Project>, StoreError> {
        projects::list(&self.pool, workspace, page).await
    }

    async fn project(&self, id: ProjectId) -> Result<Option<Project>, StoreError> {
        crate::projects::find(&self.pool, id).await.map_err(crate::error::store_error)
    }

    async fn project_view(&self, account: AccountId, id: ProjectId) -> Result<Option<ProjectView>, StoreError> {
        workspaces::find_by_project(&self.pool, account, id).await
    }

    async fn reachable_projects(
        &self,
        account: AccountId,
        page: PageRequest,
    ) -> Result<Page<ReachableProject>, StoreError> {
        reachable_projects::list(&self.pool, account, page).await
    }
}

#[async_trait]
impl SessionReader for PgStore {
    async fn sessions(
        &self,
        account: AccountId,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<Session>, StoreError> {
        sessions::list(&self.pool, account, now, page).await
    }
}

#[async_trait]
impl AccountReader for PgStore {
    async fn account_records(&self, account: AccountId) -> Result<AccountRecords, StoreError> {
        account_records::load(&self.pool, account).await
    }
}

#[async_trait]
impl InvitationReader for PgStore {
    async fn invitations(
        &self,
        scope: InvitationScope,
        filter: InvitationFilter,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<InvitationView>, StoreError> {
        invitations::list(&self.pool, &scope, &filter, now, page).await
    }

    async fn invitation(&self, id: InvitationId) -> Result<Option<InvitationView>, StoreError> {
        invitations::find(&self.pool, id).await
    }

    async fn sent_invitation(
        &self,
        account: AccountId,
        id: InvitationId,
    ) -> Result<Option<SentInvitation>, StoreError> {
        invitations::find_sent(&self.pool, account, id).await
    }

    async fn invitation_by_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationBySecret>, StoreError> {
        invitations::find_by_secret(&self.pool, hashes).await
    }

    async fn expired_unnotified_invitations(
        &self,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<InvitationId>, StoreError> {
        crate::invitations::expired_unnotified(&self.pool, now, limit).await
    }
}

#[async_trait]
impl ActivityReader for PgStore {
    async fn events(
        &self,
        scope: ActivityScope,
        filter: ActivityFilter,
        page: PageRequest,
    ) -> Result<Page<EventView>, StoreError> {
        activity::list(&self.pool, scope, &filter, page).await
    }
}

#[async_trait]
impl PublicTokenReader for PgStore {
    async fn public_tokens(
        &self,
        query: PublicTokenQuery,
        page: PageRequest,
    ) -> Result<Page<PublicTokenView>, StoreError> {
        public_tokens::list(&self.pool, &query, page).await
    }

    async fn public_token(&self, id: PublicTokenId) -> Result<Option<PublicTokenView>, StoreError> {
        public_tokens::find(&self.pool, id).await
    }

    async fn public_token_uses(
        &self,
        id: PublicTokenId,
        since: Timestamp,
        bucket: Bucket,
    ) -> Result<Vec<UsesIn>, StoreError> {
        token_usage::uses(&self.pool, id, since, bucket).await
    }

    async fn guest_sessions(
        &self,
        id: PublicTokenId,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<GuestSessionView>, StoreError> {
        token_usage::guest_sessions(&self.pool, id, now, limit).await
    }
}

#[async_trait]
impl TransferReader for PgStore {
    async fn transfers(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<TransferView>, StoreError> {
        transfers::list(&self.pool, workspace, page).await
    }

    async fn received_transfers(
        &self,
        account: AccountId,
        roles: Vec<Role>,
        now: Timestamp,
        page: PageRequest,
    ) -> Result<Page<TransferView>, StoreError> {
        transfers::received(&self.pool, account, &roles, now, page).await
    }

    async fn transfer(&self, id: TransferId) -> Result<Option<TransferView>, StoreError> {
        transfers::find(&self.pool, id).await
    }

    async fn latest_project_transfer(&self, project: ProjectId) -> Result<Option<TransferView>, StoreError> {
        transfers::latest_of_project(&self.pool, project).await
    }
}

#[async_trait]
impl ApiKeyReader for PgStore {
    async fn api_keys(&self, workspace: WorkspaceId, page: PageRequest) -> Result<Page<ApiKeyView>, StoreError> {
        api_keys::list(&self.pool, workspace, page).await
    }
}

#[async_trait]
impl NotificationReader for PgStore {
    async fn notifications(
        &self,
        account: AccountId,
        unread_only: bool,
        page: PageRequest,
    ) -> Result<Page<Notification>, StoreError> {
        notifications::list(&self.pool, account, unread_only, page).await
    }

    async fn unread_notifications(&self, account: AccountId) -> Result<u64, StoreError> {
        notifications::count_unread(&self.pool, account).await
    }

    async fn notification_preferences(&self, account: AccountId) -> Result<NotificationPreferences, StoreError> {
        notifications::preferences(&self.pool, account).await
    }
}

/// Returns the pattern of `LIKE` for texts that contain this one.
fn containing(text: &str) -> String {
    let mut pattern = String::from("%");
    for character in text.chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}
