//! A whole Guestlist in this process: store, service, worker, SMTP and HTTP as in production, on a free port. What a
//! test gets in its hands is the clock, and the mail server that the mails go to.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, UNIX_EPOCH};

use guestlist::{Config, Overrides, Running, StorePorts, cause, start_with};
use guestlist_domain::model::time::Timestamp;
use guestlist_domain::port::Clock;
use guestlist_testkit::MemoryStore;
use guestlist_testkit::fake::FixedClock;
use tempfile::TempDir;

use crate::backend::Backend;
use crate::client::{Base, Client};
use crate::first_version::FirstVersion;
use crate::mail::Received;
use crate::people::{Person, address_of, proof_of, sign_up_of};
use crate::postgres::{Database, fresh_database};
use crate::smtp_sink::SmtpSink;

/// 48 bytes of base64 that no documentation shows.
const SECRET_KEY: &str = "cXVpZXQtbGFudGVybnMtb3Zlci10aGUtaGFyYm91ci13YWxsLWF0LWRhd24h";

/// A running Guestlist. It ends with this value.
pub struct Instance {
    /// Where its mails arrive.
    pub sink: SmtpSink,
    /// Its time, unless it has the machine's: stands still until a test moves it, from the real time on.
    pub clock: Arc<FixedClock>,
    /// Where it is.
    pub base: Base,
    settings: BTreeMap<String, String>,
    memory: Option<MemoryStore>,
    has_the_machines_clock: bool,
    running: Option<Running>,
    read: Mutex<HashMap<String, usize>>,
    // After what uses them.
    _database: Option<Database>,
    _folder: TempDir,
}

impl Instance {
    /// One with the default settings.
    pub async fn start(backend: Backend) -> Self {
        Self::start_with(backend, &[]).await
    }

    /// One with these settings beside those that a test needs.
    ///
    /// # Panics
    /// Where it does not start.
    pub async fn start_with(backend: Backend, settings: &[(&str, &str)]) -> Self {
        let mut instance = Self::prepare(backend, settings).await;
        instance.restart_with(&[]).await;
        instance
    }

    /// The same on the machine's clock, for tests that last so long that a clock that stands still is a wrong one.
    ///
    /// # Panics
    /// Where it does not start.
    pub async fn start_in_real_time(backend: Backend, settings: &[(&str, &str)]) -> Self {
        let mut instance = Self::prepare(backend, settings).await;
        instance.has_the_machines_clock = true;
        instance.restart_with(&[]).await;
        instance
    }

    /// One whose links lead to where it is, for browsers: its public URL names the port that it listens on.
    ///
    /// # Panics
    /// Where it does not start.
    pub async fn start_for_browsers(backend: Backend, settings: &[(&str, &str)]) -> Self {
        let mut instance = Self::prepare(backend, settings).await;
        instance.settings.remove("GUESTLIST_PUBLIC_URL");
        instance.restart_with(&[]).await;
        instance
    }

    /// Starts an instance on a copy of the first version's database, with its clock at the moment at which the facts hold.
    ///
    /// # Panics
    /// If it does not start.
    pub async fn start_on_the_first_version(backend: Backend, settings: &[(&str, &str)]) -> (Self, FirstVersion) {
        let first = FirstVersion::of(backend);
        let mut instance = Self::prepare(backend, &[]).await;
        first.restore(&instance.settings["GUESTLIST_DATABASE_URL"]);
        instance.clock.set(first.now());
        instance.settings.extend(first.settings().map(|(name, value)| (name.to_owned(), value)));
        instance.restart_with(settings).await;
        (instance, first)
    }

