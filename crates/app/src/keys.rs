//! The server keys (from the settings or a file), and the signing keys (from the database).

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use guestlist_domain::port::{Clock, SigningKeyReader, SigningKeyRecord, Store, StoreError};
use guestlist_jwt::{Keyring, SigningKey};
use guestlist_secrets::{Seal, ServerKeys};

use crate::config::Config;
use crate::error::StartError;
use crate::store::{StorePorts, create_data_dir};

/// Name of the key file in the data directory.
const KEY_FILE: &str = "secret-key";

/// Returns the server keys: those of the settings, or the one in the data directory. If there is none and the database
/// contains no sealed signing key, generates one.
pub(crate) async fn server_keys(config: &Config, read: &dyn SigningKeyReader) -> Result<ServerKeys, StartError> {
    if let Some(keys) = existing_server_keys(config)? {
        return Ok(keys);
    }
    let path = config.data_dir.join(KEY_FILE);
    if !read.signing_keys().await?.is_empty() {
        let reason = "is missing, and the database contains data sealed with it: put it back, or \
                         set GUESTLIST_SECRET_KEY to what was in it";
        return Err(StartError::KeyFile { path, reason: reason.to_owned() });
    }
    create_data_dir(config)?;
    create_key_file(&path)
        .map_err(|error| StartError::KeyFile { path: path.clone(), reason: format!("cannot be written: {error}") })?;
    read_key_file(&path)?
        .ok_or_else(|| StartError::KeyFile { path, reason: "was created and has disappeared: start again".to_owned() })
}

/// Returns the server keys if they are configured or were generated at an earlier start.
pub(crate) fn existing_server_keys(config: &Config) -> Result<Option<ServerKeys>, StartError> {
    match &config.secret_key {
        Some(keys) => Ok(Some(keys.clone())),
        None => read_key_file(&config.data_dir.join(KEY_FILE)),
    }
}

/// Returns the signing keys; creates the first one if there is none.
pub(crate) async fn keyring(ports: &StorePorts, keys: &ServerKeys, clock: &dyn Clock) -> Result<Keyring, StartError> {
    let seal = Seal::of_signing_keys(keys);
    let mut records = ports.read.signing_keys().await?;
    if records.is_empty() {
        match insert_first_signing_key(ports.store.as_ref(), &seal, clock).await {
            // Another instance created the first key; that one is used.
            Ok(()) | Err(StoreError::Conflict) => {}
            Err(error) => return Err(error.into()),
        }
        records = ports.read.signing_keys().await?;
    }
    open_keyring(&records, &seal)
}

/// Opens sealed signing keys.
pub(crate) fn open_keyring(records: &[SigningKeyRecord], seal: &Seal) -> Result<Keyring, StartError> {
    let mut opened = Vec::with_capacity(records.len());
    for record in records {
        let private = seal.open(&record.kid, &record.sealed).map_err(|_| {
            StartError::SigningKeys(format!(
                "GUESTLIST_SECRET_KEY does not open signing key {}: it does not list the key that sealed it; list \
                 every key that this database was used with, the newest first",
                record.kid
            ))
        })?;
        opened.push((record.kid.as_str(), private, record.active));
    }
    Keyring::from_keys(opened).map_err(|error| StartError::SigningKeys(error.to_string()))
}

async fn insert_first_signing_key(store: &dyn Store, seal: &Seal, clock: &dyn Clock) -> Result<(), StoreError> {
    let key = SigningKey::generate();
    let record = SigningKeyRecord {
        kid: key.kid().to_owned(),
        sealed: seal.seal(key.kid(), &key.private_key()),
        created_at: clock.now(),
        active: true,
    };
    let mut uow = store.begin().await?;
    uow.insert_signing_key(&record).await?;
    uow.commit().await
}

fn read_key_file(path: &Path) -> Result<Option<ServerKeys>, StartError> {
    let file_error = |reason: String| StartError::KeyFile { path: path.to_owned(), reason };
    let metadata = match fs::metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        other => other.map_err(|error| file_error(format!("cannot be read: {error}")))?,
    };
    if metadata.mode() & 0o077 != 0 {
        return Err(file_error("can be read by others than its owner: chmod 600 it".to_owned()));
    }
    let text = fs::read_to_string(path).map_err(|error| file_error(format!("cannot be read: {error}")))?;
    let keys = ServerKeys::parse(text.trim_end_matches(['\n', '\r']));
    keys.map(Some).map_err(|error| file_error(format!("cannot be used: {error}")))
}

/// Writes a new key file atomically. Concurrent callers wait for the lock of the directory, and keep a key file that
/// exists by then.
fn create_key_file(path: &Path) -> io::Result<()> {
    let folder = File::open(path.parent().unwrap_or(Path::new(".")))?;
    folder.lock()?;
    if path.exists() {
        return Ok(());
    }
    let (_, text) = ServerKeys::generate();
    let unfinished = path.with_extension("new");
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished)?;
    writeln!(file, "{text}")?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    folder.sync_all()
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
