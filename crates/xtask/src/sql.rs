//! `cargo xtask sql`: the offline data of the SQL that sqlx's macros check while compiling.
//!
//! With a database, the macros query it about each statement and store the result; without one they read the stored
//! results, so that a build needs no database. This task creates both databases, applies the migrations, and has both
//! adapters checked in one compilation.
//!
//! `SQLX_OFFLINE_DIR` tells the macros where to write. It names one folder for all crates, files are named after the
//! text of the statement only, and the same text has other types in the other database. Therefore this program runs
//! between cargo and rustc (`RUSTC_WORKSPACE_WRAPPER`) and sets a separate folder for each adapter. Compiling the
//! adapters one after the other would also work, but each alone enables fewer features of sqlx, which would then be
//! compiled again, with its macros, each time.
//!
//! Only an adapter's library is compiled: checked SQL belongs there, not in its tests.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::postgres::Postgres;
use crate::{Outcome, cargo, packages, scratch, workspace};

const OUTPUT_VARIABLE: &str = "GUESTLIST_SQL_OUTPUT";

/// A crate with compile-time checked SQL. The variable is the `database-url-var` of its `sqlx.toml`.
struct Adapter {
    package: &'static str,
    folder: &'static str,
    url_variable: &'static str,
}

const POSTGRES: Adapter =
    Adapter { package: "guestlist-postgres", folder: "crates/postgres", url_variable: "GUESTLIST_SQL_POSTGRES_URL" };
const SQLITE: Adapter =
    Adapter { package: "guestlist-sqlite", folder: "crates/sqlite", url_variable: "GUESTLIST_SQL_SQLITE_URL" };
const ADAPTERS: [Adapter; 2] = [POSTGRES, SQLITE];

/// Whether to replace the committed data or to compare with it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Write,
    Check,
}

/// Regenerates the data of both adapters.
pub(crate) fn run(mode: Mode) -> Outcome {
    packages::ensure(&[packages::POSTGRES, packages::PYTHON])?;
    let this_program = std::env::current_exe().map_err(|error| error.to_string())?;
    // Below the target folder, which git ignores, in case this process cannot remove it.
    let parent = this_program.parent().ok_or("the path of this program has no parent directory")?;
    let scratch = tempfile::Builder::new()
        .prefix("sql-")
        .tempdir_in(parent)
        .map_err(|error| format!("cannot create a temporary directory: {error}"))?;

    let postgres = Postgres::start(scratch::folder())?;
    prepare_postgres(&postgres)?;
    let sqlite = scratch.path().join("guestlist.db");
    prepare_sqlite(&sqlite)?;

    let mut check = cargo();
    check.args(["check", "--quiet"]);
    for adapter in ADAPTERS {
        fs::create_dir(scratch.path().join(adapter.package)).map_err(|error| error.to_string())?;
        mark_as_changed(&workspace().join(adapter.folder).join("src/lib.rs"))?;
        check.args(["--package", adapter.package]);
    }
    let status = check
        .env(POSTGRES.url_variable, postgres.url("guestlist_sql"))
        .env(SQLITE.url_variable, format!("sqlite://{}", sqlite.display()))
        .env(OUTPUT_VARIABLE, scratch.path())
        .env("RUSTC_WORKSPACE_WRAPPER", &this_program)
        .env_remove("SQLX_OFFLINE")
        .status()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    if !status.success() {
        return Err("the adapters do not compile against the migrations; the committed data was not changed".to_owned());
    }

    let mut stale = Vec::new();
    for adapter in ADAPTERS {
        let committed = workspace().join(adapter.folder).join(".sqlx");
        let generated = statements(&scratch.path().join(adapter.package))?;
        let differences = differences(&statements(&committed)?, &generated);
        println!("{}: {} of {} statements differ", adapter.folder, differences.len(), generated.len());
        stale.extend(differences.iter().map(|difference| format!("{}/.sqlx/{difference}", adapter.folder)));
        if mode == Mode::Write && !differences.is_empty() {
            replace(&committed, &generated).map_err(|error| format!("{}: {error}", committed.display()))?;
        }
    }
    if mode == Mode::Check && !stale.is_empty() {
        return Err(format!("stale offline data, run `cargo xtask sql`:\n{}", stale.join("\n")));
    }
    Ok(ExitCode::SUCCESS)
}

