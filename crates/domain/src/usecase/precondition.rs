//! Preconditions: a change applies to the version of a record that the client read, and is refused for any later
//! version (RFC 9110, section 13.1.1).

use super::{Error, MemberDetails, RequestContext};
use crate::model::account::Account;
use crate::model::ids::AccountId;
use crate::model::invitation::Invitation;
use crate::model::membership::Membership;
use crate::model::project::Project;
use crate::model::public_token::PublicToken;
use crate::model::role::{Permission, Role};
use crate::model::time::Timestamp;
use crate::model::workspace::Workspace;

macro_rules! precondition {
    ($($record:ident,)*) => {
        /// A snapshot of a record, as the client read it.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Snapshot {
            $(#[doc = concat!("See [`", stringify!($record), "`].")] $record(Box<$record>),)*
        }

        $(impl From<&$record> for Snapshot {
            fn from(record: &$record) -> Self {
                Self::$record(Box::new(record.clone()))
            }
        })*
    };
}

precondition! {
    Account,
    Workspace,
    Project,
    MembershipSnapshot,
    Invitation,
    PublicToken,
}

/// What a client sees of a membership: everything except the target, which the request names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MembershipSnapshot {
    account_id: AccountId,
    role: Option<Role>,
    permission: Option<Permission>,
    joined_at: Timestamp,
    invited_by: Option<AccountId>,
}

impl From<&Membership> for MembershipSnapshot {
    fn from(membership: &Membership) -> Self {
        Self {
            account_id: membership.account_id,
            role: membership.grant.role(),
            permission: membership.grant.permission(),
            joined_at: membership.joined_at,
            invited_by: membership.invited_by,
        }
    }
}

impl From<&MemberDetails> for MembershipSnapshot {
    fn from(details: &MemberDetails) -> Self {
        Self {
            account_id: details.account_id,
            // If there is a permission, the role belongs to another membership: the one of the workspace.
            role: details.role.filter(|_| details.permission.is_none()),
            permission: details.permission,
            joined_at: details.joined_at,
            invited_by: details.invited_by.as_ref().map(|(id, _)| *id),
        }
    }
}

impl RequestContext {
    /// Checks that a record, read under its lock, equals the precondition of the request, if it has one.
    ///
    /// # Errors
    /// [`Error::PreconditionFailed`] if the record changed since the client read it.
    pub(super) fn check_precondition(&self, record: impl Into<Snapshot>) -> Result<(), Error> {
        match &self.precondition {
            Some(precondition) if *precondition != record.into() => Err(Error::PreconditionFailed),
            Some(_) | None => Ok(()),
        }
    }
}
