//! Builders of valid records for tests.
//!
//! Each record is complete and valid; a test changes the fields that it is about:
//! `Account { locale: Locale::Es, ..builders::account(1) }`. The number distinguishes records of one kind and orders
//! their ids. The same number always gives the same record.

use std::time::Duration;

use guestlist_domain::model::account::Account;
use guestlist_domain::model::api_key::ApiKey;
use guestlist_domain::model::delivery::Delivery;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::event::{Action, Actor, Event, Object};
use guestlist_domain::model::guest_session::GuestSession;
use guestlist_domain::model::ids::{
    AccountId, ApiKeyId, EventId, GuestSessionId, InvitationId, MailId, NotificationId, ProjectId, PublicTokenId,
    SessionId, TransferId, WorkspaceId,
};
use guestlist_domain::model::invitation::{Invitation, InvitationState};
use guestlist_domain::model::job::JobPriority;
use guestlist_domain::model::mail::{Mail, MailContent};
use guestlist_domain::model::membership::{Grant, Membership};
use guestlist_domain::model::notification::{Notification, NotificationKind};
use guestlist_domain::model::one_time_secret::{OneTimeSecret, SecretPurpose};
use guestlist_domain::model::plan::Plan;
use guestlist_domain::model::project::Project;
use guestlist_domain::model::public_token::PublicToken;
use guestlist_domain::model::role::{Permission, Role};
use guestlist_domain::model::secret::SecretHash;
use guestlist_domain::model::session::Session;
use guestlist_domain::model::sign_up::{PendingSignUp, SignUp};
use guestlist_domain::model::text::{DisplayName, Locale, Message, Name, Note};
use guestlist_domain::model::time::{Timestamp, days};
use guestlist_domain::model::workspace::{Workspace, WorkspaceSettings};
use guestlist_domain::port::{QueuedJob, SigningKeyRecord};
use uuid::Uuid;

use crate::fake::FakeHasher;

/// The time at which every record is created: 2026-01-01T00:00:00.123456Z. It has microseconds, so that a store that
/// loses them is noticed.
pub const T0: Timestamp = Timestamp::from_micros(1_767_225_600_123_456);

/// [`T0`] in whole milliseconds since 1970.
pub(crate) const T0_MILLIS: u64 = 1_767_225_600_123;

/// The smallest difference between two times: one microsecond.
pub const TICK: Duration = Duration::from_micros(1);

/// The password of every [`account`].
pub const PASSWORD: &str = "violet kettle under the stairs";

/// Returns a UUID (version 7) of [`T0`]. UUIDs sort by their number.
#[must_use]
pub const fn uuid(number: u64) -> Uuid {
    uuid_at(T0_MILLIS, number)
}

pub(crate) const fn uuid_at(millis: u64, number: u64) -> Uuid {
    let (version, variant) = (7 << 76, 0b10 << 62);
    Uuid::from_u128((millis as u128) << 80 | version | variant | (number & (u64::MAX >> 2)) as u128)
}

macro_rules! numbered {
    ($($name:ident -> $id:ident;)*) => {$(
        #[doc = concat!("The [`", stringify!($id), "`] of a number.")]
        #[must_use]
        pub const fn $name(number: u64) -> $id {
            $id::new(uuid(number))
        }
    )*};
}

numbered! {
    account_id -> AccountId;
    session_id -> SessionId;
    workspace_id -> WorkspaceId;
    project_id -> ProjectId;
    invitation_id -> InvitationId;
    public_token_id -> PublicTokenId;
    guest_session_id -> GuestSessionId;
    event_id -> EventId;
    notification_id -> NotificationId;
    mail_id -> MailId;
    api_key_id -> ApiKeyId;
    transfer_id -> TransferId;
}

/// Returns a secret hash that belongs to no secret.
#[must_use]
pub fn hash(number: u64) -> SecretHash {
    let mut bytes = [0xa5; 32];
    bytes[24..].copy_from_slice(&number.to_be_bytes());
    SecretHash::new(bytes)
}

/// Parses an address.
///
/// # Panics
/// If the address is invalid.
#[must_use]
pub fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).expect("an e-mail address")
}

/// Parses a name.
///
/// # Panics
/// If the name is invalid.
#[must_use]
pub fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

/// Parses a display name.
///
/// # Panics
/// If the name is invalid.
#[must_use]
pub fn display_name(text: &str) -> DisplayName {
    DisplayName::parse(text).expect("a name")
}

/// An account with the proven address `person<n>@example.com`, and the password [`PASSWORD`] under the fake hasher.
#[must_use]
pub fn account(number: u64) -> Account {
    Account {
        id: account_id(number),
        email: email(&format!("person{number}@example.com")),
        verified_at: T0,
        display_name: display_name(&format!("Person {number}")),
        locale: Locale::En,
        password: FakeHasher::hash_of(PASSWORD),
        created_at: T0,
    }
}

/// A session that expires after 30 days.
#[must_use]
pub fn session(number: u64, account: AccountId) -> Session {
    Session {
        id: session_id(number),
        account_id: account,
        token_hash: hash(number),
        created_at: T0,
        last_seen_at: T0,
        expires_at: T0.plus(days(30)),
        device: None,
    }
}

/// An unused verification for a password reset.
#[must_use]
pub fn one_time_secret(number: u64, account: AccountId) -> OneTimeSecret {
    OneTimeSecret::issued(account, SecretPurpose::Reset, hash(number), T0)
}

/// A pending sign-up of `person<n>@example.com`.
#[must_use]
pub fn sign_up(number: u64) -> PendingSignUp {
    let Account { id, email, display_name, locale, .. } = account(number);
    PendingSignUp::new(SignUp { email, display_name, locale }, id, hash(number), T0)
}

