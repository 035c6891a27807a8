//! The number of SQL statements for a page of a list does not depend on the number of items.
//!
//! This is a separate program with one test, because statements are counted for the whole process, by the events of
//! sqlx.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Mutex;

use guestlist_tests::accounts::{TestAccount, address_of, id_of};
use guestlist_tests::backend::Backend;
use guestlist_tests::client::Client;
use guestlist_tests::instance::Instance;
use serde_json::json;
use tracing::Metadata;
use tracing::field::{Field, Visit};
use tracing::subscriber::Interest;
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

static STATEMENTS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Records the statements that sqlx executes.
struct Recorder;

/// The beginning of a statement.
struct Summary(String);

impl Visit for Summary {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "summary" {
            value.clone_into(&mut self.0);
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn Debug) {}
}

impl<S: tracing::Subscriber> Layer<S> for Recorder {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        if metadata.target() == "sqlx::query" { Interest::always() } else { Interest::never() }
    }

    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() == "sqlx::query" {
            let mut summary = Summary("?".to_owned());
            event.record(&mut summary);
            // Opening a connection of the pool executes `PRAGMA` statements.
            if !summary.0.starts_with("PRAGMA") {
                STATEMENTS.lock().unwrap().push(summary.0);
            }
        }
    }
}

/// Two workspaces with Ana as a member, and records in the first.
struct Fixture {
    ana: TestAccount,
    ben: TestAccount,
    workspace: String,
    elsewhere: String,
    project: String,
    token: String,
    invitation: String,
}

impl Fixture {
    async fn new(instance: &Instance) -> Self {
        let (ana, ben) = (instance.new_account("Ana").await, instance.new_account("Ben").await);
        let (workspace, project) = ana.creates_workspace_with_project().await;
        let elsewhere = ben.creates_workspace("Elsewhere").await;
        let welcome = id_of(&ben.invites_to_workspace(&elsewhere, &ana.address, "commenter").await.is(201));
        ana.accepts(&welcome).await.is(200);
        let invitation = id_of(&ana.invites_to_project(&project, "first@example.com", "read").await.is(201));
        let shared = ana.creates_public_token(&[&project], "read", None).await;
        let token = id_of(&shared["public_token"]);
        Self { ana, ben, workspace, elsewhere, project, token, invitation }
    }

    /// Adds items to every list.
    async fn grow(&self, instance: &Instance, round: std::ops::Range<u32>) {
        let Self { ana, ben, workspace, project, .. } = self;
        for number in round {
            let name = format!("Guest{number}");
            ana.invites_to_project(project, &address_of(&name), "write").await.is(201);
            let secret = instance.secret("invitation", &address_of(&name)).await;
            instance.anonymous().accepts_with_new_account(&secret, &name).await.is(201);
            let name = format!("Member{number}");
            ana.invites_to_workspace(workspace, &address_of(&name), "designer").await.is(201);
            let secret = instance.secret("invitation", &address_of(&name)).await;
            instance.anonymous().accepts_with_new_account(&secret, &name).await.is(201);
            ana.invites_to_project(project, &format!("waits{number}@example.com"), "read").await.is(201);
            ana.invites_to_workspace(workspace, &format!("waits{number}@example.com"), "commenter").await.is(201);
            let other = ana.creates_project(workspace, &format!("Project {number}")).await;
            let shared = ana.creates_public_token(&[project, &other], "comment", None).await;
            instance.anonymous().redeems(shared["token"].as_str().unwrap()).await.is(201);
            let own = ben.creates_workspace(&format!("Workspace {number}")).await;
            ben.invites_to_workspace(&own, &ana.address, "designer").await.is(201);
            ana.creates_workspace(&format!("Mine {number}")).await;
            ana.post(&format!("/v1/workspaces/{workspace}/keys"), json!({ "name": name })).await.is(201);
            let body = json!({ "workspace_id": self.elsewhere });
            ana.post(&format!("/v1/projects/{other}/transfer"), body).await.is(202);
            instance.anonymous().signs_in(&ana.address, &ana.password).await.is(201);
            let permission = if number % 2 == 0 { "write" } else { "read" };
            ana.patch(&format!("/v1/invitations/{}", self.invitation), json!({ "permission": permission }))
                .await
                .is(200);
        }
    }

    /// Returns the paths of all lists of the OpenAPI document, with ids of existing records.
    async fn lists(&self, client: &Client) -> Vec<String> {
        let document = client.get("/openapi.json").await.is(200);
        let mut lists = Vec::new();
        for (path, item) in document["paths"].as_object().unwrap() {
            let schema = &item["get"]["responses"]["200"]["content"]["application/json"]["schema"];
            let schema = match schema["$ref"].as_str() {
                Some(reference) => document.pointer(reference.trim_start_matches('#')).unwrap(),
                None => schema,
            };
            if schema["properties"]["next_cursor"].is_object() {
                let (id, query) = match path.as_str() {
                    "/v1/public-tokens" => ("", format!("workspace_id={}&", self.workspace)),
                    path if path.starts_with("/v1/workspaces") => (self.workspace.as_str(), String::new()),
                    path if path.starts_with("/v1/projects") => (self.project.as_str(), String::new()),
                    path if path.starts_with("/v1/public-tokens") => (self.token.as_str(), String::new()),
                    path if path.starts_with("/v1/invitations") => (self.invitation.as_str(), String::new()),
                    _ => ("", String::new()),
                };
                lists.push(format!("{}?{query}limit=100", path.replace("{id}", id)));
            }
        }
        assert!(lists.len() > 12, "{lists:?}");
        lists
    }
}

/// Returns the statements and the number of items for each list.
async fn costs(client: &Client, lists: &[String]) -> BTreeMap<String, (Vec<String>, usize)> {
    let mut costs = BTreeMap::new();
    for list in lists {
        STATEMENTS.lock().unwrap().clear();
        let page = client.get(list).await.is(200);
        let statements = std::mem::take(&mut *STATEMENTS.lock().unwrap());
        costs.insert(list.clone(), (statements, page["items"].as_array().map_or(0, Vec::len)));
    }
    costs
}

/// Returns the costs without background work.
async fn measured(
    instance: &mut Instance,
    fixture: &Fixture,
    lists: &[String],
) -> BTreeMap<String, (Vec<String>, usize)> {
    instance.restart_with(&[("GUESTLIST_WORKERS", "off")]).await;
    // The first request after a pause also updates the session's last use.
    fixture.ana.get("/v1/account").await.is(200);
    let costs = costs(&fixture.ana, lists).await;
    instance.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
    costs
}

async fn every_list_costs_the_same(backend: Backend) {
    let mut instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    let fixture = Fixture::new(&instance).await;
    fixture.grow(&instance, 0..2).await;
    let lists = fixture.lists(&instance.anonymous()).await;
    let few = measured(&mut instance, &fixture, &lists).await;
    fixture.grow(&instance, 2..12).await;
    let many = measured(&mut instance, &fixture, &lists).await;
    for (list, (statements, items)) in &many {
        let (before, fewer) = &few[list];
        assert!(!before.is_empty(), "{backend:?}: {list} was not recorded");
        assert_eq!(statements, before, "{backend:?}: {list} with {items} items instead of {fewer}");
        assert!(items > fewer, "{backend:?}: {list} did not grow from {fewer} items");
    }
}

/// Proves: S7.5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_statements_for_a_page_do_not_depend_on_the_number_of_items() {
    tracing_subscriber::registry().with(Recorder).init();
    for backend in [Backend::Sqlite, Backend::Postgres] {
        every_list_costs_the_same(backend).await;
    }
}
