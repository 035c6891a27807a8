//! A temporary PostgreSQL server: private, without durability, removed afterwards even if this process is killed.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Name of the variable with the URL of the maintenance database, for the tests.
pub(crate) const URL_VARIABLE: &str = "GUESTLIST_TEST_POSTGRES_URL";

const PROGRAMS: [&str; 4] = ["initdb", "postgres", "pg_isready", "psql"];

/// A running server. It stops and its directory is removed when this is dropped or this process ends in any way.
pub(crate) struct Postgres {
    watchdog: Child,
    directory: String,
    programs: PathBuf,
}

impl Postgres {
    /// Starts the newest installed server, with its data in a new directory in this folder.
    pub(crate) fn start(folder: &Path) -> Result<Self, String> {
        let programs = programs().ok_or("no PostgreSQL server is installed")?;
        let mut watchdog = Command::new("sh");
        watchdog
            .args(["-c", include_str!("watchdog.sh"), "watchdog"])
            .arg(&programs)
            .arg(folder)
            .arg(std::process::id().to_string())
            .current_dir("/")
            // PGPORT, PGDATA and others would change the behaviour of the server.
            .env_clear()
            .env("PATH", "/usr/local/bin:/usr/bin:/bin")
            // Ctrl-C reaches the whole process group of a terminal, but the server must outlive the tests that use it.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        if user_id("-u", None)? == 0 {
            // PostgreSQL refuses to run as root.
            watchdog.uid(user_id("-u", Some("postgres"))?).gid(user_id("-g", Some("postgres"))?);
        }
        let mut watchdog = watchdog.spawn().map_err(|error| format!("cannot run sh: {error}"))?;
        let mut output = BufReader::new(watchdog.stdout.take().ok_or("the watchdog has no output")?);
        let mut server = Self { watchdog, directory: String::new(), programs };

        let mut line = String::new();
        output.read_line(&mut line).map_err(|error| error.to_string())?;
        server.directory = line.strip_prefix("directory ").unwrap_or_default().trim_end().to_owned();
        eprintln!("temporary PostgreSQL ({}) in {}", server.programs.display(), server.directory);
        line.clear();
        output.read_line(&mut line).map_err(|error| error.to_string())?;
        if line != "ready\n" {
            let _ = output.read_to_string(&mut line);
            return Err(format!("PostgreSQL did not start:\n{line}"));
        }
        Ok(server)
    }

    /// Returns the URL of one of its databases, in the form that sqlx and `psql` read.
    pub(crate) fn url(&self, database: &str) -> String {
        format!("postgres:///{database}?host={}&user=postgres", self.directory)
    }

    /// Gives a command access to the server: the URL, and the server's own `psql` first in `PATH`.
    pub(crate) fn configure(&self, command: &mut Command) {
        // libpq and sqlx take parts that a URL leaves out, such as the port, from these variables.
        for (name, _) in std::env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("PG")) {
                command.env_remove(name);
            }
        }
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::iter::once(self.programs.clone()).chain(std::env::split_paths(&path));
        if let Ok(path) = std::env::join_paths(path) {
            command.env("PATH", path);
        }
        command.env(URL_VARIABLE, self.url("postgres"));
    }

    /// Runs the server's `psql` on a database; stops at the first error.
    pub(crate) fn psql<A: AsRef<OsStr>>(
        &self,
        database: &str,
        arguments: impl IntoIterator<Item = A>,
    ) -> Result<(), String> {
        let mut psql = Command::new(self.programs.join("psql"));
        self.configure(&mut psql);
        let status = psql
            .args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", &self.url(database)])
            .args(arguments)
            .status()
            .map_err(|error| format!("cannot run psql: {error}"))?;
        status.success().then_some(()).ok_or_else(|| "psql failed".to_owned())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // The end of its input tells the watchdog to stop. Waiting ensures that nothing is left afterwards.
        drop(self.watchdog.stdin.take());
        let _ = self.watchdog.wait();
    }
}

/// Returns the directory of the newest server's programs: Debian's, or the first in `PATH`.
pub(crate) fn programs() -> Option<PathBuf> {
    newest_under(Path::new("/usr/lib/postgresql")).or_else(|| {
        let path = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&path).find(|folder| is_server(folder))
    })
}

fn newest_under(versions: &Path) -> Option<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = std::fs::read_dir(versions)
        .ok()?
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, programs)| is_server(programs))
        .collect();
    // Compared as numbers: as text, 9 would be newer than 15.
    found.sort();
    found.pop().map(|(_, programs)| programs)
}

fn is_server(folder: &Path) -> bool {
    PROGRAMS.iter().all(|program| folder.join(program).is_file())
}

/// Returns the id of a user (`-u`) or its group (`-g`); of the current user if none is named.
pub(crate) fn user_id(which: &str, user: Option<&str>) -> Result<u32, String> {
    let output =
        Command::new("id").arg(which).args(user).output().map_err(|error| format!("cannot run id: {error}"))?;
    String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .map_err(|_| format!("there is no user {}", user.unwrap_or("of this process")))
}

#[cfg(test)]
#[path = "postgres_tests.rs"]
mod tests;
