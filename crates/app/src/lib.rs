//! The Guestlist server: settings, wiring, background workers and the HTTP server.
//!
//! The only crate that depends on every adapter. [`start`] runs an instance inside any process; the command line calls
//! it and waits for a signal.
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
mod keys;
mod mail_log;
pub mod maintenance;
mod open_files;
mod reloading_signer;
mod retry_timer;
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
pub use retry_timer::SystemRetryTimer;
pub use rotation::{retire_signing_key, rotate_signing_key};
pub use sealed_records::{ResealCounts, ResealReport, reseal};
pub use store::StorePorts;
pub use wiring::Overrides;

use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::{CancellationToken, DropGuard};

use crate::server::Limits;
use crate::store::OpenStore;
use crate::wiring::{Instance, Resources};

/// Time that the workers have to finish what they have begun, after the last request was answered during shutdown.
const WORKER_SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(25);

/// A running instance. Dropping it starts the shutdown without waiting for it.
pub struct Running {
    url: String,
    address: SocketAddr,
    stop: DropGuard,
    task: JoinHandle<()>,
}

impl Running {
    /// Returns the URL under which people reach the instance, without a trailing slash.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the address that the instance listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Shuts the instance down: accepts no more connections, gives requests and workers some seconds to finish, then
    /// closes the database. Afterwards another instance can open the same SQLite file.
    pub async fn shutdown(self) {
        drop(self.stop);
        // A panic in the task has been reported already.
        let _panic_is_reported = self.task.await;
    }
}

/// Starts an instance: opens and migrates the store, creates missing keys, serves requests, sends mail and runs
/// maintenance.
///
/// Log events go to the subscriber of the process; [`telemetry::begin`] installs one.
///
/// # Errors
/// [`StartError`] if any step fails; then nothing is left running.
pub async fn start(config: Config) -> Result<Running, StartError> {
    start_with(config, Overrides::default()).await
}

/// Starts an instance like [`start`], with the store, the clock or both replaced.
///
/// # Errors
/// [`StartError`] if any step fails; then nothing is left running.
pub async fn start_with(config: Config, overrides: Overrides) -> Result<Running, StartError> {
    let store = match overrides.store {
        Some(provided) => OpenStore::Provided(provided),
        None => OpenStore::open(&config).await?,
    };
    let mut resources = Resources::of(store.clone());
    resources.clock = overrides.clock.unwrap_or(resources.clock);
    resources.retry_timer = overrides.retry_timer.unwrap_or(resources.retry_timer);
    resources.claim_times = overrides.claim_times;
    match start_with_resources(&resources, &config).await {
        Ok(running) => Ok(running),
        Err(error) => {
            store.close().await;
            Err(error)
        }
    }
}

async fn start_with_resources(resources: &Resources, config: &Config) -> Result<Running, StartError> {
    resources.store.migrate().await?;
    let bind = |source| StartError::Bind { address: config.bind, source };
    let listener = TcpListener::bind(config.bind).await.map_err(bind)?;
    let address = listener.local_addr().map_err(bind)?;
    let url = config.public_url_at(address.port());
    let Instance { service, router, worker_handle } = wiring::assemble(config, resources, &url).await?;

    let stop = CancellationToken::new();
    let worker = config.workers.then(|| {
        let maintenance_task = maintenance::run_maintenance(service.clone(), stop.clone());
        // An instance that sends no mail leaves the jobs to others.
        let sends_mail = service.policy().sends_mail;
        let jobs_task = worker::run_jobs(service, worker_handle, stop.clone());
        tokio::spawn(async move {
            if sends_mail {
                tokio::join!(jobs_task, maintenance_task);
            } else {
                maintenance_task.await;
            }
        })
    });
    let store = resources.store.clone();
    let (stop_server, trusted_proxies) = (stop.clone(), config.trusted_proxies.clone());
    let task = tokio::spawn(async move {
        let limits = Limits { trusted_proxies, ..Limits::default() };
        server::serve(listener, router, limits, stop_server).await;
        if let Some(mut worker) = worker
            && tokio::time::timeout(WORKER_SHUTDOWN_TIMEOUT, &mut worker).await.is_err()
        {
            tracing::warn!("a worker did not stop within 25 s and was aborted; its unfinished work is retried later");
            worker.abort();
            let _aborted = worker.await;
        }
        store.close().await;
    });
    Ok(Running { url, address, stop: stop.drop_guard(), task })
}

#[cfg(test)]
#[path = "lib_tests.rs"]
mod tests;
