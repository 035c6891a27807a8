//! Invitations and the hashes of their secrets.

use async_trait::async_trait;
use guestlist_domain::model::delivery::{Delivery, DeliveryState};
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, InvitationId, ProjectId, WorkspaceId};
use guestlist_domain::model::invitation::{Invitation, InvitationSecret, InvitationSecretKind, InvitationState};
use guestlist_domain::model::membership::Grant;
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::Message;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{InvitationFacts, InvitationRepository, InviteFacts, StoreError};
use guestlist_sql::{Time, corrupt_column, hash, locale, number, one_of, permission, role};
use sqlx::PgPool;
use uuid::Uuid;

use crate::error::store_error;
use crate::parameters::{hash_list, replace_nul};
use crate::unit_of_work::PgUnitOfWork;

#[derive(sqlx::FromRow)]
pub(crate) struct InvitationRow {
    pub(crate) id: Uuid,
    pub(crate) workspace_id: Uuid,
    pub(crate) project_id: Option<Uuid>,
    pub(crate) role: Option<String>,
    pub(crate) permission: Option<String>,
    pub(crate) email: String,
    pub(crate) email_canonical: String,
    pub(crate) message: Option<String>,
    pub(crate) locale: String,
    pub(crate) granted_by: Uuid,
    pub(crate) state: String,
    pub(crate) decided_by: Option<Uuid>,
    pub(crate) decided_at: Option<Time>,
    pub(crate) generation: i64,
    pub(crate) delivery_state: String,
    pub(crate) delivery_detail: Option<String>,
    pub(crate) delivery_at: Option<Time>,
    pub(crate) created_at: Time,
    pub(crate) expires_at: Time,
}

impl InvitationRow {
    fn grant(&self) -> Result<Grant, StoreError> {
        let workspace = WorkspaceId::new(self.workspace_id);
        match (self.project_id, self.role.as_deref(), self.permission.as_deref()) {
            (None, Some(name), None) => Ok(Grant::Workspace { workspace, role: role(name)? }),
            (Some(project), None, Some(name)) => {
                let project = ProjectId::new(project);
                Ok(Grant::Project { workspace, project, permission: permission(name)? })
            }
            _ => Err(corrupt_column("grant")),
        }
    }

    fn state(&self) -> Result<InvitationState, StoreError> {
        let by = self.decided_by.map(AccountId::new);
        match (self.state.as_str(), self.decided_at.map(Into::into), by) {
            ("pending", None, None) => Ok(InvitationState::Pending),
            ("accepted", Some(at), Some(by)) => Ok(InvitationState::Accepted { by, at }),
            ("declined", Some(at), None) => Ok(InvitationState::Declined { at }),
            ("cancelled", Some(at), None) => Ok(InvitationState::Cancelled { at }),
            _ => Err(corrupt_column("state")),
        }
    }
}

impl TryFrom<InvitationRow> for Invitation {
    type Error = StoreError;

    fn try_from(row: InvitationRow) -> Result<Self, StoreError> {
        let delivery_state = one_of("delivery_state", &DeliveryState::ALL, DeliveryState::as_str, &row.delivery_state)?;
        Ok(Self {
            id: InvitationId::new(row.id),
            grant: row.grant()?,
            state: row.state()?,
            email: EmailAddress::restore(row.email, row.email_canonical),
            message: row.message.map(Message::restore),
            locale: locale(&row.locale)?,
            granted_by: AccountId::new(row.granted_by),
            generation: number("generation", row.generation)?,
            delivery: Delivery {
                state: delivery_state,
                detail: row.delivery_detail,
                at: row.delivery_at.map(Into::into),
            },
            created_at: row.created_at.into(),
            expires_at: row.expires_at.into(),
        })
    }
}

/// Returns a state as `state`, `decided_by` and `decided_at`.
pub(crate) fn state_columns(state: InvitationState) -> (&'static str, Option<Uuid>, Option<Time>) {
    let (name, by, at) = match state {
        InvitationState::Pending => ("pending", None, None),
        InvitationState::Accepted { by, at } => ("accepted", Some(by), Some(at)),
        InvitationState::Declined { at } => ("declined", None, Some(at)),
        InvitationState::Cancelled { at } => ("cancelled", None, Some(at)),
    };
    (name, by.map(AccountId::uuid), at.map(Time))
}

pub(crate) const fn secret_kind_name(kind: InvitationSecretKind) -> &'static str {
    match kind {
        InvitationSecretKind::Mailed => "mailed",
        InvitationSecretKind::Code => "code",
    }
}

const SECRET_KINDS: [InvitationSecretKind; 2] = [InvitationSecretKind::Mailed, InvitationSecretKind::Code];

pub(crate) fn secret_kind(name: &str) -> Result<InvitationSecretKind, StoreError> {
    one_of("kind", &SECRET_KINDS, secret_kind_name, name)
}

