//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::store::Store;
use crate::yardstick::Kind;

/// Measures Guestlist beside yardsticks, in the same run and in turn.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask bench")]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) options: Options,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve a yardstick; started by this program itself
    #[command(hide = true)]
    Yardstick {
        kind: Kind,
        #[arg(long)]
        bind: SocketAddr,
        #[arg(long)]
        database: Option<String>,
    },
}

#[derive(Debug, Clone, Args)]
pub(crate) struct Options {
    /// At most 90 seconds of load: runs of one second, and few rounds
    #[arg(long)]
    pub(crate) short: bool,
    /// The database of the service
    #[arg(long, value_enum, default_value_t = StoreChoice::Postgres)]
    pub(crate) store: StoreChoice,
    /// Number of measured rounds [default: 5; with --growth 3]
    #[arg(long)]
    pub(crate) rounds: Option<u32>,
    /// Duration of each run in seconds [default: 3; with --growth 2]
    #[arg(long)]
    pub(crate) seconds: Option<u32>,
    /// Measure only operations whose name contains this text, and what they are compared with
    #[arg(long)]
    pub(crate) only: Option<String>,
    /// Number of invitations in the database; the numbers of other rows follow from it
    #[arg(long, default_value_t = 1_000)]
    pub(crate) rows: u64,
    /// Compare the cost of operations at --rows with that at so many invitations
    #[arg(long, value_name = "ROWS", num_args = 0..=1, default_missing_value = "1000000")]
    pub(crate) growth: Option<u64>,
    /// Whether PostgreSQL flushes every commit to disk, as in production
    #[arg(long, value_enum, default_value_t = Switch::On)]
    pub(crate) fsync: Switch,
    /// Seed of the generated rows
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Count responses by status, to find out why some failed; costs the load generator time
    #[arg(long)]
    pub(crate) statuses: bool,
    /// File for all figures as JSON [default: bench.json beside the programs]
    #[arg(long, value_name = "FILE")]
    pub(crate) json: Option<PathBuf>,
}

/// Databases to measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StoreChoice {
    Postgres,
    Sqlite,
    Both,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Switch {
    On,
    Off,
}

/// Rounds and durations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Schedule {
    /// Whether an additional first round is not recorded.
    pub(crate) warms_up: bool,
    pub(crate) rounds: u32,
    pub(crate) seconds: u32,
}

/// Maximum duration of the load of a short run, in seconds.
const SHORT: usize = 90;

impl Options {
    /// Returns the databases to measure.
    pub(crate) const fn stores(&self) -> &'static [Store] {
        match self.store {
            StoreChoice::Postgres => &[Store::Postgres],
            StoreChoice::Sqlite => &[Store::Sqlite],
            StoreChoice::Both => &[Store::Postgres, Store::Sqlite],
        }
    }

    /// Returns whether an operation was selected.
    pub(crate) fn selects(&self, name: &str) -> bool {
        self.only.as_deref().is_none_or(|part| name.contains(part))
    }

    /// Returns the schedule for so many operations.
    pub(crate) fn schedule(&self, operations: usize) -> Schedule {
        if self.short {
            let rounds = u32::try_from(SHORT / operations.max(1)).unwrap_or(u32::MAX);
            return Schedule { warms_up: false, rounds: self.rounds.unwrap_or(rounds.clamp(1, 4)), seconds: 1 };
        }
        let (rounds, seconds) = if self.growth.is_some() { (3, 2) } else { (5, 3) };
        Schedule {
            warms_up: true,
            rounds: self.rounds.unwrap_or(rounds).max(1),
            seconds: self.seconds.unwrap_or(seconds).max(1),
        }
    }
}

#[cfg(test)]
#[path = "options_tests.rs"]
mod tests;
