//! `guestlist keys reseal`, and the server keys in `guestlist keys list`: the records that need each key.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use guestlist_domain::model::secret::CodeKind;
use guestlist_domain::port::{Clock, SealedKind, SealedRecord, SealedRecordId, Store, StoreError};
use guestlist_secrets::{RecordKeys, ServerKeys};
use uuid::Uuid;

use crate::config::Config;
use crate::error::StartError;
use crate::keys::existing_server_keys;
use crate::store::OpenStore;
use crate::system::SystemClock;

/// Number of records read at a time.
const BATCH: u16 = 200;

/// The uses of server keys that are counted, in the order of the output.
const KEY_USES: [KeyUse; 6] = [
    KeyUse::Sealed(SealedKind::SigningKey),
    KeyUse::Sealed(SealedKind::Mail),
    KeyUse::Sealed(SealedKind::Answer),
    KeyUse::Code(CodeKind::Invitation, true),
    KeyUse::Code(CodeKind::PublicToken, true),
    KeyUse::Code(CodeKind::PublicToken, false),
];

/// A use of a server key: a kind of record that depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum KeyUse {
    Sealed(SealedKind),
    /// Codes of a kind. `true`: they work now; `false`: they would work again after a renewal.
    Code(CodeKind, bool),
}

impl KeyUse {
    const fn name(self) -> &'static str {
        match self {
            Self::Sealed(kind) => kind_name(kind),
            Self::Code(CodeKind::Invitation, _) => "codes of pending invitations",
            Self::Code(CodeKind::PublicToken, true) => "codes of active public tokens",
            Self::Code(CodeKind::PublicToken, false) => "codes of expired or used-up public tokens",
        }
    }
}

const fn kind_name(kind: SealedKind) -> &'static str {
    match kind {
        SealedKind::SigningKey => "signing keys",
        SealedKind::Mail => "unsent mails",
        SealedKind::Answer => "stored responses",
    }
}

/// Counts of the records of one kind after resealing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ResealCounts {
    /// Records sealed again with the newest key.
    pub resealed: u64,
    /// Records that were sealed with the newest key already.
    pub current: u64,
    /// Records that none of the listed keys opens; unchanged.
    pub unopened: u64,
}

/// Result of resealing, for each kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ResealReport {
    /// Signing keys.
    pub signing_keys: ResealCounts,
    /// Unsent mails.
    pub mails: ResealCounts,
    /// Responses kept for repeated requests.
    pub answers: ResealCounts,
}

impl ResealReport {
    /// Returns the number of records that none of the listed keys opens.
    #[must_use]
    pub const fn unopened(&self) -> u64 {
        self.signing_keys.unopened + self.mails.unopened + self.answers.unopened
    }

    fn counts_of(&mut self, kind: SealedKind) -> &mut ResealCounts {
        match kind {
            SealedKind::SigningKey => &mut self.signing_keys,
            SealedKind::Mail => &mut self.mails,
            SealedKind::Answer => &mut self.answers,
        }
    }
}

impl std::fmt::Display for ResealReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut report = *self;
        for kind in SealedKind::ALL {
            let ResealCounts { resealed, current, unopened } = *report.counts_of(kind);
            let name = kind_name(kind);
            writeln!(
                f,
                "{name}: {resealed} sealed again, {current} sealed with the newest key already, {unopened} sealed with \
                 none of the listed keys"
            )?;
        }
        f.write_str(
            "Codes of invitations and public tokens are derived from a server key and cannot be sealed again: they need \
             that key. `guestlist keys list` counts them.",
        )
    }
}

/// Seals records that an older listed key sealed with the newest key. Instances can run at the same time, except with
/// SQLite.
///
/// # Errors
/// [`StartError`] if there is no server key or the database fails. Records resealed before the failure stay resealed.
pub async fn reseal(config: &Config) -> Result<ResealReport, StartError> {
    let keys = existing_server_keys(config)?.ok_or_else(|| {
        let reason = "there is no server key to seal records with; start the server once to create one, or set \
                      GUESTLIST_SECRET_KEY";
        StartError::Refused(reason.to_owned())
    })?;
    let store = OpenStore::open(config).await?;
    let outcome = reseal_all(store.ports().store.as_ref(), &RecordKeys::new(&keys)).await;
    store.close().await;
    Ok(outcome?)
}