    async fn prepare(backend: Backend, settings: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let sink = SmtpSink::start().await;
        let (url, database) = match backend {
            Backend::Memory | Backend::Sqlite => {
                (format!("sqlite://{}", folder.path().join("guestlist.db").display()), None)
            }
            Backend::Postgres => {
                let (url, database) = fresh_database();
                (url, Some(database))
            }
        };
        let data = folder.path().join("data").display().to_string();
        let mut all: BTreeMap<String, String> = owned(&[
            ("GUESTLIST_BIND", "127.0.0.1:0"),
            ("GUESTLIST_PUBLIC_URL", "http://localhost:8080"),
            ("GUESTLIST_DATABASE_URL", &url),
            ("GUESTLIST_DATA_DIR", &data),
            ("GUESTLIST_SECRET_KEY", SECRET_KEY),
            ("GUESTLIST_SMTP_URL", &sink.url()),
            ("GUESTLIST_MAIL_FROM", "Guestlist <guestlist@example.com>"),
        ])
        .collect();
        all.extend(owned(settings));
        let clock = Arc::new(FixedClock::at(real_now()));
        let memory = (backend == Backend::Memory).then(|| MemoryStore::with_clock(clock.clone()));
        if let Some(memory) = &memory {
            memory.forbid_second_connections();
        }
        Self {
            base: Base::telling(sink.secrets().clone()),
            sink,
            clock,
            settings: all,
            memory,
            has_the_machines_clock: false,
            running: None,
            read: Mutex::default(),
            _database: database,
            _folder: folder,
        }
    }

    fn address(&self) -> String {
        self.running.as_ref().map(|running| format!("http://{}", running.address())).unwrap_or_default()
    }

    /// Stops it in order and starts it again with the same data, and these settings changed.
    pub async fn restart_with(&mut self, settings: &[(&str, &str)]) {
        self.stop().await;
        self.settings.extend(owned(settings));
        self.running = Some(self.beside().await);
        self.base.set(self.address());
    }

    /// Stops it in order.
    pub async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.shutdown().await;
        }
    }

    /// Leaves it to itself: whatever it was at, it does not get to the end of it.
    pub fn abandon(&mut self) {
        drop(self.running.take());
    }

    /// Where people reach it, as its links say.
    pub fn public_url(&self) -> String {
        let port = self.running.as_ref().map_or(0, |running| running.address().port());
        self.config().public_url_at(port)
    }

    /// Its settings, for what operators do beside it.
    ///
    /// # Panics
    /// Where they make no sense.
    pub fn config(&self) -> Config {
        self.config_with(&[])
    }

    /// The same with other settings.
    ///
    /// # Panics
    /// Where they make no sense.
    pub fn config_with(&self, settings: &[(&str, &str)]) -> Config {
        let mut all = self.settings.clone();
        all.extend(owned(settings));
        Config::from_map(all).expect("settings")
    }

    /// Changes the settings of later starts and of the operator's commands.
    pub fn configure(&mut self, settings: &[(&str, &str)]) {
        self.settings.extend(owned(settings));
    }

    /// Another one with the same data, settings and time, where the store allows it.
    ///
    /// # Panics
    /// Where it does not start.
    pub async fn beside(&self) -> Running {
        self.beside_with(&[]).await
    }

    /// The same with other settings.
    ///
    /// # Panics
    /// Where it does not start.
    pub async fn beside_with(&self, settings: &[(&str, &str)]) -> Running {
        let config = self.config_with(settings);
        let clock: Arc<dyn Clock> = self.clock.clone();
        let clock = (!self.has_the_machines_clock).then_some(clock);
        let overrides = Overrides { clock, store: self.memory.clone().map(StorePorts::of) };
        start_with(config, overrides).await.unwrap_or_else(|error| panic!("{}", cause(&error)))
    }

    /// Runs the program with these arguments on the same data, beside this instance; answers what it says. Only a store
    /// that several processes share allows that.
    ///
    /// # Panics
    /// Where the program fails.
    pub fn operator(&self, arguments: &[&str]) -> String {
        self.operator_tries(arguments).unwrap_or_else(|complaint| panic!("{arguments:?}: {complaint}"))
    }

    /// Like [`operator`](Self::operator), for a command that may fail.
    ///
    /// # Errors
    /// What the program complained of.
    ///
    /// # Panics
    /// Where the program does not start.
    pub fn operator_tries(&self, arguments: &[&str]) -> Result<String, String> {
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

    /// Its store, where that is in memory.
    pub fn memory(&self) -> Option<&MemoryStore> {
        self.memory.as_ref()
    }

    /// What queries answer from its database, a line per row.
    pub fn rows(&self, queries: &[&str]) -> String {
        crate::sql::query(&self.settings["GUESTLIST_DATABASE_URL"], queries)
    }

    /// Changes its database behind its back, where that is a SQLite file.
    pub fn change(&self, statement: &str) {
        crate::sql::change_sqlite(&self.settings["GUESTLIST_DATABASE_URL"], statement);
    }

    /// What a query that counts answers from its database; `None` where it has none.
    ///
    /// # Panics
    /// Where the query does not answer one number.
    pub fn count(&self, query: &str) -> Option<i64> {
        self.memory.is_none().then(|| {
            let answer = self.rows(&[query]);
            answer.parse().unwrap_or_else(|_| panic!("no number: {answer}"))
        })
    }

    /// The time that it will be in so many seconds, as the API writes it.
    pub fn clock_in(&self, seconds: u64) -> String {
        self.clock.now().plus(Duration::from_secs(seconds)).to_string()
    }

    /// Moves its time on.
    pub fn wait(&self, duration: Duration) {
        self.clock.advance(duration);
    }

    /// Somebody who is not signed in.
    pub fn anybody(&self) -> Client {
        Client::new(self.base.clone())
    }

    /// Signs somebody up and in, with a proven address.
    pub async fn person(&self, name: &str) -> Person {
        let anybody = self.anybody();
        anybody.post("/v1/accounts", sign_up_of(name)).await.is(202);
        let secret = self.secret("verify_address", &address_of(name)).await;
        let signed_in = anybody.post("/v1/accounts/verify", proof_of(&secret, name)).await.is(200);
        Person::of(&signed_in, &anybody)
    }

    /// The next mail of a kind to an address: each call answers a later one, and waits for it.
    pub async fn mail(&self, kind: &str, address: &str) -> Received {
        let key = format!("{kind} {address}");
        let place = {
            let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
            let read = read.entry(key).or_default();
            *read += 1;
            *read - 1
        };
        let mails = self.sink.wait_for(place + 1, |mail| is_of(mail, kind, address)).await;
        mails.into_iter().nth(place).expect("as many as were waited for")
    }

    /// The secret in the link of the next mail of a kind to an address.
    pub async fn secret(&self, kind: &str, address: &str) -> String {
        secret_in(&self.mail(kind, address).await)
    }

    /// The mails of a kind to an address that came so far.
    pub fn mails(&self, kind: &str, address: &str) -> Vec<Received> {
        self.sink.messages().into_iter().filter(|mail| is_of(mail, kind, address)).collect()
    }
}

