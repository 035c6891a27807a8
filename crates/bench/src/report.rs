//! Figures of a run as a Markdown table and as JSON.

use serde::Serialize;

use crate::machine::Machine;
use crate::markdown::{number, ratio, table};
use crate::measure::{Measurement, Sample, Series};
use crate::options::Schedule;
use crate::summary::{Summary, summarize, summarize_ratios};
use crate::yardstick::HELLO;

/// Figures of one operation over all rounds.
#[derive(Debug, Serialize)]
struct Row<'a> {
    group: &'a str,
    operation: &'a str,
    connections: u32,
    /// Weight of a request in the ratios.
    items: u32,
    per_second: Option<Summary>,
    p50_ms: Option<Summary>,
    p99_ms: Option<Summary>,
    server_us: Option<Summary>,
    database_us: Option<Summary>,
    /// Throughput compared with bare axum.
    of_hello: Option<Summary>,
    /// Throughput compared with the raw limit.
    of_limit: Option<Summary>,
    limit: Option<&'a str>,
    samples: &'a [Sample],
}

/// Everything that is written as JSON.
#[derive(Debug, Serialize)]
struct Figures<'a> {
    machine: &'a Machine,
    /// Settings that the figures depend on.
    settings: &'a str,
    rounds: u32,
    seconds: u32,
    operations: Vec<Row<'a>>,
}

fn items_per_second(series: &Series) -> Vec<f64> {
    series.values(|sample| sample.per_second * f64::from(series.operation.items))
}

fn row<'a>(measurement: &'a Measurement, series: &'a Series) -> Row<'a> {
    let group_of = |series: &Series| &measurement.subjects[series.subject].group;
    let find = |name: &str, in_group: bool| {
        let is_it =
            |other: &&Series| other.operation.name == name && (!in_group || group_of(other) == group_of(series));
        measurement.series.iter().find(is_it).map(items_per_second)
    };
    let ratio_to = |base: Option<Vec<f64>>| summarize_ratios(&items_per_second(series), &base.unwrap_or_default());
    Row {
        group: group_of(series),
        operation: series.operation.name,
        connections: series.operation.connections,
        items: series.operation.items,
        per_second: summarize(series.values(|sample| sample.per_second)),
        p50_ms: summarize(series.values(|sample| sample.p50_ms)),
        p99_ms: summarize(series.values(|sample| sample.p99_ms)),
        server_us: summarize(series.values(|sample| sample.server_us)),
        database_us: summarize(series.values(|sample| sample.database_us)),
        of_hello: ratio_to(find(HELLO, false)),
        of_limit: ratio_to(series.operation.limit.and_then(|limit| find(limit, true))),
        limit: series.operation.limit,
        samples: &series.samples,
    }
}

/// Returns all figures as JSON.
pub(crate) fn json(measurement: &Measurement, machine: &Machine, settings: &str, schedule: Schedule) -> String {
    let operations = measurement.series.iter().map(|series| row(measurement, series)).collect();
    let Schedule { rounds, seconds, .. } = schedule;
    let figures = Figures { machine, settings, rounds, seconds, operations };
    serde_json::to_string_pretty(&figures).unwrap_or_default()
}

const HEADER: [&str; 8] = [
    "operation",
    "connections",
    "requests/s",
    "min–max",
    "p50 / p99 ms",
    "CPU µs per request",
    "of hello",
    "of its limit",
];

/// Returns one table for the yardsticks and the service on each database.
pub(crate) fn comparison(measurement: &Measurement) -> String {
    let rows: Vec<Vec<String>> = measurement.series.iter().map(|series| cells(&row(measurement, series))).collect();
    table(&HEADER, &rows)
}

