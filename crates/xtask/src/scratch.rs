//! The folder for the databases of tests.

use std::path::Path;
use std::process::Command;

/// A file system in memory.
const MEMORY: &str = "/dev/shm";
const DISK: &str = "/tmp";

/// What the databases of all tests and their logs take at most, with as much again for the tests themselves, in KiB.
const ROOM: u64 = 8 * 1024 * 1024;

/// Returns a folder in memory if there is room for the databases of all tests, else one on disk. Each test creates and
/// drops a database of hundreds of files, which a file system on disk takes longer for than the test for its statements.
pub(crate) fn folder() -> &'static Path {
    let meminfo = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let has_room = |available: Option<u64>| available.is_some_and(|available| available >= ROOM);
    Path::new(if has_room(available_memory(&meminfo)) && has_room(free_space(MEMORY)) { MEMORY } else { DISK })
}

/// Returns `MemAvailable` of `/proc/meminfo`, in KiB.
fn available_memory(meminfo: &str) -> Option<u64> {
    let line = meminfo.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

/// Returns the free space of a file system, in KiB.
fn free_space(folder: &str) -> Option<u64> {
    let output = Command::new("df").args(["-k", "--output=avail", folder]).output().ok()?;
    String::from_utf8_lossy(&output.stdout).lines().last()?.trim().parse().ok()
}

#[cfg(test)]
#[path = "scratch_tests.rs"]
mod tests;
