//! Rotation of the server key while several instances run.

use guestlist::Running;
use guestlist_domain::model::time::minutes;
use guestlist_tests::accounts::{TestAccount, id_of, text};
use guestlist_tests::backend::Backend;
use guestlist_tests::client::{BaseUrl, Client, Response};
use guestlist_tests::eventually::eventually;
use guestlist_tests::instance::Instance;
use reqwest::Method;
use serde_json::{Value, json};

const OLD: &str = "dGhlIGhlcm9uIHdhaXRzIGluIHRoZSByZWVkcyBieSB0aGUgbWlsbA==";
const NEW: &str = "Zm91ciBsYW50ZXJucyBodW5nIGJldHdlZW4gdHdvIHF1aWV0IHBpbmVz";
const KEY: &str = "GUESTLIST_SECRET_KEY";

const FAILED: &str = "SELECT count(*) FROM job WHERE state = 'failed'";
const QUEUED: &str = "SELECT count(*) FROM job WHERE state = 'queued'";
const UNTRIED: &str = "SELECT count(*) FROM job WHERE state = 'queued' AND claimable_at = created_at";

/// Advances the clock until no mail is queued.
async fn drain(instance: &Instance) {
    for _ in 0..200 {
        let due = format!("{QUEUED} AND (claimable_at <= '{}' OR claim_id IS NOT NULL)", instance.time_in(0));
        eventually("no due or claimed mail", async || (instance.count(&due) == Some(0)).then_some(())).await;
        if instance.count(QUEUED) == Some(0) {
            return;
        }
        instance.advance(minutes(1));
    }
    panic!("mails are still queued: {}", instance.rows(&["SELECT kind, claimable_at FROM job WHERE state = 'queued'"]));
}

/// A second instance on the same database, and its clients.
struct SecondInstance {
    running: Running,
    base: BaseUrl,
}

impl SecondInstance {
    async fn start(instance: &Instance, settings: &[(&str, &str)]) -> Self {
        let running = instance.start_another_with(settings).await;
        let base = BaseUrl::recording(instance.base.secrets().clone());
        base.set(format!("http://{}", running.address()));
        Self { running, base }
    }

    /// Restarts the instance with other settings; existing clients use its new address.
    async fn restart_with(self, instance: &Instance, settings: &[(&str, &str)]) -> Self {
        self.running.shutdown().await;
        let running = instance.start_another_with(settings).await;
        self.base.set(format!("http://{}", running.address()));
        Self { running, base: self.base }
    }

    fn client(&self) -> Client {
        Client::new(self.base.clone())
    }

    /// Returns the account with a client of this instance and the same session.
    fn with_account(&self, account: &TestAccount) -> TestAccount {
        let body = json!({ "id": account.id, "email": account.address, "display_name": account.name });
        TestAccount::of(&json!({ "session_token": account.bearer(), "account": body }), &self.client())
    }
}

fn success(answer: &Response) -> Value {
    assert!(answer.status < 300, "{}: {} {}", answer.what, answer.status, String::from_utf8_lossy(&answer.bytes));
    serde_json::from_slice(&answer.bytes).unwrap_or_default()
}

async fn create_with_key(client: &Client, key: &str, name: &str) -> Response {
    let request = client.request(Method::POST, "/v1/workspaces").header("idempotency-key", key);
    guestlist_tests::client::send(request.json(&json!({ "name": name }))).await
}

/// Returns the number of invitation mails that each numbered address received.
fn arrived(instance: &Instance, prefix: &str, guests: u32) -> Vec<usize> {
    (0..guests).map(|number| instance.mails("invitation", &format!("{prefix}{number}@example.com")).len()).collect()
}

