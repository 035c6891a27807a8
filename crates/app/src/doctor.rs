//! `guestlist doctor`: checks settings, database, clock, keys and mail, and changes nothing.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use guestlist_domain::port::{SigningKeyRecord, StoreError};
use guestlist_jwt::{Keyring, SigningKey};
use guestlist_secrets::{Seal, ServerKeys};
use guestlist_smtp::{NoMailer, SmtpMailer};

use crate::config::{Config, Database, Mail};
use crate::error::{StartError, cause};
use crate::store::OpenStore;
use crate::wiring::Resources;
use crate::worker::WorkerHandle;
use crate::{keys, wiring};

/// The result of one check.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct CheckResult {
    check: &'static str,
    status: Status,
    message: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// The check found no problem.
    Passed,
    /// No failure, but something the operator should know, such as a check that cannot run now.
    Note,
    /// The check found a problem.
    Failed,
}

fn result(check: &'static str, status: Status, message: impl Into<String>) -> CheckResult {
    CheckResult { check, status, message: message.into() }
}

/// Runs all checks and prints a line for each. The exit code is a failure if a check failed.
pub(crate) async fn run(config: &Config) -> ExitCode {
    let results = run_checks(config).await;
    for CheckResult { check, status, message } in &results {
        let label = match status {
            Status::Passed => "ok",
            Status::Note => "note",
            Status::Failed => "FAIL",
        };
        println!("{label:5}  {check:10}  {message}");
    }
    let has_failed = results.iter().any(|result| result.status == Status::Failed);
    if has_failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Runs all checks, in the order of the output.
pub(crate) async fn run_checks(config: &Config) -> Vec<CheckResult> {
    let mut results = vec![
        // The settings were parsed before this function is called.
        result("settings", Status::Passed, "all settings are known and valid"),
        check_public_url(config),
    ];
    results.extend(check_database(config).await);
    results.push(check_mail(config).await);
    results
}

fn check_public_url(config: &Config) -> CheckResult {
    let url = config.public_url_at(config.bind.port());
    let check = "public URL";
    if config.is_production() {
        return result(check, Status::Passed, url);
    }
    if crate::config::is_loopback(config.bind) {
        return result(check, Status::Passed, format!("{url}: reachable from this machine only"));
    }
    let message = format!("{url}: links in mails lead to the reader's own machine; set GUESTLIST_PUBLIC_URL");
    result(check, Status::Note, message)
}

/// Checks the database, and then the clock and the keys, which are read from it.
async fn check_database(config: &Config) -> Vec<CheckResult> {
    let check = "database";
    if let Some(message) = missing_database_file(config) {
        return vec![result(check, Status::Note, message)];
    }
    let store = match OpenStore::open(config).await {
        Ok(store) => store,
        Err(error) => {
            let in_use = matches!(error, StartError::Sqlite(guestlist_sqlite::OpenError::InUse { .. }));
            let status = if in_use { Status::Note } else { Status::Failed };
            return vec![result(check, status, cause(&error))];
        }
    };
    let results = check_store(config, &store).await;
    store.close().await;
    results
}

/// Returns a message if the SQLite file does not exist yet. Opening it would create it.
fn missing_database_file(config: &Config) -> Option<String> {
    let Database::Sqlite { url, in_data_dir } = &config.database else {
        return None;
    };
    let file = if *in_data_dir {
        config.data_dir.join("guestlist.db")
    } else {
        Path::new(url.strip_prefix("sqlite://")?).to_owned()
    };
    // The store decodes escapes in a URL; a file with escapes in its name is assumed to exist.
    let exists = file.exists() || (!in_data_dir && url.contains('%'));
    (!exists).then(|| format!("{} does not exist yet; the first start creates it", file.display()))
}

async fn check_store(config: &Config, store: &OpenStore) -> Vec<CheckResult> {
    let ports = store.ports();
    let records = match ports.read.signing_keys().await {
        Ok(records) => records,
        Err(error @ (StoreError::Contended(_) | StoreError::Unavailable(_))) => {
            return vec![result("database", Status::Failed, cause(&error))];
        }
        Err(error @ (StoreError::Conflict | StoreError::Internal(_))) => {
            let message =
                format!("answers, but its schema is not Guestlist's; run `guestlist migrate`: {}", cause(&error));
            return vec![result("database", Status::Failed, message)];
        }
    };
    if let Err(error) = ports.store.ping().await {
        let message = format!("answers, but refuses writes: {}", cause(&error));
        return vec![result("database", Status::Failed, message)];
    }
    vec![
        result("database", Status::Passed, "answers and accepts writes"),
        check_clock(config, store).await,
        check_keys(config, &records),
    ]
}

/// Checks the clock with the readiness check of the service. The service needs keys to be created; these are not used.
async fn check_clock(config: &Config, store: &OpenStore) -> CheckResult {
    let (server_keys, _) = ServerKeys::generate();
    let signing_key = SigningKey::generate();
    let keyring = Keyring::from_keys([(signing_key.kid(), signing_key.private_key(), true)]);
    let url = config.public_url_at(config.bind.port());
    let service = keyring.map_err(|error| StartError::SigningKeys(error.to_string())).and_then(|keyring| {
        wiring::service(
            config,
            &Resources::of(store.clone()),
            &url,
            &server_keys,
            keyring,
            Arc::new(NoMailer),
            WorkerHandle::default(),
        )
    });
    let readiness = match &service {
        Ok(service) => service.readiness().await.map_err(|error| cause(&error)),
        Err(error) => Err(cause(error)),
    };
    match readiness {
        Ok(()) => result("clock", Status::Passed, "differs from the clock of the database by at most a second"),
        Err(message) => result("clock", Status::Failed, message),
    }
}

fn check_keys(config: &Config, records: &[SigningKeyRecord]) -> CheckResult {
    let check = "keys";
    let server_keys = match keys::existing_server_keys(config) {
        Ok(Some(keys)) => keys,
        Ok(None) if records.is_empty() => {
            return result(check, Status::Note, "no keys yet; the first start creates them");
        }
        Ok(None) => {
            let message = "the server key that sealed the signing keys in the database is missing: set \
                        GUESTLIST_SECRET_KEY, or put the file secret-key back into the data directory";
            return result(check, Status::Failed, message);
        }
        Err(error) => return result(check, Status::Failed, cause(&error)),
    };
    if records.is_empty() {
        return result(check, Status::Note, "no signing key yet; the first start creates one");
    }
    match keys::open_keyring(records, &Seal::of_signing_keys(&server_keys)) {
        Ok(_) => result(check, Status::Passed, format!("signing keys that can be unsealed: {}", records.len())),
        Err(error) => result(check, Status::Failed, cause(&error)),
    }
}

async fn check_mail(config: &Config) -> CheckResult {
    let check = "mail";
    let url = config.public_url_at(config.bind.port());
    match &config.mail {
        Mail::Mailbox => result(check, Status::Note, "mails are kept in the development mailbox"),
        Mail::None => result(check, Status::Note, "no mail is sent"),
        Mail::Smtp { url: server } => {
            let mailer = SmtpMailer::new(server.expose(), &config.mail_from, &config.product_name, &url);
            let outcome = match mailer {
                Ok(mailer) => mailer.check().await,
                Err(error) => Err(error.to_string()),
            };
            match outcome {
                Ok(()) => result(check, Status::Passed, "the mail server answers and accepts the sign-in"),
                Err(message) => result(check, Status::Failed, message),
            }
        }
    }
}

#[cfg(test)]
#[path = "doctor_tests.rs"]
mod tests;
