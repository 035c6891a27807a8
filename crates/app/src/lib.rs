//! The Guestlist server: the only crate that knows every adapter.
//!
//! [`start`] runs a whole instance within any process; the command line does the same and waits.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let config = guestlist::Config::from_map([
//!     ("GUESTLIST_BIND", "127.0.0.1:0"),
//!     ("GUESTLIST_DATA_DIR", "/tmp/some-empty-folder"),
//! ])?;
//! let running = guestlist::start(config).await?;
//! println!("{}", running.url());
//! running.shutdown().await;
//! # Ok(())
//! # }
//! ```

mod admin;
pub mod cli;
pub mod config;
mod doctor;
mod error;
mod following;
pub mod housekeeper;
mod keys;
mod mail_log;
mod open_files;
mod rotation;
mod sealed_records;
pub mod server;
mod store;
pub mod system;
pub mod telemetry;
mod wiring;
pub mod worker;

pub use config::{Config, ConfigError};
pub use error::{StartError, cause};
pub use rotation::{retire_signing_key, rotate_signing_key};
pub use sealed_records::{ResealReport, Resealed, reseal};
pub use store::StorePorts;
pub use wiring::Surroundings;

use std::net::SocketAddr;
use std::time::Duration;

use guestlist_domain::port::IdGenerator;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::{CancellationToken, DropGuard};

use crate::server::Limits;
use crate::store::OpenStore;
use crate::system::UuidV7Ids;
use crate::wiring::{Ground, Instance};

/// How long the workers may finish their batches after the order to stop.
const LAST_BATCH: Duration = Duration::from_secs(10);

/// An instance at work. Dropping it orders it to stop, without waiting.
pub struct Running {
    url: String,
    address: SocketAddr,
    stop: DropGuard,
    ended: JoinHandle<()>,
}

impl Running {
    /// Where people reach it, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Stops it: accepts nothing more, lets requests and the worker finish for some seconds, closes
    /// the database. Another instance can then have its file.
    pub async fn shutdown(self) {
        drop(self.stop);
        // A panic within would already have been reported.
        let _ended_either_way = self.ended.await;
    }
}

/// Starts an instance: opens the store, brings it up to date, makes the keys that are missing,
/// listens, serves, sends mail and keeps house. Logs go to whoever listens for them: see [`telemetry::begin`].
///
/// # Errors
/// [`StartError`]; then nothing runs.
pub async fn start(config: Config) -> Result<Running, StartError> {
    start_in(config, Surroundings::default()).await
}

/// [`start`], with another store than the one that the settings name, another clock than the
/// machine's, or both.
///
/// # Errors
/// [`StartError`]; then nothing runs.
pub async fn start_in(config: Config, surroundings: Surroundings) -> Result<Running, StartError> {
    let store = match surroundings.store {
        Some(given) => OpenStore::Given(given),
        None => OpenStore::open(&config).await?,
    };
    let ground = match surroundings.clock {
        Some(clock) => Ground { store: store.clone(), clock },
        None => Ground::of(store.clone()),
    };
    match start_on(&ground, &config).await {
        Ok(running) => Ok(running),
        Err(error) => {
            store.close().await;
            Err(error)
        }
    }
}

async fn start_on(ground: &Ground, config: &Config) -> Result<Running, StartError> {
    ground.store.migrate().await?;
    let bind = |source| StartError::Bind { address: config.bind, source };
    let listener = TcpListener::bind(config.bind).await.map_err(bind)?;
    let address = listener.local_addr().map_err(bind)?;
    let url = config.public_url_at(address.port());
    let Instance { service, router, bell } = wiring::assemble(config, ground, &url).await?;

    let stop = CancellationToken::new();
    let worker = config.workers.then(|| {
        let house = housekeeper::keep_house(service.clone(), stop.clone());
        let mails = worker::send_mails(service, UuidV7Ids.uuid(), bell, stop.clone());
        tokio::spawn(async move { tokio::join!(mails, house) })
    });
    let store = ground.store.clone();
    let (ordered, trusted_proxies) = (stop.clone(), config.trusted_proxies.clone());
    let ended = tokio::spawn(async move {
        let limits = Limits { trusted_proxies, ..Limits::default() };
        server::serve(listener, router, limits, ordered).await;
        if let Some(mut worker) = worker
            && tokio::time::timeout(LAST_BATCH, &mut worker).await.is_err()
        {
            tracing::warn!("a worker took too long to finish; what it was at is tried again later");
            worker.abort();
            let _aborted = worker.await;
        }
        store.close().await;
    });
    Ok(Running { url, address, stop: stop.drop_guard(), ended })
}

#[cfg(test)]
#[path = "lib_tests.rs"]
mod tests;
