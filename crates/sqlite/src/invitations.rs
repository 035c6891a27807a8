//! Invitations and the hashes of their secrets.

use async_trait::async_trait;
use guestlist_domain::model::delivery::Delivery;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, InvitationId, ProjectId, WorkspaceId};
use guestlist_domain::model::invitation::{Invitation, InvitationSecret};
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Message;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{InvitationFacts, InvitationRepository, InviteFacts, StoreError};
use guestlist_sql::{
    InvitationRow, InvitationSecretRow, Time, bytes, invitation_state_columns, secret_kind_name, target_ids,
};
use sqlx::SqlitePool;

use crate::error::store_error;
use crate::unit_of_work::SqliteUnitOfWork;

/// Returns the invitation that one of these hashes belongs to, in its latest or an earlier generation.
pub(crate) async fn resolve_invitation_secret(
    readers: &SqlitePool,
    hashes: &[SecretHash],
) -> Result<Option<InvitationSecret>, StoreError> {
    // One hash for each server key, newest first; rarely more than one.
    for hash in hashes {
        let found = sqlx::query_as!(
            InvitationSecretRow,
            "SELECT hash, invitation_id, kind, generation AS secret_generation FROM invitation_secret WHERE hash = $1",
            bytes(hash),
        )
        .fetch_optional(readers)
        .await
        .map_err(store_error)?;
        if found.is_some() {
            return found.map(InvitationSecret::try_from).transpose();
        }
    }
    Ok(None)
}

/// Selects invitations; the tail is the condition and the order.
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
impl InvitationRepository for SqliteUnitOfWork {
    async fn invitation(&mut self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        select_invitation!("WHERE id = $1", id.uuid())
            .fetch_optional(self.connection())
            .await
            .map_err(store_error)?
            .map(Invitation::try_from)
            .transpose()
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
        select_invitation!("WHERE pending_key = $1", key)
            .fetch_optional(self.connection())
            .await
            .map_err(store_error)?
            .map(Invitation::try_from)
            .transpose()
    }

    async fn invitations_of(
        &mut self,
        email: &EmailAddress,
        workspace: WorkspaceId,
        limit: u16,
    ) -> Result<Vec<Invitation>, StoreError> {
        let rows = select_invitation!(
            "WHERE email_canonical = $1 AND workspace_id = $2
             ORDER BY created_at DESC, id DESC LIMIT $3",
            email.canonical(),
            workspace.uuid(),
            limit
        )
        .fetch_all(self.connection())
        .await
        .map_err(store_error)?;
        rows.into_iter().map(Invitation::try_from).collect()
    }

    async fn undecided_invitations(
        &mut self,
        workspace: WorkspaceId,
        granted_by: AccountId,
        addressee: &EmailAddress,
    ) -> Result<Vec<Invitation>, StoreError> {
        let rows = select_invitation!(
            "WHERE workspace_id = $1 AND state = 'pending'
               AND (granted_by = $2 OR email_canonical = $3)
             ORDER BY id",
            workspace.uuid(),
            granted_by.uuid(),
            addressee.canonical()
        )
        .fetch_all(self.connection())
        .await
        .map_err(store_error)?;
        rows.into_iter().map(Invitation::try_from).collect()
    }

    async fn set_delivery(&mut self, id: InvitationId, delivery: &Delivery) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "UPDATE invitation SET delivery_state = $2, delivery_detail = $3, delivery_at = $4 WHERE id = $1",
            id.uuid(),
            delivery.state.as_str(),
            delivery.detail,
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
        let rows = select_invitation!(
            "WHERE workspace_id = coalesce($1, (SELECT workspace_id FROM project WHERE id = $2))
               AND ($2 IS NULL OR project_id = $2) AND state = 'pending'
             ORDER BY id",
            workspace,
            project
        )
        .fetch_all(self.connection())
        .await
        .map_err(store_error)?;
        rows.into_iter().map(Invitation::try_from).collect()
    }
}

impl SqliteUnitOfWork {
    pub(crate) async fn insert_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError> {
        let (state, decided_by, decided_at) = invitation_state_columns(invitation.state);
        self.execute(sqlx::query!(
            "INSERT INTO invitation
                 (id, workspace_id, project_id, role, permission, email, email_canonical, message,
                  locale, granted_by, state, decided_by, decided_at, pending_key, generation,
                  delivery_state, delivery_detail, delivery_at, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                     $18, $19, $20)",
            invitation.id.uuid(),
            invitation.grant.workspace().uuid(),
            invitation.grant.project().map(ProjectId::uuid),
            invitation.grant.role().map(Role::as_str),
            invitation.grant.permission().map(Permission::as_str),
            invitation.email.as_typed(),
            invitation.email.canonical(),
            invitation.message.as_ref().map(Message::as_str),
            invitation.locale.as_str(),
            invitation.granted_by.uuid(),
            state,
            decided_by,
            decided_at,
            invitation.pending_key(),
            invitation.generation,
            invitation.delivery.state.as_str(),
            invitation.delivery.detail,
            invitation.delivery.at.map(Time),
            Time(invitation.created_at),
            Time(invitation.expires_at),
        ))
        .await?;
        Ok(())
    }

    pub(crate) async fn update_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError> {
        let (state, decided_by, decided_at) = invitation_state_columns(invitation.state);
        self.execute_one(sqlx::query!(
            "UPDATE invitation
             SET role = $2, permission = $3, granted_by = $4, state = $5, decided_by = $6,
                 decided_at = $7, pending_key = $8, generation = $9, delivery_state = $10,
                 delivery_detail = $11, delivery_at = $12, expires_at = $13
             WHERE id = $1",
            invitation.id.uuid(),
            invitation.grant.role().map(Role::as_str),
            invitation.grant.permission().map(Permission::as_str),
            invitation.granted_by.uuid(),
            state,
            decided_by,
            decided_at,
            invitation.pending_key(),
            invitation.generation,
            invitation.delivery.state.as_str(),
            invitation.delivery.detail,
            invitation.delivery.at.map(Time),
            Time(invitation.expires_at),
        ))
        .await
    }

    pub(crate) async fn release_pending_key(&mut self, id: InvitationId) -> Result<(), StoreError> {
        self.execute(sqlx::query!("UPDATE invitation SET pending_key = NULL WHERE id = $1", id.uuid())).await?;
        Ok(())
    }

    pub(crate) async fn insert_invitation_secret(&mut self, secret: &InvitationSecret) -> Result<(), StoreError> {
        self.execute(sqlx::query!(
            "INSERT INTO invitation_secret (hash, invitation_id, kind, generation)
             VALUES ($1, $2, $3, $4)",
            bytes(&secret.hash),
            secret.invitation_id.uuid(),
            secret_kind_name(secret.kind),
            secret.generation,
        ))
        .await?;
        Ok(())
    }
}

/// Returns the invitations whose expiry is not notified yet.
pub(crate) async fn expired_unnotified(
    readers: &SqlitePool,
    now: Timestamp,
    limit: u16,
) -> Result<Vec<InvitationId>, StoreError> {
    let ids = sqlx::query_scalar!(
        "SELECT id FROM invitation
         WHERE state = 'pending' AND expiry_notified_generation < generation AND expires_at <= $1
         ORDER BY expires_at, id LIMIT $2",
        Time(now),
        limit,
    )
    .fetch_all(readers)
    .await
    .map_err(store_error)?;
    Ok(ids.into_iter().map(InvitationId::new).collect())
}
