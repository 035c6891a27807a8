//! Language negotiation with `Accept-Language` (RFC 9110 §12.5.4).

use axum::http::{HeaderMap, header};
use guestlist_domain::model::text::Locale;

/// Returns the supported language with the highest quality, the first one if several are equal, English if none is
/// accepted. Only the first 20 ranges of the header are read.
pub(crate) fn preferred(headers: &HeaderMap) -> Locale {
    let mut best = (Locale::default(), 0.0);
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    for range in accepted.unwrap_or_default().split(',').take(20) {
        let (tag, quality) = range.split_once(';').unwrap_or((range, "q=1"));
        let language = tag.trim().split('-').next().unwrap_or_default();
        let quality: f32 = quality.trim().strip_prefix("q=").and_then(|quality| quality.parse().ok()).unwrap_or(0.0);
        let supported = Locale::ALL.into_iter().find(|locale| locale.as_str().eq_ignore_ascii_case(language));
        if let Some(locale) = supported
            && quality > best.1
        {
            best = (locale, quality);
        }
    }
    best.0
}
