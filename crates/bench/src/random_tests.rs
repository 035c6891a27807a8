use super::{Random, Zipf};

#[test]
fn the_same_seed_produces_the_same_numbers() {
    let numbers = |seed| {
        let mut random = Random::new(seed);
        (0..10).map(|_| random.number()).collect::<Vec<_>>()
    };
    assert_eq!(numbers(7), numbers(7));
    assert_ne!(numbers(7), numbers(8));
}

#[test]
fn the_first_number_is_that_of_splitmix64() {
    assert_eq!(Random::new(0).number(), 0xe220_a839_7b1d_cdaf);
}

#[test]
fn numbers_stay_below_their_bound() {
    let mut random = Random::new(1);
    assert!((0..1_000).all(|_| random.below(3) < 3));
    assert!((0..1_000).map(|_| random.fraction()).all(|fraction| (0.0..1.0).contains(&fraction)));
    assert_eq!(random.below(0), 0);
}

#[test]
fn heavy_tailed_counts_are_mostly_small_and_sometimes_large() {
    let mut random = Random::new(1);
    let counts: Vec<i64> = (0..10_000).map(|_| random.heavy_tailed(1_000)).collect();
    let ones = counts.iter().filter(|count| **count == 1).count();
    assert!((4_500..5_500).contains(&ones), "{ones}");
    assert!(counts.iter().all(|count| (1..=1_000).contains(count)));
    assert!(counts.iter().any(|count| *count > 300));
}

#[test]
fn the_first_rank_is_twice_as_frequent_as_the_second() {
    let (zipf, mut random) = (Zipf::new(100), Random::new(1));
    let mut counts = [0_u32; 100];
    for _ in 0..100_000 {
        counts[zipf.sample(&mut random)] += 1;
    }
    let ratio = f64::from(counts[0]) / f64::from(counts[1]);
    assert!((1.9..2.1).contains(&ratio), "{ratio}");
    assert!(counts.iter().all(|count| *count > 0));
}

#[test]
fn an_empty_distribution_has_only_the_index_0() {
    assert_eq!(Zipf::new(0).sample(&mut Random::new(1)), 0);
}
