//! What a client saw before it changes something: a change is meant for that, and for nothing that came after
//! (RFC 9110, 13.1.1).

use super::{Error, RequestContext};
use crate::model::account::Account;
use crate::model::invitation::Invitation;
use crate::model::membership::Membership;
use crate::model::project::Project;
use crate::model::public_token::PublicToken;
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
    Membership,
    Invitation,
    PublicToken,
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
