//! What a client saw before it changes something: a change is meant for that, and for nothing that came after
//! (RFC 9110, 13.1.1).

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

macro_rules! seen {
    ($($record:ident,)*) => {
        /// A record as the client saw it.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Seen {
            $(#[doc = concat!("See [`", stringify!($record), "`].")] $record(Box<$record>),)*
        }

        $(impl From<&$record> for Seen {
            fn from(record: &$record) -> Self {
                Self::$record(Box::new(record.clone()))
            }
        })*
    };
}

seen! {
    Account,
    Workspace,
    Project,
    Held,
    Invitation,
    PublicToken,
}

/// What a client sees of a membership: all of it but the place, which the client names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    account_id: AccountId,
    role: Option<Role>,
    permission: Option<Permission>,
    joined_at: Timestamp,
    invited_by: Option<AccountId>,
}

impl From<&Membership> for Held {
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

impl From<&MemberDetails> for Held {
    fn from(details: &MemberDetails) -> Self {
        Self {
            account_id: details.account_id,
            // Beside a permission, the role is another membership's: that of the workspace.
            role: details.role.filter(|_| details.permission.is_none()),
            permission: details.permission,
            joined_at: details.joined_at,
            invited_by: details.invited_by.as_ref().map(|(id, _)| *id),
        }
    }
}

impl RequestContext {
    /// Says that a record, read under its lock, is still what the client saw, where it said what it saw.
    pub(super) fn require_as_seen(&self, record: impl Into<Seen>) -> Result<(), Error> {
        match &self.seen {
            Some(seen) if *seen != record.into() => Err(Error::Stale),
            Some(_) | None => Ok(()),
        }
    }
}
