//! Generates sequences, runs them on the product beside the reference, and shrinks those that differ.

use std::cell::{Cell, RefCell};
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::sync::atomic::{AtomicUsize, Ordering};

use guestlist_tests::backend::Backend;
use proptest::prelude::{BoxedStrategy, Just, Strategy};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use proptest_state_machine::ReferenceStateMachine;
use tokio::runtime::Runtime;

use crate::comparison::Comparison;
use crate::driver::{Driver, Fault};
use crate::generator::{OPENING, Tally, next};
use crate::labels::Person;
use crate::outcome::is_expected;
use crate::reference::World;
use crate::statistics::Statistics;
use crate::step::Step;
use crate::stores::Products;

/// Number of random steps in a sequence, after the opening.
const RANDOM_STEPS: usize = 230;
/// After how many steps the whole state is compared, and not only what has changed.
const COMPARED_EVERY: usize = 60;
/// How many shorter sequences are tried after a failure.
const SHRINKS: u32 = 2_000;

/// The state from which steps are generated.
#[derive(Clone, Debug, Default)]
pub(crate) struct Progress {
    world: World,
    tally: Tally,
}

/// The reference as a state machine of proptest. Every sequence is valid, so shrinking may delete any steps.
struct Machine;

impl ReferenceStateMachine for Machine {
    type State = Progress;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Progress> {
        Just(Progress::default()).boxed()
    }

    fn transitions(state: &Progress) -> BoxedStrategy<Step> {
        let state = state.clone();
        Just(()).prop_perturb(move |(), rng| next(&state.world, &state.tally, rng)).boxed()
    }

    fn apply(mut state: Progress, step: &Step) -> Progress {
        let outcome = state.world.apply(step);
        if state.world.steps > OPENING {
            state.tally.count(step.verb(), &outcome);
        }
        state
    }
}

/// A sequence, as short as possible, in which the product differs from the reference.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) seed: u64,
    pub(crate) steps: Vec<Step>,
    pub(crate) reason: String,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "the product differs from the reference after these steps:")?;
        let mut world = World::default();
        for (number, step) in self.steps.iter().enumerate() {
            let expected = world.apply(step);
            writeln!(f, "{:>3}. {step:?}  → {expected:?}", number + 1)?;
        }
        writeln!(f, "{}", self.reason)?;
        write!(f, "to repeat it: {}={} {}=1", Settings::SEED, self.seed, Settings::SEQUENCES)
    }
}

/// Which sequences to run.
pub(crate) struct Settings {
    /// Seed of the first sequence; each following one has the next number.
    pub(crate) seed: u64,
    pub(crate) sequences: u32,
    /// How many sequences with a new seed are added.
    pub(crate) fresh: u32,
}

impl Settings {
    /// The variables that set them.
    pub(crate) const SEED: &'static str = "GUESTLIST_MODEL_SEED";
    pub(crate) const SEQUENCES: &'static str = "GUESTLIST_MODEL_SEQUENCES";

    /// Returns the settings of the environment, if it has any; those that it leaves out are the usual ones.
    pub(crate) fn from_environment(usual: &Self) -> Option<Self> {
        let (seed, sequences) = (variable(Self::SEED), variable(Self::SEQUENCES));
        if seed.is_none() && sequences.is_none() {
            return None;
        }
        let sequences = sequences.and_then(|count| u32::try_from(count).ok()).unwrap_or(usual.sequences);
        Some(Self { seed: seed.unwrap_or(usual.seed), sequences, fresh: 0 })
    }

    fn seeds(&self) -> impl Iterator<Item = u64> {
        // The only source of randomness in the standard library.
        let fresh = (0..self.fresh).map(|_| RandomState::new().build_hasher().finish());
        (0..self.sequences).map(|number| self.seed.wrapping_add(u64::from(number))).chain(fresh)
    }
}

fn variable(name: &str) -> Option<u64> {
    let text = std::env::var_os(name)?.into_string().ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} has to be a number: {text}")))
}

