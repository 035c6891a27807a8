//! Test tools from PyPI, in a virtual environment below the target directory. It is created once, and created again
//! when the list of tools changes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{packages, workspace};

/// Path of the list of exact versions.
const LIST: &str = "tests/conformance/requirements.txt";
/// Name of the variable with the directory of the programs, for the tests.
const VARIABLE: &str = "GUESTLIST_TEST_PYTHON_TOOLS";

/// The installed tools.
pub(crate) struct PythonTools {
    programs: PathBuf,
}

impl PythonTools {
    /// Installs the tools if necessary.
    pub(crate) fn ensure() -> Result<Self, String> {
        let list = workspace().join(LIST);
        let requirements = fs::read_to_string(&list).map_err(|error| format!("{LIST}: {error}"))?;
        let folder = target().join("python-tools");
        // Written last, so that an incomplete environment is created again.
        let marker = folder.join("installed.txt");
        if fs::read_to_string(&marker).ok().as_ref() != Some(&requirements) {
            eprintln!("installing the tools of {LIST} from PyPI");
            run(Command::new(packages::python()).args(["-m", "venv", "--clear"]).arg(&folder))?;
            let mut pip = Command::new(folder.join("bin/python"));
            // The list is complete; other dependencies of its packages, such as a browser, are not needed.
            pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--requirement"]);
            pip.arg(&list);
            run(&mut pip)?;
            fs::write(&marker, &requirements).map_err(|error| format!("{}: {error}", marker.display()))?;
        }
        Ok(Self { programs: folder.join("bin") })
    }

    /// Sets the variable of a command.
    pub(crate) fn configure(&self, command: &mut Command) {
        command.env(VARIABLE, &self.programs);
    }
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), |folder| workspace().join(folder))
}

/// Runs a command; its output goes to standard error.
fn run(command: &mut Command) -> Result<(), String> {
    let program = Path::new(command.get_program()).display().to_string();
    let status = command.stdin(Stdio::null()).stdout(std::io::stderr()).status();
    match status.map_err(|error| format!("cannot run {program}: {error}"))? {
        status if status.success() => Ok(()),
        status => Err(format!("{program}: {status}")),
    }
}
