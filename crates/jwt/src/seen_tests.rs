use super::*;

fn unread() -> Option<u32> {
    panic!("read again")
}

#[test]
fn an_authentic_token_is_read_once() {
    let seen = Seen::new(4);
    assert_eq!(seen.or_read("a", || Some(1)), Some(1));
    assert_eq!(seen.or_read("a", unread), Some(1));
    assert_eq!(seen.or_read("A", || Some(2)), Some(2), "another text is another token");
}

#[test]
fn what_is_refused_is_not_remembered() {
    let seen = Seen::new(4);
    for _ in 0..2 {
        assert_eq!(seen.or_read("a", || None), None);
    }
    assert_eq!(seen.or_read("a", || Some(1)), Some(1));
}

#[test]
fn it_never_holds_more_than_two_generations() {
    let seen = Seen::new(4);
    for number in 0..1_000 {
        seen.or_read(&number.to_string(), || Some(number));
        let generations = seen.generations.lock().unwrap();
        assert!(generations.young.len() <= 4 && generations.old.len() <= 4, "{number}");
    }
    for number in 996..1_000 {
        assert_eq!(seen.or_read(&number.to_string(), unread), Some(number), "the last four stay");
    }
    assert_eq!(seen.or_read("1", || Some(77)), Some(77), "the first are gone");
}

#[test]
fn what_is_used_stays() {
    let seen = Seen::new(4);
    seen.or_read("popular", || Some(0));
    for number in 1..100 {
        seen.or_read(&number.to_string(), || Some(number));
        assert_eq!(seen.or_read("popular", unread), Some(0), "{number}");
    }
}
