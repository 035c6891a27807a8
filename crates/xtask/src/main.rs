//! Development tasks: `cargo xtask <task>`.
//!
//! One module for each task or tool. They are not part of the product.

mod bench;
mod packages;
mod postgres;
mod python_tools;
mod runner;
mod scratch;
mod sql;
mod test_count;

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const USAGE: &str = "\
cargo xtask test [arguments for the test runner]
    runs every test: installs missing requirements if possible, and starts a temporary PostgreSQL server
cargo xtask postgres -- <command> [arguments]
    runs a command with the URL of a temporary PostgreSQL server in GUESTLIST_TEST_POSTGRES_URL
cargo xtask bench [options]
    measures the service beside yardsticks, with a temporary PostgreSQL; `--help` lists the options (docs/BENCHMARKS.md)
cargo xtask sql [--check]
    regenerates the offline data of the compile-time checked SQL; --check only reports whether it is current
cargo xtask docs
    generates documents from the code: docs/openapi.json, docs/{PERMISSIONS,ERRORS,REQUIREMENTS}.md
cargo xtask screenshots <folder> [part of a name]
    saves screenshots of the pages in every state and width, light and dark: all, or those whose name contains the part
";

/// Result of a task: its exit code, or an error to print before it fails.
type Outcome = Result<ExitCode, String>;

fn main() -> ExitCode {
    if let Some(outcome) = sql::run_as_rustc_wrapper() {
        return report(outcome);
    }
    let mut arguments = std::env::args_os().skip(1);
    let task = arguments.next().unwrap_or_default();
    let rest: Vec<OsString> = arguments.collect();
    report(match (task.to_str(), rest.as_slice()) {
        (Some("test"), _) => runner::run(&rest),
        (Some("postgres"), [dashes, command @ ..]) if dashes == "--" && !command.is_empty() => with_postgres(command),
        (Some("bench"), _) => bench::run(&rest),
        (Some("sql"), []) => sql::run(sql::Mode::Write),
        (Some("sql"), [flag]) if flag == "--check" => sql::run(sql::Mode::Check),
        (Some("docs"), []) => run_tests_program("guestlist-docs", &[]),
        (Some("screenshots"), [folder]) => take_screenshots(folder, OsStr::new("")),
        (Some("screenshots"), [folder, part]) => take_screenshots(folder, part),
        _ => Err(USAGE.to_owned()),
    })
}

fn report(outcome: Outcome) -> ExitCode {
    outcome.unwrap_or_else(|message| {
        eprintln!("{}", message.trim_end());
        ExitCode::FAILURE
    })
}

fn with_postgres(command: &[OsString]) -> Outcome {
    packages::ensure(&[packages::POSTGRES])?;
    let postgres = postgres::Postgres::start(scratch::folder())?;
    let mut child = Command::new(&command[0]);
    child.args(&command[1..]);
    postgres.configure(&mut child);
    let status = child.status().map_err(|error| format!("cannot run {}: {error}", command[0].display()))?;
    Ok(exit_code(status))
}

fn take_screenshots(folder: &OsStr, part: &OsStr) -> Outcome {
    packages::ensure(&[packages::BROWSER])?;
    // Relative to the directory of the call; the program runs in the workspace root.
    let folder = std::path::absolute(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    run_tests_program("guestlist-screenshots", &[folder.as_os_str(), part])
}

/// Runs a program of the package `guestlist-tests`.
fn run_tests_program(name: &str, arguments: &[&OsStr]) -> Outcome {
    let run = ["run", "--quiet", "--package", "guestlist-tests", "--bin", name, "--"];
    let status = cargo().args(run).args(arguments).status().map_err(|error| format!("cannot run cargo: {error}"))?;
    Ok(exit_code(status))
}

/// Returns the exit code of a child; a child ended by a signal counts as failed.
fn exit_code(status: std::process::ExitStatus) -> ExitCode {
    match status.code().map(u8::try_from) {
        Some(Ok(code)) => ExitCode::from(code),
        _ => ExitCode::FAILURE,
    }
}

/// Returns the root of the workspace. It is determined at run time, because two clones that share a target directory
/// share this program.
fn workspace() -> PathBuf {
    let manifest_dir =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    manifest_dir.ancestors().nth(2).map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Returns the cargo that runs this program, so that a selected toolchain is kept.
fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace());
    command
}
