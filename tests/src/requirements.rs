//! The table of requirements, and what the tests say that they prove.

use serde::Deserialize;

use crate::proofs::{Scan, scan};
use crate::tree::{root, rust_files};

#[derive(Deserialize)]
struct Table {
    requirement: Vec<Requirement>,
}

/// One requirement.
#[derive(Clone, Deserialize)]
pub struct Requirement {
    /// `S4.3`, `IN1`.
    pub id: String,
    /// In one sentence.
    pub text: String,
    /// How far it is built.
    pub status: Status,
    /// How urgent; features have none.
    pub priority: Option<Priority>,
}

/// How far a requirement is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Proven by tests.
    Built,
    /// Some of it is built, and tests prove that.
    Partly,
    /// Not yet.
    Planned,
}

/// How urgent it is.
#[derive(Clone, Copy, Deserialize)]
pub enum Priority {
    /// Nothing ships without it.
    P0,
    /// Before 1.0.
    P1,
    /// Later.
    P2,
}

impl Requirement {
    /// Whether it stands in the list of features (`S4.3`), which has no priorities.
    #[must_use]
    pub fn is_feature(&self) -> bool {
        self.section().is_some()
    }

    /// The section of the list of features.
    #[must_use]
    pub fn section(&self) -> Option<u32> {
        self.id.strip_prefix('S')?.split('.').next()?.parse().ok()
    }
}

/// `docs/requirements.toml`.
///
/// # Panics
/// Where it cannot be read.
#[must_use]
pub fn table() -> Vec<Requirement> {
    let text = std::fs::read_to_string(root().join("docs/requirements.toml")).expect("docs/requirements.toml");
    toml::from_str::<Table>(&text).expect("docs/requirements.toml").requirement
}

/// What the tests of the whole tree say that they prove.
#[must_use]
pub fn claims() -> Vec<Scan> {
    ["crates", "examples", "tests"].into_iter().flat_map(rust_files).map(|file| scan(&file.path, &file.text)).collect()
}
