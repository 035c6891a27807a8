use std::path::Path;

use super::{retire_signing_key, rotate_signing_key};
use crate::config::Config;
use crate::error::cause;
use crate::keys::{keyring, server_keys};
use crate::store::OpenStore;
use crate::system::SystemClock;

fn config_in(folder: &Path) -> Config {
    let data = folder.join("data");
    Config::from_map([("GUESTLIST_DATA_DIR", data.to_str().unwrap())]).unwrap()
}

/// Creates what a first start creates.
async fn started_once(config: &Config) {
    let store = OpenStore::open(config).await.unwrap();
    store.migrate().await.unwrap();
    let ports = store.ports();
    let keys = server_keys(config, ports.read.as_ref()).await.unwrap();
    keyring(&ports, &keys, &SystemClock).await.unwrap();
    store.close().await;
}

async fn kids(config: &Config) -> Vec<(String, bool)> {
    let store = OpenStore::open(config).await.unwrap();
    let records = store.ports().read.signing_keys().await.unwrap();
    store.close().await;
    records.into_iter().map(|record| (record.kid, record.active)).collect()
}

/// Proves: S7.2, S9.3, JW5.
#[tokio::test]
async fn a_new_key_signs_and_the_old_one_verifies_until_it_is_retired() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    started_once(&config).await;
    let old = kids(&config).await[0].0.clone();
    let new = rotate_signing_key(&config).await.unwrap();
    assert_eq!(kids(&config).await, [(old.clone(), false), (new.clone(), true)]);

    let refused = retire_signing_key(&config, &new).await.unwrap_err();
    assert!(cause(&refused).contains("this is the key that signs"), "{}", cause(&refused));
    let refused = retire_signing_key(&config, "nonesuch").await.unwrap_err();
    assert!(cause(&refused).contains("there is no such signing key"), "{}", cause(&refused));
    assert_eq!(kids(&config).await.len(), 2);

    retire_signing_key(&config, &old).await.unwrap();
    assert_eq!(kids(&config).await, [(new, true)]);
}

/// Proves: S9.3.
#[tokio::test]
async fn a_sqlite_file_in_use_prevents_rotation() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    started_once(&config).await;
    let running = OpenStore::open(&config).await.unwrap();
    let refused = rotate_signing_key(&config).await.unwrap_err();
    assert!(cause(&refused).contains("is in use: one SQLite file serves one process"), "{}", cause(&refused));
    running.close().await;
    drop(running);
    assert_eq!(kids(&config).await.len(), 1);
}

/// Proves: JW2, JW5.
#[tokio::test]
async fn rotation_needs_the_server_key_of_the_existing_keys() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    started_once(&config).await;
    let (_, other) = guestlist_secrets::ServerKeys::generate();
    std::fs::write(config.data_dir.join("secret-key"), other.as_bytes()).unwrap();
    let refused = rotate_signing_key(&config).await.unwrap_err();
    assert!(cause(&refused).starts_with("GUESTLIST_SECRET_KEY does not open"), "{}", cause(&refused));
    assert_eq!(kids(&config).await.len(), 1);
}