fn owned<'a>(settings: &'a [(&str, &str)]) -> impl Iterator<Item = (String, String)> + 'a {
    settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
}

fn is_of(mail: &Received, kind: &str, address: &str) -> bool {
    mail.header("X-Guestlist-Mail") == Some(kind) && mail.is_for(address)
}

/// The link of a mail: its first line that is one.
///
/// # Panics
/// Where it has none.
pub fn link_in(mail: &Received) -> String {
    let is_link = |line: &&str| line.starts_with("http://") || line.starts_with("https://");
    mail.text.lines().find(is_link).unwrap_or_else(|| panic!("no link in {}", mail.text)).to_owned()
}

/// What stands in the fragment of a mail's link.
///
/// # Panics
/// Where there is none.
pub fn secret_in(mail: &Received) -> String {
    let link = link_in(mail);
    let (_, secret) = link.split_once('#').unwrap_or_else(|| panic!("no secret in {link}"));
    secret.to_owned()
}

/// The secret by which a mail's receiver opts out, out of its header.
///
/// # Panics
/// Where it has none.
pub fn opt_out_secret_in(mail: &Received) -> String {
    let link = mail.header("List-Unsubscribe").unwrap_or_else(|| panic!("no way to opt out of {}", mail.subject()));
    let path = link.trim_matches(['<', '>']).split_once("/mail-opt-out/");
    path.unwrap_or_else(|| panic!("no link of ours: {link}")).1.to_owned()
}

/// The time outside: tokens are checked by others' libraries too.
fn real_now() -> Timestamp {
    #[expect(clippy::disallowed_methods, reason = "the instance's clock begins at the real time")]
    let now = std::time::SystemTime::now();
    Timestamp::from_micros(0).plus(now.duration_since(UNIX_EPOCH).unwrap_or_default())
}
