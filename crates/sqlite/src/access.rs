//! The facts that access decisions depend on.

use async_trait::async_trait;
use guestlist_domain::model::access::{EffectiveAccess, GuestFacts};
use guestlist_domain::model::account::Account;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::device::Device;
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::ids::{AccountId, GuestSessionId, SessionId, WorkspaceId};
use guestlist_domain::model::invitation::InvitationSecret;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::model::workspace_access::WorkspaceAccess;
use guestlist_domain::port::{AccessReader, StoreError};

use crate::accounts::AccountRow;
use crate::error::{corrupt_column, store_error};
use crate::guest_sessions::GuestSessionRow;
use crate::rows::bytes;
use crate::store::SqliteStore;
use crate::{api_keys, invitation_secrets, memberships, public_tokens, workspace_access};

#[async_trait]
impl AccessReader for SqliteStore {
    async fn session(&self, token: SecretHash) -> Result<Option<(Session, Account)>, StoreError> {
        let found = sqlx::query!(
            "SELECT s.id AS session_id, s.created_at AS session_created_at, s.last_seen_at,
                    s.expires_at, s.device, a.id, a.email, a.email_canonical, a.verified_at, a.display_name,
                    a.locale, a.password_hash, a.created_at
             FROM session s
             JOIN account a ON a.id = s.account_id
             WHERE s.token_hash = $1",
            bytes(&token),
        )
        .fetch_optional(self.readers())
        .await
        .map_err(store_error)?;
        found
            .map(|row| {
                let session = Session {
                    id: SessionId::new(row.session_id),
                    account_id: AccountId::new(row.id),
                    token_hash: token,
                    created_at: Timestamp::from_micros(row.session_created_at),
                    last_seen_at: Timestamp::from_micros(row.last_seen_at),
                    expires_at: Timestamp::from_micros(row.expires_at),
                    device: row.device.as_deref().and_then(Device::restore),
                };
                let account = Account::try_from(AccountRow {
                    id: row.id,
                    email: row.email,
                    email_canonical: row.email_canonical,
                    verified_at: row.verified_at,
                    display_name: row.display_name,
                    locale: row.locale,
                    password_hash: row.password_hash,
                    created_at: row.created_at,
                })?;
                Ok((session, account))
            })
            .transpose()
    }

    async fn api_key(&self, secret: SecretHash) -> Result<Option<ApiKey>, StoreError> {
        api_keys::find_by_secret(self.readers(), secret).await
    }

    async fn invitation_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationSecret>, StoreError> {
        invitation_secrets::resolve_invitation_secret(self.readers(), hashes).await
    }

    async fn effective_access(
        &self,
        account: AccountId,
        target: Target,
    ) -> Result<Option<(WorkspaceId, EffectiveAccess)>, StoreError> {
        let mut connection = self.readers().acquire().await.map_err(store_error)?;
        memberships::find_effective_access(&mut connection, account, target).await
    }

    async fn workspace_access(
        &self,
        account: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Option<WorkspaceAccess>, StoreError> {
        let mut connection = self.readers().acquire().await.map_err(store_error)?;
        workspace_access::find_workspace_access(&mut connection, account, workspace).await
    }

    async fn guest(&self, session: GuestSessionId) -> Result<Option<GuestFacts>, StoreError> {
        // One transaction, so that all facts are of the same moment.
        let mut snapshot = self.readers().begin().await.map_err(store_error)?;
        let found = sqlx::query_as!(
            GuestSessionRow,
            "SELECT id, token_id, workspace_id, secret_hash, display_name, created_at,
                    last_used_at, idle_expires_at
             FROM guest_session WHERE id = $1",
            session.uuid(),
        )
        .fetch_optional(&mut *snapshot)
        .await
        .map_err(store_error)?;
        let Some(row) = found else { return Ok(None) };
        let session = GuestSession::try_from(row)?;
        let token = public_tokens::find(&mut snapshot, session.token_id)
            .await?
            .ok_or_else(|| corrupt_column("guest_session.token_id"))?;
        let live_projects = public_tokens::live_projects(&mut snapshot, token.id).await?;
        Ok(Some(GuestFacts { session, token, live_projects }))
    }
}
