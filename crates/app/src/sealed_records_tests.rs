use std::path::Path;

use guestlist_domain::port::{SealedRecordId, Secrets, SigningKeyRecord};
use guestlist_secrets::{KeyedSecrets, Seal};
use guestlist_testkit::WriteRecords as _;
use guestlist_testkit::builders;

use super::*;
use crate::error::cause;
use crate::keys::keyring;

fn config_in(folder: &Path, keys: &str) -> Config {
    let data = folder.join("data");
    Config::from_map([("GUESTLIST_DATA_DIR", data.to_str().unwrap()), ("GUESTLIST_SECRET_KEY", keys)]).unwrap()
}

/// Returns two keys as settings list them: the older one, the newer one, and both with the newer one first.
fn key_texts() -> (String, String, String) {
    let ((_, old), (_, new)) = (ServerKeys::generate(), ServerKeys::generate());
    let both = format!("{new},{old}");
    (old, new, both)
}

fn keys(text: &str) -> ServerKeys {
    ServerKeys::parse(text).unwrap()
}

/// Creates a database with a signing key and three mails, sealed with the first of these keys.
async fn create_database(folder: &Path, text: &str) {
    let config = config_in(folder, text);
    let store = OpenStore::open(&config).await.unwrap();
    store.migrate().await.unwrap();
    let ports = store.ports();
    keyring(&ports, &keys(text), &SystemClock).await.unwrap();
    let secrets = KeyedSecrets::new(&keys(text));
    let mut uow = ports.store.begin().await.unwrap();
    for number in [1, 2, 3] {
        let mail = builders::queued_job(number);
        let content = guestlist_domain::model::mail::MailContent::AlreadyRegistered { sign_in_link: String::new() };
        let payload = secrets.seal_mail(mail.id, &content);
        uow.insert_jobs(&[guestlist_domain::port::QueuedJob { payload, ..mail }]).await.unwrap();
    }
    uow.commit().await.unwrap();
    store.close().await;
}

async fn describe(config: &Config) -> String {
    let store = OpenStore::open(config).await.unwrap();
    let keys = existing_server_keys(config).unwrap().unwrap();
    let text = describe_use(store.ports().store.as_ref(), &keys).await.unwrap();
    store.close().await;
    text
}

/// Proves: S9.3, ST1.
#[tokio::test]
async fn after_resealing_the_older_key_is_not_needed() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new, both) = key_texts();
    create_database(folder.path(), &old).await;
    let config = config_in(folder.path(), &both);
    let (first, second) = (keys(&new).fingerprints()[0].clone(), keys(&old).fingerprints()[0].clone());
    let before = format!("key 1 (newest) {first}: nothing needs it\nkey 2 {second}: 1 signing keys, 3 unsent mails\n");
    assert_eq!(describe(&config).await, before);

    let report = reseal(&config).await.unwrap();
    assert_eq!((report.signing_keys.resealed, report.mails.resealed, report.unopened()), (1, 3, 0));
    let after = format!("key 1 (newest) {first}: 1 signing keys, 3 unsent mails\nkey 2 {second}: nothing needs it\n");
    assert_eq!(describe(&config).await, after);
    let report = reseal(&config).await.unwrap();
    let all_current = ResealCounts { current: 3, ..ResealCounts::default() };
    assert_eq!((report.signing_keys.resealed, report.mails), (0, all_current), "resealing again changes nothing");

    // The older key is removed from the settings.
    let config = config_in(folder.path(), &new);
    let store = OpenStore::open(&config).await.unwrap();
    let ports = store.ports();
    keyring(&ports, &keys(&new), &SystemClock).await.unwrap();
    let mut uow = ports.store.begin().await.unwrap();
    for mail in uow.sealed_records(&SealedKind::Mail.start(), 10).await.unwrap() {
        let SealedRecordId::Mail(id) = mail.id else { panic!("{mail:?}") };
        assert!(KeyedSecrets::new(&keys(&new)).open_mail(id, &mail.sealed).is_ok());
    }
}

/// Proves: S9.3.
#[tokio::test]
async fn records_that_no_listed_key_opens_are_counted_and_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new, _) = key_texts();
    create_database(folder.path(), &old).await;
    let config = config_in(folder.path(), &new);
    let report = reseal(&config).await.unwrap();
    assert_eq!((report.unopened(), report.signing_keys.unopened, report.mails.resealed), (4, 1, 0));
    assert!(
        report.to_string().contains("unsent mails: 0 sealed again, 0 sealed with the newest key already, 3 sealed")
    );
    let text = describe(&config).await;
    assert!(text.ends_with("none of the listed keys: 1 signing keys, 3 unsent mails\n"), "{text}");
    let store = OpenStore::open(&config).await.unwrap();
    let stored: Vec<SigningKeyRecord> = store.ports().read.signing_keys().await.unwrap();
    assert!(Seal::of_signing_keys(&keys(&old)).open(&stored[0].kid, &stored[0].sealed).is_ok());
}

/// Proves: S9.3.
#[tokio::test]
async fn resealing_needs_a_server_key() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let config = Config::from_map([("GUESTLIST_DATA_DIR", data.to_str().unwrap())]).unwrap();
    let refused = reseal(&config).await.unwrap_err();
    assert!(cause(&refused).contains("there is no server key"), "{}", cause(&refused));
}

/// Proves: S9.3.
#[tokio::test]
async fn a_sqlite_file_in_use_prevents_resealing() {
    let folder = tempfile::tempdir().unwrap();
    let (old, _, both) = key_texts();
    create_database(folder.path(), &old).await;
    let running = OpenStore::open(&config_in(folder.path(), &old)).await.unwrap();
    let refused = reseal(&config_in(folder.path(), &both)).await.unwrap_err();
    assert!(cause(&refused).contains("is in use: one SQLite file serves one process"), "{}", cause(&refused));
    running.close().await;
}