/// Proves: EM2, EM3, S4.3, S9.2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mails_sealed_with_a_key_unknown_to_one_instance_are_sent_once_by_another() {
    let limits = ("GUESTLIST_RATE_LIMITS", "off");
    let instance = Instance::start_with(Backend::Postgres, &[(KEY, OLD), limits]).await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let both = format!("{NEW},{OLD}");
    let second = SecondInstance::start(&instance, &[(KEY, &both), ("GUESTLIST_WORKERS", "off")]).await;
    let ana_on_second = second.with_account(&ana);

    let mut ids = Vec::new();
    for number in 0..25 {
        let invited = ana_on_second.invites_to_project(&project, &format!("guest{number}@example.com"), "read").await;
        ids.push(id_of(&invited.is(201)));
    }
    // Queued behind the mails that this instance cannot open.
    ana.invites_to_project(&project, "zoe@example.com", "read").await.is(201);
    instance.mail("invitation", "zoe@example.com").await;
    eventually("an attempt for every mail", async || (instance.count(UNTRIED) == Some(0)).then_some(())).await;
    assert_eq!((instance.count(QUEUED), instance.count(FAILED)), (Some(25), Some(0)));
    for id in &ids {
        let delivery = &ana.gets_invitation(id).await["delivery"];
        assert_eq!((&delivery["state"], &delivery["detail"]), (&json!("queued"), &Value::Null));
    }
    assert_eq!(arrived(&instance, "guest", 25), [0; 25]);

    let second = second.restart_with(&instance, &[(KEY, &both)]).await;
    drain(&instance).await;
    assert_eq!((arrived(&instance, "guest", 25), instance.count(FAILED)), (vec![1; 25], Some(0)));
    for id in &ids {
        assert_eq!(ana.gets_invitation(id).await["delivery"]["state"], "sent");
    }
    second.running.shutdown().await;
}

/// Proves: HT4, S4.8, S5.5, S9.2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requests_that_need_an_unknown_server_key_get_503_and_succeed_on_an_instance_that_has_it() {
    let instance = Instance::start_with(Backend::Postgres, &[(KEY, OLD)]).await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let both = format!("{NEW},{OLD}");
    let second = SecondInstance::start(&instance, &[(KEY, &both)]).await;
    let ana_on_second = second.with_account(&ana);

    let id = id_of(&ana_on_second.invites_to_project(&project, "ben@example.com", "read").await.is(201));
    let code = format!("/v1/invitations/{id}/code");
    let refused = ana.get(&code).await;
    assert_eq!(refused.header("retry-after"), "2");
    refused.refused(503, "server_key_missing");
    ana_on_second.get(&code).await.is(200);
    let shared = ana_on_second.creates_public_token(&[&project], "read", None).await;
    let link = format!("/v1/public-tokens/{}/link", id_of(&shared["public_token"]));
    ana.get(&link).await.refused(503, "server_key_missing");
    assert_eq!(ana_on_second.get(&link).await.is(200)["code"], shared["code"]);
    instance.anonymous().redeems(&text(&shared["token"])).await.is(201);

    let first = create_with_key(&ana_on_second, "key-1", "Studio").await;
    assert_eq!(first.status, 201);
    create_with_key(&ana, "key-1", "Studio").await.refused(503, "server_key_missing");
    let again = create_with_key(&ana_on_second, "key-1", "Studio").await;
    assert_eq!((again.header("idempotency-replayed"), &again.bytes), ("true", &first.bytes));
    second.running.shutdown().await;
}

