//! Invitations: offers of membership, from inviting to accepting, declining, cancelling or expiring.
//!
//! `invite` creates one and `accept` turns it into a membership; the rules that decide are in the model. `details`
//! redacts an invitation for each viewer.

mod accept;
mod batch;
mod bulk;
mod cancel;
mod change;
mod code;
mod decline;
mod details;
mod end;
mod expiry_notifications;
mod history;
mod invite;
mod lookup;
mod mails;
mod preview;
mod resend;
mod vacancy;
mod view;

pub use accept::{AcceptInvitation, Accepted, NewAccount};
pub(in crate::usecase) use bulk::read_address;
pub use bulk::{BulkInvite, InviteOutcomes, InviteRow, InviteTemplate};
pub use change::ChangedOffer;
pub use code::InvitationCode;
pub use details::InvitationDetails;
pub use invite::{Invite, NewGrant};
pub(in crate::usecase) use lookup::code_attempts;
pub use preview::{InvitationPreview, ManagedInvitation};
pub(in crate::usecase) use view::{seen_by_invitee, view_for_grantor};
