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
use crate::wiring::Ground;
use crate::worker::Bell;
use crate::{keys, wiring};

/// The result of one check.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    what: &'static str,
    state: State,
    says: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// No problem was found.
    Good,
    /// Worth knowing, or not checkable now.
    Note,
    /// A problem was found.
    Bad,
}

fn finding(what: &'static str, state: State, says: impl Into<String>) -> Finding {
    Finding { what, state, says: says.into() }
}

/// Runs all checks and prints a line for each; fails if one found a problem.
pub(crate) async fn run(config: &Config) -> ExitCode {
    let findings = examine(config).await;
    for Finding { what, state, says } in &findings {
        let mark = match state {
            State::Good => "ok",
            State::Note => "note",
            State::Bad => "WRONG",
        };
        println!("{mark:5}  {what:10}  {says}");
    }
    let is_wrong = findings.iter().any(|finding| finding.state == State::Bad);
    if is_wrong { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

pub(crate) async fn examine(config: &Config) -> Vec<Finding> {
    let mut findings = vec![
        // The settings were parsed before this function is called.
        finding("settings", State::Good, "all are known and valid"),
        public_url(config),
    ];
    findings.extend(stored(config).await);
    findings.push(mail(config).await);
    findings
}

fn public_url(config: &Config) -> Finding {
    let url = config.public_url_at(config.bind.port());
    let what = "public URL";
    if config.is_production() {
        return finding(what, State::Good, url);
    }
    if crate::config::is_loopback(config.bind) {
        return finding(what, State::Good, format!("{url}: for this machine alone"));
    }
    let says = format!("{url}: links in mails lead to the reader's own machine; set GUESTLIST_PUBLIC_URL");
    finding(what, State::Note, says)
}

/// Checks the database, then the clock and the keys, which need it.
async fn stored(config: &Config) -> Vec<Finding> {
    let what = "database";
    if let Some(says) = not_there_yet(config) {
        return vec![finding(what, State::Note, says)];
    }
    let store = match OpenStore::open(config).await {
        Ok(store) => store,
        Err(error) => {
            let in_use = matches!(error, StartError::Sqlite(guestlist_sqlite::OpenError::InUse { .. }));
            let state = if in_use { State::Note } else { State::Bad };
            return vec![finding(what, state, cause(&error))];
        }
    };
    let findings = in_store(config, &store).await;
    store.close().await;
    findings
}

/// Returns the reason why there is no SQLite file to check. Opening a missing file would create it.
fn not_there_yet(config: &Config) -> Option<String> {
    let Database::Sqlite { url, in_data_dir } = &config.database else {
        return None;
    };
    let file = if *in_data_dir {
        config.data_dir.join("guestlist.db")
    } else {
        Path::new(url.strip_prefix("sqlite://")?).to_owned()
    };
    // The store decodes escapes in a URL; a file with escapes in its name is assumed to exist.
    let is_there = file.exists() || (!in_data_dir && url.contains('%'));
    (!is_there).then(|| format!("{} does not exist yet; the first start creates it", file.display()))
}

async fn in_store(config: &Config, store: &OpenStore) -> Vec<Finding> {
    let ports = store.ports();
    let records = match keys::signing_keys(ports.store.as_ref()).await {
        Ok(records) => records,
        Err(error @ (StoreError::Contended(_) | StoreError::Unavailable(_))) => {
            return vec![finding("database", State::Bad, cause(&error))];
        }
        Err(error @ (StoreError::Conflict | StoreError::Internal(_))) => {
            let says =
                format!("answers, but its schema is not Guestlist's; run `guestlist migrate`: {}", cause(&error));
            return vec![finding("database", State::Bad, says)];
        }
    };
    if let Err(error) = ports.store.ping().await {
        let says = format!("answers, but refuses writes: {}", cause(&error));
        return vec![finding("database", State::Bad, says)];
    }
    vec![
        finding("database", State::Good, "answers and accepts writes"),
        clock(config, store).await,
        keys(config, &records),
    ]
}

/// Checks the clock with the readiness check of the service. A service needs keys; the ones created here are not used.
async fn clock(config: &Config, store: &OpenStore) -> Finding {
    let (server_keys, _) = ServerKeys::generate();
    let signing_key = SigningKey::generate();
    let keyring = Keyring::from_keys([(signing_key.kid(), signing_key.private_key(), true)]);
    let url = config.public_url_at(config.bind.port());
    let service = keyring.map_err(|error| StartError::SigningKeys(error.to_string())).and_then(|keyring| {
        wiring::service(
            config,
            &Ground::of(store.clone()),
            &url,
            &server_keys,
            keyring,
            Arc::new(NoMailer),
            Bell::default(),
        )
    });
    let readiness = match &service {
        Ok(service) => service.readiness().await.map_err(|error| cause(&error)),
        Err(error) => Err(cause(error)),
    };
    match readiness {
        Ok(()) => finding("clock", State::Good, "agrees with the database's to within a second"),
        Err(complaint) => finding("clock", State::Bad, complaint),
    }
}

fn keys(config: &Config, records: &[SigningKeyRecord]) -> Finding {
    let what = "keys";
    let server_keys = match keys::kept_keys(config) {
        Ok(Some(keys)) => keys,
        Ok(None) if records.is_empty() => {
            return finding(what, State::Note, "none yet; the first start creates them");
        }
        Ok(None) => {
            let says = "the key that sealed those in the database is missing: set GUESTLIST_SECRET_KEY, or put \
                        the file secret-key back into the data directory";
            return finding(what, State::Bad, says);
        }
        Err(error) => return finding(what, State::Bad, cause(&error)),
    };
    if records.is_empty() {
        return finding(what, State::Note, "no signing key yet; the first start creates one");
    }
    match keys::open_keyring(records, &Seal::of_signing_keys(&server_keys)) {
        Ok(_) => finding(what, State::Good, format!("signing keys that open: {}", records.len())),
        Err(error) => finding(what, State::Bad, cause(&error)),
    }
}

async fn mail(config: &Config) -> Finding {
    let what = "mail";
    let url = config.public_url_at(config.bind.port());
    match &config.mail {
        Mail::Mailbox => finding(what, State::Note, "kept in the development mailbox"),
        Mail::None => finding(what, State::Note, "none is sent"),
        Mail::Smtp { url: server } => {
            let mailer = SmtpMailer::new(server.expose(), &config.mail_from, &config.product_name, &url);
            let checked = match mailer {
                Ok(mailer) => mailer.check().await,
                Err(error) => Err(error.to_string()),
            };
            match checked {
                Ok(()) => finding(what, State::Good, "the mail server answers and accepts the sign-in"),
                Err(complaint) => finding(what, State::Bad, complaint),
            }
        }
    }
}

#[cfg(test)]
#[path = "doctor_tests.rs"]
mod tests;
