//! The throwaway PostgreSQL is gone afterwards, however its user ends.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

/// A command that says where the server is, then runs until its input ends. It lets go of standard error, so that only
/// the xtask and the watchdog hold that: its end is the sign that both have finished.
const SAY_AND_STAY: &str = r#"exec 2>/dev/null; echo "$GUESTLIST_TEST_POSTGRES_URL"; exec cat >/dev/null"#;

struct Running {
    xtask: Child,
    // Held, because the command ends with it.
    _input: Option<ChildStdin>,
    errors: BufReader<std::process::ChildStderr>,
}

impl Running {
    fn start() -> Self {
        let mut xtask = Command::new(env!("CARGO_BIN_EXE_guestlist-xtask"))
            .args(["postgres", "--", "sh", "-c", SAY_AND_STAY])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let input = xtask.stdin.take();
        let errors = BufReader::new(xtask.stderr.take().unwrap());
        Self { xtask, _input: input, errors }
    }

    fn line_of_output(&mut self) -> String {
        let mut line = String::new();
        BufReader::new(self.xtask.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    fn line_of_errors(&mut self) -> String {
        let mut line = String::new();
        self.errors.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// Kills the xtask and answers what is still there once everybody has finished.
    fn kill(mut self) -> Vec<PathBuf> {
        let process = self.xtask.id();
        self.xtask.kill().unwrap();
        self.xtask.wait().unwrap();
        let mut rest = String::new();
        self.errors.read_to_string(&mut rest).unwrap();
        left_by(process)
    }
}

/// The directories of the servers that a process had started.
fn left_by(process: u32) -> Vec<PathBuf> {
    let prefix = format!("guestlist-postgres.{process}.");
    std::fs::read_dir("/tmp")
        .unwrap()
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(&prefix))
        .map(|entry| entry.path())
        .collect()
}

/// The directory in a URL such as `postgres:///postgres?host=/tmp/…&user=postgres`.
fn directory(url: &str) -> &Path {
    let (_, host) = url.split_once("host=").unwrap();
    Path::new(host.split('&').next().unwrap())
}

#[test]
fn nothing_is_left_when_the_command_has_ended() {
    let mut running = Running::start();
    let url = running.line_of_output();
    assert!(directory(&url).join(".s.PGSQL.5432").exists(), "no server at {url}");
    drop(running._input.take());
    assert!(running.xtask.wait().unwrap().success());
    assert_eq!(left_by(running.xtask.id()), [] as [PathBuf; 0]);
}

#[test]
fn nothing_is_left_when_it_is_killed_while_the_server_runs() {
    let mut running = Running::start();
    let url = running.line_of_output();
    assert!(directory(&url).join("data/postmaster.pid").exists(), "no server at {url}");
    assert_eq!(running.kill(), [] as [PathBuf; 0]);
}

#[test]
fn nothing_is_left_when_it_is_killed_while_the_server_is_being_made() {
    let mut running = Running::start();
    let said = running.line_of_errors();
    assert!(said.contains("guestlist-postgres."), "{said}");
    assert_eq!(running.kill(), [] as [PathBuf; 0]);
}

#[test]
fn nothing_is_left_when_it_is_killed_at_once() {
    assert_eq!(Running::start().kill(), [] as [PathBuf; 0]);
}

#[test]
fn the_commands_exit_code_is_passed_on() {
    let status = Command::new(env!("CARGO_BIN_EXE_guestlist-xtask"))
        .args([
            "postgres",
            "--",
            "sh",
            "-c",
            r#"psql -X -q -d "$GUESTLIST_TEST_POSTGRES_URL" -c 'SELECT 1' >&2 && exit 42"#,
        ])
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert_eq!(status.code(), Some(42));
}