/// Returns the invitation that one of these hashes belongs to, in its latest or an earlier generation.
pub(crate) async fn resolve_invitation_secret(
    pool: &sqlx::PgPool,
    hashes: &[SecretHash],
) -> Result<Option<InvitationSecret>, StoreError> {
    let found = sqlx::query!(
        "SELECT hash, invitation_id, kind, generation FROM invitation_secret
         WHERE hash = ANY((SELECT $1::bytea[])::bytea[]) LIMIT 1",
        &hash_list(hashes),
    )
    .fetch_optional(pool)
    .await
    .map_err(store_error)?;
    let Some(row) = found else { return Ok(None) };
    Ok(Some(InvitationSecret {
        invitation_id: InvitationId::new(row.invitation_id),
        kind: secret_kind(&row.kind)?,
        generation: number("generation", row.generation)?,
        hash: hash("hash", row.hash)?,
    }))
}

/// Selects and locks invitations; the tail is the condition.
macro_rules! locked_invitation {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            InvitationRow,
            "SELECT id, workspace_id, project_id, role, permission, email, email_canonical, message, locale, granted_by,
                 state, decided_by, decided_at, generation, delivery_state, delivery_detail, delivery_at, created_at,
                 expires_at
             FROM invitation " + $tail + " FOR NO KEY UPDATE",
            $($argument),*
        )
    };
}

#[async_trait]
impl InvitationRepository for PgUnitOfWork {
    async fn invitation(&mut self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        let outcome = locked_invitation!("WHERE id = $1", id.uuid()).fetch_optional(self.statement()).await;
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
        let outcome = locked_invitation!("WHERE pending_key = $1", key).fetch_optional(self.statement()).await;
        self.check(outcome)?.map(Invitation::try_from).transpose()
    }

    async fn invitations_of(
        &mut self,
        email: &EmailAddress,
        workspace: WorkspaceId,
        limit: u16,
    ) -> Result<Vec<Invitation>, StoreError> {
        let outcome = sqlx::query_as!(
            InvitationRow,
            "SELECT id, workspace_id, project_id, role, permission, email, email_canonical, message, locale, granted_by,
                 state, decided_by, decided_at, generation, delivery_state, delivery_detail, delivery_at, created_at,
                 expires_at
             FROM invitation WHERE email_canonical = $1 AND workspace_id = $2
             ORDER BY created_at DESC, id DESC LIMIT $3",
            email.canonical(),
            workspace.uuid(),
            i64::from(limit),
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
        let outcome = locked_invitation!(
            "WHERE workspace_id = $1 AND state = 'pending' AND (granted_by = $2 OR email_canonical = $3) ORDER BY id",
            workspace.uuid(),
            granted_by.uuid(),
            addressee.canonical()
        )
        .fetch_all(self.statement())
        .await;
        self.check(outcome)?.into_iter().map(Invitation::try_from).collect()
    }

    async fn set_delivery(&mut self, id: InvitationId, delivery: &Delivery) -> Result<(), StoreError> {
        let outcome = sqlx::query!(
            "UPDATE invitation SET delivery_state = $2, delivery_detail = $3, delivery_at = $4 WHERE id = $1",
            id.uuid(),
            delivery.state.as_str(),
            delivery.detail.as_deref().map(replace_nul),
            delivery.at.map(Time),
        )
        .execute(self.statement())
        .await;
        self.check(outcome)?;
        Ok(())
    }

    async fn mark_expiry_notified(&mut self, id: InvitationId) -> Result<bool, StoreError> {
        let outcome = sqlx::query!(
            "UPDATE invitation SET expiry_notified_generation = generation
             WHERE id = $1 AND expiry_notified_generation < generation",
            id.uuid(),
        )
        .execute(self.statement())
        .await;
        Ok(self.check(outcome)?.rows_affected() == 1)
    }

    async fn undecided_invitations_to(&mut self, target: Target) -> Result<Vec<Invitation>, StoreError> {
        let (workspace, project) = match target {
            Target::Workspace(id) => (Some(id.uuid()), None),
            Target::Project(id) => (None, Some(id.uuid())),
        };
        let outcome = sqlx::query_as!(
            InvitationRow,
            "SELECT id, workspace_id, project_id, role, permission, email, email_canonical, message, locale, granted_by,
                 state, decided_by, decided_at, generation, delivery_state, delivery_detail, delivery_at, created_at,
                 expires_at
             FROM invitation
             WHERE workspace_id = coalesce($1, (SELECT workspace_id FROM project WHERE id = $2))
                 AND ($2::uuid IS NULL OR project_id = $2) AND state = 'pending'
             ORDER BY id FOR NO KEY UPDATE",
            workspace,
            project,
        )
        .fetch_all(self.statement())
        .await;
        self.check(outcome)?.into_iter().map(Invitation::try_from).collect()
    }
}

impl PgUnitOfWork {
    /// Reads and locks the invitations for which these pending keys are reserved.
    pub(crate) async fn invitations_by_pending_keys(&mut self, keys: &[String]) -> Result<Vec<Invitation>, StoreError> {
        let outcome =
            locked_invitation!("WHERE pending_key = ANY($1) ORDER BY id", keys).fetch_all(self.statement()).await;
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