/// Proves: JW5, S7.2, S9.2.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_instance_uses_the_signing_keys_that_it_can_open_and_drops_retired_ones() {
    let mut instance = Instance::start_with(Backend::Postgres, &[(KEY, OLD)]).await;
    let both = format!("{NEW},{OLD}");
    let second = SecondInstance::start(&instance, &[(KEY, &both)]).await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let shared = ana.creates_public_token(&[&project], "read", None).await;
    let old = text(&shared["token"]);
    let (first_client, second_client) = (instance.anonymous(), second.client());

    // The operator uses the settings of the second instance.
    let config = instance.config_with(&[(KEY, &both)]);
    let retired = published(&second_client).await.remove(0);
    let made = guestlist::rotate_signing_key(&config).await.expect("a new key");
    eventually("both keys on the second instance", async || (published(&second_client).await.len() == 2).then_some(()))
        .await;
    let new = text(&reveal_link(&second.with_account(&ana), &shared).await["token"]);
    assert_ne!(new, old);
    second_client.redeems(&new).await.is(201);
    let guest = second_client.redeems(&new).await.is(201);
    let access = text(&guest["access_token"]);
    // A token of a key that the instance cannot open may be valid, so it is not refused as invalid.
    eventually("the refusal of a key that cannot be opened", async || {
        let answer = first_client.redeems(&new).await;
        (answer.status == 503).then(|| answer.refused(503, "server_key_missing"))
    })
    .await;
    first_client
        .with_bearer(&access)
        .get(&format!("/v1/projects/{project}/access"))
        .await
        .refused(503, "server_key_missing");
    first_client.redeems(&old).await.is(201);
    assert_eq!(reveal_link(&ana, &shared).await["token"], json!(old), "it signs with the newest key that it can open");

    guestlist::retire_signing_key(&config, &retired).await.expect("the old key is retired");
    eventually("the end of the old key", async || (first_client.redeems(&old).await.status == 401).then_some(())).await;
    second_client.redeems(&new).await.is(201);
    ana.get("/v1/account").await.is(200);
    // No key is left that it can open: it publishes none, and signs nothing with the retired one. No use is consumed.
    assert!(published(&first_client).await.is_empty());
    let link = format!("/v1/public-tokens/{}", id_of(&shared["public_token"]));
    let uses = ana.get(&link).await.is(200)["uses"].clone();
    let refused = [
        first_client.redeems(&text(&shared["code"])).await,
        first_client.post("/v1/guest-sessions/refresh", json!({ "guest_session": guest["guest_session"] })).await,
        ana.post("/v1/public-tokens", json!({ "name": "B", "permission": "read", "project_ids": [project] })).await,
        ana.post(&format!("{link}/email"), json!({ "emails": ["zoe@example.com"] })).await,
        ana.get(&format!("{link}/link")).await,
    ];
    for answer in refused {
        assert!(answer.headers.contains_key("retry-after"), "{}", answer.what);
        answer.refused(503, "server_key_missing");
    }
    assert_eq!(ana.get(&link).await.is(200)["uses"], uses);

    instance.restart_with(&[(KEY, &both)]).await;
    first_client.redeems(&new).await.is(201);
    assert_eq!(published(&first_client).await, [made]);
    second.running.shutdown().await;
}

async fn published(client: &Client) -> Vec<String> {
    let keys = client.get("/.well-known/jwks.json").await.is(200);
    keys["keys"].as_array().expect("keys").iter().map(|key| text(&key["kid"])).collect()
}

async fn reveal_link(ana: &TestAccount, shared: &Value) -> Value {
    ana.get(&format!("/v1/public-tokens/{}/link", id_of(&shared["public_token"]))).await.is(200)
}

/// Checks after each step of a key change: no request fails on either instance, and each instance accepts what the
/// other created.
struct Rounds {
    project: String,
    step: u32,
    invited: Vec<String>,
}

impl Rounds {
    async fn check(&mut self, instance: &Instance, people: [&TestAccount; 2]) {
        self.step += 1;
        for (index, (ana, on_other)) in [(people[0], people[1]), (people[1], people[0])].into_iter().enumerate() {
            let address = format!("step{}-{index}@example.com", self.step);
            let id = id_of(&success(&ana.invites_to_project(&self.project, &address, "read").await));
            let code = success(&on_other.get(&format!("/v1/invitations/{id}/code")).await);
            success(
                &on_other.without_bearer().post("/v1/invitations/preview", json!({ "secret": code["code"] })).await,
            );
            let shared = success(
                &ana.post(
                    "/v1/public-tokens",
                    json!({
                        "name": "For the review", "permission": "read", "project_ids": [self.project],
                    }),
                )
                .await,
            );
            for opens in ["token", "code"] {
                let guest = success(&on_other.without_bearer().redeems(&text(&shared[opens])).await);
                let guest = ana.with_bearer(&text(&guest["access_token"]));
                assert_eq!(guest.checks_access("content.view", &self.project).await["allowed"], true);
            }
            let key = format!("step-{}-{index}", self.step);
            let first = create_with_key(ana, &key, &key).await;
            let again = create_with_key(on_other, &key, &key).await;
            assert_eq!((first.status, again.status, &first.bytes), (201, 201, &again.bytes));
            self.invited.push(address);
        }
        drain(instance).await;
        assert_eq!(instance.count(FAILED), Some(0));
    }
}

