//! Invitations and the hashes of their secrets.

use guestlist_domain::model::delivery::{Delivery, DeliveryState};
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::ids::{AccountId, InvitationId};
use guestlist_domain::model::invitation::{Invitation, InvitationSecret, InvitationSecretKind, InvitationState};
use guestlist_domain::model::text::{DisplayName, Message, Name};
use guestlist_domain::port::{InvitationBySecret, InvitationView, SentInvitation, StoreError};
use uuid::Uuid;

use crate::{Time, corrupt_column, effective_access, grant, hash, locale, number, one_of};

row! {
    /// A row of `invitation`.
    InvitationRow, invitation_columns!("i") {
        id: Uuid,
        workspace_id: Uuid,
        project_id: Option<Uuid>,
        role: Option<String>,
        permission: Option<String>,
        email: String,
        email_canonical: String,
        message: Option<String>,
        locale: String,
        granted_by: Uuid,
        state: String,
        decided_by: Option<Uuid>,
        decided_at: Option<Time>,
        generation: i64,
        delivery_state: String,
        delivery_detail: Option<String>,
        delivery_at: Option<Time>,
        created_at: Time,
        expires_at: Time,
    }
}

impl InvitationRow {
    fn state(&self) -> Result<InvitationState, StoreError> {
        let by = self.decided_by.map(AccountId::new);
        match (self.state.as_str(), by, self.decided_at) {
            (PENDING, None, None) => Ok(InvitationState::Pending),
            (ACCEPTED, Some(by), Some(Time(at))) => Ok(InvitationState::Accepted { by, at }),
            (DECLINED, None, Some(Time(at))) => Ok(InvitationState::Declined { at }),
            (CANCELLED, None, Some(Time(at))) => Ok(InvitationState::Cancelled { at }),
            _ => Err(corrupt_column("invitation.state")),
        }
    }
}

impl TryFrom<InvitationRow> for Invitation {
    type Error = StoreError;

    fn try_from(row: InvitationRow) -> Result<Self, StoreError> {
        let delivery_state =
            one_of("invitation.delivery_state", &DeliveryState::ALL, DeliveryState::as_str, &row.delivery_state)?;
        Ok(Self {
            id: InvitationId::new(row.id),
            grant: grant(row.workspace_id, row.project_id, row.role.as_deref(), row.permission.as_deref())?,
            state: row.state()?,
            email: EmailAddress::restore(row.email, row.email_canonical),
            message: row.message.map(Message::restore),
            locale: locale(&row.locale)?,
            granted_by: AccountId::new(row.granted_by),
            generation: number("invitation.generation", row.generation)?,
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

const PENDING: &str = "pending";
const ACCEPTED: &str = "accepted";
const DECLINED: &str = "declined";
const CANCELLED: &str = "cancelled";

/// Returns the state of an invitation as `state`, `decided_by` and `decided_at`.
#[must_use]
pub fn invitation_state_columns(state: InvitationState) -> (&'static str, Option<Uuid>, Option<Time>) {
    match state {
        InvitationState::Pending => (PENDING, None, None),
        InvitationState::Accepted { by, at } => (ACCEPTED, Some(by.uuid()), Some(Time(at))),
        InvitationState::Declined { at } => (DECLINED, None, Some(Time(at))),
        InvitationState::Cancelled { at } => (CANCELLED, None, Some(Time(at))),
    }
}

row! {
    /// A row of `invitation_secret`.
    InvitationSecretRow {
        hash: Vec<u8>,
        invitation_id: Uuid,
        kind: String,
        secret_generation: i64,
    }
}

impl TryFrom<InvitationSecretRow> for InvitationSecret {
    type Error = StoreError;

    fn try_from(row: InvitationSecretRow) -> Result<Self, StoreError> {
        Ok(Self {
            invitation_id: InvitationId::new(row.invitation_id),
            kind: one_of("invitation_secret.kind", &SECRET_KINDS, secret_kind_name, &row.kind)?,
            generation: number("invitation_secret.generation", row.secret_generation)?,
            hash: hash("invitation_secret.hash", row.hash)?,
        })
    }
}

const SECRET_KINDS: [InvitationSecretKind; 2] = [InvitationSecretKind::Mailed, InvitationSecretKind::Code];

/// Returns the name of a kind of secret.
#[must_use]
pub const fn secret_kind_name(kind: InvitationSecretKind) -> &'static str {
    match kind {
        InvitationSecretKind::Mailed => "mailed",
        InvitationSecretKind::Code => "code",
    }
}

row! {
    /// An invitation with the names that it refers to.
    InvitationViewRow {
        #[sqlx(flatten)]
        invitation: InvitationRow,
        workspace_name: String,
        project_name: Option<String>,
        target_when_sent: Option<String>,
        inviter_name: String,
        inviter_email: String,
        inviter_email_canonical: String,
        granter_role: Option<String>,
        granter_permission: Option<String>,
        invitee_role: Option<String>,
        invitee_permission: Option<String>,
    }
}

impl TryFrom<InvitationViewRow> for InvitationView {
    type Error = StoreError;

    fn try_from(row: InvitationViewRow) -> Result<Self, StoreError> {
        Ok(Self {
            invitation: row.invitation.try_into()?,
            workspace: Name::restore(row.workspace_name),
            project: row.project_name.map(Name::restore),
            target_when_sent: row.target_when_sent.map(Name::restore),
            inviter: DisplayName::restore(row.inviter_name),
            inviter_email: EmailAddress::restore(row.inviter_email, row.inviter_email_canonical),
            granted_by_access: effective_access(row.granter_role.as_deref(), row.granter_permission.as_deref())?,
            invitee_access: effective_access(row.invitee_role.as_deref(), row.invitee_permission.as_deref())?,
        })
    }
}

row! {
    /// An invitation with what an account holds in its target.
    SentInvitationRow {
        #[sqlx(flatten)]
        view: InvitationViewRow,
        account_role: Option<String>,
        account_permission: Option<String>,
        code_hash: Option<Vec<u8>>,
    }
}

impl TryFrom<SentInvitationRow> for SentInvitation {
    type Error = StoreError;

    fn try_from(row: SentInvitationRow) -> Result<Self, StoreError> {
        Ok(Self {
            view: row.view.try_into()?,
            access: effective_access(row.account_role.as_deref(), row.account_permission.as_deref())?,
            code_hash: row.code_hash.map(|bytes| hash("invitation_secret.hash", bytes)).transpose()?,
        })
    }
}

row! {
    /// An invitation with the secret that it was found by.
    InvitationBySecretRow {
        #[sqlx(flatten)]
        view: InvitationViewRow,
        #[sqlx(flatten)]
        secret: InvitationSecretRow,
        account_exists: bool,
    }
}

impl TryFrom<InvitationBySecretRow> for InvitationBySecret {
    type Error = StoreError;

    fn try_from(row: InvitationBySecretRow) -> Result<Self, StoreError> {
        Ok(Self { secret: row.secret.try_into()?, view: row.view.try_into()?, account_exists: row.account_exists })
    }
}
