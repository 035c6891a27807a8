use argon2::PasswordVerifier;

use super::*;

fn hasher() -> Argon2Hasher {
    Argon2Hasher::start(1).unwrap()
}

fn password(text: &str) -> Password {
    Password::from_input(text)
}

/// Returns a PHC string with cheap parameters, computed by the argon2 crate alone.
fn cheap(params: Params, algorithm: Algorithm, version: Version, text: &str) -> PasswordHash {
    use argon2::PasswordHasher as _;
    let phc =
        Argon2::new(algorithm, version, params).hash_password_with_salt(text.as_bytes(), b"a salt of 16 by.").unwrap();
    PasswordHash::new(phc.to_string())
}

fn small() -> Params {
    Params::new(64, 1, 1, Some(32)).unwrap()
}

/// Proves: AN5.
#[tokio::test]
async fn a_password_is_hashed_with_argon2id_19_mib_2_passes_and_verified_by_the_argon2_crate() {
    let hash = hasher().hash(&password("correct horse battery staple")).await.unwrap();
    assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", hash.as_str());
    let phc = Phc::new(hash.as_str()).unwrap();
    assert_eq!(phc.salt.unwrap().len(), 16);
    assert_eq!(phc.hash.unwrap().len(), 32);
    let reference = Argon2::default();
    assert!(reference.verify_password(b"correct horse battery staple", &phc).is_ok());
    assert!(reference.verify_password(b"correct horse battery stapl", &phc).is_err());
}

#[tokio::test]
async fn only_the_right_password_verifies() {
    let hasher = hasher();
    let hash = hasher.hash(&password("tränen und träume 🎈")).await.unwrap();
    assert_eq!(hasher.verify(&password("tränen und träume 🎈"), &hash).await, Ok(true));
    for wrong in ["", "Tränen und träume 🎈", "tränen und träume", "tränen und träume 🎈 "] {
        assert_eq!(hasher.verify(&password(wrong), &hash).await, Ok(false), "{wrong}");
    }
}

#[tokio::test]
async fn hashes_of_the_same_password_differ() {
    let hasher = hasher();
    let one = hasher.hash(&password("correct horse battery staple")).await.unwrap();
    let two = hasher.hash(&password("correct horse battery staple")).await.unwrap();
    assert_ne!(one, two);
}

#[tokio::test]
async fn reused_memory_does_not_change_the_result() {
    let hasher = hasher();
    let params = || Params::new(1_024, 3, 2, Some(32)).unwrap();
    let hash = cheap(params(), Algorithm::Argon2id, Version::V0x13, "one");
    assert_eq!(hasher.verify(&password("one"), &hash).await, Ok(true), "fresh");
    hasher.verify_dummy(&password("two")).await.unwrap();
    assert_eq!(hasher.verify(&password("one"), &hash).await, Ok(true), "used");
}

#[tokio::test]
async fn hashes_with_other_accepted_parameters_verify() {
    let hasher = hasher();
    for params in [small(), Params::new(MEMORY_KIB_MAX, 1, PARALLELISM_MAX, Some(32)).unwrap()] {
        let hash = cheap(params, Algorithm::Argon2id, Version::V0x13, "one");
        assert_eq!(hasher.verify(&password("one"), &hash).await, Ok(true));
        assert_eq!(hasher.verify(&password("two"), &hash).await, Ok(false));
    }
    let passes = Params::new(64, PASSES_MAX, 1, Some(32)).unwrap();
    let hash = cheap(passes, Algorithm::Argon2id, Version::V0x13, "one");
    assert_eq!(hasher.verify(&password("one"), &hash).await, Ok(true));
}

#[tokio::test]
async fn memory_beyond_the_usual_amount_is_released() {
    let mut memory = Vec::new();
    let greedy = Params::new(MEMORY_KIB_MAX, 1, 1, Some(32)).unwrap();
    derive(b"one", &[1; 16], &greedy, &mut memory);
    assert_eq!(memory.capacity(), usize::try_from(MEMORY_KIB).unwrap());
    derive(b"one", &[1; 16], &small(), &mut memory);
    assert_eq!(memory.capacity(), usize::try_from(MEMORY_KIB).unwrap(), "the usual amount stays");
}

