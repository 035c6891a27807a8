//! A complete Guestlist in this process: store, service, worker, SMTP and HTTP as in production, on a free port. Tests
//! control the clock and the mail server.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, UNIX_EPOCH};

use guestlist::{Config, Overrides, Running, StorePorts, cause, start_with};
use guestlist_domain::model::job::ClaimTimes;
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::{Clock, RetryTimer};
use guestlist_postgres::FreshDatabase;
use guestlist_testkit::MemoryStore;
use guestlist_testkit::fake::FixedClock;
use tempfile::TempDir;

use crate::accounts::{TestAccount, address_of, sign_up_body, verification_body};
use crate::backend::Backend;
use crate::client::{BaseUrl, Client};
use crate::first_version::FirstVersion;
use crate::mail::ReceivedMail;
use crate::smtp_sink::SmtpSink;

/// A server key of 48 bytes in base64. Not an example from the documentation, which the program refuses.
const SECRET_KEY: &str = "cXVpZXQtbGFudGVybnMtb3Zlci10aGUtaGFyYm91ci13YWxsLWF0LWRhd24h";

/// A running instance. Dropping it ends the instance and deletes its data.
pub struct Instance {
    /// The mail server that receives the mails of the instance.
    pub sink: SmtpSink,
    /// The clock of the instance, unless it uses the system clock. Starts at the real time, and moves only when a test
    /// advances it.
    pub clock: Arc<FixedClock>,
    /// The URL of the instance.
    pub base: BaseUrl,
    settings: BTreeMap<String, String>,
    memory: Option<MemoryStore>,
    uses_system_clock: bool,
    retry_timer: Option<Arc<dyn RetryTimer>>,
    /// Times of claims on jobs, for later starts.
    pub claim_times: ClaimTimes,
    running: Option<Running>,
    mails_read: Mutex<HashMap<String, usize>>,
    // Dropped after the fields that use them.
    _database: Option<FreshDatabase>,
    _folder: TempDir,
}

impl Instance {
    /// Starts an instance with the default settings.
    pub async fn start(backend: Backend) -> Self {
        Self::start_with(backend, &[]).await
    }

    /// Starts an instance with additional settings.
    ///
    /// # Panics
    /// If it does not start.
    pub async fn start_with(backend: Backend, settings: &[(&str, &str)]) -> Self {
        let mut instance = Self::prepare(backend, settings).await;
        instance.restart_with(&[]).await;
        instance
    }

    /// Starts an instance that uses the system clock, for long tests in which a fixed clock would deviate too far from
    /// the real time.
    ///
    /// # Panics
    /// If it does not start.
    pub async fn start_in_real_time(backend: Backend, settings: &[(&str, &str)]) -> Self {
        let mut instance = Self::prepare(backend, settings).await;
        instance.uses_system_clock = true;
        instance.restart_with(&[]).await;
        instance
    }

    /// Starts an instance with another timer of retries.
    ///
    /// # Panics
    /// If it does not start.
    pub async fn start_with_retry_timer(
        backend: Backend,
        settings: &[(&str, &str)],
        retry_timer: Arc<dyn RetryTimer>,
    ) -> Self {
        let mut instance = Self::prepare(backend, settings).await;
        instance.retry_timer = Some(retry_timer);
        instance.restart_with(&[]).await;
        instance
    }

    /// Starts an instance for browsers: its public URL contains the port that it listens on, so that its links work.
    ///
    /// # Panics
    /// If it does not start.
    pub async fn start_for_browsers(backend: Backend, settings: &[(&str, &str)]) -> Self {
        let mut instance = Self::prepare(backend, settings).await;
        instance.settings.remove("GUESTLIST_PUBLIC_URL");
        instance.restart_with(&[]).await;
        instance
    }

    /// Starts an instance on a copy of the first version's database, with its clock at the time at which the facts
    /// hold.
    ///
    /// # Panics
    /// If it does not start.
    pub async fn start_on_the_first_version(backend: Backend, settings: &[(&str, &str)]) -> (Self, FirstVersion) {
        let first = FirstVersion::of(backend);
        let mut instance = Self::prepare_on(backend, backend.empty_database().await, &[]).await;
        first.restore(&instance.settings["GUESTLIST_DATABASE_URL"]);
        instance.clock.set(first.now());
        instance.settings.extend(first.settings().map(|(name, value)| (name.to_owned(), value)));
        instance.restart_with(settings).await;
        (instance, first)
    }

    async fn prepare(backend: Backend, settings: &[(&str, &str)]) -> Self {
        Self::prepare_on(backend, backend.database().await, settings).await
    }

