//! Somebody else's JWT library (PyJWT): what it makes of our tokens, every host application's will.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// Debian's interpreter: that is where `python3-jwt` is.
const PYTHON: &str = "/usr/bin/python3";

/// Verifies a token with a key set; answers `{"header", "claims"}`, or `{"refused"}`.
///
/// # Panics
/// Where the library is missing: `apt-get install python3-jwt python3-cryptography`.
pub fn verify(jwks: &Value, token: &str, issuer: &str, audience: &str) -> Value {
    // Asked when running, not when compiling: two clones may share a target folder.
    let ours = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    let mut python = Command::new(PYTHON)
        .arg(ours.join("src/verifier.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("cannot run {PYTHON}: {error}"));
    let question = json!({ "jwks": jwks, "token": token, "issuer": issuer, "audience": audience });
    let mut stdin = python.stdin.take().expect("a pipe");
    stdin.write_all(question.to_string().as_bytes()).expect("a listener");
    drop(stdin);
    let output = python.wait_with_output().expect("an end");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "apt-get install python3-jwt python3-cryptography: {complaint}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}
