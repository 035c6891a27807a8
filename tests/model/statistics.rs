//! How often each verb succeeded and was refused.

use std::collections::BTreeMap;
use std::fmt;

use crate::outcome::{Outcome, class, is_success};
use crate::verb::Verb;

/// How often each verb has to succeed, and to be refused or have no effect.
pub(crate) const ENOUGH: u32 = 20;

#[derive(Clone, Debug, Default)]
struct Count {
    successes: u32,
    refusals: u32,
    by_class: BTreeMap<&'static str, u32>,
}

/// Counts of all steps of a run.
#[derive(Clone, Debug, Default)]
pub(crate) struct Statistics(BTreeMap<Verb, Count>);

impl Statistics {
    pub(crate) fn count(&mut self, verb: Verb, outcome: &Outcome) {
        let count = self.0.entry(verb).or_default();
        if is_success(outcome) {
            count.successes += 1;
        } else {
            count.refusals += 1;
        }
        *count.by_class.entry(class(outcome)).or_default() += 1;
    }

    pub(crate) fn steps(&self) -> u32 {
        self.0.values().map(|count| count.successes + count.refusals).sum()
    }

    /// Returns the verbs that succeeded or were refused too rarely.
    pub(crate) fn too_rare(&self) -> Vec<String> {
        let none = Count::default();
        let counted = Verb::ALL.iter().map(|verb| (verb, self.0.get(verb).unwrap_or(&none)));
        let rare = counted.filter(|(_, count)| count.successes < ENOUGH || count.refusals < ENOUGH);
        rare.map(|(verb, count)| format!("{}: {} / {}", verb.name(), count.successes, count.refusals)).collect()
    }
}

impl fmt::Display for Statistics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<24} {:>5} {:>7}  by outcome", "verb", "ok", "refused")?;
        for (verb, count) in &self.0 {
            let classes: Vec<String> = count.by_class.iter().map(|(class, times)| format!("{class} {times}")).collect();
            let (name, classes) = (verb.name(), classes.join(", "));
            writeln!(f, "{name:<24} {:>5} {:>7}  {classes}", count.successes, count.refusals)?;
        }
        Ok(())
    }
}
