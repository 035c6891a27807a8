//! A new database for each test that needs PostgreSQL.
//!
//! Uses only the standard library and `psql`, so that no test crate needs a database driver.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// The environment variable in which `cargo xtask test` passes the URL of its server.
pub const URL_VARIABLE: &str = "GUESTLIST_TEST_POSTGRES_URL";

/// A database that is dropped with this value.
#[derive(Debug)]
#[must_use = "the database is dropped with this value"]
pub struct Database {
    server: String,
    name: String,
}

/// Creates an empty database, and returns its URL and the guard that drops it.
///
/// # Panics
/// If there is no server. Tests without a database fail; they are not skipped.
pub fn fresh_database() -> (String, Database) {
    let server = server_url();
    let database = Database { name: unique_name(), server };
    // Copying a template fails while a client is connected to it; template0 accepts no connections.
    let statement = format!("CREATE DATABASE {} TEMPLATE template0", database.name);
    if let Err(error) = psql(&database.server, &statement) {
        panic!("no test database: {error}");
    }
    (url_of(&database.server, &database.name), database)
}

/// Restores a plain dump into an empty database.
///
/// # Panics
/// If it cannot be restored.
pub fn restore(url: &str, dump: &Path) {
    let mut psql = Command::new("psql");
    psql.args(["-X", "-q", "-o", "/dev/null", "-v", "ON_ERROR_STOP=1", "-d", url, "-f"]).arg(dump);
    let output = psql.output().unwrap_or_else(|error| panic!("cannot run psql: {error}"));
    assert!(output.status.success(), "{}: {}", dump.display(), String::from_utf8_lossy(&output.stderr));
}

/// Returns the URL of the server's maintenance database.
///
/// # Panics
/// If the tests were not started by `cargo xtask test`.
pub fn server_url() -> String {
    std::env::var_os(URL_VARIABLE)
        .and_then(|url| url.into_string().ok())
        .unwrap_or_else(|| panic!("{URL_VARIABLE} is not set: run the tests with `cargo xtask test`"))
}

impl Drop for Database {
    fn drop(&mut self) {
        // Best effort: pools may still be connected (hence FORCE), and the server does not outlive the test run.
        let _ = psql(&self.server, &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
    }
}

/// Returns a unique name: the counter distinguishes databases of one process, the process id those of several, and the
/// random part those of a reused process id.
fn unique_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    // The standard library's only source of randomness.
    let random = RandomState::new().build_hasher().finish();
    format!("guestlist_test_{}_{count}_{random:016x}", std::process::id())
}

/// Replaces the database in a server's URL: `postgres:///postgres?host=…` → `postgres:///name?host=…`.
fn url_of(server: &str, database: &str) -> String {
    let (address, settings) = server.split_once('?').map_or((server, None), |(a, s)| (a, Some(s)));
    let after_scheme = address.find("://").map_or(0, |at| at + "://".len());
    let end_of_host = address[after_scheme..].find('/').map_or(address.len(), |at| after_scheme + at);
    let settings = settings.map(|settings| format!("?{settings}")).unwrap_or_default();
    format!("{}/{database}{settings}", &address[..end_of_host])
}

fn psql(url: &str, statement: &str) -> Result<(), String> {
    let output = Command::new("psql")
        .args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", statement])
        .output()
        .map_err(|error| format!("cannot run psql: {error}"))?;
    output.status.success().then_some(()).ok_or_else(|| String::from_utf8_lossy(&output.stderr).trim().to_owned())
}

#[cfg(test)]
#[path = "postgres_tests.rs"]
mod tests;
