//! `guestlist keys reseal`, and the server keys in `guestlist keys list`: which records still need which key.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use guestlist_domain::model::secret::CodeKind;
use guestlist_domain::port::{Clock, SealedKind, SealedRecord, SealedRecordId, Store, StoreError};
use guestlist_secrets::{RecordKeys, ServerKeys};
use uuid::Uuid;

use crate::config::Config;
use crate::error::StartError;
use crate::keys::kept_keys;
use crate::store::OpenStore;
use crate::system::SystemClock;

/// Number of records read at a time.
const BATCH: u16 = 200;

/// What is counted, in the order of the output.
const USES: [Use; 6] = [
    Use::Sealed(SealedKind::SigningKey),
    Use::Sealed(SealedKind::Mail),
    Use::Sealed(SealedKind::Answer),
    Use::Code(CodeKind::Invitation, true),
    Use::Code(CodeKind::PublicToken, true),
    Use::Code(CodeKind::PublicToken, false),
];

/// A kind of record that depends on a server key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    Sealed(SealedKind),
    /// Codes of a kind. `true`: they work now; `false`: they would work again after a renewal.
    Code(CodeKind, bool),
}

impl Use {
    const fn name(self) -> &'static str {
        match self {
            Self::Sealed(kind) => name_of(kind),
            Self::Code(CodeKind::Invitation, _) => "codes of pending invitations",
            Self::Code(CodeKind::PublicToken, true) => "codes of active public tokens",
            Self::Code(CodeKind::PublicToken, false) => "codes of expired or used-up public tokens",
        }
    }
}

const fn name_of(kind: SealedKind) -> &'static str {
    match kind {
        SealedKind::SigningKey => "signing keys",
        SealedKind::Mail => "unsent mails",
        SealedKind::Answer => "kept answers",
    }
}

/// Counts of the records of one kind after resealing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Resealed {
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
    pub signing_keys: Resealed,
    /// Unsent mails.
    pub mails: Resealed,
    /// Responses kept for repeated requests.
    pub answers: Resealed,
}

impl ResealReport {
    /// Returns the number of records that none of the listed keys opens.
    #[must_use]
    pub const fn unopened(&self) -> u64 {
        self.signing_keys.unopened + self.mails.unopened + self.answers.unopened
    }

    fn of_kind(&mut self, kind: SealedKind) -> &mut Resealed {
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
            let Resealed { resealed, current, unopened } = *report.of_kind(kind);
            let name = name_of(kind);
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

/// Seals records that an older listed key sealed with the newest key. Instances can run meanwhile, except with SQLite.
///
/// # Errors
/// [`StartError`] if there is no server key or the database fails. Records resealed before the failure stay resealed.
pub async fn reseal(config: &Config) -> Result<ResealReport, StartError> {
    let keys = kept_keys(config)?.ok_or_else(|| {
        let complaint = "there is no server key to seal anything with: the first start creates one, or set \
                         GUESTLIST_SECRET_KEY";
        StartError::Refused(complaint.to_owned())
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
            let records = read(store, &after).await?;
            let Some(last) = records.last() else { break };
            after = last.id.clone();
            for record in &records {
                reseal_one(store, keys, record, report.of_kind(kind)).await?;
            }
        }
    }
    Ok(report)
}

/// Seals one record again, in its own transaction, so that nothing waits for two records.
async fn reseal_one(
    store: &dyn Store,
    keys: &RecordKeys,
    record: &SealedRecord,
    count: &mut Resealed,
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
    // A record that changed meanwhile was sent, removed, or sealed again by its instance.
    if uow.reseal(record, &sealed).await? {
        uow.commit().await?;
        count.resealed += 1;
    }
    Ok(())
}

async fn read(store: &dyn Store, after: &SealedRecordId) -> Result<Vec<SealedRecord>, StoreError> {
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
    for (place, name) in numbered(&fingerprints).into_iter().enumerate() {
        let _infallible = writeln!(text, "{name}: {}", sentence(&counts, Some(place)));
    }
    if counts.keys().any(|(key, _)| key.is_none()) {
        let _infallible = writeln!(text, "none of the listed keys: {}", sentence(&counts, None));
    }
    Ok(text)
}

/// Names the server keys by position and fingerprint: `key 1 (newest) a1b2c3d4`.
pub(crate) fn numbered(fingerprints: &[String]) -> Vec<String> {
    let name = |(place, fingerprint): (usize, &String)| {
        let newest = if place == 0 { " (newest)" } else { "" };
        format!("key {}{newest} {fingerprint}", place + 1)
    };
    fingerprints.iter().enumerate().map(name).collect()
}

fn sentence(counts: &Counts, key: Option<usize>) -> String {
    let needed = USES.iter().enumerate().filter_map(|(place, it)| {
        let count = counts.get(&(key, place))?;
        Some(format!("{count} {}", it.name()))
    });
    let needed: Vec<String> = needed.collect();
    if needed.is_empty() { "nothing needs it".to_owned() } else { needed.join(", ") }
}

async fn count(store: &dyn Store, keys: &RecordKeys) -> Result<Counts, StoreError> {
    let mut counts = Counts::new();
    let mut add = |key, found: Use| {
        let place = USES.iter().position(|it| *it == found).unwrap_or_default();
        *counts.entry((key, place)).or_default() += 1;
    };
    for kind in SealedKind::ALL {
        let mut after = kind.start();
        loop {
            let records = read(store, &after).await?;
            let Some(last) = records.last() else { break };
            after = last.id.clone();
            records.iter().for_each(|record| add(keys.key_of(record), Use::Sealed(kind)));
        }
    }
    let now = SystemClock.now();
    for kind in [CodeKind::Invitation, CodeKind::PublicToken] {
        let mut after = Uuid::nil();
        loop {
            let codes = store.begin().await?.codes(kind, now, after, BATCH).await?;
            let Some(last) = codes.last() else { break };
            after = last.id;
            codes.iter().for_each(|code| add(keys.key_of_code(kind, code), Use::Code(kind, code.works)));
        }
    }
    Ok(counts)
}

#[cfg(test)]
#[path = "sealed_records_tests.rs"]
mod tests;
