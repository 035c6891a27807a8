//! Expiry and usage limit: the parts of forms that set them.

use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::public_token::{PublicToken, TokenPolicy};
use guestlist_domain::model::text::Invalid;
use guestlist_domain::model::time::{Timestamp, days};

use crate::i18n::Message;
use crate::messages::TokenFormMessages;
use crate::page_context::PageContext;
use crate::project::Choice;

/// Presets of the expiry: value in the form, and days.
const PRESETS: [(&str, u16); 4] = [("1", 1), ("7", 7), ("14", 14), ("30", 30)];

fn preset_name(messages: &TokenFormMessages, days: u16) -> Message {
    match days {
        1 => messages.day,
        7 => messages.week,
        14 => messages.two_weeks,
        _ => messages.month,
    }
}

/// Returns the choices of an expiry within the workspace's policy, if the caller knows it. `with_keep` adds the choice
/// to leave the expiry unchanged.
pub(super) fn expiries(
    context: &PageContext,
    policy: Option<TokenPolicy>,
    with_keep: bool,
    selected: &str,
) -> Vec<Choice> {
    let messages = TokenFormMessages::of(context.locale);
    let is_allowed = |days: u16| policy.and_then(|policy| policy.max_days).is_none_or(|max| days <= max);
    let mut choices = Vec::new();
    if with_keep {
        choices.push(("keep", messages.as_it_is.to_string()));
    } else {
        // A caller who cannot see the workspace's settings can still choose their default.
        match policy {
            None => choices.push(("usual", messages.usual.to_string())),
            Some(policy) if PRESETS.iter().all(|(_, days)| *days != policy.default_days) => {
                choices.push(("usual", messages.usual_days.with("days", policy.default_days).into()));
            }
            Some(_) => {}
        }
    }
    let presets = PRESETS.into_iter().filter(|(_, days)| is_allowed(*days));
    choices.extend(presets.map(|(value, days)| (value, preset_name(messages, days).to_string())));
    choices.push(("date", messages.on_date.to_string()));
    if policy.is_none_or(|policy| policy.allows_no_expiry) {
        choices.push(("never", messages.never.to_string()));
    }
    let default_choice = match policy {
        _ if with_keep => "keep",
        Some(policy) => {
            PRESETS.iter().find(|(_, days)| *days == policy.default_days).map_or("usual", |(value, _)| *value)
        }
        None => "usual",
    };
    let selected = if choices.iter().any(|(value, _)| *value == selected) { selected } else { default_choice };
    choices
        .into_iter()
        .map(|(value, name)| Choice { value, name, meaning: String::new(), is_selected: value == selected })
        .collect()
}

/// Parses the expiry of a form.
pub(super) fn expiry(selected: &str, date: &str, now: Timestamp) -> Result<Patch<Timestamp>, Invalid> {
    if let Some((_, count)) = PRESETS.into_iter().find(|(value, _)| *value == selected) {
        return Ok(Patch::Set(now.plus(days(u64::from(count)))));
    }
    match selected {
        "never" => Ok(Patch::Clear),
        "date" => {
            let end = Timestamp::parse_rfc3339(&format!("{}T23:59:59Z", date.trim()));
            end.map(Patch::Set).ok_or_else(|| Invalid::new("time_invalid", "Choose a day."))
        }
        _ => Ok(Patch::Keep),
    }
}

/// Parses the usage limit of a form; `None` means without limit.
pub(super) fn limit(text: &str) -> Result<Option<u32>, Invalid> {
    match text.trim() {
        "" => Ok(None),
        text => {
            let limit = text.parse().ok().filter(|limit| PublicToken::USAGE_LIMIT.contains(limit));
            limit.map(Some).ok_or_else(|| Invalid::new("out_of_range", "Choose 1 to 1,000,000 uses."))
        }
    }
}

/// Parses the usage limit as a change; [`Patch::Keep`] if it equals the present one.
pub(super) fn changed_limit(text: &str, present: Option<u32>) -> Result<Patch<u32>, Invalid> {
    Ok(match limit(text)? {
        wanted if wanted == present => Patch::Keep,
        Some(limit) => Patch::Set(limit),
        None => Patch::Clear,
    })
}
