use super::*;

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).unwrap()
}

#[test]
fn times_are_formatted_in_the_language_and_name_the_time_zone() {
    let moment = at("2026-01-03T09:05:59.999999Z");
    assert_eq!((of(Locale::En).format_time)(moment), "3 January 2026 at 09:05 UTC");
    assert_eq!((of(Locale::Es).format_time)(moment), "3 de enero de 2026 a las 09:05 UTC");
    let december = at("9999-12-31T23:59:59Z");
    assert_eq!((of(Locale::En).format_time)(december), "31 December 9999 at 23:59 UTC");
    assert_eq!((of(Locale::Es).format_time)(december), "31 de diciembre de 9999 a las 23:59 UTC");
}

#[test]
fn one_o_clock_is_singular_in_spanish() {
    let format_time = of(Locale::Es).format_time;
    assert_eq!(format_time(at("2026-11-28T00:59:59Z")), "28 de noviembre de 2026 a las 00:59 UTC");
    assert_eq!(format_time(at("2026-11-28T01:00:00Z")), "28 de noviembre de 2026 a la 01:00 UTC");
    assert_eq!(format_time(at("2026-11-28T02:00:00Z")), "28 de noviembre de 2026 a las 02:00 UTC");
}

#[test]
fn every_language_has_its_own_tag() {
    for locale in Locale::ALL {
        assert_eq!(of(locale).lang, locale.as_str());
    }
}

#[test]
fn every_role_and_permission_has_its_own_name_and_description() {
    for locale in Locale::ALL {
        let strings = of(locale);
        let roles = Role::ALL.iter().map(|&role| (strings.role)(role));
        let permissions = Permission::ALL.iter().map(|&permission| (strings.permission)(permission));
        let mut descriptions = std::collections::BTreeSet::new();
        for grant in roles.chain(permissions) {
            assert!(!grant.name.is_empty() && !grant.can.ends_with('.'), "{}", grant.name);
            assert!(descriptions.insert(grant.can), "{} occurs twice", grant.can);
        }
    }
}
