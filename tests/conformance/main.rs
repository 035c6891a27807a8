//! The OpenAPI document and the served API, checked against each other by somebody else's tools: schemathesis and
//! openapi-spec-validator, from PyPI, in the virtual environment that `cargo xtask test` makes.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::path::PathBuf;
use std::process::{Command, Stdio};

use guestlist_tests::backend::Backend;
use guestlist_tests::instance::Instance;
use guestlist_tests::tree::root;

/// A program of the environment.
fn tool(name: &str) -> Command {
    let folder = std::env::var_os("GUESTLIST_TEST_PYTHON_TOOLS").map(PathBuf::from);
    let folder = folder.expect("GUESTLIST_TEST_PYTHON_TOOLS is set by `cargo xtask test`");
    let mut command = Command::new(folder.join(name));
    command.stdin(Stdio::null()).env_remove("PYTHONPATH");
    command
}

/// Runs it to its end; what it says is shown when it is not content.
#[track_caller]
fn is_content(mut command: Command) {
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{:?}\n{}", command.get_program(), String::from_utf8_lossy(&said));
}

/// Every check of schemathesis in every phase. Exceptions stand in the configuration files, each with its reason.
async fn conforms(instance: &Instance, configuration: &'static str, headers: Vec<String>) {
    let url = format!("{}/openapi.json", instance.base.url());
    let reports = tempfile::tempdir().unwrap();
    let mut command = tool("schemathesis");
    command
        .arg("--config-file")
        .arg(root().join("tests/conformance").join(configuration))
        .args(["run", &url, "--checks", "all", "--seed", "1", "--max-examples", "10", "--workers", "2"])
        .args(headers.iter().flat_map(|header| ["--header", header]))
        .current_dir(reports.path());
    tokio::task::spawn_blocking(move || is_content(command)).await.unwrap();
}

/// Proves: S7.4.
#[tokio::test]
async fn the_document_is_valid_openapi_3_1() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("openapi.json");
    std::fs::write(&path, guestlist_http::openapi_json()).unwrap();
    let mut command = tool("openapi-spec-validator");
    command.args(["--schema", "3.1"]).arg(&path);
    tokio::task::spawn_blocking(move || is_content(command)).await.unwrap();
}

/// Proves: S7.4, S7.5, HT1, HT8.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn for_somebody_signed_in_the_api_is_what_its_document_says() {
    let instance = Instance::start_in_real_time(Backend::Sqlite, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    let ana = instance.person("Ana").await;
    let header = format!("Authorization: Bearer {}", ana.bearer().unwrap());
    conforms(&instance, "signed-in.toml", vec![header]).await;
}

/// Proves: S7.4, S7.5, HT1, HT8.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn for_nobody_in_particular_the_api_is_what_its_document_says() {
    let instance = Instance::start_in_real_time(Backend::Postgres, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    conforms(&instance, "nobody.toml", vec![]).await;
}
