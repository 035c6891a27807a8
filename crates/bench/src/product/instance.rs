//! The release binary of the service, as a process of its own.

use std::fs::File;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::{Context as _, Result};
use crate::process::ServerProcess;

/// A server key that is used nowhere else.
const SECRET_KEY: &str = "YmVuY2htYXJrcy1hcmUtcmVwZWF0ZWQtdW50aWwtdGhleS1hZ3JlZS0hISE=";

/// Whether an instance sends mail and runs maintenance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Workers {
    On,
    Off,
}

/// How to start instances that share a database.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) program: PathBuf,
    pub(crate) database: String,
    /// The same for every start: tokens name the URL of the instance that issued them.
    pub(crate) address: SocketAddr,
    pub(crate) directory: PathBuf,
}

impl Settings {
    /// Starts an instance. Its log has the default level, because writing it is part of every request. With workers it is
    /// written to a file, without (when the instance is measured) it is discarded.
    ///
    /// # Errors
    /// If it does not start; then the message contains what it logged.
    pub(crate) fn start(&self, workers: Workers) -> Result<ServerProcess> {
        let log = self.directory.join("guestlist.log");
        let (workers, stderr) = match workers {
            Workers::On => ("on", Stdio::from(File::create(&log)?)),
            Workers::Off => ("off", Stdio::null()),
        };
        let mut command = Command::new(&self.program);
        command
            .arg("serve")
            .env_clear()
            .env("GUESTLIST_BIND", self.address.to_string())
            .env("GUESTLIST_DATABASE_URL", &self.database)
            .env("GUESTLIST_DATA_DIR", self.directory.join("data"))
            .env("GUESTLIST_SECRET_KEY", SECRET_KEY)
            .env("GUESTLIST_RATE_LIMITS", "off")
            .env("GUESTLIST_GUEST_ACCESS_TTL", "24h")
            .env("GUESTLIST_LOG_FORMAT", "json")
            .env("GUESTLIST_WORKERS", workers)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(stderr);
        let logged = || std::fs::read_to_string(&log).unwrap_or_default();
        ServerProcess::start(command, self.address).map_err(|error| format!("{error}\n{}", logged()).into())
    }
}

/// Returns the program beside this one: `target/release/guestlist`.
///
/// # Errors
/// If it is not built.
pub(crate) fn program() -> Result<PathBuf> {
    let ours = std::env::current_exe().context("no path of this program")?;
    let program = ours.parent().unwrap_or(Path::new(".")).join("guestlist");
    if program.is_file() {
        Ok(program)
    } else {
        Err(format!("{} is not built: run `cargo xtask bench`", program.display()).into())
    }
}
