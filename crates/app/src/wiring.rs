//! From settings to a service with its routes: which adapter stands behind which port.

use std::sync::Arc;

use axum::Router;
use guestlist_domain::port::{Clock, IdGenerator, Mailer, TokenSigner};
use guestlist_domain::usecase::{Ports, Service};
use guestlist_jwt::{JwtSigner, Keyring};
use guestlist_secrets::{Argon2Hasher, DEFAULT_LANES, KeyedSecrets, ServerKeys};
use guestlist_smtp::{Mailbox, MailboxMail, NoMailer, SmtpConfigError, SmtpMailer};
use guestlist_web::{Letter, MailboxSource};

use crate::config::{Config, ConfigError, Mail};
use crate::error::StartError;
use crate::following::FollowingSigner;
use crate::keys;
use crate::mail_log::MailLog;
use crate::store::{OpenStore, StorePorts};
use crate::system::{SystemClock, UuidV7Ids};
use crate::worker::Bell;

/// What an instance finds around it, where that is not what the settings and the machine say: for
/// embedders that have a store of their own, and for tests that move the time.
#[derive(Clone, Default)]
pub struct Surroundings {
    /// What time it is; the machine's clock where there is none here.
    pub clock: Option<Arc<dyn Clock>>,
    /// Where everything is kept; the database of the settings where there is none here.
    pub store: Option<StorePorts>,
}

/// What an instance stands on.
pub(crate) struct Ground {
    pub(crate) store: OpenStore,
    pub(crate) clock: Arc<dyn Clock>,
}

impl Ground {
    /// An open store, and the machine's clock.
    pub(crate) fn of(store: OpenStore) -> Self {
        Self { store, clock: Arc::new(SystemClock) }
    }
}

/// A service and what belongs to it.
pub(crate) struct Instance {
    pub(crate) service: Service,
    pub(crate) router: Router,
    pub(crate) bell: Bell,
}

/// Puts an instance together on a store whose schema is up to date. Makes what it needs on its first
/// start: the server's key and the key that signs tokens.
pub(crate) async fn assemble(config: &Config, ground: &Ground, public_url: &str) -> Result<Instance, StartError> {
    let store = ground.store.ports().store;
    let server_keys = keys::server_keys(config, store.as_ref()).await?;
    let keyring = keys::keyring(store.as_ref(), &server_keys, ground.clock.as_ref()).await?;
    let mail = mail(config, public_url)?;
    let bell = Bell::default();
    let service = service(config, ground, public_url, &server_keys, keyring, mail.mailer, bell.clone())?;
    let router = router(config, public_url, service.clone(), mail.mailbox);
    Ok(Instance { service, router, bell })
}

/// The use cases over the adapters.
pub(crate) fn service(
    config: &Config,
    ground: &Ground,
    public_url: &str,
    server_keys: &ServerKeys,
    keyring: Keyring,
    mailer: Arc<dyn Mailer>,
    bell: Bell,
) -> Result<Service, StartError> {
    let store = ground.store.ports();
    // Signs, verifies and refuses once before it is there at all.
    let signer = JwtSigner::new(keyring, public_url)?;
    let signer: Arc<dyn TokenSigner> = match &ground.store {
        // One process has the file: nobody else changes the keys.
        OpenStore::Sqlite(_) => Arc::new(signer),
        OpenStore::Postgres(_) | OpenStore::Given(_) => {
            FollowingSigner::start(signer, Arc::clone(&store.store), server_keys)
        }
    };
    let ports = Ports {
        store: store.store,
        access: store.access,
        read: store.read,
        clock: Arc::clone(&ground.clock),
        ids: Arc::new(UuidV7Ids),
        secrets: Arc::new(KeyedSecrets::new(server_keys)),
        signer,
        hasher: Arc::new(Argon2Hasher::start(DEFAULT_LANES).map_err(StartError::Threads)?),
        mailer,
        wakeup: Arc::new(bell),
    };
    Ok(Service::new(ports, config.policy(public_url)).with_mail_observer(Arc::new(MailLog::naming(server_keys))))
}

/// The way out for mails, and a look at those that stay.
struct MailSide {
    mailer: Arc<dyn Mailer>,
    mailbox: Option<MailboxSource>,
}

fn mail(config: &Config, public_url: &str) -> Result<MailSide, ConfigError> {
    let (from, name) = (&config.mail_from, &config.product_name);
    let of_mail = |error: SmtpConfigError| ConfigError::of_mail(&error);
    Ok(match &config.mail {
        Mail::Smtp { url } => {
            let mailer = SmtpMailer::new(url.expose(), from, name, public_url).map_err(of_mail)?;
            MailSide { mailer: Arc::new(mailer), mailbox: None }
        }
        Mail::Mailbox => {
            let mailbox = Arc::new(Mailbox::new(from, name, public_url).map_err(of_mail)?);
            let kept = Arc::clone(&mailbox);
            let letters = move || kept.mails().into_iter().map(letter).collect();
            MailSide { mailer: mailbox, mailbox: Some(Arc::new(letters)) }
        }
        Mail::None => MailSide { mailer: Arc::new(NoMailer), mailbox: None },
    })
}

fn letter(mail: MailboxMail) -> Letter {
    Letter { to: mail.to, subject: mail.subject, text: mail.text, html: mail.html, headers: mail.headers, at: mail.at }
}

fn router(config: &Config, public_url: &str, service: Service, mailbox: Option<MailboxSource>) -> Router {
    let api = guestlist_http::Options {
        trusted_proxies: config.trusted_proxies.clone(),
        own_origin: url::Url::parse(public_url).ok().map(|url| url.origin().ascii_serialization()),
        cors_origins: config.cors_origins.iter().filter_map(|origin| origin.parse().ok()).collect(),
        support_url: config.support_url.clone(),
        request_ids: Arc::new(|| UuidV7Ids.uuid().simple().to_string()),
        ..guestlist_http::Options::default()
    };
    let pages = guestlist_http::Options { larger_bodies: guestlist_web::LARGER_BODIES.to_vec(), ..api.clone() };
    let pages = wrapped_pages(config, public_url, service.clone(), mailbox, pages);
    // Addresses where nothing is are the pages' to word, but for the API's own.
    guestlist_http::router(service, api).reset_fallback().merge(pages)
}

/// The pages, in the layer that the API runs in.
fn wrapped_pages(
    config: &Config,
    public_url: &str,
    service: Service,
    mailbox: Option<MailboxSource>,
    layer: guestlist_http::Options,
) -> Router {
    let options = guestlist_web::Options {
        product_name: config.product_name.clone(),
        public_url: public_url.to_owned(),
        support_url: config.support_url.clone(),
        mailbox,
        qr: guestlist_http::qr_svg,
        account_export: guestlist_http::account_export,
        activity_table: guestlist_http::activity_table,
        refusals: |code| {
            let guestlist_http::error::Appearance { status, en, es } = guestlist_http::error::appearance(code);
            guestlist_web::Look { status, en, es }
        },
    };
    let pages = guestlist_web::Pages::new(service, options);
    let docs = guestlist_web::docs(&guestlist_http::openapi_json(), &config.product_name);
    let routes = pages.router().merge(docs);
    let refuse = move |head, code| {
        let pages = pages.clone();
        async move { pages.refuse(&head, code).await }
    };
    guestlist_http::wrap_pages(routes, layer, refuse)
}
