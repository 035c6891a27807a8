//! The load generator: wrk, with a script that sends the requests of a list.
//!
//! wrk keeps its connections open and sends the next request on each as soon as the response has arrived. One thread of
//! it is enough, and leaves the other cores to the servers.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::process::{Command, Stdio};

use serde::Deserialize;
use tempfile::TempDir;

use crate::error::{Context as _, Result};
use crate::request::{Request, write_list};

const SCRIPT: &str = include_str!("load.lua");

/// Requests to send during one run.
#[derive(Debug, Clone)]
pub(crate) struct RequestList {
    pub(crate) requests: Vec<Request>,
    /// Whether each request can be sent only once. Otherwise the list is repeated.
    pub(crate) once: bool,
}

/// Outcome of one run.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct LoadOutcome {
    /// Responses received.
    pub(crate) requests: u64,
    /// Duration of the run.
    pub(crate) micros: u64,
    /// Median latency in microseconds.
    pub(crate) p50: u64,
    /// 99th percentile of the latency in microseconds.
    pub(crate) p99: u64,
    /// Responses with a status of 400 or more.
    pub(crate) refused: u64,
    /// Requests without a response.
    pub(crate) broken: u64,
    /// Whether a list that is sent once ended before the time.
    pub(crate) exhausted: bool,
    /// Responses by status, if they were to be counted.
    pub(crate) statuses: BTreeMap<String, u64>,
}

/// Runs wrk.
#[derive(Debug)]
pub(crate) struct LoadGenerator {
    directory: TempDir,
    count_statuses: bool,
}

impl LoadGenerator {
    pub(crate) fn new(count_statuses: bool) -> Result<Self> {
        let directory = tempfile::tempdir()?;
        std::fs::write(directory.path().join("load.lua"), SCRIPT)?;
        Ok(Self { directory, count_statuses })
    }

    /// Sends requests for some seconds. Blocks until the run is over.
    ///
    /// # Errors
    /// If wrk is not installed, or fails.
    pub(crate) fn run(
        &self,
        address: SocketAddr,
        list: &RequestList,
        connections: u32,
        seconds: u32,
    ) -> Result<LoadOutcome> {
        let requests = self.directory.path().join("requests");
        write_list(&requests, address, &list.requests)?;
        let flag = |on: bool| if on { "1" } else { "0" };
        let output = Command::new("wrk")
            .args(["--threads", "1", "--timeout", "60", "--script"])
            .arg(self.directory.path().join("load.lua"))
            .arg(format!("--connections={connections}"))
            .arg(format!("--duration={seconds}"))
            .arg(format!("http://{address}/"))
            .env("LOAD_REQUESTS", &requests)
            .env("LOAD_ONCE", flag(list.once))
            .env("LOAD_STATUSES", flag(self.count_statuses))
            .stdin(Stdio::null())
            .output()
            .context("cannot run wrk (Debian's package is named wrk)")?;
        let text = String::from_utf8_lossy(&output.stdout);
        parse_outcome(&text).ok_or_else(|| {
            let errors = String::from_utf8_lossy(&output.stderr);
            format!("wrk failed ({}):\n{text}{errors}", output.status).into()
        })
    }
}

/// Parses the line that the script prints.
fn parse_outcome(text: &str) -> Option<LoadOutcome> {
    let line = text.lines().find_map(|line| line.strip_prefix("LOAD "))?;
    serde_json::from_str(line).ok()
}

#[cfg(test)]
#[path = "load_tests.rs"]
mod tests;
