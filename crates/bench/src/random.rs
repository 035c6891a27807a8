//! Deterministic random numbers: the same seed produces the same database.

/// A generator of pseudo-random numbers (SplitMix64). Not for secrets.
#[derive(Debug, Clone)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next number of the sequence.
    pub(crate) const fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number in `0.0..1.0`.
    pub(crate) fn fraction(&mut self) -> f64 {
        // 53 bits are what an `f64` represents exactly.
        (self.number() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Returns a number below `bound`; 0 if `bound` is 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.number()) * bound as u128) >> 64) as usize
    }

    /// Returns `true` in `percent` of 100 cases.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// Returns one of the items.
    ///
    /// # Panics
    /// If there are none.
    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// Returns random bytes.
    pub(crate) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| self.number().to_le_bytes()[0])
    }

    /// Returns a heavy-tailed count of at least 1: half of all counts are 1, one of `n` is `n` or more.
    pub(crate) fn heavy_tailed(&mut self, max: i64) -> i64 {
        let fraction = self.fraction().max(f64::MIN_POSITIVE);
        (1.0 / fraction).min(max as f64) as i64
    }
}

/// Zipf's distribution: rank `k` of `count` has the weight `1 / k`.
#[derive(Debug, Clone)]
pub(crate) struct Zipf {
    /// Cumulative weights.
    cumulative: Vec<f64>,
}

impl Zipf {
    pub(crate) fn new(count: usize) -> Self {
        let weights = (1..=count).map(|rank| 1.0 / rank as f64);
        let cumulative = weights.scan(0.0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        });
        Self { cumulative: cumulative.collect() }
    }

    /// Returns an index below `count`, small ones more often; 0 if `count` is 0.
    pub(crate) fn sample(&self, random: &mut Random) -> usize {
        let total = self.cumulative.last().copied().unwrap_or_default();
        let target = random.fraction() * total;
        let index = self.cumulative.partition_point(|sum| *sum <= target);
        index.min(self.cumulative.len().saturating_sub(1))
    }
}

#[cfg(test)]
#[path = "random_tests.rs"]
mod tests;
