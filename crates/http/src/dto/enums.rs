//! Enumerations of the API contract. The values are spelled by the domain; the OpenAPI document lists all of them.

use guestlist_domain::model::access::Reason as DomainReason;
use guestlist_domain::model::capability::Capability as DomainCapability;
use guestlist_domain::model::delivery::DeliveryState as DomainDeliveryState;
use guestlist_domain::model::event::Action as DomainAction;
use guestlist_domain::model::invitation::InvitationStatus as DomainInvitationStatus;
use guestlist_domain::model::notification::NotificationKind as DomainNotificationKind;
use guestlist_domain::model::public_token::PublicTokenStatus as DomainPublicTokenStatus;
use guestlist_domain::model::role::{Permission as DomainPermission, Role as DomainRole};
use guestlist_domain::model::text::Locale as DomainLocale;
use guestlist_domain::model::transfer::TransferStatus as DomainTransferStatus;
use serde::Serialize;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::fields::{text_schema, with_description};

macro_rules! enums {
    ($($(#[doc = $doc:literal])* $name:ident = $domain:ty, $all:expr;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[serde(transparent)]
        pub(crate) struct $name(&'static str);

        impl From<$domain> for $name {
            fn from(value: $domain) -> Self {
                Self(value.as_str())
            }
        }

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let all: &[$domain] = $all;
                let text = text_schema().enum_values(Some(all.iter().map(|value| value.as_str())));
                with_description(text.into(), concat!($($doc, "\n"),*))
            }
        }

        impl ToSchema for $name {}
    )*};
}

enums! {
    /// A role in a workspace, which applies to all its projects: `commenter` (can view and comment), `content_editor`
    /// (can also edit content), `designer` (can also create projects, and create and delete content), `admin` (can also
    /// manage members, links and settings), `owner` (holds every capability; each workspace has exactly one).
    Role = DomainRole, DomainRole::ALL;
    /// A permission in a project: `read` (can view), `comment` (can view and comment), `write` (can view, comment and
    /// edit; guests cannot delete), `admin` (manages people, links and settings).
    Permission = DomainPermission, DomainPermission::ALL;
    /// A single permitted action, such as `content.edit`.
    Capability = DomainCapability, DomainCapability::ALL;
    /// A language of mails and pages: English (`en`) or Spanish (`es`).
    Locale = DomainLocale, &DomainLocale::ALL;
    /// The status of an invitation: `pending` (can be accepted, unless it is withdrawn), `accepted`, `declined` or
    /// `cancelled` (final), or `expired` (can be resent).
    InvitationStatus = DomainInvitationStatus, &DomainInvitationStatus::ALL;
    /// The delivery state of a mail: `none` (there is no mail), `queued` (waits to be sent or is retried), `sent`
    /// (accepted by the mail server), `failed` (refused permanently), `suppressed` (the address opted out).
    DeliveryState = DomainDeliveryState, &DomainDeliveryState::ALL;
    /// The status of a public token: `active` (can be redeemed), `expired` (can be renewed), `revoked` (final), or
    /// `used_up` (the usage limit is reached; existing guest sessions continue).
    PublicTokenStatus = DomainPublicTokenStatus, &DomainPublicTokenStatus::ALL;
    /// The status of a transfer: `pending` (can be accepted or approved), `accepted` (also for an approved project
    /// transfer), `cancelled` or `expired`.
    TransferStatus = DomainTransferStatus, &DomainTransferStatus::ALL;
    /// A kind of notification: `invitation_received` (the account was invited); `invitation_accepted`,
    /// `invitation_declined`, `invitation_expired` and `invitation_undeliverable` (an invitation that the account
    /// granted); `member_added`, `role_changed` and `removed` (a membership of the account); `transfer_offered` (a
    /// transfer to the account, or to a workspace where it can approve it, was requested); `token_expiring` (within 24
    /// hours), `token_used_up` and `token_revoked` (a public token of the account).
    NotificationKind = DomainNotificationKind, DomainNotificationKind::ALL;
    /// The action that an audit event records: a noun and a verb in the past tense, such as `project.created`.
    Action = DomainAction, DomainAction::ALL;
    /// The reason of an access decision: `granted`; `not_found` (the target does not exist, or the caller cannot see
    /// it); `not_a_member` (the account that a host key checks has no access to the target); `capability_missing`
    /// (access to the target does not include the capability); `project_not_in_token` (the public token of the guest
    /// does not cover the target); `session_ended` (the guest session or its public token has ended).
    Reason = DomainReason, &[
        DomainReason::Granted,
        DomainReason::NotFound,
        DomainReason::NotAMember,
        DomainReason::CapabilityMissing,
        DomainReason::ProjectNotInToken,
        DomainReason::SessionEnded,
    ];
}
