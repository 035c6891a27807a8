//! Invitations, and the memberships that result from them.

use guestlist_domain::model::delivery;
use guestlist_domain::model::invitation::Viewer;
use guestlist_domain::model::membership::Grant;
use guestlist_domain::model::text;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{InvitationView, NamedMembership};
use guestlist_domain::usecase::{self, InvitationDetails};
use serde::Serialize;
use utoipa::ToSchema;

use super::account::Account;
use super::enums::{DeliveryState, InvitationStatus, Locale, Permission, Role};
use super::{AccountRef, EntityRef, Time};

/// An invitation to a workspace or a project. It offers a role in a workspace, or a permission in a project; the other
/// property is null.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Invitation {
    /// Unique id.
    id: String,
    /// The workspace or project of the invitation.
    target: TargetRef,
    /// The invited address. Masked for the holder of a code who has not proven the address, and for an inviter who no
    /// longer has access to the target.
    email: String,
    /// The role that the invitation offers in a workspace; null for a project.
    role: Option<Role>,
    /// The permission that the invitation offers in a project; null for a workspace.
    permission: Option<Permission>,
    /// Message of the inviter, plain text. Visible only to the invitee, and to the inviter in the response that creates
    /// the invitation; null for others, and without a message.
    message: Option<String>,
    /// Language of the mails of this invitation.
    locale: Locale,
    /// Current status of the invitation.
    status: InvitationStatus,
    /// Delivery of the latest mail.
    delivery: Delivery,
    /// The account that grants the invitation: the inviter or, after a resend or a change, the account that did it
    /// last. The invitation can be accepted only while this account could grant it.
    invited_by: AccountRef,
    /// When the invitation was created.
    created_at: Time,
    /// When the latest mail was sent; null if it was not sent.
    sent_at: Option<Time>,
    /// When the invitation expires or expired.
    expires_at: Time,
    /// When the invitation was accepted, declined or cancelled; null before.
    decided_at: Option<Time>,
    /// How often the invitation was resent.
    resend_count: u32,
    /// Whether the invitation is pending but cannot be accepted, because the account of `invited_by` can no longer
    /// grant it.
    withdrawn: bool,
}

impl Invitation {
    /// Returns the invitation as `viewer` can see it.
    pub(crate) fn for_viewer(viewer: Viewer, view: InvitationView, now: Timestamp) -> Self {
        InvitationDetails::new(view, viewer, now).into()
    }
}

impl From<InvitationDetails> for Invitation {
    fn from(details: InvitationDetails) -> Self {
        let was_sent = details.delivery.state == delivery::DeliveryState::Sent;
        let (inviter, name) = &details.inviter;
        Self {
            id: details.id.to_string(),
            target: TargetRef::new(details.grant, details.target),
            email: details.email,
            role: details.grant.role().map(Into::into),
            permission: details.grant.permission().map(Into::into),
            message: details.message.map(|message| message.to_string()),
            locale: details.locale.into(),
            status: details.status.into(),
            sent_at: details.delivery.at.filter(|_| was_sent).map(Into::into),
            delivery: details.delivery.into(),
            invited_by: AccountRef::new(inviter, name),
            created_at: details.created_at.into(),
            expires_at: details.expires_at.into(),
            decided_at: details.decided_at.map(Into::into),
            resend_count: details.resend_count,
            withdrawn: details.is_withdrawn,
        }
    }
}

/// A workspace or a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TargetRef {
    /// The kind of target: `workspace` or `project`.
    kind: &'static str,
    /// Unique id.
    id: String,
    /// Current name; null if the target was deleted. An inviter who no longer has access to the target, and an invitee
    /// who has none and can no longer accept, see the name at the time of sending, or null if it is not known.
    name: Option<String>,
}

impl TargetRef {
    fn new(grant: Grant, name: Option<String>) -> Self {
        let kind = if grant.project().is_some() { "project" } else { "workspace" };
        Self { kind, id: grant.target().id(), name }
    }
}

/// The delivery of the latest mail of an invitation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Delivery {
    /// Current state of the delivery.
    state: DeliveryState,
    /// Why the latest attempt to send the mail failed; null if it did not, and for callers who see the address masked.
    detail: Option<String>,
    /// When this state was reached; null for the state `none`.
    at: Option<Time>,
}

