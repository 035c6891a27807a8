//! The machine and the versions, as far as they matter for reading the figures.

use std::fs;
use std::process::{Command, Stdio};

use serde::Serialize;

/// Description of the machine: cores, memory, versions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Machine {
    pub(crate) cores: usize,
    pub(crate) memory_gib: u64,
    /// Name and version of each program.
    pub(crate) versions: Vec<(String, String)>,
}

impl Machine {
    /// Describes this machine; `versions` are those that only the caller knows.
    pub(crate) fn describe(versions: Vec<(String, String)>) -> Self {
        let mut all = vec![("guestlist".to_owned(), env!("CARGO_PKG_VERSION").to_owned())];
        all.extend(version_of("rustc", &["--version"]).map(|version| ("Rust".to_owned(), version)));
        all.extend(versions);
        all.extend(version_of("wrk", &["-v"]).map(|version| ("wrk".to_owned(), version)));
        Self {
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            memory_gib: memory_gib(&fs::read_to_string("/proc/meminfo").unwrap_or_default()),
            versions: all,
        }
    }

    /// Returns the description as one line.
    pub(crate) fn line(&self) -> String {
        let versions: Vec<String> = self.versions.iter().map(|(name, version)| format!("{name} {version}")).collect();
        format!("{} cores, {} GiB of memory; {}", self.cores, self.memory_gib, versions.join(", "))
    }
}

/// Returns the memory in `/proc/meminfo`, rounded to GiB.
fn memory_gib(meminfo: &str) -> u64 {
    let line = meminfo.lines().find_map(|line| line.strip_prefix("MemTotal:"));
    let kib = line.and_then(|line| line.split_whitespace().next()).and_then(|kib| kib.parse::<u64>().ok());
    (kib.unwrap_or_default() + (1 << 19)) >> 20
}

/// Returns the second word of what a program prints first, without the part of the packager: `debian/4.1.0-3` → `4.1.0`.
fn version_of(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let word = text.split_whitespace().nth(1)?;
    let version = word.rsplit('/').next()?.split('-').next()?;
    Some(version.to_owned())
}

#[cfg(test)]
#[path = "machine_tests.rs"]
mod tests;
