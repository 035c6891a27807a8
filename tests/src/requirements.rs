//! The table of requirements, and the claims of tests to prove them.

use serde::Deserialize;

use crate::claims::{Scan, scan};
use crate::tree::{root, rust_files};

#[derive(Deserialize)]
struct Table {
    requirement: Vec<Requirement>,
}

/// One requirement.
#[derive(Clone, Deserialize)]
pub struct Requirement {
    /// The id: `S4.3`, `IN1`.
    pub id: String,
    /// The requirement, in one sentence.
    pub text: String,
    /// The status.
    pub status: Status,
    /// The priority; features have none.
    pub priority: Option<Priority>,
}

/// The status of a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Built, and proven by tests.
    Built,
    /// Built and proven by tests in part.
    Partly,
    /// Not built yet.
    Planned,
}

/// The priority of a requirement.
#[derive(Clone, Copy, Deserialize)]
pub enum Priority {
    /// Before any release.
    P0,
    /// Before 1.0.
    P1,
    /// Later.
    P2,
}

impl Requirement {
    /// Returns whether the requirement is a feature (`S4.3`).
    #[must_use]
    pub fn is_feature(&self) -> bool {
        self.section().is_some()
    }

    /// Returns the section of a feature: 4 for `S4.3`.
    #[must_use]
    pub fn section(&self) -> Option<u32> {
        self.id.strip_prefix('S')?.split('.').next()?.parse().ok()
    }
}

/// Reads `docs/requirements.toml`.
///
/// # Panics
/// If it cannot be read.
#[must_use]
pub fn table() -> Vec<Requirement> {
    let text = std::fs::read_to_string(root().join("docs/requirements.toml")).expect("docs/requirements.toml");
    toml::from_str::<Table>(&text).expect("docs/requirements.toml").requirement
}

/// Returns the claims of all tests in the repository.
#[must_use]
pub fn claims() -> Vec<Scan> {
    ["crates", "tests"].into_iter().flat_map(rust_files).map(|file| scan(&file.path, &file.text)).collect()
}
