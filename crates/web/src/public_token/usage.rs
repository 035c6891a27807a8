//! Usage of a public token: a chart, the same numbers as a table, and the current guest sessions.

use guestlist_domain::model::token_usage::UsesIn;
use guestlist_domain::usecase::PublicTokenUsage;

use crate::messages::TokenPageMessages;
use crate::page_context::PageContext;

/// Height of the chart in SVG units; each day is [`STEP`] units wide.
const HEIGHT: u64 = 100;
const STEP: usize = 10;

/// Usage as the page shows it.
pub(super) struct Usage {
    pub(super) sentence: String,
    pub(super) width: usize,
    pub(super) bars: Vec<Bar>,
    pub(super) days: Vec<(String, u64)>,
    pub(super) sessions: Vec<GuestRow>,
    /// Sentence that is shown if the list of guest sessions is full, because there can be more.
    pub(super) more: Option<String>,
}

/// Bar of one day.
pub(super) struct Bar {
    pub(super) x: usize,
    pub(super) y: u64,
    pub(super) height: u64,
}

/// Guest with a live session.
pub(super) struct GuestRow {
    pub(super) name: String,
    pub(super) opened: String,
    pub(super) last_used: String,
    pub(super) ends: String,
}

impl Usage {
    pub(super) fn of(context: &PageContext, usage: &PublicTokenUsage) -> Self {
        let messages = TokenPageMessages::of(context.locale);
        let max = usage.series.iter().map(|day| day.uses).max().unwrap_or_default();
        let total: u64 = usage.series.iter().map(|day| day.uses).sum();
        let days = usage.series.len();
        let sentence = if total == 0 {
            messages.usage_none.with("days", days)
        } else {
            messages.usage_what.with("days", days).with("uses", total).with("most", max)
        };
        let sessions = usage.sessions.iter().map(|session| GuestRow {
            name: session.display_name.as_ref().map_or_else(|| messages.guest_unnamed.to_string(), ToString::to_string),
            opened: session.created_at.to_string(),
            last_used: session.last_used_at.to_string(),
            ends: session.ends_at.to_string(),
        });
        let is_full = usage.sessions.len() >= usize::from(PublicTokenUsage::SESSIONS_MAX);
        Self {
            sentence: sentence.into(),
            width: days * STEP,
            bars: bars(&usage.series, max),
            days: usage
                .series
                .iter()
                .rev()
                .filter(|day| day.uses > 0)
                .map(|day| (day.at.to_string().chars().take(10).collect(), day.uses))
                .collect(),
            sessions: sessions.collect(),
            more: is_full.then(|| messages.sessions_more.with("count", PublicTokenUsage::SESSIONS_MAX).into()),
        }
    }
}

/// Returns a bar for each day with any use. The highest fills the chart; the lowest is 2 units high, so that it stays
/// visible.
fn bars(series: &[UsesIn], max: u64) -> Vec<Bar> {
    let scaled_height = |uses: u64| uses.saturating_mul(HEIGHT).checked_div(max).unwrap_or_default().max(2);
    let used = series.iter().enumerate().filter(|(_, day)| day.uses > 0);
    used.map(|(index, day)| {
        let height = scaled_height(day.uses);
        Bar { x: index * STEP + 1, y: HEIGHT - height, height }
    })
    .collect()
}
