//! Tables and columns of the service, as far as rows are generated: the one file to change with the schema.

use uuid::Uuid;

use super::batch::Batch;
use super::batch::Value::{Int, Null, Time};

/// The tables, referenced ones before those that reference them.
pub(super) const ORDER: [&str; 15] = [
    "account",
    "session",
    "workspace",
    "workspace_membership",
    "project",
    "project_membership",
    "invitation",
    "invitation_secret",
    "public_token",
    "public_token_project",
    "guest_session",
    "event",
    "event_project",
    "notification",
    "job",
];

/// Lifetime of an invitation: a week, in microseconds.
pub(crate) const INVITATION_TTL: i64 = 7 * DAY;
/// An hour in microseconds: after it, generated invitations are answered and tokens are used.
pub(crate) const HOUR: i64 = 3_600 * 1_000_000;
/// A day in microseconds.
pub(crate) const DAY: i64 = 24 * HOUR;

pub(crate) fn account(batch: &mut Batch, id: Uuid, email: &str, at: i64) {
    batch.add(
        "account",
        [
            ("id", id.into()),
            ("email", email.into()),
            ("email_canonical", email.into()),
            ("verified_at", Time(at)),
            ("display_name", email.split('@').next().into()),
            ("locale", "en".into()),
            // These accounts never sign in.
            ("password_hash", "none".into()),
            ("created_at", Time(at)),
        ],
    );
}

pub(crate) fn session(batch: &mut Batch, id: Uuid, account: Uuid, hash: [u8; 32], at: i64) {
    batch.add(
        "session",
        [
            ("id", id.into()),
            ("account_id", account.into()),
            ("token_hash", hash.into()),
            ("created_at", Time(at)),
            ("last_seen_at", Time(at)),
            ("expires_at", Time(at + 365 * DAY)),
        ],
    );
}

/// Adds a workspace and its Owner's membership.
pub(crate) fn workspace(batch: &mut Batch, id: Uuid, owner: Uuid, at: i64) {
    batch.add(
        "workspace",
        [
            ("id", id.into()),
            ("name", "Generated".into()),
            ("plan_name", "default".into()),
            ("plan_public_tokens", true.into()),
            ("created_at", Time(at)),
        ],
    );
    member(batch, id, owner, "owner", at);
}

pub(crate) fn member(batch: &mut Batch, workspace: Uuid, account: Uuid, role: &'static str, at: i64) {
    batch.add(
        "workspace_membership",
        [
            ("workspace_id", workspace.into()),
            ("account_id", account.into()),
            ("role", role.into()),
            ("joined_at", Time(at)),
            ("owner_key", (role == "owner").then_some(workspace).into()),
        ],
    );
}

pub(crate) fn project(batch: &mut Batch, id: Uuid, workspace: Uuid, at: i64) {
    batch.add(
        "project",
        [("id", id.into()), ("workspace_id", workspace.into()), ("name", "Generated".into()), ("created_at", Time(at))],
    );
}

pub(crate) fn project_member(batch: &mut Batch, project: Uuid, account: Uuid, permission: &'static str, at: i64) {
    batch.add(
        "project_membership",
        [
            ("project_id", project.into()),
            ("account_id", account.into()),
            ("permission", permission.into()),
            ("joined_at", Time(at)),
        ],
    );
}

/// State of a generated invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum InvitationState {
    Pending,
    Accepted(Uuid),
    Declined,
    Cancelled,
}

/// A generated invitation, to a workspace or to one of its projects.
#[derive(Debug, Clone)]
pub(crate) struct Invitation {
    pub(crate) id: Uuid,
    pub(crate) workspace: Uuid,
    pub(crate) project: Option<Uuid>,
    pub(crate) email: String,
    pub(crate) granted_by: Uuid,
    pub(crate) state: InvitationState,
    pub(crate) created_at: i64,
}

pub(crate) fn invitation(batch: &mut Batch, invitation: Invitation, secret_hash: [u8; 32]) {
    let Invitation { id, workspace, project, email, granted_by, state, created_at } = invitation;
    let (name, decided_by) = match state {
        InvitationState::Pending => ("pending", None),
        InvitationState::Accepted(by) => ("accepted", Some(by)),
        InvitationState::Declined => ("declined", None),
        InvitationState::Cancelled => ("cancelled", None),
    };
    let is_pending = state == InvitationState::Pending;
    let target = project.map_or_else(|| format!("ws_{}", workspace.simple()), |id| format!("prj_{}", id.simple()));
    batch.add(
        "invitation",
        [
            ("id", id.into()),
            ("workspace_id", workspace.into()),
            ("project_id", project.into()),
            ("role", project.is_none().then_some("content_editor").into()),
            ("permission", project.is_some().then_some("write").into()),
            ("email", email.as_str().into()),
            ("email_canonical", email.as_str().into()),
            ("message", Null),
            ("locale", "en".into()),
            ("granted_by", granted_by.into()),
            ("state", name.into()),
            ("decided_by", decided_by.into()),
            ("decided_at", if is_pending { Null } else { Time(created_at + HOUR) }),
            ("pending_key", is_pending.then(|| format!("{target}:{email}")).into()),
            ("generation", Int(0)),
            ("delivery_state", "sent".into()),
            ("delivery_at", Time(created_at)),
            ("created_at", Time(created_at)),
            ("expires_at", Time(created_at + INVITATION_TTL)),
            // Its expiry is not announced any more.
            ("expiry_notified_generation", Int(0)),
        ],
    );
    batch.add(
        "invitation_secret",
        [("hash", secret_hash.into()), ("invitation_id", id.into()), ("kind", "mailed".into()), ("generation", Int(0))],
    );
}