/// Acts as the wrapper of rustc if cargo calls this program during [`run`]: replaces the process by rustc with the
/// folder of the adapter. Returns `None` in any other call.
pub(crate) fn run_as_rustc_wrapper() -> Option<Outcome> {
    let output = PathBuf::from(std::env::var_os(OUTPUT_VARIABLE)?);
    let mut arguments = std::env::args_os().skip(1);
    let mut rustc = Command::new(arguments.next()?);
    rustc.args(arguments).env_remove("SQLX_OFFLINE_DIR");
    let package = std::env::var_os("CARGO_PKG_NAME").unwrap_or_default();
    if ADAPTERS.iter().any(|adapter| adapter.package == package) {
        rustc.env("SQLX_OFFLINE_DIR", output.join(package));
    }
    Some(Err(format!("cannot run rustc: {}", rustc.exec())))
}

fn prepare_postgres(postgres: &Postgres) -> Result<(), String> {
    postgres.psql("postgres", ["-c", "CREATE DATABASE guestlist_sql"])?;
    for migration in migrations("migrations/postgres")? {
        // Like sqlx: a migration is one transaction, unless its first line says otherwise.
        let text = fs::read_to_string(&migration).map_err(|error| format!("{}: {error}", migration.display()))?;
        let mut arguments: Vec<OsString> = vec!["-f".into(), migration.clone().into()];
        if !text.starts_with("-- no-transaction") {
            arguments.push("-1".into());
        }
        postgres.psql("guestlist_sql", arguments).map_err(|error| format!("{}: {error}", migration.display()))?;
    }
    Ok(())
}

/// Applies the migrations with Python, which includes SQLite; its command line tool can be missing.
fn prepare_sqlite(database: &Path) -> Result<(), String> {
    const APPLY_MIGRATIONS: &str = "\
import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
for migration in sys.argv[2:]:
    try:
        database.executescript(open(migration, encoding='utf-8').read())
    except sqlite3.Error as error:
        sys.exit(f'{migration}: {error}')
database.close()
";
    let status = Command::new(packages::python())
        .args(["-c", APPLY_MIGRATIONS])
        .arg(database)
        .args(migrations("migrations/sqlite")?)
        .status()
        .map_err(|error| format!("cannot run Python: {error}"))?;
    status.success().then_some(()).ok_or_else(|| "the SQLite migrations cannot be applied".to_owned())
}

/// Returns the migrations of a folder, ordered by number.
fn migrations(folder: &str) -> Result<Vec<PathBuf>, String> {
    let mut files: Vec<PathBuf> = fs::read_dir(workspace().join(folder))
        .map_err(|error| format!("{folder}: {error}"))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "sql"))
        .collect();
    files.sort();
    if files.is_empty() { Err(format!("{folder} contains no migration")) } else { Ok(files) }
}

/// Updates the modification time of a file. Cargo then compiles its crate again; it does not know that the database
/// changed.
fn mark_as_changed(file: &Path) -> Result<(), String> {
    #[expect(clippy::disallowed_methods, reason = "cargo compares modification times with the real clock")]
    let now = std::time::SystemTime::now();
    fs::File::options()
        .append(true)
        .open(file)
        .and_then(|file| file.set_modified(now))
        .map_err(|error| format!("{}: {error}", file.display()))
}

/// Returns the files of an offline folder by name; a missing folder is empty.
fn statements(folder: &Path) -> Result<BTreeMap<OsString, Vec<u8>>, String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(BTreeMap::new());
    };
    entries
        .flatten()
        .map(|entry| fs::read(entry.path()).map(|content| (entry.file_name(), content)))
        .collect::<Result<_, _>>()
        .map_err(|error| format!("{}: {error}", folder.display()))
}

fn differences(committed: &BTreeMap<OsString, Vec<u8>>, generated: &BTreeMap<OsString, Vec<u8>>) -> Vec<String> {
    let mut found: Vec<String> = generated
        .iter()
        .filter_map(|(name, content)| match committed.get(name) {
            Some(same) if same == content => None,
            Some(_) => Some(format!("{} (changed)", name.display())),
            None => Some(format!("{} (missing)", name.display())),
        })
        .collect();
    let unused = committed.keys().filter(|name| !generated.contains_key(*name));
    found.extend(unused.map(|name| format!("{} (no longer used)", name.display())));
    found.sort();
    found
}

fn replace(folder: &Path, files: &BTreeMap<OsString, Vec<u8>>) -> std::io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir(folder)?;
    for (name, content) in files {
        fs::write(folder.join(name), content)?;
    }
    Ok(())
}

#[cfg(test)]
#[path = "sql_tests.rs"]
mod tests;
