use axum::http::HeaderValue;

use super::*;

fn asked(value: &'static str) -> Locale {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(value));
    preferred(&headers)
}

#[test]
fn the_highest_quality_wins() {
    assert_eq!(asked("es"), Locale::Es);
    assert_eq!(asked("es-MX, en;q=0.9"), Locale::Es);
    assert_eq!(asked("en;q=0.5, es;q=0.501"), Locale::Es);
    assert_eq!(asked("es;q=0.5, EN-gb;q=0.9"), Locale::En);
    assert_eq!(asked("fr, de;q=0.9, es;q=0.1"), Locale::Es);
}

#[test]
fn the_first_of_equals_wins() {
    assert_eq!(asked("es, en"), Locale::Es);
    assert_eq!(asked("en, es"), Locale::En);
}

#[test]
fn english_when_nothing_of_ours_is_wanted() {
    assert_eq!(preferred(&HeaderMap::new()), Locale::En);
    for nothing in ["", "fr", "es;q=0", "es;q=nonsense", "es;q=0.0001", "es;q=2", "*", ",,;;"] {
        assert_eq!(asked(nothing), Locale::En, "{nothing}");
    }
}
