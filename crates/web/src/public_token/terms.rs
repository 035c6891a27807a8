//! Expiry and usage limit: the parts of forms that set them.

use guestlist_domain::model::patch::Patch;
use guestlist_domain::model::public_token::{PublicToken, TokenPolicy};
use guestlist_domain::model::text::Invalid;
use guestlist_domain::model::time::{Timestamp, days};

use crate::project::Choice;
use crate::text::Text;
use crate::visit::Visit;
use crate::words::TokenForm;

/// Presets of the expiry: value in the form, and days.
const PRESETS: [(&str, u16); 4] = [("1", 1), ("7", 7), ("14", 14), ("30", 30)];

fn preset_name(words: &TokenForm, days: u16) -> Text {
    match days {
        1 => words.day,
        7 => words.week,
        14 => words.two_weeks,
        _ => words.month,
    }
}

/// Returns the choices of an expiry within the workspace's policy, if the caller knows it. `kept` adds the choice to
/// leave the expiry unchanged.
pub(super) fn expiries(visit: &Visit, policy: Option<TokenPolicy>, kept: bool, chosen: &str) -> Vec<Choice> {
    let words = TokenForm::of(visit.locale);
    let is_allowed = |days: u16| policy.and_then(|policy| policy.max_days).is_none_or(|max| days <= max);
    let mut choices = Vec::new();
    if kept {
        choices.push(("keep", words.as_it_is.to_string()));
    } else {
        // A caller who cannot see the workspace's settings can still choose their default.
        match policy {
            None => choices.push(("usual", words.usual.to_string())),
            Some(policy) if PRESETS.iter().all(|(_, days)| *days != policy.default_days) => {
                choices.push(("usual", words.usual_days.with("days", policy.default_days).into()));
            }
            Some(_) => {}
        }
    }
    let presets = PRESETS.into_iter().filter(|(_, days)| is_allowed(*days));
    choices.extend(presets.map(|(value, days)| (value, preset_name(words, days).to_string())));
    choices.push(("date", words.on_date.to_string()));
    if policy.is_none_or(|policy| policy.without_expiry) {
        choices.push(("never", words.never.to_string()));
    }
    let usual = match policy {
        _ if kept => "keep",
        Some(policy) => {
            PRESETS.iter().find(|(_, days)| *days == policy.default_days).map_or("usual", |(value, _)| *value)
        }
        None => "usual",
    };
    let chosen = if choices.iter().any(|(value, _)| *value == chosen) { chosen } else { usual };
    choices
        .into_iter()
        .map(|(value, name)| Choice { value, name, meaning: String::new(), is_chosen: value == chosen })
        .collect()
}

/// Parses the expiry of a form.
pub(super) fn expiry(chosen: &str, date: &str, now: Timestamp) -> Result<Patch<Timestamp>, Invalid> {
    if let Some((_, count)) = PRESETS.into_iter().find(|(value, _)| *value == chosen) {
        return Ok(Patch::Set(now.plus(days(u64::from(count)))));
    }
    match chosen {
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
