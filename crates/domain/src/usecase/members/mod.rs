//! Members: who is in, what they were given, and what becomes of what they leave behind.

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
