//! `cargo xtask test`: installs the requirements of the tests, runs the tests, and prints their count at the end.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::Instant;

use crate::postgres::Postgres;
use crate::python_tools::PythonTools;
use crate::test_count::TestCount;
use crate::{Outcome, cargo, packages, scratch};

/// Runs the tests that the arguments select, or all tests of the workspace.
pub(crate) fn run(arguments: &[OsString]) -> Outcome {
    packages::ensure(packages::TEST_REQUIREMENTS)?;
    let began = Instant::now();
    let tools = PythonTools::ensure()?;
    let postgres = Postgres::start(scratch::folder())?;
    let mut sum = TestCount::default();
    let mut failure = None;
    let mut failed_runs = 0;
    for command_arguments in cargo_commands(arguments, has_nextest()) {
        let mut command = cargo();
        command.args(&command_arguments);
        postgres.configure(&mut command);
        tools.configure(&mut command);
        let (count, code) = run_and_count(&mut command)?;
        sum += count;
        if code != 0 {
            failure.get_or_insert(code);
            // The run failed outside the tests, for example to compile; "0 failed" would be wrong.
            failed_runs += u64::from(count.failed == 0);
            if count.is_empty() {
                break;
            }
        }
    }
    // Stopped before the count is printed, so that the count is always the last line.
    drop(postgres);

    if sum.is_empty() {
        return Err("no test ran".to_owned());
    }
    sum.failed += failed_runs;
    println!("\nbuilt and run in {} s", began.elapsed().as_secs());
    if sum.skipped > 0 {
        println!("skipped: {}", sum.skipped);
    }
    println!("tests: {sum}\n{sum}");
    Ok(ExitCode::from(failure.unwrap_or(u8::from(sum.failed > 0))))
}

/// Returns the cargo commands to run in sequence. nextest does not run doctests, hence the second command.
fn cargo_commands(arguments: &[OsString], has_nextest: bool) -> Vec<Vec<OsString>> {
    let owned = |fixed: &[&str]| fixed.iter().map(OsString::from).collect::<Vec<_>>();
    // With a selected package, `--workspace` would select all others too.
    let scope = if selects_packages(arguments) { owned(&[]) } else { owned(&["--workspace"]) };
    if !has_nextest {
        return vec![[owned(&["test", "--no-fail-fast"]), scope, arguments.to_vec()].concat()];
    }
    let mut commands = vec![[owned(&["nextest", "run"]), scope.clone(), arguments.to_vec()].concat()];
    if arguments.is_empty() {
        commands.push(owned(&["test", "--doc", "--no-fail-fast", "--workspace"]));
    } else {
        // Most arguments are nextest's, and a package without a library is an error for doctests.
        eprintln!("doctests are skipped: they run if no tests are selected, or with `cargo test --doc`");
    }
    commands
}

fn selects_packages(arguments: &[OsString]) -> bool {
    arguments
        .iter()
        .filter_map(|argument| argument.to_str())
        .take_while(|argument| *argument != "--")
        .any(|argument| argument.starts_with("-p") || argument.starts_with("--package"))
}

fn has_nextest() -> bool {
    cargo()
        .args(["nextest", "--version"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Runs a command, passes its output on, and counts the tests in it.
fn run_and_count(command: &mut Command) -> Result<(TestCount, u8), String> {
    if std::io::stderr().is_terminal() && std::env::var_os("CARGO_TERM_COLOR").is_none() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    // A crate can have only doctests; whether no test ran is decided over all commands.
    command.env("NEXTEST_NO_TESTS", "pass");
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot run {}: {error}", command.get_program().display()))?;
    let (output, errors) = (child.stdout.take(), child.stderr.take());
    // nextest writes its summary to standard error, cargo's own runner to standard output.
    let errors = thread::spawn(move || errors.map(|errors| forward(errors, std::io::stderr())));
    let mut count = output.map(|output| forward(output, std::io::stdout())).unwrap_or_default();
    count += errors.join().ok().flatten().unwrap_or_default();
    let status = child.wait().map_err(|error| error.to_string())?;
    Ok((count, status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1)))
}

fn forward(from: impl Read, mut to: impl Write) -> TestCount {
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    let mut count = TestCount::default();
    while from.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
        // If the reader of the output has exited, the tests continue.
        let _ = to.write_all(&line).and_then(|()| to.flush());
        if let Some(counted) = TestCount::of_line(&String::from_utf8_lossy(&line)) {
            count += counted;
        }
        line.clear();
    }
    count
}

#[cfg(test)]
#[path = "runner_tests.rs"]
mod tests;
