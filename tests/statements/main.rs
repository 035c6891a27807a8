//! A page of a list costs the same number of statements however much it shows.
//!
//! A program of its own, with one test: statements are counted by what sqlx says of them, for the whole process.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Mutex;

use guestlist_tests::backend::Backend;
use guestlist_tests::client::Client;
use guestlist_tests::instance::Instance;
use guestlist_tests::people::{Person, address_of, id_of};
use serde_json::json;
use tracing::Metadata;
use tracing::field::{Field, Visit};
use tracing::subscriber::Interest;
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

static STATEMENTS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Keeps what sqlx says of each statement.
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
            // A connection of the pool that opens just then is no part of what the list costs.
            if !summary.0.starts_with("PRAGMA") {
                STATEMENTS.lock().unwrap().push(summary.0);
            }
        }
    }
}

/// Two workspaces that Ana is in, and what is in the first.
struct Scene {
    ana: Person,
    ben: Person,
    workspace: String,
    elsewhere: String,
    project: String,
    token: String,
    invitation: String,
}

impl Scene {
    async fn new(instance: &Instance) -> Self {
        let (ana, ben) = (instance.person("Ana").await, instance.person("Ben").await);
        let (workspace, project) = ana.makes_place().await;
        let elsewhere = ben.makes_workspace("Elsewhere").await;
        let welcome = id_of(&ben.invites_to_workspace(&elsewhere, &ana.address, "commenter").await.is(201));
        ana.accepts(&welcome).await.is(200);
        let invitation = id_of(&ana.invites_to_project(&project, "first@example.com", "read").await.is(201));
        let shared = ana.makes_token(&[&project], "read", None).await;
        let token = id_of(&shared["public_token"]);
        Self { ana, ben, workspace, elsewhere, project, token, invitation }
    }

    /// Adds some of everything that any list shows.
    async fn grow(&self, instance: &Instance, round: std::ops::Range<u32>) {
        let Self { ana, ben, workspace, project, .. } = self;
        for number in round {
            let name = format!("Guest{number}");
            ana.invites_to_project(project, &address_of(&name), "write").await.is(201);
            let secret = instance.secret("invitation", &address_of(&name)).await;
            instance.anybody().joins(&secret, &name).await.is(201);
            let name = format!("Member{number}");
            ana.invites_to_workspace(workspace, &address_of(&name), "designer").await.is(201);
            let secret = instance.secret("invitation", &address_of(&name)).await;
            instance.anybody().joins(&secret, &name).await.is(201);
            ana.invites_to_project(project, &format!("waits{number}@example.com"), "read").await.is(201);
            ana.invites_to_workspace(workspace, &format!("waits{number}@example.com"), "commenter").await.is(201);
            let other = ana.makes_project(workspace, &format!("Project {number}")).await;
            let shared = ana.makes_token(&[project, &other], "comment", None).await;
            instance.anybody().redeems(shared["token"].as_str().unwrap()).await.is(201);
            let own = ben.makes_workspace(&format!("Workspace {number}")).await;
            ben.invites_to_workspace(&own, &ana.address, "designer").await.is(201);
            ana.makes_workspace(&format!("Mine {number}")).await;
            ana.post(&format!("/v1/workspaces/{workspace}/keys"), json!({ "name": name })).await.is(201);
            let body = json!({ "workspace_id": self.elsewhere });
            ana.post(&format!("/v1/projects/{other}/transfer"), body).await.is(202);
            instance.anybody().signs_in(&ana.address, &ana.password).await.is(201);
            let offer = if number % 2 == 0 { "write" } else { "read" };
            ana.patch(&format!("/v1/invitations/{}", self.invitation), json!({ "permission": offer })).await.is(200);
        }
    }

    /// The lists of the document, with ids that work.
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

/// What each list costs: its statements, and how many items they brought.
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

/// Measures with nobody else at work.
async fn measured(instance: &mut Instance, scene: &Scene, lists: &[String]) -> BTreeMap<String, (Vec<String>, usize)> {
    instance.restart_with(&[("GUESTLIST_WORKERS", "off")]).await;
    // The first request after a while also writes down that the session is in use.
    scene.ana.get("/v1/account").await.is(200);
    let costs = costs(&scene.ana, lists).await;
    instance.restart_with(&[("GUESTLIST_WORKERS", "on")]).await;
    costs
}

async fn every_list_costs_the_same(backend: Backend) {
    let mut instance = Instance::start_with(backend, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    let scene = Scene::new(&instance).await;
    scene.grow(&instance, 0..2).await;
    let lists = scene.lists(&instance.anybody()).await;
    let few = measured(&mut instance, &scene, &lists).await;
    scene.grow(&instance, 2..12).await;
    let many = measured(&mut instance, &scene, &lists).await;
    for (list, (statements, items)) in &many {
        let (before, fewer) = &few[list];
        assert!(!before.is_empty(), "{backend:?}: {list} was not recorded");
        assert_eq!(statements, before, "{backend:?}: {list} with {items} items instead of {fewer}");
        assert!(items > fewer, "{backend:?}: {list} still shows {items}, and proves nothing");
    }
}

/// Proves: S7.5.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_costs_the_same_statements_however_much_it_shows() {
    tracing_subscriber::registry().with(Recorder).init();
    for backend in [Backend::Sqlite, Backend::Postgres] {
        every_list_costs_the_same(backend).await;
    }
}
