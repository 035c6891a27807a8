//! Mails about public tokens.

use guestlist_domain::model::mail::{Shared, TargetNames};
use guestlist_domain::model::role::Permission;

use super::{Brand, RenderError, RenderedMail, subject};
use crate::phrase::Values;
use crate::sanitize::{lines, one_line};
use crate::strings::{ShareUpdate, Strings};

impl RenderedMail {
    /// Creates the mail that sends a link to a recipient.
    pub(super) fn share_mail(
        strings: &Strings,
        brand: &Brand,
        values: Values,
        (sender, sender_email): (&str, &str),
        shared: &Shared,
        message: Option<&str>,
    ) -> Result<Self, RenderError> {
        let phrases = &strings.shares.share;
        let values = with_shared(values, shared).name("inviter", sender).plain("address", sender_email);
        Ok(Self {
            subject: subject(&phrases.subject, Some(sender), &target_names(shared)),
            opening: vec![values.interpolate(phrases.opening)],
            facts: facts(strings, shared)?,
            quote: message.map(|message| (values.interpolate(phrases.message), lines(message))),
            notes: vec![values.interpolate(strings.shares.access_warning)],
            ..Self::empty(
                strings,
                brand,
                (strings.shares.button, &shared.link),
                &values,
                (phrases.heading, phrases.why),
            )?
        })
    }

    /// Creates a mail about a later change of a link that was mailed.
    pub(super) fn share_update_mail(
        strings: &Strings,
        brand: &Brand,
        values: Values,
        phrases: &ShareUpdate,
        shared: &Shared,
    ) -> Result<Self, RenderError> {
        let moment = shared.expires_at.map(strings.format_time).unwrap_or_default();
        let values = with_shared(values, shared).plain("moment", &moment);
        Ok(Self {
            subject: subject(&phrases.subject, None, &target_names(shared)),
            opening: [Some(phrases.opening), phrases.advice]
                .into_iter()
                .flatten()
                .map(|phrase| values.interpolate(phrase))
                .collect(),
            facts: facts(strings, shared)?,
            notes: vec![values.interpolate(strings.shares.access_warning)],
            ..Self::empty(
                strings,
                brand,
                (strings.shares.button, &shared.link),
                &values,
                (phrases.heading, phrases.why),
            )?
        })
    }
}

/// Joins the names of the projects.
fn names(shared: &Shared) -> String {
    let names: Vec<String> = shared.projects.iter().map(|name| one_line(name)).collect();
    names.join(", ")
}

fn target_names(shared: &Shared) -> TargetNames {
    TargetNames { workspace: shared.workspace.clone(), project: Some(names(shared)) }
}

fn with_shared(values: Values, shared: &Shared) -> Values {
    values.name("workspace", &shared.workspace).name("projects", &names(shared))
}

/// Returns the facts: which projects, what the link allows, and until when.
fn facts(strings: &Strings, shared: &Shared) -> Result<Vec<(&'static str, String)>, RenderError> {
    let permission = Permission::parse(&shared.permission).map_err(|_| RenderError::Grant)?;
    let texts = (strings.permission)(permission);
    let expires = shared.expires_at.map_or_else(|| strings.shares.no_expiry.to_owned(), strings.format_time);
    Ok(vec![
        (strings.shares.projects, names(shared)),
        (strings.your_permission, texts.name.to_owned()),
        (strings.you_can, texts.can.to_owned()),
        (strings.expires, expires),
    ])
}
