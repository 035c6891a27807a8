//! The place that a pending invitation takes: its address in the target, and a seat of the plan.

use crate::model::access::EffectiveAccess;
use crate::model::ids::AccountId;
use crate::model::invitation::{Invitation, InvitationRefusal};
use crate::model::plan::{Plan, SeatCount};
use crate::model::time::Timestamp;
use crate::usecase::Error;

/// What decides whether an invitation can become pending.
pub(super) struct Vacancy<'a> {
    /// Whether the address belongs to a member of the target.
    pub(super) is_member: bool,
    /// Another undecided invitation of the address to the target.
    pub(super) other: Option<&'a Invitation>,
    pub(super) plan: &'a Plan,
    pub(super) seats: SeatCount,
}

impl Vacancy<'_> {
    /// Checks that the address is not a member, has no other pending invitation to the target, and that there is a free
    /// seat. `by` is the account that invites; `access` is its effective access in the target.
    ///
    /// # Errors
    /// [`InvitationRefusal::AlreadyMember`], [`InvitationRefusal::AlreadyPending`], [`Error::Plan`], in this order.
    pub(super) fn require_free(self, by: AccountId, access: EffectiveAccess, now: Timestamp) -> Result<(), Error> {
        if self.is_member {
            return Err(InvitationRefusal::AlreadyMember.into());
        }
        if let Some(other) = self.other {
            other.require_replaceable(by, access, now)?;
        }
        Ok(self.plan.allow_invitation(self.seats)?)
    }
}