impl From<delivery::Delivery> for Delivery {
    fn from(delivery: delivery::Delivery) -> Self {
        Self { state: delivery.state.into(), detail: delivery.detail, at: delivery.at.map(Into::into) }
    }
}

/// The code of an invitation, for invitees who did not receive the mail.
#[derive(Serialize, ToSchema)]
pub(crate) struct InvitationCode {
    /// The code: 16 characters in four groups, suitable for typing.
    code: String,
    /// A link that contains the code in its fragment.
    link: String,
    /// Security advice in the language of the caller's account, to be shown with the code and the link.
    warning: &'static str,
}

impl InvitationCode {
    /// Adds the security advice in `locale`.
    pub(crate) fn new(code: usecase::InvitationCode, locale: text::Locale) -> Self {
        let warning = match locale {
            text::Locale::En => {
                "The code is meant for the invited person alone: hand it over in private, and never publish it."
            }
            text::Locale::Es => {
                "El código es solo para la persona invitada: entrégaselo en privado y no lo publiques nunca."
            }
        };
        Self { code: code.code.expose(), link: code.link, warning }
    }
}

/// What an invitee sees before answering an invitation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvitationPreview {
    /// The invitation.
    invitation: Invitation,
    /// The workspace of the invitation, or the workspace of its project.
    workspace: EntityRef,
    /// The project of the invitation; null for an invitation to a workspace.
    project: Option<EntityRef>,
    /// The account that grants the invitation, as in `invitation.invited_by`.
    inviter: AccountRef,
    /// Whether the invited address has an account; null if the preview was requested with a code.
    account_exists: Option<bool>,
}

impl InvitationPreview {
    pub(crate) fn new(preview: usecase::InvitationPreview) -> Self {
        let usecase::InvitationPreview { invitation, workspace, project, account_exists, .. } = preview;
        let (grant, (inviter, name)) = (invitation.grant, &invitation.inviter);
        Self {
            workspace: EntityRef::new(&grant.workspace(), &workspace),
            project: grant.project().zip(project.as_ref()).map(|(id, name)| EntityRef::new(&id, name)),
            inviter: AccountRef::new(inviter, name),
            account_exists,
            invitation: invitation.into(),
        }
    }
}

/// A membership in a workspace or a project. Exactly one of `role` and `permission` is null.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Membership {
    /// The workspace or project of the membership.
    target: TargetRef,
    /// Role in the workspace; null for a project.
    role: Option<Role>,
    /// Permission in the project; null for a workspace.
    permission: Option<Permission>,
    /// When the membership began.
    joined_at: Time,
}

impl From<&usecase::Accepted> for Membership {
    fn from(accepted: &usecase::Accepted) -> Self {
        let grant = accepted.membership.grant;
        Self {
            target: TargetRef::new(grant, Some(accepted.target.name().to_owned())),
            role: grant.role().map(Into::into),
            permission: grant.permission().map(Into::into),
            joined_at: accepted.membership.joined_at.into(),
        }
    }
}

impl From<&NamedMembership> for Membership {
    fn from(held: &NamedMembership) -> Self {
        let grant = held.membership.grant;
        Self {
            target: TargetRef::new(grant, Some(held.target.to_string())),
            role: grant.role().map(Into::into),
            permission: grant.permission().map(Into::into),
            joined_at: held.membership.joined_at.into(),
        }
    }
}

/// The result of accepting a received invitation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AcceptedReceived {
    /// The resulting membership.
    pub(crate) membership: Membership,
}

/// The result of accepting an invitation by its secret.
#[derive(Serialize, ToSchema)]
pub(crate) struct Accepted {
    /// The resulting membership.
    membership: Membership,
    /// The account that accepted.
    account: Account,
    /// Session token of the account that was created while accepting, returned only once; null if an existing account
    /// accepted.
    session_token: Option<String>,
    /// When the session of `session_token` expires, regardless of use; it ends earlier after 7 days without use. Null
    /// if `session_token` is null.
    expires_at: Option<Time>,
}

impl From<&usecase::Accepted> for Accepted {
    fn from(accepted: &usecase::Accepted) -> Self {
        let session = accepted.session.as_ref();
        Self {
            membership: accepted.into(),
            account: (&accepted.account).into(),
            session_token: session.map(|session| session.session_token.expose().to_owned()),
            expires_at: session.map(|session| session.expires_at.into()),
        }
    }
}
