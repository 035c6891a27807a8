//! Token verification with an independent JWT library (PyJWT), as a host application would do it.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// Debian's interpreter, which has the package `python3-jwt`.
const PYTHON: &str = "/usr/bin/python3";

/// Verifies a token with a key set, and returns `{"header", "claims"}` or `{"refused"}`.
///
/// # Panics
/// If the library is not installed (`apt-get install python3-jwt python3-cryptography`).
pub fn verify(jwks: &Value, token: &str, issuer: &str, audience: &str) -> Value {
    // Determined at run time, because two clones may share a target folder.
    let own = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    let mut python = Command::new(PYTHON)
        .arg(own.join("src/verifier.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("cannot run {PYTHON}: {error}"));
    let input = json!({ "jwks": jwks, "token": token, "issuer": issuer, "audience": audience });
    let mut stdin = python.stdin.take().expect("a pipe");
    stdin.write_all(input.to_string().as_bytes()).expect("an open pipe");
    drop(stdin);
    let output = python.wait_with_output().expect("an exit status");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "apt-get install python3-jwt python3-cryptography: {error}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}
