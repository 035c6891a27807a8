//! Mails about public tokens.

use guestlist_domain::model::mail::{Shared, TargetNames};
use guestlist_domain::model::role::Permission;

use super::{Brand, Letter, Unwritable, subject};
use crate::sentence::Values;
use crate::strings::{ShareNews, Strings};
use crate::typed::{lines, one_line};

impl Letter {
    /// Creates the mail that sends a link to a recipient.
    pub(super) fn share(
        strings: &Strings,
        brand: &Brand,
        values: Values,
        (sender, sender_email): (&str, &str),
        shared: &Shared,
        message: Option<&str>,
    ) -> Result<Self, Unwritable> {
        let s = &strings.shares.share;
        let values = with_shared(values, shared).name("inviter", sender).plain("address", sender_email);
        Ok(Self {
            subject: subject(&s.subject, Some(sender), &place(shared)),
            opening: vec![values.fill(s.opening)],
            facts: facts(strings, shared)?,
            quote: message.map(|message| (values.fill(s.message), lines(message))),
            notes: vec![values.fill(strings.shares.carries_access)],
            ..Self::blank(strings, brand, (strings.shares.button, &shared.link), &values, (s.heading, s.why))?
        })
    }

    /// Creates a mail about a later change of a link that was mailed.
    pub(super) fn share_news(
        strings: &Strings,
        brand: &Brand,
        values: Values,
        s: &ShareNews,
        shared: &Shared,
    ) -> Result<Self, Unwritable> {
        let moment = shared.expires_at.map(strings.moment).unwrap_or_default();
        let values = with_shared(values, shared).plain("moment", &moment);
        Ok(Self {
            subject: subject(&s.subject, None, &place(shared)),
            opening: [Some(s.opening), s.advice].into_iter().flatten().map(|phrase| values.fill(phrase)).collect(),
            facts: facts(strings, shared)?,
            notes: vec![values.fill(strings.shares.carries_access)],
            ..Self::blank(strings, brand, (strings.shares.button, &shared.link), &values, (s.heading, s.why))?
        })
    }
}

/// Joins the names of the projects.
fn names(shared: &Shared) -> String {
    let names: Vec<String> = shared.projects.iter().map(|name| one_line(name)).collect();
    names.join(", ")
}

fn place(shared: &Shared) -> TargetNames {
    TargetNames { workspace: shared.workspace.clone(), project: Some(names(shared)) }
}

fn with_shared(values: Values, shared: &Shared) -> Values {
    values.name("workspace", &shared.workspace).name("projects", &names(shared))
}

/// Returns the facts: which projects, what the link allows, and until when.
fn facts(strings: &Strings, shared: &Shared) -> Result<Vec<(&'static str, String)>, Unwritable> {
    let permission = Permission::parse(&shared.permission).map_err(|_| Unwritable::Grant)?;
    let words = (strings.permission)(permission);
    let expires = shared.expires_at.map_or_else(|| strings.shares.never.to_owned(), strings.moment);
    Ok(vec![
        (strings.shares.projects, names(shared)),
        (strings.your_permission, words.name.to_owned()),
        (strings.you_can, words.can.to_owned()),
        (strings.expires, expires),
    ])
}