#[tokio::test]
async fn a_hash_with_unaccepted_parameters_matches_no_password() {
    let hasher = hasher();
    let good = cheap(small(), Algorithm::Argon2id, Version::V0x13, "one");
    assert_eq!(hasher.verify(&password("one"), &good).await, Ok(true));
    let damaged = |from: &str, to: &str| {
        assert!(good.as_str().contains(from), "{from}");
        good.as_str().replace(from, to)
    };
    let more_memory = format!("m={}", MEMORY_KIB_MAX + 1);
    let more_passes = format!("t={}", PASSES_MAX + 1);
    let mut rows = vec![
        String::new(),
        "password".to_owned(),
        "$2b$12$C6UzMDM.H6dfI/f/IKcEe.7YF4KkjI0pZ0wVq8l4rYyX8bXvWZ9a6".to_owned(),
        damaged("m=64", &more_memory),
        damaged("m=64", "m=4294967295"),
        damaged("m=64", "m=0"),
        damaged("t=1", &more_passes),
        damaged("t=1", "t=4294967295"),
        damaged("t=1", "t=0"),
        damaged("p=1", "p=5"),
        damaged("p=1", "p=16777215"),
        damaged("$v=19", ""),
        damaged("argon2id", "argon2x"),
        good.as_str().rsplit_once('$').unwrap().0.to_owned(),
        good.as_str()[..good.as_str().len() - 20].to_owned(),
        format!("{}$", good.as_str()),
    ];
    let others = [
        cheap(small(), Algorithm::Argon2i, Version::V0x13, "one"),
        cheap(small(), Algorithm::Argon2d, Version::V0x13, "one"),
        cheap(small(), Algorithm::Argon2id, Version::V0x10, "one"),
        cheap(Params::new(64, 1, 1, Some(16)).unwrap(), Algorithm::Argon2id, Version::V0x13, "one"),
    ];
    rows.extend(others.iter().map(|hash| hash.as_str().to_owned()));
    for row in rows {
        let hash = PasswordHash::new(row.clone());
        assert_eq!(hasher.verify(&password("one"), &hash).await, Ok(false), "{row}");
    }
}

/// Proves: AN5.
#[tokio::test]
async fn a_dummy_verification_does_the_same_work() {
    // Counted, not timed: both fill the same amount of memory, starting from none, with the current parameters.
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    let hash = hash(b"one", &mut Vec::new());
    let stored = Stored::parse(hash.as_str()).unwrap();
    assert_eq!(stored.params, current_params());
    assert!(!verify(b"two", hash.as_str(), &mut known));
    hash_dummy(b"two", &mut unknown);
    assert_eq!(known.len(), unknown.len());
    let written = |memory: &[Block]| memory.iter().filter(|block| block.as_ref().iter().any(|&word| word != 0)).count();
    assert_eq!(written(&known), written(&unknown));
    assert_eq!(written(&unknown), usize::try_from(MEMORY_KIB).unwrap());
}

/// Proves: AN5.
#[tokio::test]
async fn a_full_queue_refuses_further_passwords() {
    use std::task::{Context, Poll, Waker};

    let hasher = hasher();
    let one = password("one");
    let mut admitted = Vec::new();
    let mut refused = 0;
    // QUEUE_LENGTH jobs wait, and those that the thread takes meanwhile are admitted too; never all of them.
    for _ in 0..QUEUE_LENGTH * 2 {
        let mut job = hasher.verify_dummy(&one);
        match job.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(Err(HasherBusy)) => refused += 1,
            Poll::Ready(Ok(())) | Poll::Pending => admitted.push(job),
        }
    }
    assert!(refused > 0 && admitted.len() >= QUEUE_LENGTH, "{refused} refused, {} admitted", admitted.len());
    drop(admitted);
}
