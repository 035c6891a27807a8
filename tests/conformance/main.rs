//! The OpenAPI document, checked by somebody else's tool: openapi-spec-validator, from PyPI, in the virtual environment
//! that `cargo xtask test` makes.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A program of the environment.
fn tool(name: &str) -> Command {
    let folder = std::env::var_os("GUESTLIST_TEST_PYTHON_TOOLS").map(PathBuf::from);
    let folder = folder.expect("GUESTLIST_TEST_PYTHON_TOOLS is set by `cargo xtask test`");
    let mut command = Command::new(folder.join(name));
    command.stdin(Stdio::null()).env_remove("PYTHONPATH");
    command
}

/// Proves: S7.4.
#[test]
fn the_document_is_valid_openapi_3_1() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("openapi.json");
    std::fs::write(&path, guestlist_http::openapi_json()).unwrap();
    let output = tool("openapi-spec-validator").args(["--schema", "3.1"]).arg(&path).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&said));
}
