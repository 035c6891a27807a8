//! The closed lists of the contract: each value is spelled as the domain spells it, and the document knows all of them.

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

use crate::fields::{described, text_schema};

macro_rules! words {
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
                described(text.into(), concat!($($doc, "\n"),*))
            }
        }

        impl ToSchema for $name {}
    )*};
}

words! {
    /// What a member is in a workspace.
    Role = DomainRole, DomainRole::ALL;
    /// What somebody may do in a project.
    Permission = DomainPermission, DomainPermission::ALL;
    /// One thing that one may do.
    Capability = DomainCapability, DomainCapability::ALL;
    /// A language.
    Locale = DomainLocale, &DomainLocale::ALL;
    /// Where an invitation stands.
    InvitationStatus = DomainInvitationStatus, &DomainInvitationStatus::ALL;
    /// How far a mail came.
    DeliveryState = DomainDeliveryState, &DomainDeliveryState::ALL;
    /// Where a public token stands.
    PublicTokenStatus = DomainPublicTokenStatus, &DomainPublicTokenStatus::ALL;
    /// Where a transfer stands.
    TransferStatus = DomainTransferStatus, &DomainTransferStatus::ALL;
    /// What a notification is about.
    NotificationKind = DomainNotificationKind, DomainNotificationKind::ALL;
    /// What happened.
    Action = DomainAction, DomainAction::ALL;
    /// Why an access check answered what it did.
    Reason = DomainReason, &[
        DomainReason::Granted,
        DomainReason::NotFound,
        DomainReason::NotAMember,
        DomainReason::CapabilityMissing,
        DomainReason::ProjectNotInToken,
        DomainReason::SessionEnded,
    ];
}