/// Proves: EM2, HT4, S7.2, S9.2, S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_server_key_is_rotated_in_two_rounds_without_lost_mails_or_failed_requests() {
    let limits = ("GUESTLIST_RATE_LIMITS", "off");
    let mut instance = Instance::start_with(Backend::Postgres, &[(KEY, OLD), limits]).await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    let mut second = SecondInstance::start(&instance, &[]).await;
    let ana_on_second = second.with_account(&ana);
    let mut rounds = Rounds { project: project.clone(), step: 0, invited: Vec::new() };
    rounds.check(&instance, [&ana, &ana_on_second]).await;

    let (old_first, new_first) = (format!("{OLD},{NEW}"), format!("{NEW},{OLD}"));
    for keys in [&old_first, &new_first] {
        instance.restart_with(&[(KEY, keys)]).await;
        rounds.check(&instance, [&ana, &ana_on_second]).await;
        second = second.restart_with(&instance, &[(KEY, keys)]).await;
        rounds.check(&instance, [&ana, &ana_on_second]).await;
    }
    // A queued mail that is sealed with the older key.
    instance.stop().await;
    second = second.restart_with(&instance, &[(KEY, &old_first), ("GUESTLIST_WORKERS", "off")]).await;
    success(&ana_on_second.invites_to_project(&project, "late@example.com", "read").await);
    let listed = instance.operator_command(&["keys", "list"]);
    let key_line = |listed: &str, key: &str| {
        let line = listed.lines().find(|line| line.starts_with(key)).unwrap_or_else(|| panic!("{key}: {listed}"));
        line.to_owned()
    };
    let old = key_line(&listed, "key 2");
    for part in ["1 signing keys", "1 unsent mails", "codes of pending invitations", "codes of active public tokens"] {
        assert!(old.contains(part), "{part}: {listed}");
    }
    let output = instance.operator_command(&["keys", "reseal"]);
    assert!(
        output.contains("signing keys: 1 sealed again") && output.contains("unsent mails: 1 sealed again"),
        "{output}"
    );
    assert!(output.contains("Codes of invitations and public tokens"), "{output}");
    let old = key_line(&instance.operator_command(&["keys", "list"]), "key 2");
    assert!(!old.contains("signing keys") && !old.contains("mails") && !old.contains("answers"), "{old}");
    assert!(
        instance.operator_command(&["keys", "reseal"]).contains("signing keys: 0 sealed again"),
        "a second run changes nothing"
    );

    // Once no valid code was derived from the older key, nothing needs it.
    instance.rows(&[
        "UPDATE invitation SET expires_at = created_at - interval '1 day' WHERE state = 'pending'",
        "UPDATE public_token SET revoked_at = created_at",
    ]);
    let old = key_line(&instance.operator_command(&["keys", "list"]), "key 2");
    assert!(old.ends_with("nothing needs it"), "{old}");
    second = second.restart_with(&instance, &[(KEY, NEW)]).await;
    instance.restart_with(&[(KEY, NEW)]).await;
    rounds.check(&instance, [&ana, &ana_on_second]).await;
    rounds.invited.push("late@example.com".to_owned());
    for address in &rounds.invited {
        assert_eq!(instance.mails("invitation", address).len(), 1, "{address}");
    }
    second.running.shutdown().await;
}

/// Proves: S9.3.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn resealing_fails_with_the_count_of_records_that_no_listed_key_opens() {
    let mut instance = Instance::start_with(Backend::Postgres, &[(KEY, OLD)]).await;
    let ana = instance.new_account("Ana").await;
    let (_, project) = ana.creates_workspace_with_project().await;
    instance.restart_with(&[("GUESTLIST_WORKERS", "off")]).await;
    ana.invites_to_project(&project, "ben@example.com", "read").await.is(201);
    instance.restart_with(&[("GUESTLIST_WORKERS", "off"), (KEY, &format!("{NEW},{OLD}"))]).await;
    instance.stop().await;
    instance.configure(&[(KEY, NEW)]);
    let error = instance.try_operator_command(&["keys", "reseal"]).expect_err("an older key is needed");
    assert!(error.contains("none of the listed keys unseals 2 of the records"), "{error}");
    let listed = instance.operator_command(&["keys", "list"]);
    assert!(listed.contains("none of the listed keys: 1 signing keys, 1 unsent mails, 1 codes of pending"), "{listed}");
}
