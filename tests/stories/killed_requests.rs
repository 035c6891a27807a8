//! The real program is killed at a random point of a request, restarted, and sent the same request with the same
//! idempotency key: it succeeds, nothing is half done, and the mails leave.
//!
//! `GUESTLIST_KILL_ROUNDS` is the number of requests, by default 20.

use std::collections::HashSet;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::time::Duration;

use guestlist_postgres::FreshDatabase;
use guestlist_tests::accounts::{TestAccount, address_of, id_of, new_account_body, sign_up_body, verification_body};
use guestlist_tests::client::{Client, send};
use guestlist_tests::instance::secret_in;
use guestlist_tests::mail::ReceivedMail;
use guestlist_tests::process::Process;
use guestlist_tests::smtp_sink::SmtpSink;
use guestlist_tests::sql;
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

const KEY: &str = "dGlkZS10YWJsZXMtYW5kLWxhbXBsaWdodC1pbi10aGUtcGlsb3QtaG91c2UtYXQtNQ==";

/// The time after the last start within which every mail is handed over to the mail server.
const MAILS_LEAVE_WITHIN: Duration = Duration::from_secs(30);

/// The number of requests in which the program is killed, if the environment does not choose another.
const USUAL_ROUNDS: usize = 20;

/// A request whose repetition must have one effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    CreateWorkspace,
    Invite,
    AcceptById,
    Redeem,
    AcceptAsNewAccount,
    CreateProject,
    BulkInvite,
    CreatePublicToken,
    EmailPublicToken,
    Resend,
    CreateApiKey,
}

const VERBS: [Verb; 11] = [
    Verb::CreateWorkspace,
    Verb::Invite,
    Verb::AcceptById,
    Verb::Redeem,
    Verb::AcceptAsNewAccount,
    Verb::CreateProject,
    Verb::BulkInvite,
    Verb::CreatePublicToken,
    Verb::EmailPublicToken,
    Verb::Resend,
    Verb::CreateApiKey,
];

/// Pairs of numbers that are equal whenever no request is being carried out.
const EQUAL_NUMBERS: [(&str, &str); 10] = [
    ("SELECT count(*) FROM workspace", "SELECT count(*) FROM event WHERE action = 'workspace.created'"),
    ("SELECT count(*) FROM workspace", "SELECT count(*) FROM workspace_membership WHERE role = 'owner'"),
    ("SELECT count(*) FROM project", "SELECT count(*) FROM event WHERE action = 'project.created'"),
    ("SELECT count(*) FROM api_key", "SELECT count(*) FROM event WHERE action = 'host_key.created'"),
    ("SELECT count(*) FROM public_token", "SELECT count(*) FROM event WHERE action = 'public_token.created'"),
    ("SELECT coalesce(sum(uses), 0) FROM public_token", "SELECT count(*) FROM guest_session"),
    ("SELECT count(*) FROM guest_session", "SELECT count(*) FROM event WHERE action = 'public_token.redeemed'"),
    ("SELECT count(*) FROM invitation", "SELECT count(*) FROM event WHERE action = 'invitation.created'"),
    (
        "SELECT count(*) FROM invitation WHERE state = 'accepted'",
        "SELECT count(*) FROM event WHERE action = 'invitation.accepted'",
    ),
    (
        "SELECT (SELECT count(*) FROM project_membership) - (SELECT count(*) FROM project)",
        "SELECT count(*) FROM invitation WHERE state = 'accepted'",
    ),
];

/// A request, the status of its success, and a query whose result tells how often it was carried out.
struct Prepared {
    client: Client,
    path: String,
    body: Option<Value>,
    status: u16,
    effect: String,
    times: i64,
}

impl Prepared {
    /// Returns the request, over a new connection.
    fn request(&self, key: &str) -> RequestBuilder {
        let client = Client::new(self.client.base().clone());
        let client = self.client.bearer().map_or_else(|| client.clone(), |token| client.with_bearer(token));
        let request = client.request(Method::POST, &self.path).header("idempotency-key", key);
        match &self.body {
            Some(body) => request.json(body),
            None => request,
        }
    }
}

