//! The two kinds of runs: a comparison with yardsticks, and growth.

use std::path::Path;

use tempfile::TempDir;

use crate::error::{Context as _, Result};
use crate::load::LoadGenerator;
use crate::machine::Machine;
use crate::markdown::number;
use crate::measure::{Measurement, Server, Subject};
use crate::operation::Operation;
use crate::options::{Options, Schedule, Switch};
use crate::product::{Product, ProductPlan, Targets, growth, operations};
use crate::report;
use crate::store::{POSTGRES_VARIABLE, PostgresServer, Store, sqlite_url};
use crate::yardstick::{self, Kind};

/// Maximum number of requests that are prepared for a run of a growth measurement, so that the small database stays small.
const PREPARED_FOR_GROWTH: usize = 1_000;

/// A run in preparation.
struct Bench {
    options: Options,
    postgres: Option<PostgresServer>,
    directory: TempDir,
    measurement: Measurement,
}

/// Runs what the options select, prints the tables, and writes the figures.
///
/// # Errors
/// If something cannot be started or prepared, or if a response was not a success.
pub(crate) async fn run(options: Options) -> Result<()> {
    let postgres = match options.stores().contains(&Store::Postgres) {
        true => Some(prepare_postgres(&options).await?),
        false => None,
    };
    let max_prepared = if options.growth.is_some() { PREPARED_FOR_GROWTH } else { usize::MAX };
    let measurement = Measurement::new(LoadGenerator::new(options.statuses)?, max_prepared);
    let bench = Bench { directory: tempfile::tempdir()?, options, postgres, measurement };
    match bench.options.growth {
        None => bench.compare().await,
        Some(rows) => bench.grow(rows).await,
    }
}

async fn prepare_postgres(options: &Options) -> Result<PostgresServer> {
    #[expect(clippy::disallowed_methods, reason = "cargo xtask tells where its PostgreSQL is")]
    let url = std::env::var(POSTGRES_VARIABLE).context(format!("{POSTGRES_VARIABLE} (use `cargo xtask bench`)"))?;
    PostgresServer::prepare(&url, options.fsync == Switch::On).await
}

impl Bench {
    /// Measures yardsticks and the service.
    async fn compare(mut self) -> Result<()> {
        let subject = Subject {
            group: String::new(),
            server: Server::Yardstick(yardstick::start(Kind::Hello, None)?),
            postmaster: None,
        };
        let hello = self.measurement.add(subject);
        self.measurement.add_operation(hello, yardstick::hello_operation());
        for &store in self.options.stores() {
            self.add_limits(store).await?;
            self.add_service(store).await?;
        }
        self.keep_selected();
        let schedule = self.measure().await?;
        self.finish(schedule, &report::comparison(&self.measurement))
    }

    async fn add_limits(&mut self, store: Store) -> Result<()> {
        let url = self.new_database(store, "limits").await?;
        let kind = match store {
            Store::Postgres => Kind::Postgres,
            Store::Sqlite => Kind::Sqlite,
        };
        let server = Server::Yardstick(yardstick::start(kind, Some(&url))?);
        let limits =
            self.measurement.add(Subject { group: store.to_string(), server, postmaster: self.postmaster(store) });
        for operation in yardstick::limit_operations(self.options.seed) {
            self.measurement.add_operation(limits, operation);
        }
        Ok(())
    }

    async fn add_service(&mut self, store: Store) -> Result<()> {
        let (rows, targets) = (self.options.rows, Targets::ManyWorkspaces);
        let product = self.start_product(store, rows, targets, "service").await?;
        let all = operations::all(&product.fixture);
        let server = Server::Service(Box::new(product));
        let service =
            self.measurement.add(Subject { group: store.to_string(), server, postmaster: self.postmaster(store) });
        for operation in all {
            self.measurement.add_operation(service, operation);
        }
        Ok(())
    }

    /// Leaves out operations that were not selected, except those that others are compared with.
    fn keep_selected(&mut self) {
        let selected: Vec<&Operation> = self.measurement.series.iter().map(|series| &series.operation).collect();
        let selected = selected.into_iter().filter(|operation| self.options.selects(operation.name));
        let mut names: Vec<&'static str> =
            selected.flat_map(|operation| [Some(operation.name), operation.limit]).flatten().collect();
        names.push(yardstick::HELLO);
        self.measurement.series.retain(|series| names.contains(&series.operation.name));
    }

