use axum::http::HeaderValue;

use super::*;

fn negotiated(value: &'static str) -> Locale {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(value));
    preferred_locale(&headers)
}

#[test]
fn the_highest_quality_wins() {
    assert_eq!(negotiated("es"), Locale::Es);
    assert_eq!(negotiated("es-MX, en;q=0.9"), Locale::Es);
    assert_eq!(negotiated("en;q=0.5, es;q=0.501"), Locale::Es);
    assert_eq!(negotiated("es;q=0.5, EN-gb;q=0.9"), Locale::En);
    assert_eq!(negotiated("fr, de;q=0.9, es;q=0.1"), Locale::Es);
}

#[test]
fn the_first_of_equals_wins() {
    assert_eq!(negotiated("es, en"), Locale::Es);
    assert_eq!(negotiated("en, es"), Locale::En);
}

#[test]
fn english_is_used_if_no_supported_language_is_acceptable() {
    assert_eq!(preferred_locale(&HeaderMap::new()), Locale::En);
    for header_value in ["", "fr", "es;q=0", "es;q=nonsense", "es;q=0.0001", "es;q=2", "*", ",,;;"] {
        assert_eq!(negotiated(header_value), Locale::En, "{header_value}");
    }
}
