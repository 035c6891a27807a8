//! Which of our languages an `Accept-Language` header (RFC 9110 §12.5.4) asks for.

use axum::http::{HeaderMap, header};
use guestlist_domain::model::text::Locale;

/// The language with the highest quality; the first of equals; English when none of ours is wanted.
pub(crate) fn preferred(headers: &HeaderMap) -> Locale {
    let mut best = (Locale::default(), 0.0);
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    for range in accepted.unwrap_or_default().split(',').take(20) {
        let (tag, quality) = range.split_once(';').unwrap_or((range, "q=1"));
        let language = tag.trim().split('-').next().unwrap_or_default();
        let quality: f32 = quality.trim().strip_prefix("q=").and_then(|quality| quality.parse().ok()).unwrap_or(0.0);
        let ours = Locale::ALL.into_iter().find(|locale| locale.as_str().eq_ignore_ascii_case(language));
        if let Some(locale) = ours
            && quality > best.1
        {
            best = (locale, quality);
        }
    }
    best.0
}
