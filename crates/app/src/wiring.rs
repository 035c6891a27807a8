//! Builds the service and its routes from settings: selects the adapter for each port.

use std::sync::Arc;

use axum::Router;
use guestlist_domain::model::job::ClaimTimes;
use guestlist_domain::port::{Clock, IdGenerator, Mailer, RetryTimer, TokenSigner};
use guestlist_domain::usecase::{Ports, Service};
use guestlist_jwt::{JwtSigner, Keyring};
use guestlist_secrets::{Argon2Hasher, DEFAULT_THREADS, KeyedSecrets, ServerKeys};
use guestlist_smtp::{Mailbox, MailboxMail, NoMailer, SmtpConfigError, SmtpMailer};
use guestlist_web::{MailboxEntry, MailboxSource};

use crate::config::{Config, ConfigError, Mail};
use crate::error::StartError;
use crate::keys;
use crate::mail_log::MailLog;
use crate::reloading_signer::ReloadingSigner;
use crate::retry_timer::SystemRetryTimer;
use crate::store::{OpenStore, StorePorts};
use crate::system::{SystemClock, UuidV7Ids};
use crate::worker::WorkerHandle;

/// Overrides for embedding and tests: what to use instead of the configured store and the clock of the machine.
#[derive(Clone, Default)]
pub struct Overrides {
    /// The clock; `None` uses the clock of the machine.
    pub clock: Option<Arc<dyn Clock>>,
    /// The store; `None` opens the configured database.
    pub store: Option<StorePorts>,
    /// The timer of retries; `None` uses a [`SystemRetryTimer`].
    pub retry_timer: Option<Arc<dyn RetryTimer>>,
    /// Times of the worker's claims on jobs.
    pub claim_times: ClaimTimes,
}

/// The store, clock and timers that an instance uses.
pub(crate) struct Resources {
    pub(crate) store: OpenStore,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) retry_timer: Arc<dyn RetryTimer>,
    pub(crate) claim_times: ClaimTimes,
}

impl Resources {
    /// Uses an open store and the clock of the machine.
    pub(crate) fn of(store: OpenStore) -> Self {
        Self {
            store,
            clock: Arc::new(SystemClock),
            retry_timer: Arc::new(SystemRetryTimer::start()),
            claim_times: ClaimTimes::default(),
        }
    }
}

/// A service with its router, and the handle that wakes its worker.
pub(crate) struct Instance {
    pub(crate) service: Service,
    pub(crate) router: Router,
    pub(crate) worker_handle: WorkerHandle,
}

/// Builds an instance on a store whose schema is up to date. Creates the server key and the first signing key if they
/// are missing.
pub(crate) async fn assemble(config: &Config, resources: &Resources, public_url: &str) -> Result<Instance, StartError> {
    let store = resources.store.ports();
    let server_keys = keys::server_keys(config, store.read.as_ref()).await?;
    let keyring = keys::keyring(&store, &server_keys, resources.clock.as_ref()).await?;
    let mail = mail(config, public_url)?;
    let worker_handle = WorkerHandle::default();
    let service = service(config, resources, public_url, &server_keys, keyring, mail.mailer, worker_handle.clone())?;
    let router = router(config, public_url, service.clone(), mail.mailbox);
    Ok(Instance { service, router, worker_handle })
}

/// Creates the use cases with their adapters.
pub(crate) fn service(
    config: &Config,
    resources: &Resources,
    public_url: &str,
    server_keys: &ServerKeys,
    keyring: Keyring,
    mailer: Arc<dyn Mailer>,
    worker_handle: WorkerHandle,
) -> Result<Service, StartError> {
    let store = resources.store.ports();
    // Checks before use that it signs, verifies and refuses.
    let signer = JwtSigner::new(keyring, public_url)?;
    let signer: Arc<dyn TokenSigner> = match &resources.store {
        // One process has the file, so no other process changes the keys.
        OpenStore::Sqlite(_) => Arc::new(signer),
        OpenStore::Postgres(_) | OpenStore::Provided(_) => {
            ReloadingSigner::start(signer, Arc::clone(&store.read), server_keys)
        }
    };
    let ports = Ports {
        store: store.store,
        access: store.access,
        read: store.read,
        clock: Arc::clone(&resources.clock),
        ids: Arc::new(UuidV7Ids),
        secrets: Arc::new(KeyedSecrets::new(server_keys)),
        signer,
        hasher: Arc::new(Argon2Hasher::start(DEFAULT_THREADS).map_err(StartError::Runtime)?),
        mailer,
        notifier: Arc::new(worker_handle),
    };
    Ok(Service::new(ports, config.policy(public_url))
        .with_mail_observer(Arc::new(MailLog::with_server_keys(server_keys)))
        .with_retry_timer(Arc::clone(&resources.retry_timer))
        .with_claim_times(resources.claim_times))
}

/// The mailer, and the mailbox page if mails stay in the process.
struct MailWiring {
    mailer: Arc<dyn Mailer>,
    mailbox: Option<MailboxSource>,
}

fn mail(config: &Config, public_url: &str) -> Result<MailWiring, ConfigError> {
    let (from, name) = (&config.mail_from, &config.product_name);
    let config_error = |error: SmtpConfigError| ConfigError::from_smtp(&error);
    Ok(match &config.mail {
        Mail::Smtp { url } => {
            let mailer = SmtpMailer::new(url.expose(), from, name, public_url).map_err(config_error)?;
            MailWiring { mailer: Arc::new(mailer), mailbox: None }
        }
        Mail::Mailbox => {
            let mailbox = Arc::new(Mailbox::new(from, name, public_url).map_err(config_error)?);
            let kept = Arc::clone(&mailbox);
            let mails = move || kept.mails().into_iter().map(mailbox_entry).collect();
            MailWiring { mailer: mailbox, mailbox: Some(Arc::new(mails)) }
        }
        Mail::None => MailWiring { mailer: Arc::new(NoMailer), mailbox: None },
    })
}

fn mailbox_entry(mail: MailboxMail) -> MailboxEntry {
    MailboxEntry {
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: mail.headers,
        at: mail.at,
    }
}

fn router(config: &Config, public_url: &str, service: Service, mailbox: Option<MailboxSource>) -> Router {
    let layer = guestlist_edge::Options {
        trusted_proxies: config.trusted_proxies.clone(),
        own_origin: url::Url::parse(public_url).ok().map(|url| url.origin().ascii_serialization()),
        support_url: config.support_url.clone(),
        request_ids: Arc::new(|| UuidV7Ids.uuid().simple().to_string()),
        ..guestlist_edge::Options::default()
    };
    let pages = guestlist_web::Options {
        layer: layer.clone(),
        product_name: config.product_name.clone(),
        public_url: public_url.to_owned(),
        mailbox,
        openapi_document: guestlist_http::openapi_json(),
        qr: guestlist_http::qr_svg,
        account_export: guestlist_http::account_export,
        activity_table: guestlist_http::activity_table,
    };
    let cors_origins = config.cors_origins.iter().filter_map(|origin| origin.parse().ok()).collect();
    let api = guestlist_http::router(service.clone(), guestlist_http::Options { layer, cors_origins });
    // The pages answer unknown paths, except those below the API's own prefix.
    api.reset_fallback().merge(guestlist_web::router(service, pages))
}
