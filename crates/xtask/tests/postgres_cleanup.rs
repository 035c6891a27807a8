//! The temporary PostgreSQL server is removed afterwards, however the process that started it ends.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

/// A command that prints the URL of the server, then runs until its input ends. It closes standard error, so that only
/// the xtask and the watchdog have it open: its end shows that both have finished.
const PRINT_URL_AND_WAIT: &str = r#"exec 2>/dev/null; echo "$GUESTLIST_TEST_POSTGRES_URL"; exec cat >/dev/null"#;

struct Running {
    xtask: Child,
    // Kept open, because the command ends when its input ends.
    _input: Option<ChildStdin>,
    errors: BufReader<std::process::ChildStderr>,
}

impl Running {
    fn start() -> Self {
        let mut xtask = Command::new(env!("CARGO_BIN_EXE_guestlist-xtask"))
            .args(["postgres", "--", "sh", "-c", PRINT_URL_AND_WAIT])
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

    /// Kills the xtask, waits until all processes have ended, and returns the directories that are left.
    fn kill(mut self) -> Vec<PathBuf> {
        let process = self.xtask.id();
        self.xtask.kill().unwrap();
        self.xtask.wait().unwrap();
        let mut rest = String::new();
        self.errors.read_to_string(&mut rest).unwrap();
        directories_of(process)
    }
}

/// Returns the existing directories of servers that a process started.
fn directories_of(process: u32) -> Vec<PathBuf> {
    let prefix = format!("guestlist-postgres.{process}.");
    ["/dev/shm", "/tmp"]
        .into_iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flat_map(Iterator::flatten)
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(&prefix))
        .map(|entry| entry.path())
        .collect()
}

/// Returns the directory in a URL such as `postgres:///postgres?host=/tmp/…&user=postgres`.
fn directory(url: &str) -> &Path {
    let (_, host) = url.split_once("host=").unwrap();
    Path::new(host.split('&').next().unwrap())
}

#[test]
fn the_server_is_removed_after_the_command_ended() {
    let mut running = Running::start();
    let url = running.line_of_output();
    assert!(directory(&url).join(".s.PGSQL.5432").exists(), "no server at {url}");
    drop(running._input.take());
    assert!(running.xtask.wait().unwrap().success());
    assert_eq!(directories_of(running.xtask.id()), [] as [PathBuf; 0]);
}

#[test]
fn the_server_is_removed_after_a_kill_while_it_runs() {
    let mut running = Running::start();
    let url = running.line_of_output();
    assert!(directory(&url).join("data/postmaster.pid").exists(), "no server at {url}");
    assert_eq!(running.kill(), [] as [PathBuf; 0]);
}

#[test]
fn the_server_is_removed_after_a_kill_while_it_is_created() {
    let mut running = Running::start();
    let line = running.line_of_errors();
    assert!(line.contains("guestlist-postgres."), "{line}");
    assert_eq!(running.kill(), [] as [PathBuf; 0]);
}

#[test]
fn the_server_is_removed_after_an_immediate_kill() {
    assert_eq!(Running::start().kill(), [] as [PathBuf; 0]);
}

#[test]
fn the_exit_code_of_the_command_is_returned() {
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
