//! Conformance of the OpenAPI document and the served API, checked by schemathesis and openapi-spec-validator from
//! PyPI, in the virtual environment that `cargo xtask test` creates.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::path::PathBuf;
use std::process::{Command, Stdio};

use guestlist_tests::backend::Backend;
use guestlist_tests::instance::Instance;
use guestlist_tests::tree::root;

/// Returns a command of the virtual environment.
fn tool(name: &str) -> Command {
    let folder = std::env::var_os("GUESTLIST_TEST_PYTHON_TOOLS").map(PathBuf::from);
    let folder = folder.expect("GUESTLIST_TEST_PYTHON_TOOLS is set by `cargo xtask test`");
    let mut command = Command::new(folder.join(name));
    command.stdin(Stdio::null()).env_remove("PYTHONPATH");
    command
}

/// Runs a command to its end.
///
/// # Panics
/// If it fails; shows its output.
#[track_caller]
fn assert_success(mut command: Command) {
    let output = command.output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{:?}\n{}", command.get_program(), String::from_utf8_lossy(&text));
}

/// Runs all checks and phases of schemathesis. The configuration files list the exceptions with their reasons.
async fn check_conformance(instance: &Instance, configuration: &'static str, headers: Vec<String>) {
    let url = format!("{}/openapi.json", instance.base.url());
    let reports = tempfile::tempdir().unwrap();
    let mut command = tool("schemathesis");
    command
        .arg("--config-file")
        .arg(root().join("tests/conformance").join(configuration))
        .args(["run", &url, "--checks", "all", "--seed", "1", "--max-examples", "10", "--workers", "2"])
        .args(headers.iter().flat_map(|header| ["--header", header]))
        .current_dir(reports.path());
    tokio::task::spawn_blocking(move || assert_success(command)).await.unwrap();
}

/// Proves: S7.4.
#[tokio::test]
async fn the_document_is_valid_openapi_3_1() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("openapi.json");
    std::fs::write(&path, guestlist_http::openapi_json()).unwrap();
    let mut command = tool("openapi-spec-validator");
    command.args(["--schema", "3.1"]).arg(&path);
    tokio::task::spawn_blocking(move || assert_success(command)).await.unwrap();
}

/// Proves: S7.4, S7.5, HT1, HT8.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_api_conforms_to_its_document_for_signed_in_requests() {
    let instance = Instance::start_in_real_time(Backend::Sqlite, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    let ana = instance.new_account("Ana").await;
    let header = format!("Authorization: Bearer {}", ana.bearer().unwrap());
    check_conformance(&instance, "signed-in.toml", vec![header]).await;
}

/// Proves: S7.4, S7.5, HT1, HT8.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_api_conforms_to_its_document_for_unauthenticated_requests() {
    let instance = Instance::start_in_real_time(Backend::Postgres, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    check_conformance(&instance, "anonymous.toml", vec![]).await;
}
