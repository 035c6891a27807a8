//! Benchmarks of Guestlist: `cargo xtask bench`. See docs/BENCHMARKS.md.
//!
//! The release binary runs as a process of its own beside yardsticks: small servers that show what the machine can do.
//! All of them are measured in the same run and in turn, so that their ratios hold although absolute figures drift.

mod cpu;
mod error;
mod fill;
mod load;
mod machine;
mod markdown;
mod measure;
mod operation;
mod options;
mod process;
mod product;
mod random;
mod report;
mod request;
mod run;
mod store;
mod summary;
mod yardstick;

use std::process::ExitCode;

use clap::Parser as _;

use crate::error::Result;
use crate::options::{Arguments, Command};

#[tokio::main]
async fn main() -> ExitCode {
    match execute(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn execute(arguments: Arguments) -> Result<()> {
    match arguments.command {
        None => run::run(arguments.options).await,
        Some(Command::Yardstick { kind, bind, database }) => yardstick::serve(kind, bind, database.as_deref()).await,
    }
}
