//! Opting out of mails that others cause: invitations and share links.

mod link;
mod opt_out;
