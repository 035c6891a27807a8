use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use guestlist_secrets::Seal;

use super::{existing_server_keys, keyring, server_keys};
use crate::config::Config;
use crate::error::cause;
use crate::store::OpenStore;
use crate::system::SystemClock;

fn config_in(folder: &Path) -> Config {
    let data = folder.join("data");
    Config::from_map([("GUESTLIST_DATA_DIR", data.to_str().unwrap())]).unwrap()
}

async fn open(config: &Config) -> OpenStore {
    let store = OpenStore::open(config).await.unwrap();
    store.migrate().await.unwrap();
    store
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o777
}

/// Proves: S9.1, OP5.
#[tokio::test]
async fn the_first_start_creates_a_key_that_only_its_owner_can_read() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let store = open(&config).await;
    let created = server_keys(&config, store.ports().read.as_ref()).await.unwrap();
    assert_eq!(mode(&config.data_dir), 0o700);
    assert_eq!(mode(&config.data_dir.join("secret-key")), 0o600);
    assert!(!config.data_dir.join("secret-key.new").exists());

    // The next start reads the same key: it opens what the first start sealed.
    let sealed = Seal::of_signing_keys(&created).seal("kid", b"secret");
    let read = server_keys(&config, store.ports().read.as_ref()).await.unwrap();
    assert_eq!(Seal::of_signing_keys(&read).open("kid", &sealed).unwrap().as_slice(), b"secret");
}

/// Proves: JW2.
#[tokio::test]
async fn two_installations_have_different_keys() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut keys = Vec::new();
    for folder in [one.path(), other.path()] {
        let config = config_in(folder);
        let store = open(&config).await;
        server_keys(&config, store.ports().read.as_ref()).await.unwrap();
        keys.push(fs::read_to_string(config.data_dir.join("secret-key")).unwrap());
    }
    assert_ne!(keys[0], keys[1]);
}

/// Proves: OP5.
#[tokio::test]
async fn a_key_that_others_can_read_prevents_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let store = open(&config).await;
    server_keys(&config, store.ports().read.as_ref()).await.unwrap();
    let file = config.data_dir.join("secret-key");
    for (mode, is_fine) in [(0o604, false), (0o640, false), (0o644, false), (0o600, true), (0o400, true)] {
        fs::set_permissions(&file, Permissions::from_mode(mode)).unwrap();
        let read = existing_server_keys(&config);
        assert_eq!(read.is_ok(), is_fine, "{mode:o}");
        if let Err(error) = read {
            let sentence = cause(&error);
            assert!(sentence.contains("secret-key can be read by others"), "{sentence}");
        }
    }
}

/// Proves: JW2.
#[tokio::test]
async fn a_key_file_without_a_valid_key_prevents_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let store = open(&config).await;
    server_keys(&config, store.ports().read.as_ref()).await.unwrap();
    let file = config.data_dir.join("secret-key");
    for content in ["", "c2hvcnQ=", "no base64 no base64 no base64 no base64"] {
        fs::write(&file, content).unwrap();
        let error = cause(&existing_server_keys(&config).unwrap_err());
        assert!(error.contains("secret-key cannot be used"), "{error}");
    }
}

#[tokio::test]
async fn a_lost_key_is_not_replaced_while_sealed_data_exists() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let store = open(&config).await;
    let ports = store.ports();
    let keys = server_keys(&config, ports.read.as_ref()).await.unwrap();
    keyring(&ports, &keys, &SystemClock).await.unwrap();
    let file = config.data_dir.join("secret-key");
    fs::remove_file(&file).unwrap();
    let error = server_keys(&config, ports.read.as_ref()).await.unwrap_err();
    assert!(cause(&error).contains("secret-key is missing"), "{}", cause(&error));
    assert!(!file.exists());
}

#[tokio::test]
async fn the_signing_key_is_created_once_and_opens_only_with_its_server_key() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let store = open(&config).await;
    let ports = store.ports();
    let keys = server_keys(&config, ports.read.as_ref()).await.unwrap();
    for _ in 0..2 {
        keyring(&ports, &keys, &SystemClock).await.unwrap();
        assert_eq!(ports.read.signing_keys().await.unwrap().len(), 1);
    }
    let (others, _) = guestlist_secrets::ServerKeys::generate();
    let error = keyring(&ports, &others, &SystemClock).await.unwrap_err();
    assert!(cause(&error).starts_with("GUESTLIST_SECRET_KEY does not open"), "{}", cause(&error));
}

#[tokio::test]
async fn instances_that_start_simultaneously_use_the_same_signing_key() {
    let folder = tempfile::tempdir().unwrap();
    let config = config_in(folder.path());
    let store = open(&config).await;
    let (one, other) = (store.ports(), store.ports());
    let keys = server_keys(&config, one.read.as_ref()).await.unwrap();
    let (first, second) = tokio::join!(keyring(&one, &keys, &SystemClock), keyring(&other, &keys, &SystemClock));
    assert_eq!(format!("{:?}", first.unwrap()), format!("{:?}", second.unwrap()));
    assert_eq!(one.read.signing_keys().await.unwrap().len(), 1);
}
