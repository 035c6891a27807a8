//! Direct access to the databases of instances, with command-line tools.

use std::process::Command;

/// A Python script that runs queries: Debian's interpreter includes SQLite.
const READ_SQLITE: &str = "import sqlite3, sys
database = sqlite3.connect(f'file:{sys.argv[1]}?mode=ro', uri=True, timeout=10)
for query in sys.argv[2:]:
    for row in database.execute(query): print(*row, sep='|')";

/// A Python script that executes a statement.
const CHANGE_SQLITE: &str = "import sqlite3, sys
with sqlite3.connect(sys.argv[1], timeout=10) as database:
    database.execute(sys.argv[2])";

/// Executes a statement in a SQLite database, while an instance may be using it.
///
/// # Panics
/// If the statement fails.
pub fn change_sqlite(url: &str, statement: &str) {
    let file = url.strip_prefix("sqlite://").unwrap_or_else(|| panic!("no SQLite file: {url}"));
    let output = Command::new("/usr/bin/python3").args(["-c", CHANGE_SQLITE, file, statement]).output();
    let output = output.unwrap_or_else(|error| panic!("cannot run Python: {error}"));
    assert!(output.status.success(), "{statement}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Runs queries in the database of a `sqlite://` or `postgres://` URL, and returns their results: a line per row, with
/// `|` between columns.
///
/// # Panics
/// If a query fails.
pub fn query(url: &str, queries: &[&str]) -> String {
    let mut command = match url.strip_prefix("sqlite://") {
        Some(file) => {
            let mut python = Command::new("/usr/bin/python3");
            python.args(["-c", READ_SQLITE, file]).args(queries);
            python
        }
        None => {
            let mut psql = Command::new("psql");
            psql.args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", url]);
            psql.args(queries.iter().flat_map(|query| ["-c", query]));
            psql
        }
    };
    let output = command.output().unwrap_or_else(|error| panic!("cannot run {command:?}: {error}"));
    assert!(output.status.success(), "{queries:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
