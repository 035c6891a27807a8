//! Counting tests in the output of test runners.

use std::ops::AddAssign;

/// Number of tests that passed, failed, or did not run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TestCount {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl TestCount {
    /// Returns the counts in a line of output: nextest's summary, or the result of one of cargo's test programs.
    pub(crate) fn of_line(line: &str) -> Option<Self> {
        let line = strip_colours(line);
        // Without indentation: nextest shows the output of failed tests, which has such lines too, indented.
        if let Some(results) = line.strip_prefix("test result: ") {
            // ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
            let (_, counts) = results.split_once(". ")?;
            return Some(Self::of_counts(counts.split("; ")));
        }
        // Summary [   0.012s] 5/6 tests run: 3 passed (1 slow, 1 leaky), 1 failed, 1 timed out, 2 skipped
        let (_, counts) = line.trim_start().strip_prefix("Summary [")?.split_once(" run: ")?;
        let counts = strip_parentheses(counts);
        Some(Self::of_counts(counts.split(", ")))
    }

    fn of_counts<'a>(counts: impl Iterator<Item = &'a str>) -> Self {
        let mut count = Self::default();
        for entry in counts {
            let Some((number, kind)) = entry.trim().split_once(' ') else {
                continue;
            };
            let Ok(number) = number.parse::<u64>() else {
                continue;
            };
            match kind.trim() {
                "passed" => count.passed += number,
                "failed" | "exec failed" | "timed out" => count.failed += number,
                "skipped" | "ignored" => count.skipped += number,
                _ => {}
            }
        }
        count
    }

    /// Returns whether no test ran.
    pub(crate) fn is_empty(self) -> bool {
        self.passed + self.failed == 0
    }
}

impl AddAssign for TestCount {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl std::fmt::Display for TestCount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Removes the escape sequences of terminal colours: ESC [ … letter.
fn strip_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, sequence)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        rest = sequence.find(|c: char| c.is_ascii_alphabetic()).map_or("", |end| &sequence[end + 1..]);
    }
    plain + rest
}

/// Removes text in parentheses.
fn strip_parentheses(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|&c| {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => return depth == 0,
            }
            false
        })
        .collect()
}

#[cfg(test)]
#[path = "test_count_tests.rs"]
mod tests;
