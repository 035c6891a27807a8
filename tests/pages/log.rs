//! The log of the program while its pages are used.

use guestlist_tests::accounts::{address_of, password_of};
use guestlist_tests::browser::{Browser, BrowserSettings, ENTER};
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::secret_in;
use guestlist_tests::process::Process;
use guestlist_tests::secrets::Secrets;
use guestlist_tests::smtp_sink::SmtpSink;

/// The real program with its most verbose log.
struct LoggingServer {
    process: Process,
    sink: SmtpSink,
    secrets: Secrets,
    folder: tempfile::TempDir,
}

impl LoggingServer {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data").display().to_string();
        let sink = SmtpSink::start().await;
        let process = Process::start(&[
            ("GUESTLIST_DATA_DIR", &data),
            ("GUESTLIST_SMTP_URL", &sink.url()),
            ("GUESTLIST_MAIL_FROM", "Guestlist <guestlist@example.com>"),
            ("GUESTLIST_RATE_LIMITS", "off"),
            ("GUESTLIST_LOG", "trace"),
            ("GUESTLIST_LOG_FORMAT", "json"),
            ("RUST_LOG", "trace"),
        ])
        .await;
        Self { process, secrets: sink.secrets().clone(), sink, folder }
    }

    async fn browser(&self) -> Browser {
        Browser::recording(&self.process.base.url(), BrowserSettings::default(), self.secrets.clone()).await
    }

    async fn secret(&self, kind: &str, name: &str) -> String {
        let matches = |mail: &_| is_of(mail, kind, name);
        secret_in(&self.sink.wait_for(1, matches).await[0])
    }
}

fn is_of(mail: &guestlist_tests::mail::ReceivedMail, kind: &str, name: &str) -> bool {
    mail.header("X-Guestlist-Mail") == Some(kind) && mail.is_for(&address_of(name))
}

/// Signs up, verifies the address, and creates a workspace with a project; returns their paths.
async fn set_up(server: &LoggingServer, ana: &Browser) -> (String, String) {
    ana.open("/sign-up").await;
    ana.fill("Name", "Ana").await;
    ana.fill("E-mail address", &address_of("Ana")).await;
    ana.press("Create account").await;
    ana.sees("Look into your mail").await;
    ana.open(&format!("/verify#{}", server.secret("verify_address", "Ana").await)).await;
    ana.fill("Password", &password_of("Ana")).await;
    ana.press("Create account").await;
    ana.arrives_at("/").await;
    ana.open("/new-workspace").await;
    ana.fill_named("name", "Studio").await;
    ana.keys(ENTER).await;
    ana.sees("Only you so far.").await;
    let workspace = path_of(ana).await;
    ana.open(&format!("{workspace}/projects/new")).await;
    ana.fill("Name", "Website").await;
    ana.press("Create project").await;
    ana.sees("Your access").await;
    (workspace, path_of(ana).await)
}

async fn path_of(browser: &Browser) -> String {
    let path = browser.path().await;
    path.split('?').next().unwrap_or_default().to_owned()
}

/// Proves: OP1, IN8.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn using_the_pages_leaves_no_secret_in_the_log() {
    let server = LoggingServer::start().await;
    let (ana, ben) = (server.browser().await, server.browser().await);
    let (workspace, project) = set_up(&server, &ana).await;
    ana.open(&format!("{workspace}/keys")).await;
    ana.fill("Name", "Shop").await;
    ana.press("Create key").await;
    assert!(ana.value("Key").await.starts_with("glk_"));
    ana.open(&format!("{project}/invite")).await;
    ana.fill("E-mail addresses", &address_of("Ben")).await;
    ana.choose("What may they do?", "Read").await;
    ana.press("Send invitations").await;
    let invite_code = ana.value("Invite code").await;
    ana.open(&format!("{project}/public-tokens/new")).await;
    ana.fill("Name", "Review").await;
    ana.press("Create public token").await;
    let (link, code) = (ana.value("Link").await, ana.value("Code").await);

    // Ben uses the code, then the link, first with an invalid password and then with a valid one.
    ben.open("/code").await;
    ben.fill("Code or link", &invite_code).await;
    ben.press("Continue").await;
    ben.sees("Ana invites you to Website").await;
    ben.open(&format!("/join#{}", server.secret("invitation", "Ben").await)).await;
    ben.fill("Name", "Ben").await;
    ben.fill("Password", "short").await;
    ben.press("Create account and accept").await;
    ben.sees("Use a longer password").await;
    ben.fill("Password", &password_of("Ben")).await;
    ben.press("Create account and accept").await;
    ben.arrives_at(&project).await;
    // Ben resets the password, and opens a public token.
    ben.open("/forgot").await;
    ben.fill("E-mail address", &address_of("Ben")).await;
    ben.press("Send the link").await;
    ben.open(&format!("/reset#{}", server.secret("password_reset", "Ben").await)).await;
    ben.fill("New password", "ben has thought of another one").await;
    ben.press("Set the password").await;
    ben.arrives_at("/").await;
    // The host in the link is from the settings; the program listens on another address.
    let (_, fragment) = link.split_once("/open#").expect("a link to open");
    ben.open(&format!("/open#{fragment}")).await;
    ben.arrives_at("/guest").await;
    ben.open("/code").await;
    ben.fill("Code or link", &code).await;
    ben.press("Continue").await;
    ben.arrives_at("/guest").await;
    for browser in [ana, ben] {
        drop(browser);
    }

    // Once the last request is in the log, everything before it is as well.
    server.process.anonymous().get("/v1/capabilities").await.is(200);
    eventually("the last line", async || server.process.output().contains("/v1/capabilities").then_some(())).await;
    let log = server.process.output();
    // Sessions, guest session, verification, invitation, reset, API key, share token, and two spellings of two codes.
    assert!(server.secrets.count() >= 11, "only {} secrets were recorded", server.secrets.count());
    let found = server.secrets.found_in(&log);
    assert_eq!(found, [] as [String; 0], "in the log: {log}");
    for password in [password_of("Ana"), password_of("Ben"), "ben has thought of another one".to_owned()] {
        assert!(!log.contains(&password) && !log.contains(&password.replace(' ', "+")), "{password}");
    }
}

/// Proves: S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_failing_page_shows_an_id_that_finds_its_cause_in_the_log() {
    let server = LoggingServer::start().await;
    let ana = server.browser().await;
    set_up(&server, &ana).await;
    let database = format!("sqlite://{}", server.folder.path().join("data/guestlist.db").display());
    guestlist_tests::sql::change_sqlite(&database, "DROP TABLE notification");
    ana.open("/account").await;
    ana.sees("Something went wrong here").await;
    ana.sees_no("notification").await;
    let page = ana.text().await;
    let is_id = |word: &&str| word.len() == 32 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let id = page.split_whitespace().find(is_id).unwrap_or_else(|| panic!("no id: {page}"));
    let line = eventually("the cause in the log", async || {
        let log = server.process.output();
        log.lines().find(|line| line.contains(id) && line.contains("a request failed")).map(str::to_owned)
    })
    .await;
    assert!(line.contains("no such table: notification") && line.contains("internal"), "{line}");
    // The browser logged the expected status 500.
    ana.discard_records().await;
}
