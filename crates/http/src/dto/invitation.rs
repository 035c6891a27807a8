//! Invitations, and the memberships that they become.

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
use super::words::{DeliveryState, InvitationStatus, Locale, Permission, Role};
use super::{Named, Person, Time};

/// An invitation. Of `role` and `permission` one is null: a workspace has roles, a project permissions.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Invitation {
    /// Id.
    id: String,
    /// To what.
    target: Target,
    /// The invited address; masked for whoever holds a code and did not prove that it is theirs, and for an inviter who has
    /// no access to the target any more.
    email: String,
    /// The role that is offered.
    role: Option<Role>,
    /// The permission that is offered.
    permission: Option<Permission>,
    /// What the inviter wrote. Only the invitee sees it, and the inviter once, in the answer to the invitation.
    message: Option<String>,
    /// Language of its mails.
    locale: Locale,
    /// Where it stands.
    status: InvitationStatus,
    /// What became of its latest mail.
    delivery: Delivery,
    /// Who invites; after a resend, whoever resent it.
    invited_by: Person,
    /// When it was made.
    created_at: Time,
    /// When its latest mail went out.
    sent_at: Option<Time>,
    /// When it runs out, or ran out.
    expires_at: Time,
    /// When it was accepted, declined or cancelled.
    decided_at: Option<Time>,
    /// How often it was resent.
    resend_count: u32,
    /// Whether it can no longer be accepted because whoever invited lost the right to grant it.
    withdrawn: bool,
}

impl Invitation {
    /// What a viewer sees of it.
    pub(crate) fn seen_by(viewer: Viewer, view: InvitationView, now: Timestamp) -> Self {
        InvitationDetails::new(view, viewer, now).into()
    }
}

impl From<InvitationDetails> for Invitation {
    fn from(details: InvitationDetails) -> Self {
        let was_sent = details.delivery.state == delivery::DeliveryState::Sent;
        let (inviter, name) = &details.inviter;
        Self {
            id: details.id.to_string(),
            target: Target::named(details.grant, details.target),
            email: details.email,
            role: details.grant.role().map(Into::into),
            permission: details.grant.permission().map(Into::into),
            message: details.message.map(|message| message.to_string()),
            locale: details.locale.into(),
            status: details.status.into(),
            sent_at: details.delivery.at.filter(|_| was_sent).map(Into::into),
            delivery: details.delivery.into(),
            invited_by: Person::new(inviter, name),
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
pub(crate) struct Target {
    /// `workspace` or `project`.
    kind: &'static str,
    /// Id.
    id: String,
    /// Name; null where it is gone. For an inviter who has no access to it any more, and for an invitee of an invitation
    /// that is over and led nowhere, the name that it had when the invitation was sent; null where that is not known.
    name: Option<String>,
}

impl Target {
    fn named(grant: Grant, name: Option<String>) -> Self {
        let kind = if grant.project().is_some() { "project" } else { "workspace" };
        Self { kind, id: grant.target_id(), name }
    }
}

/// What became of a mail.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Delivery {
    /// How far it came.
    state: DeliveryState,
    /// Why it failed.
    detail: Option<String>,
    /// Since when.
    at: Option<Time>,
}

impl From<delivery::Delivery> for Delivery {
    fn from(delivery: delivery::Delivery) -> Self {
        Self { state: delivery.state.into(), detail: delivery.detail, at: delivery.at.map(Into::into) }
    }
}

/// An invitation's code, for when the mail did not arrive.
#[derive(Serialize, ToSchema)]
pub(crate) struct InvitationCode {
    /// For typing.
    code: String,
    /// For clicking; the code stands in its fragment.
    link: String,
    /// What to beware of, in the account's language; to be shown beside them.
    warning: &'static str,
}

impl InvitationCode {
    /// With its warning in a language.
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

/// What an invitee sees before deciding.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvitationPreview {
    /// The invitation.
    invitation: Invitation,
    /// The workspace that it is to, or whose project it is to.
    workspace: Named,
    /// The project that it is to.
    project: Option<Named>,
    /// Who invites.
    inviter: Person,
    /// Whether the address has an account; null for a code.
    account_exists: Option<bool>,
}

impl InvitationPreview {
    pub(crate) fn new(preview: usecase::InvitationPreview, now: Timestamp) -> Self {
        let usecase::InvitationPreview { view, viewer, account_exists } = preview;
        let grant = view.invitation.grant;
        Self {
            workspace: Named::new(&grant.workspace(), &view.workspace),
            project: grant.project().zip(view.project.as_ref()).map(|(id, name)| Named::new(&id, name)),
            inviter: Person::new(&view.invitation.granter, &view.inviter),
            account_exists,
            invitation: Invitation::seen_by(viewer, view, now),
        }
    }
}

/// What somebody was given somewhere. Of `role` and `permission` one is null.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Membership {
    /// Where.
    target: Target,
    /// The role in the workspace.
    role: Option<Role>,
    /// The permission in the project.
    permission: Option<Permission>,
    /// Since when.
    joined_at: Time,
}

impl From<&usecase::Accepted> for Membership {
    fn from(accepted: &usecase::Accepted) -> Self {
        let grant = accepted.membership.grant;
        Self {
            target: Target::named(grant, Some(accepted.place.name().to_owned())),
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
            target: Target::named(grant, Some(held.place.to_string())),
            role: grant.role().map(Into::into),
            permission: grant.permission().map(Into::into),
            joined_at: held.membership.joined_at.into(),
        }
    }
}

/// An invitation accepted by its id.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AcceptedReceived {
    /// What one has now.
    pub(crate) membership: Membership,
}

/// An invitation accepted by its secret.
#[derive(Serialize, ToSchema)]
pub(crate) struct Accepted {
    /// What one has now.
    membership: Membership,
    /// Who accepted.
    account: Account,
    /// The session of an account that was made on the spot; null for whoever was signed in.
    session_token: Option<String>,
    /// When that session ends.
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
