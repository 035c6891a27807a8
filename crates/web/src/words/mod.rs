//! What the pages say, part by part, in English and Spanish side by side.

mod common;
mod guests;
mod mine;
mod people;
mod places;
mod refusals;
mod terms;

pub(crate) use common::{Common, Done, Mailbox, OptOut};
pub(crate) use guests::{Codes, Join, Open};
pub(crate) use mine::{Account, Notices, notice_name, notice_sentence};
pub(crate) use people::{Home, SignIn, SignUp, Verify};
pub(crate) use places::Places;
pub(crate) use refusals::{Fields, Refusals};
pub(crate) use terms::{
    Terms, abilities, capability, grant_name, permission_meaning, permission_name, role_meaning, role_name,
};

/// Every part of the catalogue, for its test.
#[cfg(test)]
#[rustfmt::skip]
pub(crate) const PARTS: &[(&str, &[(&str, &str, &str)])] = &[
    ("Account", Account::PAIRS),
    ("Codes", Codes::PAIRS),
    ("Common", Common::PAIRS),
    ("Done", Done::PAIRS),
    ("Fields", Fields::PAIRS),
    ("Home", Home::PAIRS),
    ("Join", Join::PAIRS),
    ("Mailbox", Mailbox::PAIRS),
    ("Notices", Notices::PAIRS),
    ("Open", Open::PAIRS),
    ("OptOut", OptOut::PAIRS),
    ("Places", Places::PAIRS),
    ("Refusals", Refusals::PAIRS),
    ("SignIn", SignIn::PAIRS),
    ("SignUp", SignUp::PAIRS),
    ("Terms", Terms::PAIRS),
    ("Verify", Verify::PAIRS),
];
