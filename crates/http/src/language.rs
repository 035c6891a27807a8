//! Which of our languages an `Accept-Language` header (RFC 9110 §12.5.4) asks for.

use axum::http::{HeaderMap, header};
use guestlist_domain::model::text::Locale;

/// The language with the highest quality; the first of equals; English when none of ours is wanted.
pub(crate) fn preferred(headers: &HeaderMap) -> Locale {
    let mut best = (Locale::default(), 0);
    for value in headers.get_all(header::ACCEPT_LANGUAGE) {
        let ranges = value.to_str().unwrap_or_default();
        // Nobody speaks more than a few languages: a long list is not worth reading to its end.
        for range in ranges.split(',').take(20) {
            let (tag, parameters) = range.split_once(';').unwrap_or((range, ""));
            let quality = thousandths(parameters);
            if let Some(locale) = ours(tag.trim())
                && quality > best.1
            {
                best = (locale, quality);
            }
        }
    }
    best.0
}

/// The same, where the request says anything of languages at all.
pub(crate) fn asked_for(headers: &HeaderMap) -> Option<Locale> {
    headers.contains_key(header::ACCEPT_LANGUAGE).then(|| preferred(headers))
}

fn ours(tag: &str) -> Option<Locale> {
    let language = tag.split('-').next().unwrap_or_default();
    if language == "*" {
        return Some(Locale::default());
    }
    Locale::ALL.into_iter().find(|locale| locale.as_str().eq_ignore_ascii_case(language))
}

/// `q=0.8` is 800; without one it is 1000; what cannot be read is not wanted.
fn thousandths(parameters: &str) -> u16 {
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
