//! Measures operations in rounds: each operation once a round, so that a machine that becomes slower is slower for all.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::Duration;

use serde::Serialize;

use crate::cpu;
use crate::error::{Context as _, Result};
use crate::load::LoadGenerator;
use crate::operation::Operation;
use crate::process::ServerProcess;
use crate::product::Product;
use crate::product::client::Client;

/// Requests of each operation whose responses are checked completely before anything is measured.
const CHECKED_REQUESTS: usize = 16;
/// Requests per second to prepare for before the rate of an operation is known.
const UNKNOWN_RATE: f64 = 4_000.0;
/// Prepared requests per expected one.
const RESERVE: f64 = 1.5;

/// A server that is measured.
#[derive(Debug)]
pub(crate) enum Server {
    Yardstick(ServerProcess),
    Service(Box<Product>),
}

impl Server {
    const fn process(&self) -> &ServerProcess {
        match self {
            Self::Yardstick(process) => process,
            Self::Service(product) => &product.process,
        }
    }

    const fn product(&mut self) -> Option<&mut Product> {
        match self {
            Self::Yardstick(_) => None,
            Self::Service(product) => Some(product),
        }
    }

    const fn address(&self) -> SocketAddr {
        self.process().address()
    }
}

/// A server, and what it belongs to in the report.
#[derive(Debug)]
pub(crate) struct Subject {
    /// Heading in the report: the database or its size; empty if there is none.
    pub(crate) group: String,
    pub(crate) server: Server,
    /// The process of the database server, if there is one.
    pub(crate) postmaster: Option<u32>,
}

/// One run of an operation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Sample {
    pub(crate) requests: u64,
    pub(crate) per_second: f64,
    pub(crate) p50_ms: f64,
    pub(crate) p99_ms: f64,
    /// CPU time of the server per request, in microseconds.
    pub(crate) server_us: f64,
    /// CPU time of all processes of the database server per request, in microseconds.
    pub(crate) database_us: f64,
    /// Responses with an error status, and requests without a response.
    pub(crate) failed: u64,
    /// Whether the prepared requests did not last for the whole run.
    pub(crate) exhausted: bool,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) statuses: BTreeMap<String, u64>,
}

/// An operation of one server, with its runs so far.
#[derive(Debug)]
pub(crate) struct Series {
    pub(crate) operation: Operation,
    /// Index of its server.
    pub(crate) subject: usize,
    pub(crate) samples: Vec<Sample>,
    /// Requests per second in the last run.
    rate: f64,
}

impl Series {
    /// Returns one figure of every round.
    pub(crate) fn values(&self, figure: impl Fn(&Sample) -> f64) -> Vec<f64> {
        self.samples.iter().map(figure).collect()
    }
}

/// Servers, and the operations that are measured on them.
#[derive(Debug)]
pub(crate) struct Measurement {
    generator: LoadGenerator,
    /// Maximum number of requests that are prepared for one run.
    max_prepared: usize,
    pub(crate) subjects: Vec<Subject>,
    pub(crate) series: Vec<Series>,
}

impl Measurement {
    pub(crate) const fn new(generator: LoadGenerator, max_prepared: usize) -> Self {
        Self { generator, max_prepared, subjects: Vec::new(), series: Vec::new() }
    }

    /// Adds a server.
    pub(crate) fn add(&mut self, subject: Subject) -> usize {
        self.subjects.push(subject);
        self.subjects.len() - 1
    }

    /// Adds an operation of a server.
    pub(crate) fn add_operation(&mut self, subject: usize, operation: Operation) {
        self.series.push(Series { operation, subject, samples: Vec::new(), rate: UNKNOWN_RATE });
    }

    /// Sends some requests of each operation and checks status and body of every response.
    ///
    /// # Errors
    /// If a response is not the expected one.
    pub(crate) async fn check_responses(&mut self) -> Result<()> {
        for series in &self.series {
            let (operation, server) = (&series.operation, &mut self.subjects[series.subject].server);
            let client = Client::new(server.address())?;
            let list = operation.requests(server.product(), CHECKED_REQUESTS).await.context(operation.name)?;
            for request in list.requests.iter().take(CHECKED_REQUESTS) {
                let answer = client.send(request).await?;
                if answer.status != operation.status || !answer.text.contains(operation.contains) {
                    let (name, path) = (operation.name, &request.path);
                    return Err(format!("{name}: {path} was answered {} {}", answer.status, answer.text).into());
                }
            }
        }
        Ok(())
    }

    /// Measures every selected operation once for some seconds. `record` is `false` for a round that only warms up.
    ///
    /// # Errors
    /// If a run fails. Error responses do not: they are counted.
    pub(crate) async fn round(
        &mut self,
        seconds: u32,
        record: bool,
        select: impl Fn(&Operation) -> bool,
    ) -> Result<()> {
        for index in 0..self.series.len() {
            if !select(&self.series[index].operation) {
                continue;
            }
            let sample = self.run(index, seconds).await?;
            let series = &mut self.series[index];
            eprintln!(
                "  {:<10} {:<38} {:>9.0} requests/s",
                self.subjects[series.subject].group, series.operation.name, sample.per_second
            );
            series.rate = sample.per_second;
            if record {
                series.samples.push(sample);
            }
        }
        Ok(())
    }

    async fn run(&mut self, index: usize, seconds: u32) -> Result<Sample> {
        let series = &self.series[index];
        let operation = &series.operation;
        let subject = &mut self.subjects[series.subject];
        let count = (series.rate * f64::from(seconds) * RESERVE) as usize + CHECKED_REQUESTS;
        let count = count.min(self.max_prepared);
        let list = operation.requests(subject.server.product(), count).await.context(operation.name)?;
        let address = subject.server.address();
        let before = subject.cpu();
        let outcome = self.generator.run(address, &list, operation.connections, seconds).context(operation.name)?;
        let after = subject.cpu();
        let requests = outcome.requests.max(1) as f64;
        let per_request =
            |(before, after): (Duration, Duration)| after.saturating_sub(before).as_secs_f64() * 1e6 / requests;
        Ok(Sample {
            requests: outcome.requests,
            per_second: outcome.requests as f64 * 1e6 / outcome.micros.max(1) as f64,
            p50_ms: outcome.p50 as f64 / 1e3,
            p99_ms: outcome.p99 as f64 / 1e3,
            server_us: per_request((before.server, after.server)),
            database_us: per_request((before.database, after.database)),
            failed: outcome.refused + outcome.broken,
            exhausted: outcome.exhausted,
            statuses: outcome.statuses,
        })
    }
}

/// CPU time used so far.
#[derive(Debug, Clone, Copy)]
struct CpuTimes {
    server: Duration,
    database: Duration,
}

impl Subject {
    fn cpu(&self) -> CpuTimes {
        CpuTimes {
            server: self.server.process().cpu(),
            database: self.postmaster.map(cpu::of_tree).unwrap_or_default(),
        }
    }
}
