//! The number of SQL statements of operations, lists and pages.
//!
//! This file tests that a page of a list needs the same number whatever the number of items, on both databases. It
//! records the statements of the whole process, by the events of sqlx. The modules test the numbers on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod budget;
mod budgets;
mod changes;
mod fixture;
mod meter;
mod operations;
mod pages;

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Mutex;

use guestlist_tests::backend::Backend;
use guestlist_tests::client::Client;
use guestlist_tests::instance::Instance;
use tracing::Metadata;
use tracing::field::{Field, Visit};
use tracing::subscriber::Interest;
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::fixture::Fixture;

/// Held by the running test: one of them records the statements of the whole process.
static RUNNING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

static STATEMENTS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Records the statements that sqlx executes.
struct Recorder;

/// The beginning of a statement.
struct Summary {
    text: String,
    /// Whether the statement reloads the signing keys, which every instance does regularly.
    is_reload: bool,
}

impl Visit for Summary {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.is_reload |= value.contains("signing_key");
        if field.name() == "summary" {
            value.clone_into(&mut self.text);
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
            let mut summary = Summary { text: "?".to_owned(), is_reload: false };
            event.record(&mut summary);
            // Opening a connection of the pool executes a statement with its settings, or `PRAGMA`s.
            let opens_connection = ["PRAGMA", "SELECT set_config("].iter().any(|start| summary.text.starts_with(start));
            if !opens_connection && !summary.is_reload {
                STATEMENTS.lock().unwrap().push(summary.text);
            }
        }
    }
}

/// Returns the statements and the number of items for each list.
async fn costs(client: &Client, lists: &[(String, String)]) -> BTreeMap<String, (Vec<String>, usize)> {
    let mut costs = BTreeMap::new();
    for (_, list) in lists {
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
    lists: &[(String, String)],
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
    let _running = RUNNING.lock().await;
    tracing_subscriber::registry().with(Recorder).init();
    for backend in [Backend::Sqlite, Backend::Postgres] {
        every_list_costs_the_same(backend).await;
    }
}
