//! Opting out of mails that other people cause: invitations and share mails.

mod link;
mod opt_out;
