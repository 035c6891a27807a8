//! Members of workspaces and projects: their roles and permissions, and the effects of a removal on invitations and
//! public tokens.

mod change;
mod facts;
mod leave;
mod removal;
mod removal_impact;
mod remove;
mod token_successors;
mod view;

pub use removal_impact::RemovalImpact;
pub use token_successors::TokenSuccessor;
pub use view::MemberDetails;
