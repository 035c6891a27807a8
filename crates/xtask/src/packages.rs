//! Packages that the tests need besides Rust: how to detect them, and how to install them on Debian.

use std::ffi::OsStr;
use std::io::IsTerminal;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::postgres;

/// A requirement of the tests.
#[derive(Clone, Copy)]
pub(crate) struct Requirement {
    name: &'static str,
    packages: &'static [&'static str],
    is_installed: fn() -> bool,
}

pub(crate) const POSTGRES: Requirement = Requirement {
    name: "a PostgreSQL server",
    packages: &["postgresql"],
    is_installed: || postgres::programs().is_some(),
};

pub(crate) const PYTHON: Requirement = Requirement {
    name: "Python 3",
    packages: &["python3"],
    is_installed: || succeeds(python(), ["-c", "import sqlite3"]),
};

/// The browser in which the pages are tested.
pub(crate) const BROWSER: Requirement = Requirement {
    name: "Chromium with its WebDriver",
    packages: &["chromium", "chromium-driver"],
    is_installed: || succeeds("chromium", ["--version"]) && succeeds("chromedriver", ["--version"]),
};

/// The program that sends the requests of benchmarks.
pub(crate) const LOAD_GENERATOR: Requirement =
    Requirement { name: "the load generator wrk", packages: &["wrk"], is_installed: || is_on_path("wrk") };

/// All requirements of `cargo xtask test`.
pub(crate) const TEST_REQUIREMENTS: &[Requirement] = &[
    // rustc links with it, and it compiles aws-lc-sys and SQLite.
    Requirement {
        name: "a C compiler",
        packages: &["gcc", "libc6-dev"],
        is_installed: || succeeds("cc", ["--version"]),
    },
    POSTGRES,
    // A test verifies guest access tokens with an independent implementation.
    Requirement {
        name: "Python 3 with the modules jwt and cryptography",
        packages: &["python3", "python3-jwt", "python3-cryptography"],
        is_installed: || succeeds(python(), ["-c", "import jwt, cryptography"]),
    },
    // The tools that check the API against its document come from PyPI, into a virtual environment.
    Requirement {
        name: "Python 3 with venv",
        packages: &["python3", "python3-venv"],
        is_installed: || succeeds(python(), ["-c", "import venv, ensurepip"]),
    },
    BROWSER,
];

/// Returns the path of Debian's Python, whose packages are used; another Python can come first in `PATH`.
pub(crate) fn python() -> &'static str {
    if Path::new("/usr/bin/python3").exists() { "/usr/bin/python3" } else { "python3" }
}

/// Installs missing requirements if possible.
///
/// # Errors
/// Instructions for installing them, if root privileges or apt-get are missing.
pub(crate) fn ensure(requirements: &[Requirement]) -> Result<(), String> {
    let missing = missing(requirements);
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|requirement| requirement.name).collect();
    let names = names.join(", ");
    let packages: Vec<&str> = missing.iter().flat_map(|requirement| requirement.packages).copied().collect();
    if !succeeds("apt-get", ["--version"]) {
        return Err(format!("missing: {names} (apt-get, which would install it, is not available)"));
    }
    let Some(prefix) = root_prefix()? else {
        return Err(format!("missing: {names}. To install it:\n{}", install_command(&packages)));
    };
    eprintln!("missing: {names}. Installing {}", packages.join(" "));
    for arguments in [vec!["update"], [&["install", "-y", "--no-install-recommends"], packages.as_slice()].concat()] {
        let mut command_line =
            prefix.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]).chain(&arguments);
        let installed = command_line
            .next()
            .map(|program| Command::new(program).args(command_line).stdout(std::io::stderr()).status())
            .is_some_and(|status| status.is_ok_and(|status| status.success()));
        if !installed {
            return Err(format!("apt-get failed. To run it manually:\n{}", install_command(&packages)));
        }
    }
    match self::missing(requirements).first() {
        None => Ok(()),
        Some(requirement) => {
            Err(format!("{} is still missing after installing {}", requirement.name, requirement.packages.join(" ")))
        }
    }
}

fn missing(requirements: &[Requirement]) -> Vec<Requirement> {
    requirements.iter().filter(|requirement| !(requirement.is_installed)()).copied().collect()
}

/// Returns the prefix that runs a command as root: empty as root, sudo if available, `None` otherwise.
fn root_prefix() -> Result<Option<Vec<&'static str>>, String> {
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

fn install_command(packages: &[&str]) -> String {
    format!("sudo apt-get update && sudo apt-get install -y --no-install-recommends {}", packages.join(" "))
}

/// Returns whether a program is on the path, without running it.
fn is_on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
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
