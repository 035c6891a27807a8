//! Look-ups of invitations by a mailed secret or a code.

use guestlist_domain::model::ids::InvitationId;
use guestlist_domain::model::invitation::{InvitationSecret, InvitationSecretKind};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::port::StoreError;
use guestlist_sql::{bytes, number, one_of};

use crate::error::store_error;

/// Returns the invitation that one of these hashes belongs to, in its latest or an earlier generation.
pub(crate) async fn resolve_invitation_secret(
    pool: &sqlx::SqlitePool,
    hashes: &[SecretHash],
) -> Result<Option<InvitationSecret>, StoreError> {
    // One hash for each server key, newest first; rarely more than one.
    for hash in hashes {
        let found =
            sqlx::query!("SELECT invitation_id, kind, generation FROM invitation_secret WHERE hash = $1", bytes(hash),)
                .fetch_optional(pool)
                .await
                .map_err(store_error)?;
        if let Some(row) = found {
            return Ok(Some(InvitationSecret {
                invitation_id: InvitationId::new(row.invitation_id),
                kind: secret_kind(&row.kind)?,
                generation: number("invitation_secret.generation", row.generation)?,
                hash: *hash,
            }));
        }
    }
    Ok(None)
}

const SECRET_KINDS: [InvitationSecretKind; 2] = [InvitationSecretKind::Mailed, InvitationSecretKind::Code];

pub(crate) fn secret_kind(name: &str) -> Result<InvitationSecretKind, StoreError> {
    one_of("invitation_secret.kind", &SECRET_KINDS, secret_kind_name, name)
}

/// Returns hashes in hexadecimal as the parameter of `json_each`.
pub(crate) fn hash_list(hashes: &[SecretHash]) -> String {
    let hex = |hash: &SecretHash| hash.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    hashes.iter().map(hex).collect::<serde_json::Value>().to_string()
}

pub(crate) const fn secret_kind_name(kind: InvitationSecretKind) -> &'static str {
    match kind {
        InvitationSecretKind::Mailed => "mailed",
        InvitationSecretKind::Code => "code",
    }
}