    async fn prepare_on(backend: Backend, database: Option<FreshDatabase>, settings: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let sink = SmtpSink::start().await;
        let url = database.as_ref().map_or_else(
            || format!("sqlite://{}", folder.path().join("guestlist.db").display()),
            |database| database.url().to_owned(),
        );
        let data = folder.path().join("data").display().to_string();
        let mut all: BTreeMap<String, String> = to_owned_pairs(&[
            ("GUESTLIST_BIND", "127.0.0.1:0"),
            ("GUESTLIST_PUBLIC_URL", "http://localhost:8080"),
            ("GUESTLIST_DATABASE_URL", &url),
            ("GUESTLIST_DATA_DIR", &data),
            ("GUESTLIST_SECRET_KEY", SECRET_KEY),
            ("GUESTLIST_SMTP_URL", &sink.url()),
            ("GUESTLIST_MAIL_FROM", "Guestlist <guestlist@example.com>"),
        ])
        .collect();
        all.extend(to_owned_pairs(settings));
        let clock = Arc::new(FixedClock::at(system_now()));
        let memory = (backend == Backend::Memory).then(|| MemoryStore::with_clock(clock.clone()));
        if let Some(memory) = &memory {
            memory.forbid_second_connections();
        }
        Self {
            base: BaseUrl::recording(sink.secrets().clone()),
            sink,
            clock,
            settings: all,
            memory,
            uses_system_clock: false,
            retry_timer: None,
            claim_times: ClaimTimes::default(),
            running: None,
            mails_read: Mutex::default(),
            _database: database,
            _folder: folder,
        }
    }

    fn address(&self) -> String {
        self.running.as_ref().map(|running| format!("http://{}", running.address())).unwrap_or_default()
    }

    /// Shuts the instance down, and starts it again with the same data and changed settings.
    pub async fn restart_with(&mut self, settings: &[(&str, &str)]) {
        self.stop().await;
        self.settings.extend(to_owned_pairs(settings));
        self.running = Some(self.start_another().await);
        self.base.set(self.address());
    }

    /// Shuts the instance down gracefully.
    pub async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.shutdown().await;
        }
    }

    /// Takes the running instance, to shut it down while the test does something else.
    ///
    /// # Panics
    /// If it does not run.
    pub fn take_running(&mut self) -> Running {
        self.running.take().expect("a running instance")
    }

    /// Ends the instance without a graceful shutdown. Unfinished work is dropped.
    pub fn abort(&mut self) {
        drop(self.running.take());
    }

    /// Returns the public URL, with which its links start.
    pub fn public_url(&self) -> String {
        let port = self.running.as_ref().map_or(0, |running| running.address().port());
        self.config().public_url_at(port)
    }

    /// Returns the settings of the instance.
    ///
    /// # Panics
    /// If they are invalid.
    pub fn config(&self) -> Config {
        self.config_with(&[])
    }

    /// Returns the settings of the instance with changes.
    ///
    /// # Panics
    /// If they are invalid.
    pub fn config_with(&self, settings: &[(&str, &str)]) -> Config {
        let mut all = self.settings.clone();
        all.extend(to_owned_pairs(settings));
        Config::from_map(all).expect("settings")
    }

    /// Changes the settings for later starts and operator commands.
    pub fn configure(&mut self, settings: &[(&str, &str)]) {
        self.settings.extend(to_owned_pairs(settings));
    }

    /// Starts another instance with the same data, settings and clock. The store must allow several instances.
    ///
    /// # Panics
    /// If it does not start.
    pub async fn start_another(&self) -> Running {
        self.start_another_with(&[]).await
    }

    /// Like [`start_another`](Self::start_another), with changed settings.
    ///
    /// # Panics
    /// If it does not start.
    pub async fn start_another_with(&self, settings: &[(&str, &str)]) -> Running {
        let config = self.config_with(settings);
        let clock: Arc<dyn Clock> = self.clock.clone();
        let clock = (!self.uses_system_clock).then_some(clock);
        let store = self.memory.clone().map(StorePorts::of);
        let (retry_timer, claim_times) = (self.retry_timer.clone(), self.claim_times);
        let overrides = Overrides { clock, store, retry_timer, claim_times };
        start_with(config, overrides).await.unwrap_or_else(|error| panic!("{}", cause(&error)))
    }

    /// Runs the program with these arguments on the data of this instance, and returns its standard output. The store
    /// must allow several processes.
    ///
    /// # Panics
    /// If the program fails.
    pub fn operator_command(&self, arguments: &[&str]) -> String {
        self.try_operator_command(arguments).unwrap_or_else(|error| panic!("{arguments:?}: {error}"))
    }

    /// Like [`operator_command`](Self::operator_command), for a command that may fail.
    ///
    /// # Errors
    /// Returns the standard error of a program that failed.
    ///
    /// # Panics
    /// If the program does not start.
    pub fn try_operator_command(&self, arguments: &[&str]) -> Result<String, String> {
        let output = std::process::Command::new(crate::process::program())
            .args(arguments)
            .env_clear()
            .envs(&self.settings)
            .stdin(std::process::Stdio::null())
            .output()
            .expect("a program that starts");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
    }

    /// Returns the in-memory store, if the instance uses one.
    pub fn memory(&self) -> Option<&MemoryStore> {
        self.memory.as_ref()
    }

    /// Runs SQL queries and returns the result, one line per row.
    pub fn rows(&self, queries: &[&str]) -> String {
        crate::sql::query(&self.settings["GUESTLIST_DATABASE_URL"], queries)
    }

    /// Executes a SQL statement in the SQLite file of the instance.
    pub fn execute_sql(&self, statement: &str) {
        crate::sql::change_sqlite(&self.settings["GUESTLIST_DATABASE_URL"], statement);
    }

    /// Runs a SQL query that returns one number. Returns `None` for the in-memory store.
    ///
    /// # Panics
    /// If the result is not one number.
    pub fn count(&self, query: &str) -> Option<i64> {
        self.memory.is_none().then(|| {
            let count = self.rows(&[query]);
            count.parse().unwrap_or_else(|_| panic!("no number: {count}"))
        })
    }

    /// Returns the time of the instance plus some seconds, in the format of the API.
    pub fn time_in(&self, seconds: u64) -> String {
        self.clock.now().plus(Duration::from_secs(seconds)).to_string()
    }

    /// Advances the clock of the instance.
    pub fn advance(&self, duration: Duration) {
        self.clock.advance(duration);
    }

    /// Sets the clock of the instance to the real time.
    pub fn set_clock_to_real_time(&self) {
        self.clock.set(system_now());
    }

    /// Returns a client without a bearer token.
    pub fn anonymous(&self) -> Client {
        Client::new(self.base.clone())
    }

    /// Signs up, verifies the address by the mailed link, and returns the signed-in account.
    pub async fn new_account(&self, name: &str) -> TestAccount {
        let anonymous = self.anonymous();
        anonymous.post("/v1/accounts", sign_up_body(name)).await.is(202);
        let secret = self.secret("verify_address", &address_of(name)).await;
        let signed_in = anonymous.post("/v1/accounts/verify", verification_body(&secret, name)).await.is(200);
        TestAccount::of(&signed_in, &anonymous)
    }

    /// Waits for the next mail of a kind to an address, and returns it. Each call returns a later mail.
    pub async fn mail(&self, kind: &str, address: &str) -> ReceivedMail {
        let key = format!("{kind} {address}");
        let index = {
            let mut read = self.mails_read.lock().unwrap_or_else(PoisonError::into_inner);
            let read = read.entry(key).or_default();
            *read += 1;
            *read - 1
        };
        let mails = self.sink.wait_for(index + 1, |mail| is_of_kind(mail, kind, address)).await;
        mails.into_iter().nth(index).expect("enough mails")
    }

    /// Waits for the next mail of a kind to an address, and returns the secret in its link.
    pub async fn secret(&self, kind: &str, address: &str) -> String {
        secret_in(&self.mail(kind, address).await)
    }

    /// Returns the mails of a kind to an address that have arrived so far.
    pub fn mails(&self, kind: &str, address: &str) -> Vec<ReceivedMail> {
        self.sink.messages().into_iter().filter(|mail| is_of_kind(mail, kind, address)).collect()
    }
}

