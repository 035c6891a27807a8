//! Restoring a dump with the `psql` of the server that `cargo xtask test` starts.

use std::path::Path;
use std::process::Command;

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
