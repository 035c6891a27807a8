//! The facts that access decisions depend on: one statement each.

use async_trait::async_trait;
use guestlist_domain::model::access::{EffectiveAccess, GuestFacts};
use guestlist_domain::model::account::Account;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, GuestSessionId, PublicTokenId, WorkspaceId};
use guestlist_domain::model::invitation::InvitationSecret;
use guestlist_domain::model::notification::MAX_UNREAD_COUNT;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::workspace_access::WorkspaceAccess;
use guestlist_domain::port::{AccessReader, ApiKeyAccess, GuestTokenFacts, SessionAccess, StoreError};
use guestlist_sql::{EffectiveAccessRow, SessionWithAccountRow, bytes, number, session_with_account_row};

use crate::error::store_error;
use crate::memberships::find_effective_access;
use crate::store::PgStore;
use crate::workspace_access::find_workspace_access;
use crate::{accounts, api_keys, invitations, public_tokens, redeem};

#[async_trait]
impl AccessReader for PgStore {
    async fn session(&self, token: SecretHash) -> Result<Option<(Session, Account)>, StoreError> {
        let found = sqlx::query_as!(
            SessionWithAccountRow,
            "SELECT s.id, s.account_id, s.token_hash, s.created_at, s.last_seen_at, s.expires_at, s.device, a.email,
                 a.email_canonical, a.verified_at, a.display_name, a.locale, a.password_hash,
                 a.created_at AS account_created_at
             FROM session s JOIN account a ON a.id = s.account_id
             WHERE s.token_hash = $1",
            bytes(&token),
        )
        .fetch_optional(&self.pool)
        .await
        .map_err(store_error)?;
        found.map(SessionWithAccountRow::read).transpose()
    }

    async fn session_with_unread(&self, token: SecretHash) -> Result<Option<(Session, Account, u64)>, StoreError> {
        let found = sqlx::query!(
            r#"SELECT s.id, s.account_id, s.token_hash, s.created_at, s.last_seen_at, s.expires_at, s.device, a.email,
                   a.email_canonical, a.verified_at, a.display_name, a.locale, a.password_hash,
                   a.created_at AS account_created_at,
                   (SELECT count(*) FROM (
                       SELECT 1 FROM notification n WHERE n.account_id = s.account_id AND n.read_at IS NULL LIMIT $2
                   ) unread) AS "unread!"
               FROM session s JOIN account a ON a.id = s.account_id
               WHERE s.token_hash = $1"#,
            bytes(&token),
            MAX_UNREAD_COUNT.cast_signed(),
        )
        .fetch_optional(&self.pool)
        .await
        .map_err(store_error)?;
        let Some(row) = found else { return Ok(None) };
        let (session, account) = session_with_account_row!(row).read()?;
        Ok(Some((session, account, number("unread", row.unread)?)))
    }

    async fn account_by_email(&self, email: &EmailAddress) -> Result<Option<Account>, StoreError> {
        accounts::find_by_email(&self.pool, email).await
    }

    async fn api_key(&self, secret: SecretHash) -> Result<Option<ApiKey>, StoreError> {
        api_keys::find_by_secret(&self.pool, secret).await
    }

    async fn session_access(&self, token: SecretHash, targets: &[Target]) -> Result<Option<SessionAccess>, StoreError> {
        self.checks.session(&self.pool, token, targets).await
    }

    async fn api_key_access(
        &self,
        secret: SecretHash,
        subjects: &[(AccountId, Target)],
    ) -> Result<Option<ApiKeyAccess>, StoreError> {
        self.checks.api_key(&self.pool, secret, subjects).await
    }

    async fn invitation_secret(&self, hashes: &[SecretHash]) -> Result<Option<InvitationSecret>, StoreError> {
        invitations::resolve_invitation_secret(&self.pool, hashes).await
    }

    async fn public_token_by_code(&self, hashes: &[SecretHash]) -> Result<Option<PublicTokenId>, StoreError> {
        public_tokens::find_by_code(&self.pool, hashes).await
    }

    async fn effective_access(
        &self,
        account: AccountId,
        target: Target,
    ) -> Result<Option<(WorkspaceId, EffectiveAccess)>, StoreError> {
        let found = find_effective_access(&self.pool, account, target).await.map_err(store_error)?;
        found.map(EffectiveAccessRow::read).transpose()
    }

    async fn workspace_access(
        &self,
        account: AccountId,
        workspace: WorkspaceId,
    ) -> Result<Option<WorkspaceAccess>, StoreError> {
        find_workspace_access(&self.pool, account, workspace).await
    }

    async fn guest_token(&self, id: PublicTokenId) -> Result<Option<GuestTokenFacts>, StoreError> {
        redeem::find_guest_token(&self.pool, id).await
    }

    async fn guest(&self, session: GuestSessionId) -> Result<Option<GuestFacts>, StoreError> {
        self.checks.guest(&self.pool, session).await
    }
}
