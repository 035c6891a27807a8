//! Invitations and the hashes of their secrets.

use async_trait::async_trait;
use guestlist_domain::model::delivery::Delivery;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, InvitationId, WorkspaceId};
use guestlist_domain::model::invitation::{Invitation, InvitationSecret};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{InvitationFacts, InvitationRepository, InviteFacts, StoreError};
use guestlist_sql::{InvitationRow, InvitationSecretRow, Time, target_ids};
use sqlx::PgPool;

use crate::error::store_error;
use crate::parameters::{hash_list, replace_nul};
use crate::unit_of_work::PgUnitOfWork;

/// Returns the invitation that one of these hashes belongs to, in its latest or an earlier generation.
pub(crate) async fn resolve_invitation_secret(
    pool: &sqlx::PgPool,
    hashes: &[SecretHash],
) -> Result<Option<InvitationSecret>, StoreError> {
    let found = sqlx::query_as!(
        InvitationSecretRow,
        "SELECT hash, invitation_id, kind, generation AS secret_generation FROM invitation_secret
         WHERE hash = ANY((SELECT $1::bytea[])::bytea[]) LIMIT 1",
        &hash_list(hashes),
    )
    .fetch_optional(pool)
    .await
    .map_err(store_error)?;
    found.map(InvitationSecret::try_from).transpose()
}

/// Selects invitations; the tail is the condition, the order and the lock.
macro_rules! select_invitation {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            InvitationRow,
            "SELECT id, workspace_id, project_id, role, permission, email, email_canonical, message, locale, granted_by,
                 state, decided_by, decided_at, generation, delivery_state, delivery_detail, delivery_at, created_at,
                 expires_at
             FROM invitation " + $tail,
            $($argument),*
        )
    };
}

#[async_trait]
impl InvitationRepository for PgUnitOfWork {
    async fn invitation(&mut self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        let outcome =
            select_invitation!("WHERE id = $1 FOR NO KEY UPDATE", id.uuid()).fetch_optional(self.statement()).await;
        self.check(outcome)?.map(Invitation::try_from).transpose()
    }

    async fn invitation_facts(
        &mut self,
        id: InvitationId,
        caller: Option<AccountId>,
    ) -> Result<Option<InvitationFacts>, StoreError> {
        self.read_invitation_facts(id, caller).await
    }

    async fn invite_facts(
        &mut self,
        target: Target,
        inviter: AccountId,
        addresses: &[EmailAddress],
        now: Timestamp,
    ) -> Result<Option<InviteFacts>, StoreError> {
        self.read_invite_facts(target, inviter, addresses, now).await
    }

    async fn invitation_by_pending_key(&mut self, key: &str) -> Result<Option<Invitation>, StoreError> {
        let outcome =
            select_invitation!("WHERE pending_key = $1 FOR NO KEY UPDATE", key).fetch_optional(self.statement()).await;
        self.check(outcome)?.map(Invitation::try_from).transpose()
    }

    async fn invitations_of(
        &mut self,
        email: &EmailAddress,
        workspace: WorkspaceId,
        limit: u16,
    ) -> Result<Vec<Invitation>, StoreError> {
        let outcome = select_invitation!(
            "WHERE email_canonical = $1 AND workspace_id = $2
             ORDER BY created_at DESC, id DESC LIMIT $3",
            email.canonical(),
            workspace.uuid(),
            i64::from(limit)
        )
        .fetch_all(self.statement())
        .await;
        self.check(outcome)?.into_iter().map(Invitation::try_from).collect()
    }

    async fn undecided_invitations(
        &mut self,
        workspace: WorkspaceId,
        granted_by: AccountId,
        addressee: &EmailAddress,
    ) -> Result<Vec<Invitation>, StoreError> {
        let outcome = select_invitation!(
            "WHERE workspace_id = $1 AND state = 'pending' AND (granted_by = $2 OR email_canonical = $3)
             ORDER BY id FOR NO KEY UPDATE",
            workspace.uuid(),
            granted_by.uuid(),
            addressee.canonical()
        )
        .fetch_all(self.statement())
        .await;
        self.check(outcome)?.into_iter().map(Invitation::try_from).collect()
    }

    async fn set_delivery(&mut self, id: InvitationId, delivery: &Delivery) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "UPDATE invitation SET delivery_state = $2, delivery_detail = $3, delivery_at = $4 WHERE id = $1",
            id.uuid(),
            delivery.state.as_str(),
            delivery.detail.as_deref().map(replace_nul),
            delivery.at.map(Time),
        ))
        .await?;
        Ok(())
    }

    async fn mark_expiry_notified(&mut self, id: InvitationId) -> Result<bool, StoreError> {
        Ok(self
            .execute(sqlx::query!(
                "UPDATE invitation SET expiry_notified_generation = generation
             WHERE id = $1 AND expiry_notified_generation < generation",
                id.uuid(),
            ))
            .await?
            == 1)
    }

    async fn undecided_invitations_to(&mut self, target: Target) -> Result<Vec<Invitation>, StoreError> {
        let (workspace, project) = target_ids(target);
        let outcome = select_invitation!(
            "WHERE workspace_id = coalesce($1, (SELECT workspace_id FROM project WHERE id = $2))
                 AND ($2::uuid IS NULL OR project_id = $2) AND state = 'pending'
             ORDER BY id FOR NO KEY UPDATE",
            workspace,
            project
        )
        .fetch_all(self.statement())
        .await;
        self.check(outcome)?.into_iter().map(Invitation::try_from).collect()
    }
}

impl PgUnitOfWork {
    /// Reads and locks the invitations for which these pending keys are reserved.
    pub(crate) async fn invitations_by_pending_keys(&mut self, keys: &[String]) -> Result<Vec<Invitation>, StoreError> {
        let outcome = select_invitation!("WHERE pending_key = ANY($1) ORDER BY id FOR NO KEY UPDATE", keys)
            .fetch_all(self.statement())
            .await;
        self.check(outcome)?.into_iter().map(Invitation::try_from).collect()
    }
}

/// Returns the invitations whose expiry is not notified yet, without locking them.
pub(crate) async fn expired_unnotified(
    pool: &PgPool,
    now: Timestamp,
    limit: u16,
) -> Result<Vec<InvitationId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "SELECT id FROM invitation
         WHERE state = 'pending' AND expiry_notified_generation < generation AND expires_at <= $1
         ORDER BY expires_at, id LIMIT $2",
        Time(now),
        i64::from(limit),
    )
    .fetch_all(pool)
    .await
    .map_err(store_error)?;
    Ok(ids.into_iter().map(InvitationId::new).collect())
}
