use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::{State, examine};
use crate::config::Config;

fn config_in(folder: &Path) -> Config {
    let data = folder.join("data");
    let settings = [("GUESTLIST_DATA_DIR", data.to_str().unwrap()), ("GUESTLIST_BIND", "127.0.0.1:0")];
    Config::from_map(settings).unwrap()
}

async fn states(config: &Config) -> Vec<(&'static str, State)> {
    examine(config).await.into_iter().map(|finding| (finding.what, finding.state)).collect()
}

/// Proves: S9.3.
#[tokio::test]
async fn after_a_start_everything_is_well() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    crate::start(config.clone()).await.unwrap().shutdown().await;
    let expected = [
        ("settings", State::Good),
        ("public URL", State::Good),
        ("database", State::Good),
        ("clock", State::Good),
        ("keys", State::Good),
        ("mail", State::Note),
    ];
    assert_eq!(states(&config).await, expected);
}

#[tokio::test]
async fn before_the_first_start_it_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    assert!(states(&config).await.contains(&("database", State::Note)));
    assert!(!config.data_dir.exists());
}

#[tokio::test]
async fn a_database_that_an_instance_uses_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let running = crate::start(config.clone()).await.unwrap();
    assert!(states(&config).await.contains(&("database", State::Note)));
    running.shutdown().await;
}

/// Proves: OP5.
#[tokio::test]
async fn a_key_that_others_can_read_is_wrong_and_so_is_a_lost_one() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    crate::start(config.clone()).await.unwrap().shutdown().await;
    let key = config.data_dir.join("secret-key");
    fs::set_permissions(&key, Permissions::from_mode(0o644)).unwrap();
    assert!(states(&config).await.contains(&("keys", State::Bad)));
    fs::remove_file(&key).unwrap();
    assert!(states(&config).await.contains(&("keys", State::Bad)));
}

#[tokio::test]
async fn a_database_without_our_schema_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    crate::store::OpenStore::open(&config).await.unwrap().close().await;
    assert!(states(&config).await.contains(&("database", State::Bad)));
}

#[tokio::test]
async fn a_mail_server_that_does_not_answer_is_wrong() {
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
    assert!(states(&config.unwrap()).await.contains(&("mail", State::Bad)));
}