/// Runs sequences on a store until one differs. Returns the counts of all steps.
pub(crate) fn run(backend: Backend, fault: Option<Fault>, settings: &Settings) -> (Statistics, Result<(), Failure>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let products = runtime.block_on(Products::on(backend));
    let test = Test {
        runtime: &runtime,
        products,
        fault,
        statistics: RefCell::default(),
        sequences: Cell::new(0),
        is_shrinking: Cell::new(false),
    };
    let outcome = settings.seeds().try_for_each(|seed| test.run_seed(seed));
    (test.statistics.into_inner(), outcome)
}

struct Test<'a> {
    runtime: &'a Runtime,
    products: Products,
    fault: Option<Fault>,
    statistics: RefCell<Statistics>,
    sequences: Cell<u32>,
    is_shrinking: Cell<bool>,
}

impl Test<'_> {
    fn run_seed(&self, seed: u64) -> Result<(), Failure> {
        let config = Config { cases: 1, failure_persistence: None, max_shrink_iters: SHRINKS, ..Config::default() };
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
        let strategy = Machine::sequential_strategy(OPENING + RANDOM_STEPS);
        let outcome = runner.run(&strategy, |(progress, steps, seen)| {
            let outcome = self.runtime.block_on(self.run_steps(progress.world, &steps, seen.as_deref()));
            self.is_shrinking.set(outcome.is_err() || self.is_shrinking.get());
            outcome.map_err(TestCaseError::fail)
        });
        match outcome {
            Ok(()) => Ok(()),
            Err(TestError::Fail(reason, (_, steps, _))) => Err(self.shorten(seed, steps, reason.message().to_owned())),
            Err(TestError::Abort(reason)) => panic!("no sequence was generated: {reason}"),
        }
    }

    /// Shortens a sequence as long as the product differs: without a step, or with one person in the place of another,
    /// which makes further steps needless. Proptest tries to delete each step once, and never the last.
    fn shorten(&self, seed: u64, steps: Vec<Step>, reason: String) -> Failure {
        let mut failure = Failure { seed, steps, reason };
        self.delete_steps(&mut failure);
        for from in Person::ALL {
            for to in Person::ALL {
                let renamed: Vec<Step> = failure.steps.iter().map(|step| step.renamed(from, to)).collect();
                let Some(reason) = self.difference(&renamed).filter(|_| renamed != failure.steps) else { continue };
                let mut fewer_people = Failure { seed, steps: renamed, reason };
                self.delete_steps(&mut fewer_people);
                if fewer_people.steps.len() < failure.steps.len() {
                    failure = fewer_people;
                }
            }
        }
        failure
    }

    /// Deletes every step without which the product differs as well.
    fn delete_steps(&self, failure: &mut Failure) {
        let mut place = failure.steps.len();
        while let Some(candidate) = place.checked_sub(1) {
            place = candidate;
            let mut shorter = failure.steps.clone();
            shorter.remove(candidate);
            if let Some(reason) = self.difference(&shorter) {
                (failure.steps, failure.reason) = (shorter, reason);
                place = failure.steps.len();
            }
        }
    }

    fn difference(&self, steps: &[Step]) -> Option<String> {
        self.runtime.block_on(self.run_steps(World::default(), steps, None)).err()
    }

    async fn run_steps(&self, mut world: World, steps: &[Step], seen: Option<&AtomicUsize>) -> Result<(), String> {
        self.sequences.set(self.sequences.get() + 1);
        let mut driver = Driver::new(self.products.next(), self.sequences.get());
        let mut comparison = Comparison::default();
        for (number, step) in steps.iter().enumerate() {
            if let Some(seen) = seen {
                seen.fetch_add(1, Ordering::SeqCst);
            }
            let before = world.clone();
            let expected = world.apply(step);
            let actual = driver.run_with(self.fault, &before, step, world.now).await;
            if !self.is_shrinking.get() {
                self.statistics.borrow_mut().count(step.verb(), &expected);
            }
            if !is_expected(&expected, &actual) {
                return Err(format!("the last step has to answer {expected:?}; it answered {actual:?}"));
            }
            let all = (number + 1) % COMPARED_EVERY == 0 || number + 1 == steps.len();
            let compared = comparison.compare(&world, &driver, all).await;
            compared.map_err(|found| format!("after step {}:\n{found}", number + 1))?;
        }
        Ok(())
    }
}