    /// Measures the service with few and with many rows, on one database after the other.
    async fn grow(mut self, rows: u64) -> Result<()> {
        let mut pairs = Vec::new();
        for &store in self.options.stores() {
            let mut pair = Vec::new();
            for (rows, name) in [(self.options.rows, "small"), (rows, "large")] {
                eprintln!("filling {store} with {rows} invitations and what belongs to them");
                let product = self.start_product(store, rows, Targets::LargeWorkspace, name).await?;
                let all = growth::all(&product.fixture);
                let group = format!("{store}, {} rows", number(rows as f64));
                let server = Server::Service(Box::new(product));
                let subject = self.measurement.add(Subject { group, server, postmaster: self.postmaster(store) });
                pair.push((subject, all));
            }
            let subjects: Vec<usize> = pair.iter().map(|(subject, _)| *subject).collect();
            let [small, large] = [pair.remove(0).1, pair.remove(0).1];
            // In turn: the same operation with few and with many rows.
            for (small, large) in small.into_iter().zip(large) {
                if self.options.selects(small.name) {
                    self.measurement.add_operation(subjects[0], small);
                    self.measurement.add_operation(subjects[1], large);
                }
            }
            pairs.push((subjects[0], subjects[1]));
        }
        let schedule = self.measure().await?;
        let tables: Vec<String> =
            pairs.iter().map(|(small, large)| report::growth(&self.measurement, *small, *large)).collect();
        self.finish(schedule, &tables.join("\n"))
    }

    async fn start_product(&self, store: Store, rows: u64, targets: Targets, name: &str) -> Result<Product> {
        let url = self.new_database(store, name).await?;
        let directory = self.directory.path().join(format!("{store}-{name}"));
        let plan = ProductPlan { store, rows, seed: self.options.seed, targets };
        Product::start(plan, &url, &directory).await.context(format!("cannot prepare the service on {store}"))
    }

    async fn new_database(&self, store: Store, name: &str) -> Result<String> {
        match (store, &self.postgres) {
            (Store::Postgres, Some(server)) => server.create_database(&format!("bench_{name}")).await,
            (Store::Postgres, None) => Err("there is no PostgreSQL".into()),
            (Store::Sqlite, _) => Ok(sqlite_url(self.directory.path(), name)),
        }
    }

    fn postmaster(&self, store: Store) -> Option<u32> {
        let server = self.postgres.as_ref().filter(|_| store == Store::Postgres);
        server.map(|server| server.postmaster)
    }

    async fn measure(&mut self) -> Result<Schedule> {
        if self.measurement.series.is_empty() {
            return Err("no operation has such a name".into());
        }
        self.measurement.check_responses().await?;
        let schedule = self.options.schedule(self.measurement.series.len());
        if self.options.growth.is_some() {
            // Lists are measured before rows are added.
            self.measure_rounds(schedule, |operation| !operation.writes).await?;
            self.measure_rounds(schedule, |operation| operation.writes).await?;
        } else {
            self.measure_rounds(schedule, |_| true).await?;
        }
        Ok(schedule)
    }

    async fn measure_rounds(&mut self, schedule: Schedule, select: fn(&Operation) -> bool) -> Result<()> {
        if schedule.warms_up {
            eprintln!("warm-up");
            self.measurement.round(1, false, select).await?;
        }
        for round in 1..=schedule.rounds {
            eprintln!("round {round} of {}", schedule.rounds);
            self.measurement.round(schedule.seconds, true, select).await?;
        }
        Ok(())
    }

    /// Prints the tables and writes the figures.
    fn finish(&self, schedule: Schedule, tables: &str) -> Result<()> {
        let versions = self.postgres.iter().map(|server| ("PostgreSQL".to_owned(), server.version.clone())).collect();
        let machine = Machine::describe(versions);
        let settings = self.settings();
        println!("{}\n\n{settings}; rounds: {} of {} s each\n", machine.line(), schedule.rounds, schedule.seconds);
        println!("{tables}");
        let json = report::json(&self.measurement, &machine, &settings, schedule);
        let file = match &self.options.json {
            Some(file) => file.clone(),
            None => std::env::current_exe()?.parent().unwrap_or(Path::new(".")).join("bench.json"),
        };
        std::fs::write(&file, json).context(file.display())?;
        println!("all figures: {}", file.display());
        let (failures, notes) = report::complaints(&self.measurement);
        if self.options.growth.is_none() {
            notes.iter().for_each(|note| println!("{note}"));
        }
        if failures.is_empty() { Ok(()) } else { Err(failures.join("\n").into()) }
    }

    /// Describes the settings that the figures depend on.
    fn settings(&self) -> String {
        let rows = format!("{} invitations in the database", number(self.options.rows as f64));
        let commits = match self.options.fsync {
            Switch::On => "every commit of PostgreSQL flushed to disk",
            Switch::Off => "commits of PostgreSQL not flushed to disk",
        };
        if self.postgres.is_some() { format!("{rows}, {commits}") } else { rows }
    }
}