fn to_owned_pairs<'a>(settings: &'a [(&str, &str)]) -> impl Iterator<Item = (String, String)> + 'a {
    settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
}

fn is_of_kind(mail: &ReceivedMail, kind: &str, address: &str) -> bool {
    mail.header("X-Guestlist-Mail") == Some(kind) && mail.is_for(address)
}

/// Returns the first link of a mail that stands on a line of its own.
///
/// # Panics
/// If there is none.
pub fn link_in(mail: &ReceivedMail) -> String {
    let is_link = |line: &&str| line.starts_with("http://") || line.starts_with("https://");
    mail.text.lines().find(is_link).unwrap_or_else(|| panic!("no link in {}", mail.text)).to_owned()
}

/// Returns the fragment of a mail's link.
///
/// # Panics
/// If there is none.
pub fn secret_in(mail: &ReceivedMail) -> String {
    let link = link_in(mail);
    let (_, secret) = link.split_once('#').unwrap_or_else(|| panic!("no secret in {link}"));
    secret.to_owned()
}

/// Returns the opt-out secret in the `List-Unsubscribe` header of a mail.
///
/// # Panics
/// If there is none.
pub fn opt_out_secret_in(mail: &ReceivedMail) -> String {
    let link = mail.header("List-Unsubscribe").unwrap_or_else(|| panic!("no opt-out link in {}", mail.subject()));
    let path = link.trim_matches(['<', '>']).split_once("/mail-opt-out/");
    path.unwrap_or_else(|| panic!("unexpected link: {link}")).1.to_owned()
}

/// Returns the system time. Instances start with it, because JWT libraries that verify tokens use the system time.
fn system_now() -> Timestamp {
    #[expect(clippy::disallowed_methods, reason = "the instance's clock begins at the real time")]
    let now = std::time::SystemTime::now();
    Timestamp::from_micros(0).plus(now.duration_since(UNIX_EPOCH).unwrap_or_default())
}
