use std::process::Output;

use guestlist_postgres::FreshDatabase;

use super::*;

fn statements(of: &[(usize, &str)]) -> Vec<Statement> {
    of.iter().map(|(connection, sql)| Statement { connection: *connection, sql: (*sql).to_owned() }).collect()
}

async fn psql(url: &str, commands: &[&str]) -> Output {
    let mut arguments: Vec<String> = ["-X", "-q", "-d", url].map(ToOwned::to_owned).into();
    for command in commands {
        arguments.extend(["-c".to_owned(), (*command).to_owned()]);
    }
    let run = move || std::process::Command::new("psql").args(arguments).output().unwrap();
    tokio::task::spawn_blocking(run).await.unwrap()
}

#[tokio::test]
async fn statements_are_recorded_in_order_and_reach_the_server() {
    let database = FreshDatabase::create_empty().await;
    let proxy = StatementProxy::start(database.url()).await;
    let commands = ["BEGIN", "CREATE TABLE guests (name text)", "COMMIT"];
    let (output, recorded) = proxy.record(psql(proxy.url(), &commands)).await;
    assert!(output.status.success(), "{output:?}");
    assert_eq!(recorded, commands);
    assert!(psql(database.url(), &["SELECT * FROM guests"]).await.status.success());
}

#[tokio::test]
async fn a_client_that_prefers_encryption_continues_without_it() {
    let database = FreshDatabase::create_empty().await;
    let proxy = StatementProxy::start(database.url()).await;
    let preferring = proxy.url().replace("sslmode=disable", "sslmode=prefer");
    let (output, recorded) = proxy.record(psql(&preferring, &["SELECT 1"])).await;
    assert!(output.status.success(), "{output:?}");
    assert_eq!(recorded, ["SELECT 1"]);
}

#[tokio::test]
async fn a_recording_contains_only_the_statements_of_its_request() {
    let database = FreshDatabase::create_empty().await;
    let proxy = StatementProxy::start(database.url()).await;
    assert!(psql(proxy.url(), &["SELECT 1"]).await.status.success());
    assert_eq!(proxy.record(psql(proxy.url(), &["SELECT 2"])).await.1, ["SELECT 2"]);
    assert_eq!(proxy.record(async {}).await.1, [] as [String; 0]);
}

#[test]
fn transactions_that_reload_signing_keys_are_left_out() {
    let recorded = statements(&[
        (1, "BEGIN"),
        (2, "BEGIN ISOLATION LEVEL READ COMMITTED"),
        (1, "SELECT 1"),
        (2, "SELECT kid FROM signing_key"),
        (3, "SELECT kid FROM signing_key"),
        (1, "SELECT kid FROM signing_key"),
        (2, "ROLLBACK"),
        (1, "COMMIT"),
        (1, "SELECT 2"),
    ]);
    let expected = ["BEGIN", "SELECT 1", "SELECT kid FROM signing_key", "COMMIT", "SELECT 2"];
    assert_eq!(without_reloads(recorded), expected);
}

#[test]
fn a_transaction_without_a_statement_is_kept() {
    assert_eq!(without_reloads(statements(&[(1, "BEGIN"), (1, "COMMIT")])), ["BEGIN", "COMMIT"]);
}
