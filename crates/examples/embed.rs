//! Embeds Guestlist in another service: the use cases as a library, with the supplied SQLite store and cryptography,
//! and the service's own mailer, clock and ids.
//!
//! Run it with `cargo run -p guestlist-examples --example embed`.

use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use guestlist_domain::model::capability::Capability;
use guestlist_domain::model::email::EmailAddress;
use guestlist_domain::model::job::JobPriority;
use guestlist_domain::model::mail::{Mail, MailContent, SendOutcome};
use guestlist_domain::model::policy::Policy;
use guestlist_domain::model::role::Permission;
use guestlist_domain::model::target::Target;
use guestlist_domain::model::text::{DisplayName, Locale, Name};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Clock, IdGenerator, Mailer, SendCheck, WorkerNotifier};
use guestlist_domain::usecase::{
    AcceptInvitation, Caller, Credential, Invite, NewAccount, NewGrant, Ports, RequestContext, Service, SignUp,
};
use guestlist_jwt::{JwtSigner, Keyring, SigningKey};
use guestlist_secrets::{Argon2Hasher, DEFAULT_THREADS, KeyedSecrets, ServerKeys};
use guestlist_sqlite::SqliteStore;
use uuid::Uuid;

const PASSWORD: &str = "correct horse battery";

/// The service's own mailer, which collects mails in a list.
#[derive(Default)]
struct OwnMailer(Mutex<Vec<Mail>>);

#[async_trait]
impl Mailer for OwnMailer {
    async fn send(&self, mail: &Mail, check: Arc<dyn SendCheck>) -> SendOutcome {
        if !check.is_wanted().await {
            return SendOutcome::NotSent;
        }
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(mail.clone());
        SendOutcome::Sent
    }
}

impl OwnMailer {
    /// Returns the secret after the `#` of the link that was mailed last.
    fn last_secret(&self) -> Option<String> {
        let mails = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (MailContent::VerifyAddress { link, .. } | MailContent::Invitation { link, .. }) = &mails.last()?.content
        else {
            return None;
        };
        link.split_once('#').map(|(_, secret)| secret.to_owned())
    }
}

/// The service's own clock and ids; it can take both from any source.
struct System;

impl Clock for System {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that the use cases are given")]
    fn now(&self) -> Timestamp {
        Timestamp::from_offset_date_time(time::OffsetDateTime::now_utc())
    }
}

impl IdGenerator for System {
    #[expect(clippy::disallowed_methods, reason = "this is the source of ids that the use cases are given")]
    fn uuid(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// Does nothing: `main` sends the mails itself. A service with a worker wakes it here.
impl WorkerNotifier for System {
    fn notify(&self) {}
}

/// Creates the use cases with their adapters. A service that runs permanently stores the server key (`guestlist` stores
/// it in its data directory), and its signing keys are sealed in the store.
fn service(store: &SqliteStore, mailer: Arc<OwnMailer>) -> Result<Service, Box<dyn Error>> {
    let (server_keys, _to_be_kept) = ServerKeys::generate();
    let key = SigningKey::generate();
    let keyring = Keyring::from_keys([(key.kid(), key.private_key(), true)])?;
    let system = Arc::new(System);
    let ports = Ports {
        store: Arc::new(store.clone()),
        access: Arc::new(store.clone()),
        read: Arc::new(store.clone()),
        clock: system.clone(),
        ids: system.clone(),
        secrets: Arc::new(KeyedSecrets::new(&server_keys)),
        signer: Arc::new(JwtSigner::new(keyring, "https://guests.example.org")?),
        hasher: Arc::new(Argon2Hasher::start(DEFAULT_THREADS)?),
        mailer,
        notifier: system,
    };
    Ok(Service::new(ports, Policy::default()))
}

/// Sends the mails that are due. A worker with a slow mail server also renews its claims, with `Service::renew_claim`.
async fn send_mails(service: &Service) -> Result<(), Box<dyn Error>> {
    while let Some(job) = service.claim_job(JobPriority::Ordinary).await? {
        let result = service.attempt_job(&job).await;
        service.record_delivery(&job, &result).await?;
    }
    Ok(())
}

/// Creates the account of the workspace's Owner: signs up, verifies the address, signs in.
async fn owner(service: &Service, mailer: &OwnMailer) -> Result<Caller, Box<dyn Error>> {
    let request = RequestContext::internal("request-1".to_owned());
    let email = EmailAddress::parse("ana@example.org")?;
    let sign_up = SignUp { email: email.clone(), display_name: DisplayName::parse("Ana")?, locale: Locale::Es };
    service.sign_up(&request, sign_up).await?;
    send_mails(service).await?;
    let secret = mailer.last_secret().ok_or("Ana got a mail")?;
    service.verify_address(&request, &secret, PASSWORD).await?;
    let signed_in = service.sign_in(&request, &email, PASSWORD).await?;
    Ok(service.authenticate_account(signed_in.session_token.expose()).await?)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let store = SqliteStore::open(&format!("sqlite://{}", folder.path().join("service.db").display())).await?;
    store.migrate().await?;
    let mailer = Arc::new(OwnMailer::default());
    let service = service(&store, Arc::clone(&mailer))?;
    let request = RequestContext::internal("request-2".to_owned());

    let ana = owner(&service, &mailer).await?;
    let workspace = service.create_workspace(&request, &ana, Name::parse("Studio")?).await?.workspace.id;
    let project = service.create_project(&request, &ana, workspace, Name::parse("Website")?).await?.id;
    let invite = Invite {
        grant: NewGrant::Project(project, Permission::Comment),
        email: EmailAddress::parse("ben@example.org")?,
        message: None,
        locale: Some(Locale::En),
        expires_in_days: None,
        send_mail: true,
    };
    service.invite(&request, &ana, invite).await?;
    send_mails(&service).await?;

    let account = NewAccount { display_name: DisplayName::parse("Ben")?, password: PASSWORD.to_owned(), locale: None };
    let secret = mailer.last_secret().ok_or("Ben got a mail")?;
    let accept = AcceptInvitation { secret, account: Some(account) };
    let joined = service.accept_invitation(&request, None, accept).await?;
    let session = joined.session.ok_or("a new account is signed in immediately")?;
    let ben = service.authenticate_account(session.session_token.expose()).await?;

    let ben = Credential::from(ben);
    for (capability, expected) in [(Capability::CommentsWrite, true), (Capability::ContentEdit, false)] {
        let access = service.check_access(&ben, Target::Project(project), Some(capability)).await?;
        println!("Ben, {}: {}", capability.as_str(), if access.allowed { "yes" } else { "no" });
        assert_eq!(access.allowed, expected);
    }
    store.close().await;
    Ok(())
}

/// Proves: S7.6.
#[test]
fn a_service_embeds_guestlist_with_adapters_of_its_own() -> Result<(), Box<dyn Error>> {
    main()
}