/// A running program with the accounts and targets of the requests.
struct Server {
    process: Process,
    sink: SmtpSink,
    database: String,
    ana: TestAccount,
    ben: TestAccount,
    workspace: String,
    project: String,
    /// The mails that must arrive, by kind and address, and how many different ones are allowed.
    expected_mails: Vec<(&'static str, String, usize)>,
}

impl Server {
    /// Starts the program and signs up the accounts.
    async fn start(settings: &[(&str, &str)], database: String) -> Self {
        let sink = SmtpSink::start().await;
        let smtp = sink.url();
        let mut settings = settings.to_vec();
        settings.extend([
            ("GUESTLIST_DATABASE_URL", database.as_str()),
            ("GUESTLIST_SECRET_KEY", KEY),
            ("GUESTLIST_SMTP_URL", smtp.as_str()),
            ("GUESTLIST_MAIL_FROM", "Guestlist <guestlist@example.com>"),
            ("GUESTLIST_PUBLIC_URL", "http://localhost:8080"),
            ("GUESTLIST_RATE_LIMITS", "off"),
        ]);
        let process = Process::start(&settings).await;
        let (ana, ben) = (sign_up(&process, &sink, "Ana").await, sign_up(&process, &sink, "Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        Self { process, sink, database, ana, ben, workspace, project, expected_mails: Vec::new() }
    }

    /// Returns the secret of an invitation that is mailed to a new address. The workers must be running.
    async fn invitation_secret(&self, name: &str) -> String {
        let address = address_of(name);
        self.ana.invites_to_project(&self.project, &address, "read").await.is(201);
        secret_in(&self.sink.wait_for(1, |mail| mail.is_for(&address)).await[0])
    }

    /// Prepares a request that no earlier one concerns. `name` is unique.
    async fn prepare(&mut self, verb: Verb, name: &str, secret: Option<&String>) -> Prepared {
        let (address, workspace, project) = (address_of(name), self.workspace.clone(), self.project.clone());
        let ana = self.ana.clone();
        let as_ana = |path: String, body: Value, status: u16, effect: String| Prepared {
            client: (*ana).clone(),
            path,
            body: Some(body),
            status,
            effect,
            times: 1,
        };
        let count = |table: &str| format!("SELECT count(*) FROM {table} WHERE name = '{name}'");
        let invitations = format!("FROM invitation WHERE email_canonical LIKE '%{address}'");
        match verb {
            Verb::CreateWorkspace => {
                as_ana("/v1/workspaces".to_owned(), json!({ "name": name }), 201, count("workspace"))
            }
            Verb::CreateProject => {
                as_ana(format!("/v1/workspaces/{workspace}/projects"), json!({ "name": name }), 201, count("project"))
            }
            Verb::CreateApiKey => {
                as_ana(format!("/v1/workspaces/{workspace}/keys"), json!({ "name": name }), 201, count("api_key"))
            }
            Verb::CreatePublicToken => {
                let body = json!({ "name": name, "permission": "read", "project_ids": [project] });
                as_ana("/v1/public-tokens".to_owned(), body, 201, count("public_token"))
            }
            Verb::Invite => {
                self.expected_mails.push(("invitation", address.clone(), 1));
                let body = json!({ "email": address, "permission": "read" });
                let effect = format!("SELECT count(*) {invitations}");
                as_ana(format!("/v1/projects/{project}/invitations"), body, 201, effect)
            }
            Verb::BulkInvite => {
                let emails = ["a", "b", "c"].map(|letter| format!("{letter}.{address}"));
                self.expected_mails.extend(emails.iter().map(|email| ("invitation", email.clone(), 1)));
                let body = json!({ "emails": emails, "permission": "read" });
                let effect = format!("SELECT count(*) {invitations}");
                Prepared { times: 3, ..as_ana(format!("/v1/projects/{project}/invitations/bulk"), body, 200, effect) }
            }
            Verb::Resend => {
                let id = id_of(&ana.invites_to_project(&project, &address, "read").await.is(201));
                self.expected_mails.push(("invitation", address, 2));
                let effect = format!("SELECT generation {invitations}");
                let path = format!("/v1/invitations/{id}/resend");
                Prepared { body: None, ..as_ana(path, Value::Null, 200, effect) }
            }
            Verb::AcceptById => {
                let project = ana.creates_project(&workspace, name).await;
                let id = id_of(&ana.invites_to_project(&project, &self.ben.address, "read").await.is(201));
                let path = format!("/v1/invitations/{id}/accept");
                let effect = format!(
                    "SELECT count(*) FROM event JOIN event_project ON event_id = event.id JOIN project p ON p.id = \
                     project_id WHERE p.name = '{name}' AND action = 'member.added'"
                );
                Prepared { client: (*self.ben).clone(), body: None, ..as_ana(path, Value::Null, 200, effect) }
            }
            Verb::AcceptAsNewAccount => {
                let body = json!({ "secret": secret, "account": new_account_body(name) });
                let effect = format!("SELECT count(*) FROM account WHERE email_canonical = '{address}'");
                let client = self.process.anonymous();
                Prepared { client, ..as_ana("/v1/invitations/accept".to_owned(), body, 201, effect) }
            }
            Verb::EmailPublicToken => {
                let shared = self.share(name).await;
                self.expected_mails.push(("share", address.clone(), 1));
                let path = format!("/v1/public-tokens/{}/email", id_of(&shared["public_token"]));
                let effect = format!(
                    "SELECT count(*) FROM event WHERE object_name = '{name}' AND action = 'public_token.emailed'"
                );
                as_ana(path, json!({ "emails": [address] }), 202, effect)
            }
            Verb::Redeem => {
                let shared = self.share(name).await;
                let effect = format!("SELECT uses FROM public_token WHERE name = '{name}'");
                let body = json!({ "token": shared["token"] });
                let client = self.process.anonymous();
                Prepared { client, ..as_ana("/v1/public-tokens/redeem".to_owned(), body, 201, effect) }
            }
        }
    }

    /// Creates a public token.
    async fn share(&self, name: &str) -> Value {
        let body = json!({ "name": name, "permission": "read", "project_ids": [self.project], "usage_limit": 5 });
        self.ana.post("/v1/public-tokens", body).await.is(201)
    }

    /// Returns the only number that a query returns.
    fn number(&self, query: &str) -> i64 {
        let rows = sql::query(&self.database, &[query]);
        rows.parse().unwrap_or_else(|_| panic!("{query}: {rows}"))
    }

    #[track_caller]
    fn assert_nothing_is_half_done(&self, what: &str) {
        for (left, right) in EQUAL_NUMBERS {
            assert_eq!(self.number(left), self.number(right), "{what}: {left}; {right}");
        }
    }

    /// Waits for the mails, at most [`MAILS_LEAVE_WITHIN`]. A mail that was being sent during a kill can arrive twice,
    /// with the same `Message-ID`.
    async fn assert_mails_leave(&self) {
        let arrival = async {
            for (kind, address, _) in &self.expected_mails {
                self.sink.wait_for(1, |mail| is_of_kind(mail, kind) && mail.is_for(address)).await;
            }
            let acceptances = self.number("SELECT count(*) FROM invitation WHERE state = 'accepted'");
            let acceptances = usize::try_from(acceptances).expect("a count");
            self.sink.wait_for(acceptances, |mail| is_of_kind(mail, "invitation_accepted")).await;
        };
        tokio::time::timeout(MAILS_LEAVE_WITHIN, arrival).await.expect("the mails leave in time");
        let messages = self.sink.messages();
        for (kind, address, different) in &self.expected_mails {
            let sent = messages.iter().filter(|mail| is_of_kind(mail, kind) && mail.is_for(address));
            let ids: HashSet<&str> = sent.map(|mail| mail.header("Message-ID").expect("an id")).collect();
            assert!(ids.len() <= *different, "{kind} to {address}: {ids:?}");
        }
    }
}

fn is_of_kind(mail: &ReceivedMail, kind: &str) -> bool {
    mail.header("X-Guestlist-Mail") == Some(kind)
}

async fn sign_up(process: &Process, sink: &SmtpSink, name: &str) -> TestAccount {
    let anonymous = process.anonymous();
    anonymous.post("/v1/accounts", sign_up_body(name)).await.is(202);
    let mail = &sink.wait_for(1, |mail| mail.is_for(&address_of(name))).await[0];
    let verified = anonymous.post("/v1/accounts/verify", verification_body(&secret_in(mail), name)).await.is(200);
    TestAccount::of(&verified, &anonymous)
}

/// Returns the status and body of the response, if it arrives completely.
async fn response_to(request: RequestBuilder) -> Option<(u16, String)> {
    let response = request.send().await.ok()?;
    Some((response.status().as_u16(), response.text().await.ok()?))
}

/// Returns a random part of a duration.
fn random_part(longest: Duration) -> Duration {
    // The standard library's only source of randomness.
    let [high, low, ..] = RandomState::new().build_hasher().finish().to_be_bytes();
    longest * u32::from(u16::from_be_bytes([high, low])) / u32::from(u16::MAX)
}

fn rounds() -> usize {
    let Some(chosen) = std::env::var_os("GUESTLIST_KILL_ROUNDS") else { return USUAL_ROUNDS };
    chosen.to_str().and_then(|rounds| rounds.parse().ok()).expect("a number of rounds")
}

async fn kill_while_requests_are_carried_out(settings: &[(&str, &str)], database: String) {
    let rounds = rounds();
    let mut server = Server::start(settings, database).await;
    let name = |round: usize| format!("Round{round}");
    // The first round of each verb is not interrupted, and shows how long the verb takes.
    let (mut secrets, total) = (Vec::new(), VERBS.len() + rounds);
    for round in 0..total {
        let is_needed = VERBS[round % VERBS.len()] == Verb::AcceptAsNewAccount;
        secrets.push(if is_needed { Some(server.invitation_secret(&name(round)).await) } else { None });
    }
    let (mut durations, mut answered, mut replayed) = (Vec::new(), 0, 0);
    for round in 0..total {
        let verb = VERBS[round % VERBS.len()];
        let prepared = server.prepare(verb, &name(round), secrets[round].as_ref()).await;
        let key = format!("key-{round}");
        let Some(&duration) = durations.get(round % VERBS.len()).filter(|_| round >= VERBS.len()) else {
            let response = send(prepared.request(&key)).await;
            durations.push(response.took);
            response.is(prepared.status);
            continue;
        };
        let delay = random_part(duration * 3 / 2);
        let what = format!("round {round}: {verb:?}, killed after {delay:?} of about {duration:?}");
        let first = tokio::spawn(response_to(prepared.request(&key)));
        tokio::time::sleep(delay).await;
        server.process.kill();
        let first = first.await.expect("the request does not panic");
        server.process.restart_with(&[]).await;

        let repeated = send(prepared.request(&key)).await;
        assert_eq!(repeated.status, prepared.status, "{what}, first {first:?}: {}", repeated.text());
        let is_replayed = repeated.header("idempotency-replayed") == "true";
        if let Some(first) = &first {
            assert_eq!((first, is_replayed), (&(repeated.status, repeated.text()), true), "{what}");
        }
        answered += usize::from(first.is_some());
        replayed += usize::from(is_replayed);
        assert_eq!(server.number(&prepared.effect), prepared.times, "{what}: {}", prepared.effect);
        server.assert_nothing_is_half_done(&what);
    }
    println!("{rounds} kills: {answered} after the response, {} before the effect", rounds - replayed);
    server.assert_mails_leave().await;
}

/// Proves: S6.3, HT4, OP3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_is_repeated_after_a_kill_has_one_effect_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().display().to_string();
    let database = format!("sqlite://{}", folder.path().join("guestlist.db").display());
    kill_while_requests_are_carried_out(&[("GUESTLIST_DATA_DIR", &data)], database).await;
}

/// Proves: S6.3, HT4, OP3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_that_is_repeated_after_a_kill_has_one_effect_on_postgres() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().display().to_string();
    let database = FreshDatabase::create_empty().await;
    kill_while_requests_are_carried_out(&[("GUESTLIST_DATA_DIR", &data)], database.url().to_owned()).await;
}
