use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::{Status, run_checks};
use crate::config::Config;

fn config_in(folder: &Path) -> Config {
    let data = folder.join("data");
    let settings = [("GUESTLIST_DATA_DIR", data.to_str().unwrap()), ("GUESTLIST_BIND", "127.0.0.1:0")];
    Config::from_map(settings).unwrap()
}

async fn statuses(config: &Config) -> Vec<(&'static str, Status)> {
    run_checks(config).await.into_iter().map(|result| (result.check, result.status)).collect()
}

/// Proves: S9.3.
#[tokio::test]
async fn after_a_start_all_checks_pass() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    crate::start(config.clone()).await.unwrap().shutdown().await;
    let expected = [
        ("settings", Status::Passed),
        ("public URL", Status::Passed),
        ("database", Status::Passed),
        ("clock", Status::Passed),
        ("keys", Status::Passed),
        ("mail", Status::Note),
    ];
    assert_eq!(statuses(&config).await, expected);
}

#[tokio::test]
async fn before_the_first_start_the_checks_create_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    assert!(statuses(&config).await.contains(&("database", Status::Note)));
    assert!(!config.data_dir.exists());
}

#[tokio::test]
async fn a_database_in_use_by_an_instance_is_a_note() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let running = crate::start(config.clone()).await.unwrap();
    assert!(statuses(&config).await.contains(&("database", Status::Note)));
    running.shutdown().await;
}

/// Proves: OP5.
#[tokio::test]
async fn a_key_file_that_is_readable_by_others_or_missing_fails() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    crate::start(config.clone()).await.unwrap().shutdown().await;
    let key = config.data_dir.join("secret-key");
    fs::set_permissions(&key, Permissions::from_mode(0o644)).unwrap();
    assert!(statuses(&config).await.contains(&("keys", Status::Failed)));
    fs::remove_file(&key).unwrap();
    assert!(statuses(&config).await.contains(&("keys", Status::Failed)));
}

#[tokio::test]
async fn a_database_without_the_schema_fails() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    crate::store::OpenStore::open(&config).await.unwrap().close().await;
    assert!(statuses(&config).await.contains(&("database", Status::Failed)));
}

#[tokio::test]
async fn an_unreachable_mail_server_fails() {
    let folder = tempfile::tempdir().unwrap();
    // A port that is bound, but that no process listens on.
    let taken = tokio::net::TcpSocket::new_v4().unwrap();
    taken.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let server = format!("smtp://{}?tls=none", taken.local_addr().unwrap());
    let config = Config::from_map([
        ("GUESTLIST_DATA_DIR", folder.path().to_str().unwrap()),
        ("GUESTLIST_SMTP_URL", &server),
        ("GUESTLIST_MAIL_FROM", "a@example.com"),
    ]);
    assert!(statuses(&config.unwrap()).await.contains(&("mail", Status::Failed)));
}
