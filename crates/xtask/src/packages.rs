//! Packages that the tests need besides Rust: how to detect them, and how to install them on Debian.

use std::ffi::OsStr;
use std::io::IsTerminal;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::postgres;

/// A requirement of the tests.
#[derive(Clone, Copy)]
pub(crate) struct Need {
    what: &'static str,
    packages: &'static [&'static str],
    is_there: fn() -> bool,
}

pub(crate) const POSTGRES: Need =
    Need { what: "a PostgreSQL server", packages: &["postgresql"], is_there: || postgres::programs().is_some() };

pub(crate) const PYTHON: Need =
    Need { what: "Python 3", packages: &["python3"], is_there: || succeeds(python(), ["-c", "import sqlite3"]) };

/// The browser in which the pages are tested.
pub(crate) const BROWSER: Need = Need {
    what: "Chromium with its WebDriver",
    packages: &["chromium", "chromium-driver"],
    is_there: || succeeds("chromium", ["--version"]) && succeeds("chromedriver", ["--version"]),
};

/// All requirements that `cargo xtask test` checks. A new requirement is another entry.
pub(crate) const FOR_TESTS: &[Need] = &[
    // rustc links with it, and it compiles aws-lc-sys and SQLite.
    Need { what: "a C compiler", packages: &["gcc", "libc6-dev"], is_there: || succeeds("cc", ["--version"]) },
    POSTGRES,
    // A test verifies guest access tokens with an independent implementation.
    Need {
        what: "Python 3 with the modules jwt and cryptography",
        packages: &["python3", "python3-jwt", "python3-cryptography"],
        is_there: || succeeds(python(), ["-c", "import jwt, cryptography"]),
    },
    // The tools that check the API against its document come from PyPI, into a virtual environment.
    Need {
        what: "Python 3 with venv",
        packages: &["python3", "python3-venv"],
        is_there: || succeeds(python(), ["-c", "import venv, ensurepip"]),
    },
    BROWSER,
];

/// Returns Debian's Python, whose packages are used; another one can come first on the path.
pub(crate) fn python() -> &'static str {
    if Path::new("/usr/bin/python3").exists() { "/usr/bin/python3" } else { "python3" }
}

/// Installs missing requirements if that needs no interaction; otherwise returns instructions.
pub(crate) fn ensure(needs: &[Need]) -> Result<(), String> {
    let missing = missing(needs);
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|need| need.what).collect();
    let names = names.join(", ");
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
    if !succeeds("apt-get", ["--version"]) {
        return Err(format!("missing: {names} (here is no apt-get to install it with)"));
    }
    let Some(prefix) = privilege()? else {
        return Err(format!("missing: {names}. To install it:\n{}", line_to_run(&packages)));
    };
    eprintln!("missing: {names}. Installing {}", packages.join(" "));
    for arguments in [vec!["update"], [&["install", "-y", "--no-install-recommends"], packages.as_slice()].concat()] {
        let mut words = prefix.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]).chain(&arguments);
        let installed = words
            .next()
            .map(|program| Command::new(program).args(words).stdout(std::io::stderr()).status())
            .is_some_and(|status| status.is_ok_and(|status| status.success()));
        if !installed {
            return Err(format!("apt-get failed. To try it by hand:\n{}", line_to_run(&packages)));
        }
    }
    match self::missing(needs).first() {
        None => Ok(()),
        Some(need) => Err(format!("{} is still missing after installing {}", need.what, need.packages.join(" "))),
    }
}

fn missing(needs: &[Need]) -> Vec<Need> {
    needs.iter().filter(|need| !(need.is_there)()).copied().collect()
}

/// Returns the prefix that runs a command as root: empty as root, sudo if available, `None` otherwise.
fn privilege() -> Result<Option<Vec<&'static str>>, String> {
    Ok(if postgres::user_id("-u", None)? == 0 {
        Some(vec![])
    } else if succeeds("sudo", ["-n", "true"]) {
        Some(vec!["sudo", "-n"])
    } else if succeeds("sudo", ["-V"]) && std::io::stdin().is_terminal() {
        // On a terminal a person can enter the password.
        Some(vec!["sudo"])
    } else {
        None
    })
}

fn line_to_run(packages: &[&str]) -> String {
    format!("sudo apt-get update && sudo apt-get install -y --no-install-recommends {}", packages.join(" "))
}

fn succeeds<A: AsRef<OsStr>>(program: &str, arguments: impl IntoIterator<Item = A>) -> bool {
    Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

#[cfg(test)]
#[path = "packages_tests.rs"]
mod tests;
