//! Measures operations, lists and pages of an instance whose statements pass through a proxy.

use std::time::Duration;

use guestlist::config::Database;
use guestlist_tests::accounts::TestAccount;
use guestlist_tests::backend::Backend;
use guestlist_tests::client::{Response, send};
use guestlist_tests::instance::Instance;
use guestlist_tests::page_states::{STATE_GROUPS, Viewer};
use guestlist_tests::statement_proxy::StatementProxy;
use serde_json::Value;

use crate::RUNNING;
use crate::budget::{Measured, differences, table};
use crate::budgets::budgets;
use crate::changes::Changes;
use crate::fixture::Fixture;
use crate::operations::Operations;
use crate::pages::PageRecords;

/// The time after which the server answers 503. The operation continues, and all its statements are counted.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

/// Counts the statements of requests.
pub(crate) struct Meter {
    proxy: StatementProxy,
    measured: Vec<Measured>,
}

impl Meter {
    /// Restarts an instance behind a proxy, with rate limits and without background work.
    async fn behind_proxy(instance: &mut Instance) -> Self {
        let Database::Postgres { url } = instance.config().database else { panic!("not a PostgreSQL database") };
        let proxy = StatementProxy::start(url.expose()).await;
        let settings =
            [("GUESTLIST_DATABASE_URL", proxy.url()), ("GUESTLIST_WORKERS", "off"), ("GUESTLIST_RATE_LIMITS", "on")];
        instance.restart_with(&settings).await;
        Self { proxy, measured: Vec::new() }
    }

    /// Sends a request, checks the status of its response, and returns the body.
    pub(crate) async fn measure(
        &mut self,
        operation: &str,
        status: u16,
        request: impl Future<Output = Response>,
    ) -> String {
        let (response, statements) = self.proxy.record(request).await;
        let is_late = response.status == 503 && response.took >= REQUEST_TIMEOUT;
        assert!(is_late || response.status == status, "{operation}: {} {}", response.status, response.text());
        assert!(!statements.is_empty(), "{operation} was not recorded");
        self.measured.push(Measured { operation: operation.to_owned(), statements });
        response.text()
    }

    /// Measures every list of the OpenAPI document.
    async fn measure_lists(&mut self, fixture: &Fixture, instance: &Instance) {
        for (operation, path) in fixture.lists(&instance.anonymous()).await {
            let page = json_of(&self.measure(&operation, 200, fixture.ana.get(&path)).await);
            assert!(page["items"].as_array().is_some_and(|items| !items.is_empty()), "{operation} is empty");
        }
    }

    /// Measures the pages of a signed-in account among the states of pages, except those whose path contains a name
    /// that the records do not define.
    async fn measure_pages(&mut self, account: &TestAccount, records: &PageRecords) {
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap();
        let session = format!("guestlist_session={}", account.bearer().unwrap_or_default());
        let states = STATE_GROUPS.iter().copied().flatten().copied().flatten();
        let pages = states.filter(|state| {
            state.viewer == Viewer::Ana && state.form.is_none() && !state.is_refused && !state.is_broken
        });
        let mut count = 0;
        for state in pages {
            // What a page says about an earlier action needs no statement.
            let Some(path) = records.expand(state.path).filter(|path| !path.contains("did=")) else { continue };
            let request = http.get(format!("{}{path}", account.base().url())).header("cookie", &session);
            self.measure(state.path, 200, send(request)).await;
            count += 1;
        }
        assert!(count > 30, "only {count} pages");
    }
}

/// Parses a body.
pub(crate) fn json_of(body: &str) -> Value {
    serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {body}"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn operations_lists_and_pages_need_the_listed_number_of_statements() {
    let _running = RUNNING.lock().await;
    let mut instance = Instance::start_with(Backend::Postgres, &[("GUESTLIST_RATE_LIMITS", "off")]).await;
    let fixture = Fixture::new(&instance).await;
    fixture.grow(&instance, 0..1).await;
    let operations = Operations::prepare(&instance, &fixture).await;
    let pages = PageRecords::new(&instance, &fixture).await;
    let changes = Changes::prepare(&instance, &fixture).await;
    let mut meter = Meter::behind_proxy(&mut instance).await;
    operations.measure(&mut meter, &instance, &fixture).await;
    meter.measure_lists(&fixture, &instance).await;
    meter.measure_pages(&fixture.ana, &pages).await;
    changes.measure(&mut meter, &instance, &fixture).await;
    instance.stop().await;
    let (measured, budgets) = (&meter.measured, budgets());
    println!("{}", table(measured, &budgets));
    let differences = differences(measured, &budgets);
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