/// A generated public token of some projects.
#[derive(Debug, Clone)]
pub(crate) struct PublicToken {
    pub(crate) id: Uuid,
    pub(crate) workspace: Uuid,
    pub(crate) projects: Vec<Uuid>,
    pub(crate) created_by: Uuid,
    pub(crate) created_at: i64,
    pub(crate) expires_at: Option<i64>,
    pub(crate) usage_limit: Option<i64>,
    pub(crate) uses: i64,
    pub(crate) revoked_at: Option<i64>,
}

pub(crate) fn public_token(batch: &mut Batch, token: &PublicToken, code_hash: [u8; 32]) {
    let last_used_at = if token.uses > 0 { Time(token.created_at + HOUR) } else { Null };
    let optional = |time: Option<i64>| time.map_or(Null, Time);
    batch.add(
        "public_token",
        [
            ("id", token.id.into()),
            ("workspace_id", token.workspace.into()),
            ("name", "Generated".into()),
            ("permission", "read".into()),
            ("expires_at", optional(token.expires_at)),
            ("usage_limit", token.usage_limit.map_or(Null, Int)),
            ("uses", Int(token.uses)),
            ("last_used_at", last_used_at),
            ("code_hash", code_hash.into()),
            ("created_by", token.created_by.into()),
            ("created_at", Time(token.created_at)),
            ("revoked_at", optional(token.revoked_at)),
            ("expiry_notified_for", optional(token.expires_at)),
        ],
    );
    for project in &token.projects {
        batch.add("public_token_project", [("token_id", token.id.into()), ("project_id", (*project).into())]);
    }
}

pub(crate) fn guest_session(batch: &mut Batch, id: Uuid, token: &PublicToken, hash: [u8; 32], at: i64) {
    batch.add(
        "guest_session",
        [
            ("id", id.into()),
            ("token_id", token.id.into()),
            ("workspace_id", token.workspace.into()),
            ("secret_hash", hash.into()),
            ("created_at", Time(at)),
            ("last_used_at", Time(at)),
            ("idle_expires_at", Time(at + 30 * DAY)),
        ],
    );
}

/// Adds an event about an invitation or a public token (`object` is its kind and id).
pub(crate) fn event(
    batch: &mut Batch,
    (id, at): (Uuid, i64),
    (workspace, project): (Uuid, Option<Uuid>),
    (actor, action): (Uuid, &'static str),
    (kind, object): (&'static str, String),
) {
    batch.add(
        "event",
        [
            ("id", id.into()),
            ("at", Time(at)),
            ("workspace_id", workspace.into()),
            ("actor_kind", "account".into()),
            ("actor_id", format!("acc_{}", actor.simple()).into()),
            ("action", action.into()),
            ("object_kind", kind.into()),
            ("object_id", object.into()),
            ("object_name", "Generated".into()),
            ("detail", "{}".into()),
            ("request_id", "generated".into()),
        ],
    );
    if let Some(project) = project {
        batch.add("event_project", [("project_id", project.into()), ("event_id", id.into()), ("at", Time(at))]);
    }
}

/// Adds a notification of an account that an invitation of it was accepted.
pub(crate) fn notification(batch: &mut Batch, id: Uuid, account: Uuid, workspace: Uuid, at: i64) {
    batch.add(
        "notification",
        [
            ("id", id.into()),
            ("account_id", account.into()),
            ("kind", "invitation_accepted".into()),
            ("at", Time(at)),
            ("person", "Generated".into()),
            ("object_kind", "workspace".into()),
            ("object_id", format!("ws_{}", workspace.simple()).into()),
            ("object_name", "Generated".into()),
        ],
    );
}

/// Adds a mail that was sent.
pub(crate) fn sent_mail(batch: &mut Batch, id: Uuid, recipient: &str, invitation: Uuid, at: i64) {
    batch.add(
        "job",
        [
            ("id", id.into()),
            ("recipient", recipient.into()),
            ("recipient_canonical", recipient.into()),
            ("locale", "en".into()),
            ("kind", "invitation".into()),
            ("priority", Int(1)),
            ("payload", Null),
            ("invitation_id", invitation.into()),
            ("state", "sent".into()),
            ("attempts", Int(1)),
            ("claimable_at", Null),
            ("created_at", Time(at)),
            ("retry_until", Time(at + DAY)),
            ("finished_at", Time(at)),
        ],
    );
}

/// Returns the UUID in an id of the API (`prj_0199…`).
pub(crate) fn uuid_of(id: &str) -> Option<Uuid> {
    Uuid::try_parse(id.split_once('_')?.1).ok()
}

#[cfg(test)]
#[path = "tables_tests.rs"]
mod tests;