fn cells(row: &Row<'_>) -> Vec<String> {
    let median = |summary: &Option<Summary>| summary.map_or_else(dash, |summary| number(summary.median));
    let as_ratio = |summary: &Option<Summary>| summary.map_or_else(dash, |summary| ratio(summary.median));
    let spread = |summary: Summary| format!("{}–{}", number(summary.min), number(summary.max));
    let name =
        if row.group.is_empty() { row.operation.to_owned() } else { format!("{}: {}", row.group, row.operation) };
    vec![
        name,
        row.connections.to_string(),
        median(&row.per_second),
        row.per_second.map_or_else(dash, spread),
        format!("{} / {}", median(&row.p50_ms), median(&row.p99_ms)),
        cpu(row.server_us, row.database_us),
        as_ratio(&row.of_hello),
        as_ratio(&row.of_limit),
    ]
}

/// Formats the CPU time of server and database: `14.2 + 30.1`.
fn cpu(server: Option<Summary>, database: Option<Summary>) -> String {
    let server = server.map_or_else(dash, |summary| number(summary.median));
    match database {
        Some(database) if database.max > 0.0 => format!("{server} + {}", number(database.median)),
        _ => server,
    }
}

fn dash() -> String {
    "–".to_owned()
}

/// Returns one table with the cost of each operation in a small and in a large database. The operations of both are the
/// same, in the same order.
pub(crate) fn growth(measurement: &Measurement, small: usize, large: usize) -> String {
    let of = |subject: usize| measurement.series.iter().filter(move |series| series.subject == subject);
    let heading = |subject: usize| format!("{}: CPU µs", measurement.subjects[subject].group);
    let rows: Vec<Vec<String>> = of(small).zip(of(large)).map(|(small, large)| growth_cells(small, large)).collect();
    let (small, large) = (heading(small), heading(large));
    table(&["operation", &small, &large, "ratio", "min–max", "p50 ms", "p99 ms"], &rows)
}

fn growth_cells(small: &Series, large: &Series) -> Vec<String> {
    let cost = |series: &Series| series.values(|sample| sample.server_us + sample.database_us);
    let of = |series: &Series, figure: fn(&Sample) -> f64| summarize(series.values(figure));
    let costs = |series: &Series| cpu(of(series, |sample| sample.server_us), of(series, |sample| sample.database_us));
    let both = |figure: fn(&Sample) -> f64| {
        let median = |series: &Series| of(series, figure).map_or_else(dash, |summary| number(summary.median));
        format!("{} → {}", median(small), median(large))
    };
    let growth = summarize_ratios(&cost(large), &cost(small));
    vec![
        small.operation.name.to_owned(),
        costs(small),
        costs(large),
        growth.map_or_else(dash, |summary| format!("{:.2}", summary.median)),
        growth.map_or_else(dash, |summary| format!("{:.2}–{:.2}", summary.min, summary.max)),
        both(|sample| sample.p50_ms),
        both(|sample| sample.p99_ms),
    ]
}

/// Returns a line for each operation that failed or ran out of prepared requests.
pub(crate) fn complaints(measurement: &Measurement) -> (Vec<String>, Vec<String>) {
    let (mut failures, mut notes) = (Vec::new(), Vec::new());
    for series in &measurement.series {
        let name = format!("{} {}", measurement.subjects[series.subject].group, series.operation.name);
        let name = name.trim();
        let failed: u64 = series.samples.iter().map(|sample| sample.failed).sum();
        if failed > 0 {
            let requests: u64 = series.samples.iter().map(|sample| sample.requests).sum();
            let statuses: Vec<_> = series.samples.iter().filter(|sample| !sample.statuses.is_empty()).collect();
            let statuses: Vec<String> = statuses.iter().map(|sample| format!("{:?}", sample.statuses)).collect();
            failures.push(format!("{name}: {failed} of {requests} responses are no success {}", statuses.join(" ")));
        }
        if series.samples.iter().any(|sample| sample.exhausted) {
            notes.push(format!("{name}: a run ended early because its prepared requests were used up"));
        }
    }
    (failures, notes)
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
