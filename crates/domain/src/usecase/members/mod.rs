//! Members of workspaces and projects: their roles and permissions, and the effects of a removal on invitations and
//! public tokens.

mod change;
mod departure;
mod heirs;
mod leave;
mod leaves_behind;
mod remove;
mod view;

pub use heirs::Heir;
pub use leaves_behind::LeftBehind;
pub use view::MemberDetails;
