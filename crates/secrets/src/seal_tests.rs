use super::*;

fn keys() -> (ServerKeys, String) {
    ServerKeys::generate()
}

/// Proves: ST1.
#[test]
fn sealed_data_opens_for_its_owner_only_and_hides_its_content() {
    let seal = Seal::of_signing_keys(&keys().0);
    let sealed = seal.seal("kid-1", b"a private key");
    assert_eq!(**seal.open("kid-1", &sealed).unwrap(), *b"a private key");
    assert!(!sealed.windows(7).any(|window| window == b"private"));
    for owner in ["kid-2", "", "kid-1 ", "KID-1"] {
        assert_eq!(seal.open(owner, &sealed).unwrap_err(), SealBroken, "{owner}");
    }
}

#[test]
fn empty_and_large_data_can_be_sealed() {
    let seal = Seal::of_signing_keys(&keys().0);
    for plain in [Vec::new(), vec![7; 100_000]] {
        assert_eq!(*seal.open("k", &seal.seal("k", &plain)).unwrap(), plain);
    }
}

#[test]
fn sealing_the_same_text_twice_gives_different_results() {
    let seal = Seal::of_signing_keys(&keys().0);
    assert_ne!(seal.seal("k", b"text"), seal.seal("k", b"text"));
}

#[test]
fn a_changed_or_missing_byte_breaks_the_seal() {
    let seal = Seal::of_signing_keys(&keys().0);
    let sealed = seal.seal("k", b"some text");
    for position in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[position] ^= 1;
        assert_eq!(seal.open("k", &changed).unwrap_err(), SealBroken, "byte {position}");
        assert_eq!(seal.open("k", &sealed[..position]).unwrap_err(), SealBroken, "cut at {position}");
    }
}

#[test]
fn a_seal_of_one_purpose_does_not_open_with_another() {
    let (keys, _) = keys();
    let sealed = Seal::of_mails(&keys).seal("k", b"text");
    assert_eq!(Seal::of_signing_keys(&keys).open("k", &sealed).unwrap_err(), SealBroken);
}

#[test]
fn the_newest_key_seals_and_every_key_opens() {
    let ((old, old_text), (new, new_text)) = (keys(), keys());
    let both = Seal::of_signing_keys(&ServerKeys::parse(&format!("{new_text},{old_text}")).unwrap());
    let (old, new) = (Seal::of_signing_keys(&old), Seal::of_signing_keys(&new));

    assert_eq!(**both.open("k", &old.seal("k", b"text")).unwrap(), *b"text");
    let sealed = both.seal("k", b"text");
    assert_eq!(**new.open("k", &sealed).unwrap(), *b"text");
    assert_eq!(old.open("k", &sealed).unwrap_err(), SealBroken);
}

/// Proves: OP1.
#[test]
fn debug_output_of_a_seal_shows_its_purpose_only() {
    assert_eq!(format!("{:?}", Seal::of_signing_keys(&keys().0)), "Seal(signing key seals)");
}
