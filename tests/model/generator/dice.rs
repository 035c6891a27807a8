//! Random choices of the generator.

use proptest::prelude::Rng;
use proptest::test_runner::TestRng;

/// A source of random choices.
pub(super) struct Dice(TestRng);

impl Dice {
    pub(super) const fn new(rng: TestRng) -> Self {
        Self(rng)
    }

    /// Returns a number below `end`; 0 if `end` is 0.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        self.0.next_u32() % end.max(1)
    }

    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// Returns one of some values.
    pub(super) fn one_of<T: Clone>(&mut self, values: &[T]) -> T {
        values[self.below(u32::try_from(values.len()).unwrap_or(u32::MAX)) as usize].clone()
    }

    /// Returns one of the values that an iterator gives, if there is any.
    pub(super) fn any<T>(&mut self, values: impl IntoIterator<Item = T>) -> Option<T> {
        let mut values: Vec<T> = values.into_iter().collect();
        let place = self.below(u32::try_from(values.len()).unwrap_or(u32::MAX)) as usize;
        (place < values.len()).then(|| values.swap_remove(place))
    }
}
