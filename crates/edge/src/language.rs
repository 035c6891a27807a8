//! Language negotiation by `Accept-Language` (RFC 9110 §12.5.4).

use axum::http::{HeaderMap, header};
use guestlist_domain::model::text::Locale;

/// Returns the supported language with the highest quality; the first of equals; English if none is acceptable.
#[must_use]
pub fn preferred_locale(headers: &HeaderMap) -> Locale {
    let mut best = (Locale::default(), 0);
    for value in headers.get_all(header::ACCEPT_LANGUAGE) {
        let ranges = value.to_str().unwrap_or_default();
        // Bounds the work for one header: no client needs more than 20 ranges.
        for range in ranges.split(',').take(20) {
            let (tag, parameters) = range.split_once(';').unwrap_or((range, ""));
            let quality = parse_quality(parameters);
            if let Some(locale) = supported_locale(tag.trim())
                && quality > best.1
            {
                best = (locale, quality);
            }
        }
    }
    best.0
}

/// Like [`preferred_locale`], but `None` if the request has no `Accept-Language`.
#[must_use]
pub fn requested_locale(headers: &HeaderMap) -> Option<Locale> {
    headers.contains_key(header::ACCEPT_LANGUAGE).then(|| preferred_locale(headers))
}

fn supported_locale(tag: &str) -> Option<Locale> {
    let language = tag.split('-').next().unwrap_or_default();
    if language == "*" {
        return Some(Locale::default());
    }
    Locale::ALL.into_iter().find(|locale| locale.as_str().eq_ignore_ascii_case(language))
}

/// Parses a quality in thousandths: `q=0.8` is 800, absent is 1000, malformed is 0.
fn parse_quality(parameters: &str) -> u16 {
    let parameters = parameters.trim();
    if parameters.is_empty() {
        return 1000;
    }
    let Some(weight) = parameters.strip_prefix("q=").or_else(|| parameters.strip_prefix("Q=")) else {
        return 0;
    };
    let (whole, fraction) = weight.trim().split_once('.').unwrap_or((weight.trim(), ""));
    if fraction.len() > 3 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return 0;
    }
    let fraction: u16 = format!("{fraction:0<3}").parse().unwrap_or(0);
    match (whole, fraction) {
        ("0", fraction) => fraction,
        ("1", 0) => 1000,
        _ => 0,
    }
}

#[cfg(test)]
#[path = "language_tests.rs"]
mod tests;