async fn reseal_all(store: &dyn Store, keys: &RecordKeys) -> Result<ResealReport, StoreError> {
    let mut report = ResealReport::default();
    for kind in SealedKind::ALL {
        let mut after = kind.start();
        loop {
            let records = read_batch(store, &after).await?;
            let Some(last) = records.last() else { break };
            after = last.id.clone();
            for record in &records {
                reseal_one(store, keys, record, report.counts_of(kind)).await?;
            }
        }
    }
    Ok(report)
}

/// Seals one record again, in its own transaction, so that no other transaction waits for two records.
async fn reseal_one(
    store: &dyn Store,
    keys: &RecordKeys,
    record: &SealedRecord,
    count: &mut ResealCounts,
) -> Result<(), StoreError> {
    let Ok(sealed) = keys.reseal(record) else {
        count.unopened += 1;
        return Ok(());
    };
    let Some(sealed) = sealed else {
        count.current += 1;
        return Ok(());
    };
    let mut uow = store.begin().await?;
    // A record that has changed since it was read was sent, removed, or sealed again by an instance.
    if uow.reseal(record, &sealed).await? {
        uow.commit().await?;
        count.resealed += 1;
    }
    Ok(())
}

async fn read_batch(store: &dyn Store, after: &SealedRecordId) -> Result<Vec<SealedRecord>, StoreError> {
    let mut uow = store.begin().await?;
    uow.sealed_records(after, BATCH).await
}

/// Number of records by key and use; the key `None` stands for records that none of the listed keys opens.
type Counts = BTreeMap<(Option<usize>, usize), u64>;

/// Returns one line for each listed server key that names the records that need it, and one for records without a key.
pub(crate) async fn describe_use(store: &dyn Store, server_keys: &ServerKeys) -> Result<String, StoreError> {
    let counts = count(store, &RecordKeys::new(server_keys)).await?;
    let fingerprints = server_keys.fingerprints();
    let mut text = String::new();
    for (index, name) in server_key_names(&fingerprints).into_iter().enumerate() {
        let _infallible = writeln!(text, "{name}: {}", describe_counts(&counts, Some(index)));
    }
    if counts.keys().any(|(key, _)| key.is_none()) {
        let _infallible = writeln!(text, "none of the listed keys: {}", describe_counts(&counts, None));
    }
    Ok(text)
}

/// Names the server keys by position and fingerprint: `key 1 (newest) a1b2c3d4`.
pub(crate) fn server_key_names(fingerprints: &[String]) -> Vec<String> {
    let name = |(index, fingerprint): (usize, &String)| {
        let newest = if index == 0 { " (newest)" } else { "" };
        format!("key {}{newest} {fingerprint}", index + 1)
    };
    fingerprints.iter().enumerate().map(name).collect()
}

fn describe_counts(counts: &Counts, key: Option<usize>) -> String {
    let needed = KEY_USES.iter().enumerate().filter_map(|(index, key_use)| {
        let count = counts.get(&(key, index))?;
        Some(format!("{count} {}", key_use.name()))
    });
    let needed: Vec<String> = needed.collect();
    if needed.is_empty() { "nothing needs it".to_owned() } else { needed.join(", ") }
}

async fn count(store: &dyn Store, keys: &RecordKeys) -> Result<Counts, StoreError> {
    let mut counts = Counts::new();
    let mut add = |key, found: KeyUse| {
        let index = KEY_USES.iter().position(|key_use| *key_use == found).unwrap_or_default();
        *counts.entry((key, index)).or_default() += 1;
    };
    for kind in SealedKind::ALL {
        let mut after = kind.start();
        loop {
            let records = read_batch(store, &after).await?;
            let Some(last) = records.last() else { break };
            after = last.id.clone();
            records.iter().for_each(|record| add(keys.key_of(record), KeyUse::Sealed(kind)));
        }
    }
    let now = SystemClock.now();
    for kind in [CodeKind::Invitation, CodeKind::PublicToken] {
        let mut after = Uuid::nil();
        loop {
            let codes = store.begin().await?.codes(kind, now, after, BATCH).await?;
            let Some(last) = codes.last() else { break };
            after = last.id;
            codes.iter().for_each(|code| add(keys.key_of_code(kind, code), KeyUse::Code(kind, code.works)));
        }
    }
    Ok(counts)
}

#[cfg(test)]
#[path = "sealed_records_tests.rs"]
mod tests;
