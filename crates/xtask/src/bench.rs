//! `cargo xtask bench`: builds the release binaries and measures them.

use std::ffi::OsString;
use std::path::Path;

use crate::postgres::Postgres;
use crate::{Outcome, cargo, exit_code, packages};

/// Runs the benchmarks with these options.
pub(crate) fn run(options: &[OsString]) -> Outcome {
    packages::ensure(&[packages::POSTGRES, packages::LOAD_GENERATOR])?;
    // Built on its own, so that it has the features that are shipped.
    let built = cargo()
        .args(["build", "--release", "--package", "guestlist"])
        .status()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    if !built.success() {
        return Ok(exit_code(built));
    }
    // On disk, as in production.
    let postgres = Postgres::start(Path::new("/tmp"))?;
    let mut bench = cargo();
    bench.args(["run", "--quiet", "--release", "--package", "guestlist-bench", "--"]).args(options);
    postgres.configure(&mut bench);
    let status = bench.status().map_err(|error| format!("cannot run cargo: {error}"))?;
    Ok(exit_code(status))
}
