//! Median and spread of the values of several rounds.

use serde::Serialize;

/// Median, minimum and maximum.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub(crate) struct Summary {
    pub(crate) median: f64,
    pub(crate) min: f64,
    pub(crate) max: f64,
}

/// Returns the summary of some values; `None` without values. The median of an even number of values is the mean of the
/// middle two.
pub(crate) fn summarize(values: impl IntoIterator<Item = f64>) -> Option<Summary> {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let (min, max) = (*values.first()?, *values.last()?);
    let (below, above) = (values[(values.len() - 1) / 2], values[values.len() / 2]);
    Some(Summary { median: f64::midpoint(below, above), min, max })
}

/// Returns the summary of the ratios of values that were measured in the same round.
pub(crate) fn summarize_ratios(values: &[f64], bases: &[f64]) -> Option<Summary> {
    let pairs = values.iter().zip(bases).filter(|(_, base)| **base > 0.0);
    summarize(pairs.map(|(value, base)| value / base))
}

#[cfg(test)]
#[path = "summary_tests.rs"]
mod tests;
