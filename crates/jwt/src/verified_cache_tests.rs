use super::*;

fn unexpected_verification() -> Option<u32> {
    panic!("verified again")
}

#[test]
fn an_authentic_token_is_verified_once() {
    let cache = VerifiedCache::new(4);
    assert_eq!(cache.get_or_verify("a", || Some(1)), Some(1));
    assert_eq!(cache.get_or_verify("a", unexpected_verification), Some(1));
    assert_eq!(cache.get_or_verify("A", || Some(2)), Some(2), "another text is another token");
}

#[test]
fn a_refused_token_is_not_cached() {
    let cache = VerifiedCache::new(4);
    for _ in 0..2 {
        assert_eq!(cache.get_or_verify("a", || None), None);
    }
    assert_eq!(cache.get_or_verify("a", || Some(1)), Some(1));
}

#[test]
fn the_cache_never_has_more_than_two_generations() {
    let cache = VerifiedCache::new(4);
    for number in 0..1_000 {
        cache.get_or_verify(&number.to_string(), || Some(number));
        let generations = cache.generations.lock().unwrap();
        assert!(generations.young.len() <= 4 && generations.old.len() <= 4, "{number}");
    }
    for number in 996..1_000 {
        assert_eq!(
            cache.get_or_verify(&number.to_string(), unexpected_verification),
            Some(number),
            "the last four stay"
        );
    }
    assert_eq!(cache.get_or_verify("1", || Some(77)), Some(77), "the first were dropped");
}

#[test]
fn a_token_in_use_stays_cached() {
    let cache = VerifiedCache::new(4);
    cache.get_or_verify("popular", || Some(0));
    for number in 1..100 {
        cache.get_or_verify(&number.to_string(), || Some(number));
        assert_eq!(cache.get_or_verify("popular", unexpected_verification), Some(0), "{number}");
    }
}
