use super::*;

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).unwrap()
}

#[test]
fn moments_are_written_in_the_language_and_name_their_zone() {
    let moment = at("2026-01-03T09:05:59.999999Z");
    assert_eq!((of(Locale::En).moment)(moment), "3 January 2026 at 09:05 UTC");
    assert_eq!((of(Locale::Es).moment)(moment), "3 de enero de 2026 a las 09:05 UTC");
    let december = at("9999-12-31T23:59:59Z");
    assert_eq!((of(Locale::En).moment)(december), "31 December 9999 at 23:59 UTC");
    assert_eq!((of(Locale::Es).moment)(december), "31 de diciembre de 9999 a las 23:59 UTC");
}

#[test]
fn one_o_clock_is_singular_in_spanish() {
    let moment = of(Locale::Es).moment;
    assert_eq!(moment(at("2026-11-28T00:59:59Z")), "28 de noviembre de 2026 a las 00:59 UTC");
    assert_eq!(moment(at("2026-11-28T01:00:00Z")), "28 de noviembre de 2026 a la 01:00 UTC");
    assert_eq!(moment(at("2026-11-28T02:00:00Z")), "28 de noviembre de 2026 a las 02:00 UTC");
}

#[test]
fn every_language_says_its_own_tag() {
    for locale in Locale::ALL {
        assert_eq!(of(locale).lang, locale.as_str());
    }
}

#[test]
fn every_role_and_permission_has_a_name_and_words_of_its_own() {
    for locale in Locale::ALL {
        let strings = of(locale);
        let roles = Role::ALL.iter().map(|&role| (strings.role)(role));
        let permissions = Permission::ALL.iter().map(|&permission| (strings.permission)(permission));
        let mut seen = std::collections::BTreeSet::new();
        for grant in roles.chain(permissions) {
            assert!(!grant.name.is_empty() && !grant.can.ends_with('.'), "{}", grant.name);
            assert!(seen.insert(grant.can), "{} is said twice", grant.can);
        }
    }
}
