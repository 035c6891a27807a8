//! CPU time of processes, from `/proc/<pid>/stat`.

use std::collections::HashMap;
use std::fs;
use std::time::Duration;

/// What the kernel reports of one process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct ProcessStat {
    parent: u32,
    /// User and system time, with that of children that ended and were waited for, in clock ticks.
    ticks: u64,
}

/// Parses the content of `/proc/<pid>/stat`; see proc_pid_stat(5).
fn parse_stat(text: &str) -> Option<ProcessStat> {
    // The second field is the name of the command in parentheses; the name can contain spaces and parentheses.
    let (_, fields) = text.rsplit_once(')')?;
    let fields: Vec<&str> = fields.split_whitespace().collect();
    // The list begins with field 3.
    let field = |number: usize| fields.get(number - 3).copied();
    let parent = field(4)?.parse().ok()?;
    let (utime, stime, cutime, cstime) = (field(14)?, field(15)?, field(16)?, field(17)?);
    let ticks = [utime, stime, cutime, cstime].iter().map(|ticks| ticks.parse::<u64>().ok()).sum::<Option<u64>>()?;
    Some(ProcessStat { parent, ticks })
}

/// Returns the CPU time that a process and its descendants have used so far; zero if it does not run.
pub(crate) fn of_tree(root: u32) -> Duration {
    let ticks = sum_of_tree(&all_processes(), root);
    let per_second = rustix::param::clock_ticks_per_second().max(1);
    Duration::from_nanos(ticks * (1_000_000_000 / per_second))
}

/// Returns the parent of a process.
pub(crate) fn parent_of(pid: u32) -> Option<u32> {
    Some(parse_stat(&fs::read_to_string(format!("/proc/{pid}/stat")).ok()?)?.parent)
}

fn all_processes() -> HashMap<u32, ProcessStat> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let stat = |entry: fs::DirEntry| {
        let pid = entry.file_name().to_str()?.parse().ok()?;
        // A process can end between the listing and this.
        Some((pid, parse_stat(&fs::read_to_string(entry.path().join("stat")).ok()?)?))
    };
    entries.filter_map(stat).collect()
}

fn sum_of_tree(processes: &HashMap<u32, ProcessStat>, root: u32) -> u64 {
    let is_below_root = |mut pid: u32| {
        // Bounded: the list is not a snapshot, and reused numbers could form a circle.
        for _ in 0..64 {
            if pid == root {
                return true;
            }
            match processes.get(&pid) {
                Some(process) if process.parent != 0 => pid = process.parent,
                _ => return false,
            }
        }
        false
    };
    processes.iter().filter(|(pid, _)| is_below_root(**pid)).map(|(_, process)| process.ticks).sum()
}

#[cfg(test)]
#[path = "cpu_tests.rs"]
mod tests;