/// A workspace with the default plan and settings.
#[must_use]
pub fn workspace(number: u64, owner: AccountId) -> Workspace {
    Workspace {
        id: workspace_id(number),
        name: name(&format!("Workspace {number}")),
        owner_id: owner,
        plan: Plan::default(),
        settings: WorkspaceSettings::default(),
        created_at: T0,
    }
}

/// A project.
#[must_use]
pub fn project(number: u64, workspace: WorkspaceId) -> Project {
    let name = name(&format!("Project {number}"));
    Project { id: project_id(number), workspace_id: workspace, name, created_at: T0 }
}

/// A role in a workspace.
#[must_use]
pub const fn role(workspace: WorkspaceId, role: Role) -> Grant {
    Grant::Workspace { workspace, role }
}

/// A permission in a project.
#[must_use]
pub const fn permission(project: &Project, permission: Permission) -> Grant {
    Grant::Project { workspace: project.workspace_id, project: project.id, permission }
}

/// A membership without an inviter.
#[must_use]
pub const fn membership(account: AccountId, grant: Grant) -> Membership {
    Membership { account_id: account, grant, joined_at: T0, invited_by: None }
}

/// A pending invitation of `guest<n>@example.com` that expires after 7 days.
#[must_use]
pub fn invitation(number: u64, grant: Grant, granted_by: AccountId) -> Invitation {
    Invitation {
        id: invitation_id(number),
        grant,
        email: email(&format!("guest{number}@example.com")),
        message: Message::parse("Have a look!").ok().flatten(),
        locale: Locale::En,
        granted_by,
        state: InvitationState::Pending,
        generation: 0,
        delivery: Delivery::NONE,
        created_at: T0,
        expires_at: T0.plus(days(7)),
    }
}

/// A public token with the permission Comment that expires after 7 days and has no usage limit.
#[must_use]
pub fn public_token(number: u64, workspace: WorkspaceId, projects: Vec<ProjectId>, creator: AccountId) -> PublicToken {
    PublicToken {
        id: public_token_id(number),
        workspace_id: workspace,
        name: name(&format!("Link {number}")),
        note: Note::parse("For the review").ok().flatten(),
        permission: Permission::Comment,
        projects,
        expires_at: Some(T0.plus(days(7))),
        usage_limit: None,
        uses: 0,
        last_used_at: None,
        code_hash: hash(number),
        created_by: creator,
        created_at: T0,
        revoked_at: None,
        renewed_at: None,
    }
}

/// A guest session that ends after 30 days without use.
#[must_use]
pub fn guest_session(number: u64, token: &PublicToken) -> GuestSession {
    GuestSession {
        id: guest_session_id(number),
        token_id: token.id,
        workspace_id: token.workspace_id,
        secret_hash: hash(number),
        display_name: Some(display_name("A visitor")),
        created_at: T0,
        last_used_at: T0,
        idle_expires_at: T0.plus(days(30)),
    }
}

/// An API key that was never used.
#[must_use]
pub fn api_key(number: u64, workspace: &Workspace) -> ApiKey {
    ApiKey {
        id: api_key_id(number),
        workspace_id: workspace.id,
        name: name(&format!("Application {number}")),
        secret_hash: hash(number),
        created_by: workspace.owner_id,
        created_at: T0,
        last_used_at: None,
        revoked_at: None,
    }
}

/// An audit event about the creation of a workspace.
#[must_use]
pub fn event(number: u64, actor: AccountId, workspace: &Workspace) -> Event {
    Event {
        id: event_id(number),
        at: T0,
        workspace_id: Some(workspace.id),
        projects: Vec::new(),
        actor: Actor::Account(actor),
        action: Action::WorkspaceCreated,
        object: Object::new("workspace", workspace.id, workspace.name.as_str()),
        detail: vec![("plan", workspace.plan.name.clone())],
        request_id: format!("request-{number}"),
    }
}

/// An unread notification about an invitation to a workspace.
#[must_use]
pub fn notification(number: u64, account: AccountId) -> Notification {
    Notification {
        id: notification_id(number),
        account_id: account,
        kind: NotificationKind::InvitationReceived,
        at: T0,
        read_at: None,
        person: "Person 1".to_owned(),
        object: Object::new("workspace", workspace_id(1), "Workspace 1"),
    }
}

/// A mail to `guest<n>@example.com`.
#[must_use]
pub fn mail(number: u64) -> Mail {
    Mail {
        id: mail_id(number),
        to: email(&format!("guest{number}@example.com")),
        locale: Locale::En,
        content: MailContent::AlreadyRegistered { sign_in_link: "http://localhost:8080/sign-in".to_owned() },
        invitation_id: None,
        created_at: T0,
    }
}

/// A queued mail of ordinary priority to `guest<n>@example.com`; its payload is arbitrary bytes.
#[must_use]
pub fn queued_job(number: u64) -> QueuedJob {
    QueuedJob {
        id: mail_id(number),
        to: email(&format!("guest{number}@example.com")),
        locale: Locale::En,
        kind: "invitation",
        priority: JobPriority::Ordinary,
        payload: format!("sealed {number}").into_bytes(),
        invitation_id: None,
        created_at: T0,
        retry_until: T0.plus(days(1)),
    }
}

/// A signing key that only verifies.
#[must_use]
pub fn signing_key(number: u64) -> SigningKeyRecord {
    let sealed = format!("sealed key {number}").into_bytes();
    SigningKeyRecord { kid: format!("key-{number}"), sealed, created_at: T0, active: false }
}
